import { basename } from 'node:path';
import { sanitizeLine } from '../../article/sanitize.js';
import { caseless } from './caseless.js';

/** Article in the library, as its front matter describes it. */
export interface Kept {
  readonly path: string;
  /** Name of the file without day and ending. */
  readonly slug: string;
  readonly title: string;
  readonly author?: string;
  readonly site?: string;
  /** Address of the page, or path of the file, from which it was saved. */
  readonly address?: string;
  /** Day of the article. */
  readonly date?: string;
  /** Time at which it was saved, in ISO 8601, or a year at least. */
  readonly saved: string;
  readonly lang?: string;
  readonly tags: readonly string[];
  /** Day on which it was archived; undefined while it is unread. */
  readonly read?: string;
  /** Whether the file is a copy that a program for syncing made, as it was changed in two places. */
  readonly conflict: boolean;
  /** Time of the file's last change, in ms since 1970, and its number of bytes. */
  readonly modified: number;
  readonly size: number;
}

/** Texts in the front matter of a kept article, in their order. */
const KEPT_TEXTS = ['title', 'author', 'site', 'address', 'date', 'saved', 'lang', 'read'] as const;

/** Matches the names of copies by Syncthing, Obsidian, Dropbox, Nextcloud, ownCloud, iCloud and Google Drive, and by OneDrive. */
const CONFLICT =
  /\.sync-conflict-\d|\([^()]*(?:conflicted copy|case conflict|in konflikt stehende kopie)|_conflict-\d|\s(?:\d|\(\d\))\.md$/i;
/** Matches those by Seafile and FileCloud, Resilio, and Synology. */
const OTHER_CONFLICT =
  /\((?:SF)?Conflict[ _]|\.Conflict\d*\.md$|_[A-Z][a-z]{2}-\d\d-\d{4}-\d{4}_[A-Za-z]*Conflict(?:_\d+)?\.md$/;
const COMPUTER = /-(?:DESKTOP|LAPTOP|MacBook|iMac)\b[\w -]*\.md$/;

/** Whether a file's name is that of a copy that a program for syncing makes where a file was changed in two places. */
export const isConflictCopy = (name: string): boolean =>
  [CONFLICT, OTHER_CONFLICT, COMPUTER].some((pattern) => pattern.test(name));

/** Slug of a kept article's file: its name without day and ending. */
export const slugOfFile = (path: string): string => dayless(basename(path).replace(/\.md$/i, ''));

/** Name without the day at its beginning. */
export const dayless = (name: string): string => name.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '');

/**
 * Describes an article by the data of its front matter; undefined if that is not one that was kept.
 * @param status time of the last change and size of the file
 */
export function keptOf(
  path: string,
  data: Readonly<Record<string, unknown>>,
  status: { readonly modified: number; readonly size: number },
): Kept | undefined {
  const text = (key: string): string | undefined => textOf(data[key]);
  const saved = text('saved');
  // Other programs say `saved: yes`.
  if (saved === undefined || !/\d{4}/.test(saved)) return undefined;
  const texts = Object.fromEntries(
    KEPT_TEXTS.map((key) => [key, text(key)]).filter(([, value]) => value !== undefined),
  );
  // Other programs may have named the file.
  const slug = sanitizeLine(slugOfFile(path)) || '\uFFFD';
  return {
    path,
    slug,
    title: slug,
    ...texts,
    saved,
    tags: tagsOf(data.tags),
    conflict: isConflictCopy(basename(path)),
    ...status,
  };
}

/** Text of a value; several are separated by commas, and links of Obsidian are their titles. */
function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(titleOfLink).join(', ') || undefined;
  const text = value instanceof Date ? value.toISOString() : value;
  return typeof text === 'string' || typeof text === 'number' ? sanitizeLine(String(text)) || undefined : undefined;
}

const titleOfLink = (value: unknown): string =>
  (typeof value === 'string' ? (textOf(value) ?? '') : '').replace(/^\[\[(?:[^|\]]*\|)?([^\]]*)\]\]$/, '$1');

/** Tags in front matter: a list, or a text with commas or spaces between them. */
export function tagsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/[,\s]+/)
      : [];
  return [...new Set(values.flatMap((tag) => textOf(tag)?.replace(/^#/, '') || []))];
}

/** Whether a tag is among others, whatever the case of its letters, as Obsidian has it, and the form of Unicode. */
export const hasTag = (tags: readonly string[], tag: string): boolean =>
  tags.some((other) => caseless(other) === caseless(tag));

/** Tags with those that are not among them yet. */
export function withTags(tags: readonly string[], added: readonly string[]): readonly string[] {
  const all = [...tags];
  for (const tag of added) if (!hasTag(all, tag)) all.push(tag);
  return all;
}
