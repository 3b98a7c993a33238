import { describe, expect, test } from 'vitest';
import { decode } from '../../src/source/decode.js';

const text = 'Grüße, „Llama“ – 日本\nzweite\n';
const utf16 = (littleEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
};

describe('decode', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE', utf16(true)],
    ['UTF-16 BE', utf16(false)],
    ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['CR', Buffer.from(text.replaceAll('\n', '\r'))],
  ])('%s', (_, bytes) => {
    expect(decode(bytes, 'x')).toBe(text);
  });

  test('Windows-1252 where UTF-8 is broken', () => {
    expect(decode(Uint8Array.from([0x93, 0xfc, 0x94, 0x20, 0x80, 0x0a]), 'x')).toBe('“ü” €\n');
  });

  test.each([
    ['NUL bytes', Uint8Array.from([0x61, 0, 0x62])],
    ['mostly controls', Uint8Array.from(Array.from({ length: 300 }, (_, i) => i % 6))],
  ])('refuses %s', (_, bytes) => {
    expect(() => decode(bytes, 'x.bin')).toThrow('Cannot read x.bin: expected text, got a binary file');
  });
});
