import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecoder, decode } from '../../src/source/decode.js';

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

/** The text of bytes that come in parts. */
function decodeParts(parts: readonly Uint8Array[]): string {
  const decoder = createDecoder(parts[0] ?? new Uint8Array(), 'x');
  return parts.reduce((before, part, i) => {
    const { text, all } = decoder.decode(part, i === parts.length - 1, () => before);
    return all ? text : before + text;
  }, '');
}

test('bytes that come in parts are the text that they are as a whole', () => {
  const piece = fc.oneof(
    fc.constantFrom('a', 'b c', '\r', '\n', '\r\n', 'ü', '–', '日', '𝒳').map((text) => Buffer.from(text)),
    fc.constantFrom(0xe9, 0xc3, 0xe2, 0xf0, 0x80, 0x93).map((byte) => Uint8Array.of(byte)),
  );
  const utf8 = fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.concat(pieces));
  const others = fc.constantFrom(utf16(true), utf16(false), Buffer.from(`\uFEFF${text}`));
  fc.assert(
    fc.property(fc.oneof(utf8, others), fc.array(fc.nat(40), { maxLength: 6 }), (bytes, at) => {
      // A byte order mark comes in one part.
      const cuts = [0, ...at.map((place) => Math.min(3 + place, bytes.length)), bytes.length].toSorted((a, b) => a - b);
      const parts = cuts.slice(1).map((end, i) => bytes.subarray(cuts[i], end));
      expect(decodeParts(parts)).toBe(decode(bytes, 'x'));
    }),
    { numRuns: 5000 },
  );
});
