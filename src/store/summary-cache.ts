import { join } from 'node:path';
import type { Environment } from '../system/environment.js';
import { xdgFolder } from '../system/xdg.js';
import { digestOf } from './digest-of.js';
import { readIfThere, writeFile } from './file.js';

/*
 * Summaries of the texts of kept articles, a file for each library, which save reading them all again. Nothing in here is ever an error: a
 * file that is missing, damaged or of another version of the program is made anew.
 */

declare const VERSION: string;

/** Summary of a file, for as long as the file does not change. */
interface CachedSummary {
  /** Time of the file's last change, in ms since 1970, and its number of bytes. */
  readonly modified: number;
  readonly size: number;
  readonly title: string;
  readonly words: number;
  readonly headings: readonly { readonly number: string; readonly title: string; readonly slug: string }[];
}

export type CachedSummaries = Readonly<Record<string, CachedSummary>>;

/** Summaries of a collection with a key, by the paths of its entries. */
export interface SummaryCache {
  readonly read: (key: string) => CachedSummaries;
  readonly write: (key: string, summaries: CachedSummaries) => void;
}

export function createSummaryCache(env: Environment): SummaryCache {
  const folder = xdgFolder('cache', env);
  const fileOf = (key: string): string | undefined => folder && join(folder, `list-${digestOf(key).slice(0, 16)}.json`);
  return {
    read: (key) => {
      try {
        const file = fileOf(key);
        const data: unknown = JSON.parse((file && readIfThere(file)) ?? 'null');
        return isOurs(data) ? data.summaries : {};
      } catch {
        return {};
      }
    },
    write: (key, summaries) => {
      try {
        const file = fileOf(key);
        if (file !== undefined) writeFile(file, JSON.stringify({ program: VERSION, summaries }));
      } catch {
        // The folder is read-only, full, or another user's.
      }
    },
  };
}

function isOurs(data: unknown): data is { readonly summaries: CachedSummaries } {
  if (typeof data !== 'object' || data === null || !('program' in data && 'summaries' in data)) return false;
  const { program, summaries } = data;
  if (program !== VERSION || typeof summaries !== 'object' || summaries === null) return false;
  return Object.values(summaries).every(isSummary);
}

function isSummary(value: unknown): value is CachedSummary {
  const { modified, size, title, words, headings } = (value ?? {}) as Partial<Record<keyof CachedSummary, unknown>>;
  const numbers = [modified, size, words];
  return numbers.every((number) => Number.isFinite(number)) && typeof title === 'string' && Array.isArray(headings);
}
