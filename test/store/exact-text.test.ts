import { expect, test } from 'vitest';
import { exactText } from '../../src/store/exact-text.js';

const wide = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
const swapped = (text: string): Buffer => wide(text).swap16();
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

test.each<readonly [encoding: string, bytes: Buffer, text: string, more: Buffer]>([
  ['UTF-8', Buffer.from('ä\n'), 'ä\n', Buffer.from('ä\n#日')],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFä'), 'ä', Buffer.from('\uFEFFä#日')],
  ['UTF-16', wide('ä'), 'ä', wide('ä#日')],
  ['UTF-16 in the other order', swapped('ä'), 'ä', swapped('ä#日')],
  [
    'UTF-16 with half a character',
    Buffer.concat([wide('ä'), Buffer.of(7)]),
    'ä',
    Buffer.concat([wide('ä#日'), Buffer.of(7)]),
  ],
  ['nothing', Buffer.of(), '', Buffer.from('#日')],
])('A text in %s comes back from its bytes, and takes any characters', (_, bytes, text, more) => {
  const found = exactText(bytes);
  expect([found.text, found.ascii]).toEqual([text, false]);
  expect(found.bytesOf(text)).toEqual(bytes);
  expect(found.bytesOf(`${text}#日`)).toEqual(more);
});

test.each([
  ['an umlaut', latin('ä\n')],
  ['a byte as of a mark', latin('\xFEa')],
  ['another', latin('\xFFa')],
  ['two of a mark of three', Buffer.of(0xef, 0xbb, 0x61)],
  ['half a character at its end', Buffer.of(0x61, 0xc3)],
])('A text in an unknown encoding, with %s, comes back byte by byte, and takes ASCII alone', (_, bytes) => {
  const found = exactText(bytes);
  expect([found.text, found.ascii]).toEqual([bytes.toString('latin1'), true]);
  expect(found.bytesOf(`${found.text}#`)).toEqual(Buffer.concat([bytes, Buffer.from('#')]));
});

test('A text in the middle of other bytes is that alone', () => {
  expect(exactText(Buffer.from('abc').subarray(1, 2)).text).toBe('b');
});
