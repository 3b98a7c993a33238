import { isUtf8 } from 'node:buffer';

/** Text of a file, and the way back: characters that stay keep their bytes, whatever the encoding is. */
export interface ExactText {
  readonly text: string;
  /** Whether characters other than those of ASCII must not be added, because the encoding is not known. */
  readonly ascii: boolean;
  readonly bytesOf: (text: string) => Buffer;
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Decodes the bytes of a text so that they come back from it: UTF-8 or UTF-16 with or without a byte order mark, or any other encoding. */
export function exactText(data: Uint8Array): ExactText {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const order = bytes[0] === 0xff && bytes[1] === 0xfe ? 'little' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'big' : '';
  if (order !== '') {
    const end = bytes.length - (bytes.length % 2);
    const swap = (some: Buffer): Buffer => (order === 'big' ? Buffer.from(some).swap16() : some);
    return {
      text: swap(bytes.subarray(2, end)).toString('utf16le'),
      ascii: false,
      bytesOf: (text) => Buffer.concat([bytes.subarray(0, 2), swap(Buffer.from(text, 'utf16le')), bytes.subarray(end)]),
    };
  }
  const mark = bytes.subarray(0, MARK.equals(bytes.subarray(0, 3)) ? 3 : 0);
  const rest = bytes.subarray(mark.length);
  const encoding = isUtf8(rest) ? 'utf8' : 'latin1';
  return {
    text: rest.toString(encoding),
    ascii: encoding === 'latin1',
    bytesOf: (text) => Buffer.concat([mark, Buffer.from(text, encoding)]),
  };
}
