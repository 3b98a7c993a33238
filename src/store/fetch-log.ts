import { dirname, join } from 'node:path';
import type { Environment } from '../system/environment.js';
import { xdgFolder } from '../system/xdg.js';
import { appendText, readIfThere, writeFile } from './file.js';
import { makeFolders } from './make-folder.js';

/*
 * Outcomes for the pages that imports requested, in the state folder: a line of JSON for each. A program that is killed leaves at most an
 * unfinished line, which is skipped. Nothing in here is ever an error.
 */

/** Outcome for a page. */
type FetchEntry =
  /** It is at another address, under which it was kept. */
  | { readonly address: string; readonly movedTo: string }
  | {
      readonly address: string;
      /** Fault, in each language. */
      readonly reason: { readonly de: string; readonly en: string };
      /** Time from which it is asked for again, in ms since 1970. */
      readonly until: number;
      /** Whether the page itself is missing, and not only out of reach for a while. */
      readonly gone: boolean;
    };

/** The entries by their addresses, and a function that adds one. */
export interface FetchLog {
  readonly entries: ReadonlyMap<string, FetchEntry>;
  readonly add: (entry: FetchEntry) => void;
}

/** Number of superfluous lines after which the file is written anew. */
const SUPERFLUOUS = 1000;

/**
 * Reads the outcomes.
 * @param now time in ms since 1970, at which failures end that are old enough
 */
export function openFetchLog(env: Environment, now: number): FetchLog {
  const folder = xdgFolder('state', env);
  const path = folder && join(folder, 'import.jsonl');
  const lines = (quietly(() => path && readIfThere(path)) ?? '').split('\n').filter((line) => line !== '');
  const entries = new Map<string, FetchEntry>();
  for (const line of lines) {
    const entry = parse(line);
    if (entry) entries.set(entry.address, entry);
  }
  for (const [address, entry] of entries) if ('until' in entry && entry.until <= now) entries.delete(address);
  if (path && lines.length - entries.size > SUPERFLUOUS)
    quietly(() => writeFile(path, [...entries.values()].map(lineOf).join('')));
  return {
    entries,
    add: (entry) => {
      entries.set(entry.address, entry);
      if (path) quietly(() => append(path, entry));
    },
  };
}

function append(path: string, entry: FetchEntry): void {
  makeFolders(dirname(path));
  // The line before it may be unfinished.
  appendText(path, `\n${lineOf(entry)}`);
}

/** Does something with the file; if that fails, the next import merely requests pages again. */
function quietly<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

const lineOf = (entry: FetchEntry): string => `${JSON.stringify(entry)}\n`;

function parse(line: string): FetchEntry | undefined {
  let entry: Partial<Record<string, unknown>>;
  try {
    entry = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof entry !== 'object' || entry === null || typeof entry.address !== 'string') return undefined;
  if (typeof entry.movedTo === 'string') return entry as FetchEntry;
  const { reason, until, gone } = entry;
  const isReason = typeof reason === 'object' && reason !== null && 'de' in reason && 'en' in reason;
  const isTold = isReason && typeof reason.de === 'string' && typeof reason.en === 'string';
  return isTold && typeof until === 'number' && typeof gone === 'boolean' ? (entry as FetchEntry) : undefined;
}
