import { UserError } from '../errors.js';
import { faults } from '../messages/faults.js';

const CONTROLS = new Set([...Array(32).keys()].filter((code) => ![7, 8, 9, 10, 12, 13, 27].includes(code)));

/**
 * The text of a file's bytes: UTF-8, UTF-16 with a byte order mark, Windows-1252 where UTF-8 is broken. Line ends become LF.
 * @param name the file's name, for the error
 * @throws UserError if the bytes are no text
 */
export function decode(bytes: Uint8Array, name: string): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return lines(decodeAs('utf-16le', bytes));
  if (a === 0xfe && b === 0xff) return lines(decodeAs('utf-16be', bytes));
  if (isBinary(bytes)) throw new UserError(faults.notText(name));
  try {
    return lines(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return lines(decodeAs('windows-1252', bytes));
  }
}

const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Decodes a text whose bytes come in parts. */
export interface Decoder {
  /**
   * The text of the next bytes; characters and line ends that go on behind them are kept back.
   * @throws TypeError if the bytes are not in the encoding that the first ones seemed to have
   */
  readonly decode: (bytes: Uint8Array, last: boolean) => string;
}

/**
 * A decoder for a text that begins with some bytes: UTF-16 with a byte order mark, UTF-8 otherwise.
 * @throws UserError if the bytes are no text
 */
export function createDecoder(head: Uint8Array, name: string): Decoder {
  const [a, b] = head;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && isBinary(head)) throw new UserError(faults.notText(name));
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  let held = '';
  return {
    decode: (bytes, last) => {
      const text = held + decoder.decode(bytes, { stream: !last });
      held = !last && text.endsWith('\r') ? '\r' : '';
      return lines(held === '' ? text : text.slice(0, -1));
    },
  };
}

/** Decodes as a stream: the one-shot mode of windows-1252 is broken in Node 20 (nodejs/node#60888). */
function decodeAs(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
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
