import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLossless, encodeLossless } from '../../../src/store/notes/surrogate-escape.js';

test('any bytes come back from the text that they make, which is that of UTF-8 where they are', () => {
  const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array));
  const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((each) => Buffer.from(each));
  fc.assert(
    fc.property(fc.array(fc.oneof(bytes, text, fc.constant(Buffer.from('\n'))), { maxLength: 6 }), (parts) => {
      const whole = Buffer.concat(parts);
      expect(encodeLossless(decodeLossless(whole))).toEqual(whole);
    }),
  );
  expect(decodeLossless(Buffer.from('ä\ufffd\n'))).toBe('ä\ufffd\n');
});

test('a byte that is no text spoils its own line alone', () => {
  const spoilt = Buffer.concat([Buffer.from('ä\nö'), Buffer.of(0x80, 0xe4), Buffer.from('\nü\nß')]);
  const lines = decodeLossless(spoilt).split('\n');
  expect([lines[0], lines[2], lines[3]]).toEqual(['ä', 'ü', 'ß']);
  expect(lines[1]).toBe('\udcc3\udcb6\udc80\udce4');
  const changed = encodeLossless(['Ä', lines[1], 'é', ''].join('\n'));
  expect(changed).toEqual(Buffer.concat([Buffer.from('Ä\nö'), Buffer.of(0x80, 0xe4), Buffer.from('\né\n')]));
});
