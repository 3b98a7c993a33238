import { isUtf8 } from 'node:buffer';
import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecoder, decode } from '../../src/source/decode.js';

const UE = [0xc3, 0xbc];
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

  test.each([
    ['no character of many bytes is Windows-1252', [0x93, 0xfc, 0x94, 0x20, 0x80, 0x81, 0x0a], '“ü” €\uFFFD\n'],
    ['the same bytes after one is UTF-8', [...UE, 0x93, 0xfc, 0x94, 0x20, ...UE, 0x80, 0x81, 0x0a], 'ü“ü” ü€\uFFFD\n'],
    ['a broken character alone', [...UE, 0xe2, 0x82, 0x20, 0xed, 0xa0, 0x80, 0xc0, ...UE], 'üâ‚ í\u00A0€Àü'],
    ['a character beyond the last of Unicode', [...UE, 0xf4, 0x91, 0x80, 0x80], 'üô‘€€'],
    ['a first byte that UTF-8 does not have', [...UE, 0xf5, 0x80, 0x80, 0x80], 'üõ€€€'],
    ['a character in more bytes than it needs', [...UE, 0xe0, 0x80, 0xa9, 0xf0, 0x80, 0x82, 0xac], 'üà€©ð€‚¬'],
    ['a character broken off at the end', [0x61, 0xe2, 0x82], 'a\uFFFD'],
    ['one in UTF-8', [...UE, 0xf0, 0x9d, 0x92], 'ü\uFFFD'],
    ['one in Windows-1252', [0xfc, 0x20, 0xe2, 0x82], 'ü â‚'],
    ['Windows-1252 below a byte order mark of UTF-8', [0xef, 0xbb, 0xbf, 0xfc, 0x20, ...UE], 'ü ü'],
  ])('%s', (_, bytes, text) => {
    expect(decode(Uint8Array.from(bytes), 'x')).toBe(text);
  });

  test('valid UTF-8 is what Node takes for it', () => {
    const edges = [0x61, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xe1, 0xed, 0xf0, 0xf4, 0xf5];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...edges), { maxLength: 4 }), (bytes) => {
        const piece = Buffer.from(bytes);
        // After a wrong byte each is looked at on its own.
        const text = decode(Buffer.concat([Buffer.from('ü'), Buffer.of(0xff), piece, Buffer.from('.')]), 'x');
        expect(text === `üÿ${piece}.` && !text.includes('\uFFFD')).toBe(isUtf8(piece));
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    ['UTF-32 LE', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
    ['UTF-32 BE', Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x61])],
    ['nothing but a NUL byte', Uint8Array.of(0)],
    ['NUL bytes', Uint8Array.from([0x61, 0, 0, 0x62])],
    ['compressed data', deflateSync(Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * i) % 251).join()))],
    ['mostly controls', Uint8Array.from(Array.from({ length: 300 }, (_, i) => i % 6))],
  ])('refuses %s', (_, bytes) => {
    expect(() => decode(bytes, 'x.bin')).toThrow('x.bin: binary; --type text shows it anyway');
  });

  test('says what helps with text that is compressed with gzip', () => {
    expect(() => decode(gzipSync('a'), 'stdin')).toThrow('stdin: compressed with gzip (try: zcat … | llama-news');
    expect(() => decode(gzipSync(text.repeat(999)), 'x.md.gz')).toThrow('x.md.gz: compressed with gzip');
  });
});

test.each(['a\0b', `${'word '.repeat(100)}\0 word`, `ü\0\n${'row\n'.repeat(70)}\0`])(
  'shows NUL bytes among text: %j',
  (text) => {
    expect(decode(Buffer.from(text), 'x')).toBe(text);
  },
);

test('bell, backspace, tab, line ends, form feed and Escape are text, all other control characters are not', () => {
  const isText = (byte: number): boolean => {
    try {
      return decode(new Uint8Array(300).fill(byte), 'x') !== '';
    } catch {
      return false;
    }
  };
  const codes = Array.from({ length: 33 }, (_, code) => code);
  expect(codes.filter(isText)).toEqual([7, 8, 9, 10, 12, 13, 27, 32]);
});

test.each([
  [1, 3, true],
  [2, 5, false],
  [2, 6, true],
  [4, 20, true],
  [5, 159, false],
  [5, 160, true],
])('%i control characters among %i are text: %s', (controls, length, isText) => {
  const text = '\0'.repeat(controls).padEnd(length, 'a');
  const decoded = () => decode(Buffer.from(text), 'x');
  if (isText) expect(decoded()).toBe(text);
  else expect(decoded).toThrow('x: binary');
});

test('decodes bytes that are no text on request', () => {
  expect(decode(Uint8Array.of(0, 1, 0x61, 0xff), 'x', true)).toBe('\0\u0001aÿ');
});

/** The text of bytes that come in parts. */
function decodeParts(parts: readonly Uint8Array[]): string {
  const decodeNext = createDecoder(parts[0] ?? new Uint8Array(), 'x');
  return parts.map((part, i) => decodeNext(part, i === parts.length - 1)).join('');
}

test('control characters after the first 64 KB refuse no text, whose first part is shown by then', () => {
  const text = 'word '.repeat(14_000);
  expect(decodeParts([Buffer.from(text), Buffer.alloc(20_000)])).toBe(text + '\0'.repeat(20_000));
});

test('bytes in parts decode to the same text as the whole', () => {
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
