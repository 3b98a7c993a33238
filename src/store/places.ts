import { join } from 'node:path';
import type { Bookmark } from '../article/place/bookmark.js';
import type { Environment } from '../system/environment.js';
import { isRecord } from '../system/is-record.js';
import { xdgFolder } from '../system/xdg.js';
import { readIfThere, setAside } from './file.js';
import { replaceFile } from './replace-file.js';

/* Places where reading ended, article by article, between runs. */

/** A remembered place. */
export interface PlaceEntry {
  readonly anchor: Bookmark;
  /** SHA-256 of the text, by which a file is recognised under another name. */
  readonly digest: string;
  /** Time at which it was remembered, in ms since 1970. */
  readonly time: number;
  /** Share of the article before the end of the page, from 0 to 1. */
  readonly seen?: number;
  /** Marks set in the article, by their letters. */
  readonly marks?: Readonly<Record<string, Bookmark>>;
}

export type PlaceEntries = Readonly<Record<string, PlaceEntry>>;

const VERSION = 1;
/** Maximum number of remembered articles, of all others and of kept ones; the oldest go first. */
export const MOST_PLACES = 300;
export const MOST_KEPT = 20_000;

/**
 * The state file, in the folder that the XDG Base Directory Specification names; undefined without a home folder. Kept articles have
 * one of their own, so that it may be long: it is read only where they are.
 */
export function placesFile(env: Environment, name: 'places' | 'kept-places' = 'places'): string | undefined {
  const folder = xdgFolder('state', env);
  return folder && join(folder, `${name}.json`);
}

/** The key under which a place is stored: that of the article's origin, or its text where that has none. */
export const keyOf = (key: string | undefined, digest: () => string): string => key ?? `text:${digest()}`;

/** The entry of an article: under its key, or the latest with the same text under another key. */
export function findEntry(entries: PlaceEntries, key: string, digest: () => string): PlaceEntry | undefined {
  const own = Object.hasOwn(entries, key) ? entries[key] : undefined;
  if (own || Object.keys(entries).length === 0) return own;
  const wanted = digest();
  return Object.values(entries)
    .filter((entry) => entry.digest === wanted)
    .sort((a, b) => b.time - a.time)[0];
}

/** Remembered places, and the new name of a file that could not be understood. */
export interface Remembered {
  readonly entries: PlaceEntries;
  readonly aside?: string;
}

/**
 * Reads the state file. A file that is damaged or of a newer version is set aside; its valid entries are kept.
 * @throws Error of the system if the file cannot be read or set aside
 */
export function readPlaces(path: string): Remembered {
  const text = readIfThere(path);
  if (text === undefined) return { entries: {} };
  const { entries, fault } = parse(text);
  const aside = fault && setAside(path, fault);
  return aside === undefined ? { entries } : { entries, aside };
}

/** Remembered places, without any change to a file that cannot be understood; none if it cannot be read. */
export function peekPlaces(path: string | undefined): PlaceEntries {
  try {
    return path === undefined ? {} : parse(readIfThere(path) ?? '').entries;
  } catch {
    return {};
  }
}

/** Valid entries in a state file's text, and the problem with it, if any. */
function parse(text: string): { readonly entries: PlaceEntries; readonly fault?: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { entries: {}, fault: 'damaged' };
  }
  if (!isRecord(data) || typeof data.version !== 'number') return { entries: {}, fault: 'damaged' };
  // A newer version may hold anything.
  if (data.version > VERSION) return { entries: {}, fault: `version-${data.version}` };
  if (!isRecord(data.places)) return { entries: {}, fault: 'damaged' };
  const all = Object.entries(data.places);
  const right = all.filter((pair): pair is [string, PlaceEntry] => isEntry(pair[1]));
  const entries: PlaceEntries = Object.fromEntries(right);
  return right.length === all.length ? { entries } : { entries, fault: 'damaged' };
}

function isEntry(value: unknown): value is PlaceEntry {
  if (!isRecord(value) || typeof value.digest !== 'string' || !Number.isFinite(value.time)) return false;
  const { anchor, seen = 0, marks = {} } = value;
  return Number.isFinite(seen) && isBookmark(anchor) && isRecord(marks) && Object.values(marks).every(isBookmark);
}

function isBookmark(value: unknown): value is Bookmark {
  if (!isRecord(value)) return false;
  const { before, after, section, at, of, above } = value;
  const texts = [before, after, section];
  const numbers = [at, of, above];
  return texts.every((text) => typeof text === 'string') && numbers.every((number) => Number.isFinite(number));
}

/**
 * Adds entries to the state file. Keeps what other programs have added meanwhile, the later of two entries of one article, and the
 * latest entries up to the maximum.
 * @throws Error of the system if the file cannot be written
 */
export function addPlaces(path: string, added: PlaceEntries, most = MOST_PLACES): void {
  replaceFile(path, (text) => {
    const { entries, fault } = text === undefined ? { entries: {} } : parse(text);
    // It was damaged since the reader was opened.
    if (fault) setAside(path, fault);
    const all = new Map(Object.entries(entries));
    for (const [key, entry] of Object.entries(added)) if (entry.time >= (all.get(key)?.time ?? 0)) all.set(key, entry);
    const last = [...all].sort(([, a], [, b]) => b.time - a.time).slice(0, most);
    return `${JSON.stringify({ version: VERSION, places: Object.fromEntries(last) })}\n`;
  });
}
