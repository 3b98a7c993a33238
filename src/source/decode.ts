import { isUtf8 } from 'node:buffer';
import { faults } from '../messages/faults.js';
import { UserError } from '../system/errors.js';
import { MARKS, markOf } from './byte-order-mark.js';

/** Number of bytes by which a binary file is recognised. */
const HEAD = 65_536;
/** Control characters that text does not have: all but BEL, BS, TAB, LF, FF, CR and ESC. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finds control characters
const CONTROLS = /[\x00-\x06\x0B\x0E-\x1A\x1C-\x1F]/g;
/** Share of control characters at which bytes are not text: compressed data has a tenth. */
const MOST_CONTROLS = 1 / 32;
/** Number of control characters that a short text may have, unless they are a third of it. */
const FEW_CONTROLS = 4;

/**
 * Decodes bytes as their byte order mark says, or as UTF-8 or Windows-1252. Line ends become LF.
 * @param name name in the error
 * @param binary whether bytes that are not text are decoded, too
 * @throws UserError if the bytes are not text
 */
export const decode = (bytes: Uint8Array, name: string, binary = false): string =>
  createDecoder(bytes, name, binary)(bytes, true);

/** Decodes the next bytes; keeps back a character or a line end that may continue after them. */
export type Decoder = (bytes: Uint8Array, last: boolean) => string;

/**
 * Creates a decoder for a text whose bytes come in parts. It throws a UserError when it finds that they are not text.
 * @param head beginning of the first part
 * @param binary whether bytes that are not text are decoded, too
 * @throws UserError if the bytes are not text
 */
export function createDecoder(head: Uint8Array, name: string, binary = false): Decoder {
  const mark = markOf(head);
  const wide = mark === 'utf-16le' || mark === 'utf-16be';
  if (mark === 'utf-32' && !binary) throw new UserError(faults.notText(name));
  const isBinary = createCheck();
  const next = wide ? decoderOf16(mark) : decoderOf8(mark === 'utf-8');
  /** A line end that may continue. */
  let held = '';
  return (bytes, last) => {
    if (!wide && !binary && isBinary(bytes))
      throw new UserError(isGzip(head) ? faults.gzipped(name) : faults.notText(name));
    const text = held + next(bytes, last);
    held = !last && text.endsWith('\r') ? '\r' : '';
    return (held === '' ? text : text.slice(0, -1)).replace(/\r\n?/g, '\n');
  };
}

/** Whether bytes begin as gzip does (RFC 1952). */
const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

function decoderOf16(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding);
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

/**
 * Decodes UTF-8, with invalid bytes read as Windows-1252; from the first invalid byte on, all is Windows-1252 unless a character of
 * several bytes came before it. So later bytes never change what was decoded.
 * @param marked whether a byte order mark says that it is UTF-8
 */
function decoderOf8(marked: boolean): Decoder {
  let encoding: 'ascii' | 'utf-8' | 'windows-1252' = marked ? 'utf-8' : 'ascii';
  let skipped = marked ? MARKS['utf-8'].length : 0;
  /** Bytes of a character that continues. */
  let unfinished: Uint8Array = NONE;

  /** Decodes bytes up to an index, of which at least one is invalid. */
  const mend = (bytes: Buffer, end: number): string => {
    let text = '';
    let from = 0;
    for (let at = 0; at < end; ) {
      const length = lengthAt(bytes, at);
      if (length > 1) encoding = 'utf-8';
      if (length === 0) {
        if (encoding === 'ascii') {
          encoding = 'windows-1252';
          unfinished = NONE;
          return windows(bytes);
        }
        text += bytes.toString('utf8', from, at) + windows(bytes.subarray(at, at + 1));
        from = at + 1;
      }
      at += length || 1;
    }
    return text + bytes.toString('utf8', from, end);
  };

  return (part, last) => {
    const more = part.subarray(skipped);
    // Avoids a copy of a large text.
    const bytes =
      unfinished.length === 0
        ? Buffer.from(more.buffer, more.byteOffset, more.byteLength)
        : Buffer.concat([unfinished, more]);
    skipped = 0;
    if (encoding === 'windows-1252') return windows(bytes);
    const end = bytes.length - unfinishedAtEnd(bytes);
    // A copy, as a view would keep all bytes.
    unfinished = end === bytes.length ? NONE : Buffer.from(bytes.subarray(end));
    const right = isUtf8(bytes.subarray(0, end));
    const text = right ? bytes.toString('utf8', 0, end) : mend(bytes, end);
    if (right && text.length < end) encoding = 'utf-8';
    return last && unfinished.length > 0 ? `${text}\uFFFD` : text;
  };
}

const NONE = new Uint8Array();

/** Ranges of the second byte after certain first bytes; after all others it is 0x80 to 0xBF. */
const SECOND: Readonly<Record<number, readonly [least: number, most: number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};

/** Number of bytes of the UTF-8 character at an index, which may continue after the last byte; 0 if it is invalid. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let i = at + 1; i < Math.min(at + length, bytes.length); i += 1) {
    const [least, most] = (i === at + 1 && SECOND[first]) || [0x80, 0xbf];
    const byte = bytes[i] as number;
    if (byte < least || byte > most) return 0;
  }
  return length;
}

/** Number of bytes at the end that begin a character. */
const unfinishedAtEnd = (bytes: Uint8Array): number =>
  [3, 2, 1].find((count) => lengthAt(bytes, bytes.length - count) > count) ?? 0;

/** The characters 0x80 to 0x9F of Windows-1252; all others are those of Latin-1. */
const WINDOWS = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

const windows = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9F]/g, (character) => WINDOWS[character.charCodeAt(0) - 0x80] as string);

/** Creates a check of parts: whether the first 64 KB hold more control characters than text does. */
function createCheck(): (bytes: Uint8Array) => boolean {
  let length = 0;
  let controls = 0;
  return (bytes) => {
    const head = bytes.subarray(0, HEAD - length);
    length += head.length;
    controls += Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1').match(CONTROLS)?.length ?? 0;
    return controls > Math.max(length * MOST_CONTROLS, Math.min(FEW_CONTROLS, (length - controls) / 2));
  };
}
