import { UserError } from '../errors.js';
import { faults } from '../messages/faults.js';

const CONTROLS = new Set([...Array(32).keys()].filter((code) => ![7, 8, 9, 10, 12, 13, 27].includes(code)));

/**
 * The text of a file's bytes: what a byte order mark says, UTF-8 without one, Windows-1252 where that is broken. Line ends become LF.
 * @param name the file's name, for the error
 * @throws UserError if the bytes are no text
 */
export const decode = (bytes: Uint8Array, name: string): string =>
  createDecoder(bytes, name).decode(bytes, true, () => '').text;

/** Decodes a text whose bytes come in parts. */
export interface Decoder {
  /**
   * The text of the next bytes; characters and line ends that go on behind them are kept back.
   * @param before the text so far
   */
  readonly decode: (bytes: Uint8Array, last: boolean, before: () => string) => Decoded;
}

interface Decoded {
  readonly text: string;
  /** It is all of the text from its start: what came before is in another encoding than it seemed to be. */
  readonly all: boolean;
}

/**
 * A decoder for a text that begins with some bytes.
 * @throws UserError if the bytes are no text
 */
export function createDecoder(head: Uint8Array, name: string): Decoder {
  const marked = encodingOf(head);
  if (!marked?.startsWith('utf-16') && isBinary(head)) throw new UserError(faults.notText(name));
  let decoder = new TextDecoder(marked ?? 'utf-8', { fatal: marked === undefined });
  /** Bytes of a character that goes on, and a line end that may. */
  let unfinished: Uint8Array = NONE;
  let held = '';
  const next = (bytes: Uint8Array, last: boolean): string => {
    const text = held + decodeNext(decoder, bytes, last);
    held = !last && text.endsWith('\r') ? '\r' : '';
    return (held === '' ? text : text.slice(0, -1)).replace(/\r\n?/g, '\n');
  };
  return {
    decode: (bytes, last, before) => {
      try {
        const text = next(bytes, last);
        if (decoder.fatal) unfinished = unfinishedOf(Buffer.concat([unfinished, bytes.subarray(-LONGEST)]));
        return { text, all: false };
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
      decoder = new TextDecoder('windows-1252');
      const here = [unfinished, bytes];
      const known = before();
      const encoded = Buffer.from(known + held);
      // The text so far is the same in both encodings if each of its characters is one byte.
      if (encoded.length === known.length + held.length) return { text: next(Buffer.concat(here), last), all: false };
      held = '';
      return { text: next(Buffer.concat([encoded, ...here]), last), all: true };
    },
  };
}

const NONE = new Uint8Array();
/** Bytes of a character at most, in UTF-8. */
const LONGEST = 4;

/** The encoding of which a text has the byte order mark. */
function encodingOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined;
}

/** Whether bytes may be the beginning of a byte order mark. */
export const mayBeMark = ([a, b, c]: Uint8Array): boolean =>
  b === undefined ? a === 0xff || a === 0xfe || a === 0xef : c === undefined && a === 0xef && b === 0xbb;

/** Without fatal as a stream: the one-shot mode of windows-1252 is broken in Node 20 (nodejs/node#60888). */
const decodeNext = (decoder: TextDecoder, bytes: Uint8Array, last: boolean): string =>
  decoder.fatal
    ? decoder.decode(bytes, { stream: !last })
    : decoder.decode(bytes, { stream: true }) + (last ? decoder.decode() : '');

/** The bytes at the end of a UTF-8 text that are the beginning of a character. */
function unfinishedOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findLastIndex((byte) => (byte & 0xc0) !== 0x80);
  const byte = bytes[first] ?? 0;
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
  return length > bytes.length - first ? bytes.subarray(first) : NONE;
}

/** NUL bytes, or more controls than text has, in the first 64 KB. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65536);
  if (head.includes(0)) return true;
  let controls = 0;
  for (let i = 0; i < head.length; i += 1)
    if ((head[i] as number) < 0x20 && CONTROLS.has(head[i] as number)) controls += 1;
  return controls > head.length / 10;
}
