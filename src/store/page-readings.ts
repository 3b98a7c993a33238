import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sanitize } from '../article/sanitize.js';
import type { Environment } from '../system/environment.js';
import { ROOT } from '../system/package-root.js';
import { digestOf } from './digest-of.js';
import { MOST, pagesFolder, readPageFile, removeOldest, writePageFile } from './page-folder.js';

/*
 * What was read of pages, as JSON, which takes far less time to open again than the pages. Nothing in here is ever an error: what cannot be
 * written is not kept, and what is damaged, or comes from another version of the program, is read anew.
 */

declare const VERSION: string;

/** Matches a control character in JSON: nothing that was read has one but line feeds. */
const CONTROL = /(?<!\\)(?:\\\\)*\\[^"\\n]/;

/**
 * What was read of a page; undefined if it is not kept.
 * @param how what the reading depends on besides the bytes
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

/** Keeps what was read of a page, and removes what was read longest ago where there is too much. */
export function keepReading(env: Environment, bytes: Uint8Array, how: unknown, reading: unknown): void {
  const folder = pagesFolder(env);
  if (folder === undefined) return;
  const body = Buffer.from(JSON.stringify(reading));
  try {
    writePageFile(folder, nameOf(bytes, how), { digest: digestOf(body) }, body);
    removeOldest(folder, MOST);
  } catch {
    // The folder is read-only, full, or another user's.
  }
}

/** Name of a file: another build of the program reads otherwise. */
function nameOf(bytes: Uint8Array, how: unknown): string {
  const built = statSync(join(ROOT, 'dist', 'page-worker.cjs'), { throwIfNoEntry: false })?.mtimeMs;
  return `${digestOf(JSON.stringify([VERSION, built, how, digestOf(bytes)]))}.json`;
}
