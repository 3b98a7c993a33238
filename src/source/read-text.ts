import { constants } from 'node:buffer';
import { faults } from '../messages/faults.js';
import { UserError } from '../system/errors.js';
import { createDecoder, type Decoder, decode } from './decode.js';
import type { SyncInput } from './descriptor.js';
import { isHtml, isPageArchive } from './is-html.js';
import type { Content, Origin } from './origin.js';

export type Bytes = Extract<Content, { kind: 'bytes' }>;

/** Part of a text, and whether the text ends with it. */
export interface TextPart {
  /** All bytes of a page in HTML, which names its encoding itself and has no text yet. */
  readonly page?: Uint8Array;
  readonly text: string;
  readonly last: boolean;
}

/** Number of bytes after which a binary file is recognised. */
const HEAD = 65_536;
/** Maximum number of bytes of the first part, and of each later one. */
const FIRST = 1 << 25;
const NEXT = 1 << 20;

/** Maximum length of a text that is held, in characters, and size of a file that is: a string cannot be longer. */
const LONGEST = constants.MAX_STRING_LENGTH;

/** @throws UserError if a text of a length in characters, or in bytes, is not held */
export function checkLength(length: number, path: string): void {
  if (length > LONGEST) throw new UserError(faults.tooLarge(path));
}

/**
 * Reads a text synchronously. Its first part is all of it, unless it is larger than 32 MB.
 * @param check receives the number of bytes, where it is known
 * @throws UserError if it cannot be read or is not text
 */
export function* readTexts(
  { openSync, path, origin }: Bytes,
  check = (_: number): void => {},
): Generator<TextPart, void> {
  const input = openSync();
  try {
    check(input.size);
    const read = createReader(input, path, origin);
    for (let part = read(); ; part = read()) {
      yield part;
      if (part.last) return;
    }
  } finally {
    input.close();
  }
}

/**
 * Reads all of a text synchronously; of a page in HTML, its bytes.
 * @param check throws for a size in bytes, or a length in characters, that is not held
 * @throws UserError if it cannot be read, is not text, or is too long
 */
export function readText(
  bytes: Bytes,
  check = (length: number): void => checkLength(length, bytes.path),
): string | Uint8Array {
  let whole = '';
  for (const { text, page } of readTexts(bytes, check)) {
    if (page) return page;
    check(whole.length + text.length);
    whole += text;
  }
  return whole;
}

/**
 * Creates a function that reads the next part; it keeps none of the bytes, which may be many.
 */
function createReader(input: SyncInput, path: string, origin: Origin): () => TextPart {
  const binary = origin.as?.type === 'text';
  let decodeNext: Decoder | undefined;
  return () => {
    const most = decodeNext ? NEXT : FIRST;
    const bytes = decodeNext ? readNext(input) : readFirst(input, path, binary);
    const last = bytes.length < most;
    if (!decodeNext && isPage(bytes, path, origin)) {
      if (!last) throw new UserError(faults.pageTooLarge(path));
      return { text: '', last, page: bytes };
    }
    decodeNext ??= createDecoder(bytes, path, binary);
    return { text: decodeNext(bytes, last), last };
  };
}

/**
 * Whether bytes are a page in HTML, which names its encoding itself.
 * @throws UserError if they are not text, or an archive of a page
 */
export function isPage(bytes: Uint8Array, path: string, origin: Origin): boolean {
  if (isPageArchive(bytes, origin)) throw new UserError(faults.pageArchive(path));
  if (!isHtml(bytes, origin)) return false;
  decode(bytes.subarray(0, HEAD), path);
  return true;
}

/** Reads the first part; refuses a large binary file before that, unless it is wanted. */
function readFirst(input: SyncInput, path: string, binary: boolean): Uint8Array {
  // One byte more, to read the end as well. A size of 0 says nothing, as of files in /proc.
  let buffer: Uint8Array = Buffer.allocUnsafeSlow(Math.min(FIRST, input.size === 0 ? HEAD : input.size + 1));
  let length = input.fill(buffer.subarray(0, HEAD));
  if (length === HEAD) decode(buffer.subarray(0, length), path, binary);
  for (;;) {
    length += input.fill(buffer.subarray(length));
    if (length < buffer.length || length === FIRST) return buffer.subarray(0, length);
    const larger = new Uint8Array(Math.min(FIRST, 2 * length));
    larger.set(buffer);
    buffer = larger;
  }
}

function readNext(input: SyncInput): Uint8Array {
  const buffer = new Uint8Array(NEXT);
  return buffer.subarray(0, input.fill(buffer));
}
