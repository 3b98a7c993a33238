import { digestOf } from './digest-of.js';
import { MOST_BYTES, readPageFile, removeOldest, removePageFile, writePageFile } from './page-folder.js';

/*
 * Copies of pages of the web. Nothing in here is ever an error: a copy that cannot be written is not kept, and one that cannot be read is
 * removed.
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
  /** Rules of the server about how long it may be used, in the form of the caller; not checked. */
  readonly policy: unknown;
}

/** Line before the bytes: about a page, or the address to which it has moved. */
type Head =
  | (Omit<KeptPage, 'bytes'> & { readonly version: number; readonly digest: string })
  | { readonly version: number; readonly movedTo: string };

const VERSION = 1;

/** Copy of the page at an address, which counts as read now; undefined if there is none. */
export function findPage(folder: string, address: string): KeptPage | undefined {
  const found = readPageFile(folder, digestOf(address), parse);
  const page = typeof found === 'string' ? readPageFile(folder, digestOf(found), parse) : found;
  return typeof page === 'string' ? undefined : page;
}

/**
 * Keeps a copy of the page at an address, and removes the copies read longest ago if there are too many.
 * @param most maximum size of all copies, in bytes
 */
export function keepPage(folder: string, address: string, { bytes, ...about }: KeptPage, most = MOST_BYTES): void {
  const write = (at: string, head: Head, body: Uint8Array): void => writePageFile(folder, digestOf(at), head, body);
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

/** Removes the copy of the page at an address. */
export const forgetPage = (folder: string, address: string): void => removePageFile(folder, digestOf(address));

/** The copy in a file, or the address at which it is. */
function parse(line: unknown, bytes: Buffer): KeptPage | string | undefined {
  const head = line as Head | null;
  if (typeof head !== 'object' || head?.version !== VERSION) return undefined;
  if ('movedTo' in head) return typeof head.movedTo === 'string' ? head.movedTo : undefined;
  const { version: _, digest, ...about } = head;
  const texts = [about.address, about.mediaType, about.charset ?? ''];
  const isWhole = texts.every((text) => typeof text === 'string') && Number.isFinite(about.keptAt);
  return isWhole && digest === digestOf(bytes) ? { ...about, bytes } : undefined;
}
