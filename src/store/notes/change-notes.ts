import type { Annotation, AnnotationChange } from '../../article/annotation/annotation.js';
import { harmless } from '../../article/annotation/with-change.js';
import { sanitize } from '../../article/sanitize.js';
import { literalText } from './literal-text.js';
import { type NotesHeader, writeHeader } from './notes-header.js';
import { type Entry, noteSource, type Part, partsOf, sourceOf, trimmed } from './notes-text.js';
import { type LinkTarget, placeLine } from './place-line.js';
import { quoteBlock } from './quote-block.js';

/** Beginning of a new file of notes, and the targets of its links. */
export interface NotesContext extends LinkTarget {
  readonly header: NotesHeader;
}

/** Changes an entry in the text of a file of notes; everything else stays as it is. */
export function changeNotes(text: string, wanted: AnnotationChange, context: NotesContext, time: string): string {
  const start = text.trim() === '' || text === '\ufeff' ? text.trim() + beginning(context.header) : text;
  const eol = /\r?\n/.exec(start)?.[0] ?? '\n';
  const parts = partsOf(start, time);
  const indexOf = (id: string): number =>
    parts.findIndex((part) => typeof part !== 'string' && part.annotation.id === id);
  const change = harmless(wanted, (id) => noteIn(parts[indexOf(id)]));
  if (!change) return text;
  const at = indexOf(change.kind === 'put' ? change.annotation.id : change.id);
  if (change.kind === 'remove') return at < 0 ? text : joined(without(parts, at));
  const entry = entrySource(change.annotation, context, parts[at] as Entry | undefined, eol);
  return joined(at < 0 ? inserted(parts, change.annotation, entry, eol) : parts.with(at, entry));
}

/** Note of an entry, as it is shown. */
const noteIn = (part: Part | undefined): string | undefined =>
  part === undefined || typeof part === 'string' ? undefined : sanitize(part.annotation.note);

const joined = (parts: readonly Part[]): string => parts.map(sourceOf).join('');

const beginning = (header: NotesHeader): string =>
  `${writeHeader(header)}\n# ${literalText(header.title ?? '') || 'Notes'}\n`;

/** Source of an entry; what does not change of one that is there stays as it is. */
function entrySource(annotation: Annotation, target: LinkTarget, old: Entry | undefined, eol: string): string {
  const { anchor, note } = annotation;
  const before = old?.annotation;
  const lines = (all: readonly string[]): string => all.map((line) => line + eol).join('');
  const isHeading = annotation.target === 'section';
  const sameQuote = before && before.anchor.quote === anchor.quote && before.target === annotation.target;
  const quote = old && sameQuote ? ended(old.quote, eol) : lines(quoteBlock(anchor.quote, isHeading));
  const text = noteSource(trimmed(note));
  const sameNote = old && old.line !== '' && before?.note === trimmed(note);
  const between = sameNote ? old.note : lines(['', ...(text === '' ? [] : [...text.split('\n'), ''])]);
  const last = placeLine(annotation, target);
  const sameLine = old && before && old.line !== '' && placeLine(before, target) === last;
  return quote + between + (sameLine ? old.line : lines([last + (old?.added ?? '')]));
}

const ended = (source: string, eol: string): string => (source.endsWith('\n') ? source : source + eol);

/** Parts with a new entry after the last one that is before it in the article. */
function inserted(parts: readonly Part[], { anchor }: Annotation, entry: string, eol: string): readonly Part[] {
  const places = parts.map((part) =>
    typeof part === 'string' || part.line === '' ? undefined : part.annotation.anchor.at,
  );
  const earlier = places.filter((at) => at !== undefined && at <= anchor.at) as readonly number[];
  const nearest = places.lastIndexOf(earlier.length > 0 ? earlier.reduce((a, b) => Math.max(a, b)) : undefined);
  const first = places.findIndex((at) => at !== undefined);
  if (earlier.length === 0 && first >= 0) return [...parts.slice(0, first), entry, eol, ...parts.slice(first)];
  const at = earlier.length > 0 ? nearest + 1 : parts.length;
  const before = joined(parts.slice(0, at));
  return [ended(before, eol), eol, entry, ...parts.slice(at)];
}

/** Parts without an entry and one of the empty lines beside it. */
function without(parts: readonly Part[], at: number): readonly Part[] {
  const before = parts[at - 1];
  const after = parts[at + 1];
  const rest = parts.toSpliced(at, 1);
  if (typeof before === 'string' && /(?:^|\n)\r?\n$/.test(before))
    return rest.with(at - 1, before.replace(/\r?\n$/, ''));
  return typeof after === 'string' ? rest.with(at, after.replace(/^\r?\n/, '')) : rest;
}
