import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sanitize } from '../article/sanitize.js';
import type { Environment } from '../system/environment.js';
import { ROOT } from '../system/package-root.js';
import { digestOf } from './digest-of.js';
import { MOST_BYTES, pagesFolder, readPageFile, removeOldest, writePageFile } from './page-folder.js';

/*
 * Readings of pages as JSON, which takes far less time to open again than the pages. Nothing in here is ever an error: a reading that
 * cannot be written is not kept, and one that is damaged, or from another version of the program, is made anew.
 */

declare const VERSION: string;

/** Matches a control character in JSON: nothing that was read has one but line feeds. */
const CONTROL = /(?<!\\)(?:\\\\)*\\[^"\\n]/;

/**
 * Reading of a page; undefined if it is not kept.
 * @param how facts on which the reading depends besides the bytes
 */
export function findReading(env: Environment, bytes: Uint8Array, how: unknown): unknown {
  const folder = pagesFolder(env);
  if (folder === undefined) return undefined;
  return readPageFile(folder, nameOf(bytes, how), (head, body) => {
    const json = body.toString();
    const isWhole = (head as { readonly digest?: unknown } | null)?.digest === digestOf(body);
    return isWhole && !CONTROL.test(json) && sanitize(json) === json ? JSON.parse(json) : undefined;
  });
}

/** Keeps the reading of a page, and removes the readings used longest ago if there are too many. */
export function keepReading(env: Environment, bytes: Uint8Array, how: unknown, reading: unknown): void {
  const folder = pagesFolder(env);
  if (folder === undefined) return;
  const body = Buffer.from(JSON.stringify(reading));
  try {
    writePageFile(folder, nameOf(bytes, how), { digest: digestOf(body) }, body);
    removeOldest(folder, MOST_BYTES);
  } catch {
    // The folder is read-only, full, or another user's.
  }
}

/** Name of a file: another build of the program reads otherwise. */
function nameOf(bytes: Uint8Array, how: unknown): string {
  const built = statSync(join(ROOT, 'dist', 'page-worker.cjs'), { throwIfNoEntry: false })?.mtimeMs;
  return `${digestOf(JSON.stringify([VERSION, built, how, digestOf(bytes)]))}.json`;
}
