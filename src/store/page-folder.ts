import { lstatSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../system/environment.js';
import { xdgFolder } from '../system/xdg.js';
import { ABANDONED, isLeftOver, remove, writeFile } from './file.js';

/* Cache folder for pages, whose files may be removed at any time: each holds a line of JSON, and bytes. */

/** Makes something of a line and the bytes after it; undefined if it does not understand them. */
type Parse<Value> = (head: unknown, bytes: Buffer) => Value | undefined;

/** Maximum size of all files, in bytes. */
export const MOST_BYTES = 200 << 20;
/** Maximum size of a file that is read, in bytes; the program writes none that is larger. */
const LARGEST = 40 << 20;

/** The folder; undefined without a home folder. */
export function pagesFolder(env: Environment): string | undefined {
  const folder = xdgFolder('cache', env);
  return folder && join(folder, 'pages');
}

/** Contents of a file, which counts as read now; undefined if there is none. A file that cannot be understood is removed. */
export function readPageFile<Value>(folder: string, name: string, parse: Parse<Value>): Value | undefined {
  const path = join(folder, name);
  try {
    if (!isOurs(folder)) return undefined;
    const status = lstatSync(path);
    if (!status.isFile()) return undefined;
    const found = status.size > LARGEST ? undefined : parseFile(readFileSync(path), parse);
    const now = Date.now() / 1000;
    if (found === undefined) remove(path);
    else utimesSync(path, now, now);
    return found;
  } catch {
    return undefined;
  }
}

function parseFile<Value>(file: Buffer, parse: Parse<Value>): Value | undefined {
  const end = file.indexOf('\n');
  try {
    return parse(JSON.parse(file.toString('utf8', 0, Math.max(0, end))), file.subarray(end + 1));
  } catch {
    return undefined;
  }
}

/**
 * Writes a file.
 * @throws Error of the system
 */
export const writePageFile = (folder: string, name: string, head: object, bytes: Uint8Array): void =>
  writeFile(join(folder, name), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]));

/** Removes a file. */
export function removePageFile(folder: string, name: string): void {
  if (isOurs(folder)) remove(join(folder, name));
}

/** Name of a file: a copy of a page, or with ".json" what was read of a page. */
const NAME = /^[\da-f]{64}(?:\.json)?$/;
const isReading = (name: string): boolean => name.endsWith('.json');

/** Whether a folder is there, and only its user can have put something into it. */
function isOurs(folder: string): boolean {
  const status = statSync(folder, { throwIfNoEntry: false });
  return status?.isDirectory() === true && status.uid === (process.getuid?.() ?? 0);
}

/**
 * Removes readings, and then copies, that were read longest ago until the others are small enough, and what killed programs have left.
 * @param most maximum size of all files, in bytes
 * @throws Error of the system
 */
export function removeOldest(folder: string, most = MOST_BYTES): void {
  const files = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const status = lstatSync(path, { throwIfNoEntry: false });
    return status?.isFile() ? [{ name, path, size: status.size, time: status.mtimeMs }] : [];
  });
  const now = Date.now();
  for (const { name, path, time } of files) if (isLeftOver(name) && now - time > ABANDONED) remove(path);
  const kept = files
    .filter(({ name }) => NAME.test(name))
    .sort((a, b) => Number(isReading(a.name)) - Number(isReading(b.name)) || b.time - a.time);
  let size = 0;
  for (const { size: bytes, path } of kept) {
    size += bytes;
    if (size > most) remove(path);
  }
}
