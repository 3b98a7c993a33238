import type { AnnotationChange } from '../../article/annotation/annotation.js';
import type { Environment } from '../../system/environment.js';
import { isRecord } from '../../system/is-record.js';
import { readIfThere, setAside } from '../file.js';
import { replaceFile } from '../replace-file.js';
import type { NotesContext } from './change-notes.js';
import { pendingFile } from './notes-folder.js';
import type { NotesHeader } from './notes-header.js';

/*
 * Changes of notes that could not be written: the disk was full, or the folder read-only or gone. They wait in the state folder.
 */

/** Changes of a file of notes, with all that writing them needs. */
export interface PendingNotes {
  readonly path: string;
  /** Whether the file is in the library, whose folder is not made anew. */
  readonly isBeside: boolean;
  readonly header: NotesHeader;
  readonly href: string;
  /** Titles of the sections with notes, by their slugs. */
  readonly titles: Readonly<Record<string, string>>;
  readonly changes: readonly AnnotationChange[];
}

const VERSION = 1;

/** All changes that wait. A file that cannot be read or understood has none. */
export function readPending(env: Environment): readonly PendingNotes[] {
  const path = pendingFile(env);
  try {
    return (path === undefined ? undefined : parse(readIfThere(path))) ?? [];
  } catch {
    return [];
  }
}

/** Changes in the text of the file; undefined if it is damaged or of another version. */
function parse(text = '{}'): readonly PendingNotes[] | undefined {
  try {
    const { version = VERSION, pending = [] } = JSON.parse(text);
    return version === VERSION && Array.isArray(pending) && pending.every(isPending) ? pending : undefined;
  } catch {
    return undefined;
  }
}

const isPending = (value: unknown): value is PendingNotes =>
  isRecord(value) &&
  [value.path, value.href].every((text) => typeof text === 'string') &&
  [value.header, value.titles].every(isRecord) &&
  Array.isArray(value.changes) &&
  value.changes.every(isChange);

function isChange(value: unknown): value is AnnotationChange {
  if (!isRecord(value)) return false;
  if (value.kind === 'remove') return typeof value.id === 'string';
  const { annotation } = value;
  if (value.kind !== 'put' || !isRecord(annotation) || !isRecord(annotation.anchor)) return false;
  const { quote, before, after, section } = annotation.anchor;
  const texts = [annotation.id, annotation.note, annotation.created, quote, before, after, section];
  return texts.every((text) => typeof text === 'string');
}

/**
 * Lets changes wait, after those of the same file that do already.
 * @throws Error of the system if the state folder cannot be written, or there is none
 */
export function addPending(env: Environment, added: PendingNotes): void {
  change(env, (all) => {
    const known = all.find(({ path }) => path === added.path);
    if (!known) return [...all, added];
    const changes = [...known.changes, ...added.changes];
    return all.map((one) => (one === known ? { ...added, titles: { ...one.titles, ...added.titles }, changes } : one));
  });
}

/**
 * Removes changes of a file that wait no more; later ones stay.
 * @throws Error of the system
 */
export function dropPending(env: Environment, { path, changes }: Pick<PendingNotes, 'path' | 'changes'>): void {
  const done = new Set(changes.map((one) => JSON.stringify(one)));
  change(env, (all) =>
    all.flatMap((one) => {
      if (one.path !== path) return [one];
      const left = one.changes.filter((each) => !done.has(JSON.stringify(each)));
      return left.length > 0 ? [{ ...one, changes: left }] : [];
    }),
  );
}

function change(env: Environment, to: (all: readonly PendingNotes[]) => readonly PendingNotes[]): void {
  const path = pendingFile(env);
  if (path === undefined) throw new Error('no home folder');
  replaceFile(path, (text) => {
    const known = parse(text);
    if (!known) setAside(path, 'damaged');
    return `${JSON.stringify({ version: VERSION, pending: to(known ?? []) })}\n`;
  });
}

/** Pending changes of one file from what its article knows. */
export function pendingOf(
  place: Pick<PendingNotes, 'path' | 'isBeside'>,
  { header, href, heading }: NotesContext,
  changes: readonly AnnotationChange[],
): PendingNotes {
  const slugs = changes.flatMap((one) => (one.kind === 'put' ? [one.annotation.anchor.section] : []));
  const titles = slugs.flatMap((slug) => {
    const title = heading(slug);
    return title === undefined ? [] : [[slug, title] as const];
  });
  return { path: place.path, isBeside: place.isBeside, header, href, titles: Object.fromEntries(titles), changes };
}

/** Data that writing pending changes needs. */
export const contextOfPending = ({ header, href, titles }: PendingNotes): NotesContext => ({
  header,
  href,
  heading: (slug) => (Object.hasOwn(titles, slug) ? titles[slug] : undefined),
});
