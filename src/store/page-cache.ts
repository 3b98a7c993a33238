import { lstatSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../system/environment.js';
import { xdgFolder } from '../system/xdg.js';
import { ABANDONED, isLeftOver, remove, writeFile } from './file.js';
import { digestOf } from './places.js';

/*
 * Copies of pages of the web, each in a file: a line of JSON, and the bytes. Nothing in here is ever an error: a copy that cannot be
 * written is not kept, and one that cannot be read is removed.
 */

/** Copy of a page. */
export interface KeptPage {
  /** Address after all redirects. */
  readonly address: string;
  readonly bytes: Uint8Array;
  /** Time at which it came from its server, or the server said that it holds, in ms since 1970. */
  readonly keptAt: number;
  readonly mediaType: string;
  readonly charset?: string | undefined;
  readonly isPrivate: boolean;
  /** What the server said about how long it may be used, in the form of the caller; not checked. */
  readonly policy: unknown;
}

/** Line before the bytes: about a page, or the address to which it has moved. */
type Head =
  | (Omit<KeptPage, 'bytes'> & { readonly version: number; readonly digest: string })
  | { readonly version: number; readonly movedTo: string };

const VERSION = 1;
/** Maximum size of all copies, in bytes. */
const MOST = 200 << 20;
/** Maximum size of a copy that is read, in bytes: no page that is kept has more. */
const LARGEST = 40 << 20;

/** Folder of the copies; undefined without a home folder. */
export function pagesFolder(env: Environment): string | undefined {
  const folder = xdgFolder('cache', env);
  return folder && join(folder, 'pages');
}

/** The copy of what is at an address, which counts as read now; undefined if there is none. */
export function findPage(folder: string, address: string): KeptPage | undefined {
  const found = read(folder, address);
  return typeof found === 'string' ? onlyPage(read(folder, found)) : found;
}

/** The copy, or the address at which it is. */
function read(folder: string, address: string): KeptPage | string | undefined {
  const path = pathOf(folder, address);
  try {
    if (!isOurs(folder)) return undefined;
    const status = lstatSync(path);
    if (!status.isFile()) return undefined;
    const found = status.size > LARGEST ? undefined : parse(readFileSync(path));
    const now = Date.now() / 1000;
    if (found === undefined) remove(path);
    else utimesSync(path, now, now);
    return found;
  } catch {
    return undefined;
  }
}

const onlyPage = (found: KeptPage | string | undefined): KeptPage | undefined =>
  typeof found === 'string' ? undefined : found;

/**
 * Keeps a copy of what is at an address, and removes those that were read longest ago where there are too many.
 * @param most maximum size of all copies, in bytes
 */
export function keepPage(folder: string, address: string, { bytes, ...about }: KeptPage, most = MOST): void {
  const write = (at: string, head: Head, body: Uint8Array): void =>
    writeFile(pathOf(folder, at), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]));
  try {
    if (bytes.length <= most) {
      write(about.address, { version: VERSION, digest: digestOf(bytes), ...about }, bytes);
      if (address !== about.address) write(address, { version: VERSION, movedTo: about.address }, new Uint8Array());
    }
    removeOldest(folder, most);
  } catch {
    // The folder is read-only, full, or another user's.
  }
}

/** Removes the copy of what is at an address. */
export function forgetPage(folder: string, address: string): void {
  if (isOurs(folder)) remove(pathOf(folder, address));
}

const pathOf = (folder: string, address: string): string => join(folder, digestOf(address));

/** Whether a folder is there, and only its user can have put something into it. */
function isOurs(folder: string): boolean {
  const status = statSync(folder, { throwIfNoEntry: false });
  return status?.isDirectory() === true && status.uid === (process.getuid?.() ?? 0);
}

function parse(file: Buffer): KeptPage | string | undefined {
  const end = file.indexOf('\n');
  let head: Head;
  try {
    head = JSON.parse(file.toString('utf8', 0, Math.max(0, end)));
  } catch {
    return undefined;
  }
  if (typeof head !== 'object' || head?.version !== VERSION) return undefined;
  if ('movedTo' in head) return typeof head.movedTo === 'string' ? head.movedTo : undefined;
  const { version: _, digest, ...about } = head;
  const bytes = file.subarray(end + 1);
  const texts = [about.address, about.mediaType, about.charset ?? ''];
  const isWhole = texts.every((text) => typeof text === 'string') && Number.isFinite(about.keptAt);
  return isWhole && digest === digestOf(bytes) ? { ...about, bytes } : undefined;
}

/** Removes the files that were read longest ago until the others are small enough, and what killed programs have left. */
function removeOldest(folder: string, most: number): void {
  const files = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const status = lstatSync(path, { throwIfNoEntry: false });
    return status?.isFile() ? [{ name, path, size: status.size, time: status.mtimeMs }] : [];
  });
  const now = Date.now();
  for (const { name, path, time } of files) if (isLeftOver(name) && now - time > ABANDONED) remove(path);
  const copies = files.filter(({ name }) => /^[\da-f]{64}$/.test(name)).sort((a, b) => b.time - a.time);
  let size = 0;
  for (const copy of copies) {
    size += copy.size;
    if (size > most) remove(copy.path);
  }
}
