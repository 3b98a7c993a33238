import { constants } from 'node:buffer';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fileOrigin } from '../../src/source/file-origin.js';
import { type Bytes, readText, readTexts } from '../../src/source/read-text.js';

const LONGEST = 50_000_000;
vi.mock('node:buffer', async (original) => {
  const real = await original<typeof import('node:buffer')>();
  return { ...real, constants: { ...real.constants, MAX_STRING_LENGTH: 50_000_000 } };
});

const close = vi.fn();
let read = 0;
afterEach(() => {
  read = 0;
  close.mockClear();
});

/** An input of a number of equal bytes. */
function bytesOf(byte: number, length: number, size = 0): Bytes {
  const fill = (buffer: Uint8Array): number => {
    const count = Math.min(buffer.length, length - read);
    buffer.fill(byte, 0, count);
    read += count;
    return count;
  };
  const openSync = (): ReturnType<Bytes['openSync']> => ({ size, fill, close });
  return { kind: 'bytes', path: 'x', origin: fileOrigin('x'), openSync, openInput: () => Promise.reject() };
}

const A = 'a'.charCodeAt(0);
const MB = 1 << 20;

describe.each([
  ['a file', (length: number) => length],
  ['a pipe', () => 0],
])('%s', (_, sizeOf) => {
  test.each([0, 1, 65_535, 65_536, 65_537, 3 * MB, 32 * MB - 1])('of %i bytes is one part', (length) => {
    const parts = [...readTexts(bytesOf(A, length, sizeOf(length)))];
    expect(parts.map(({ text, last }) => [text.length, last])).toEqual([[length, true]]);
    expect(close).toHaveBeenCalledOnce();
  });

  test.each([
    [32 * MB, [32 * MB, 0]],
    [34 * MB + 5, [32 * MB, MB, MB, 5]],
  ])('of %i bytes comes in parts, the last of which says so', (length, expected) => {
    const parts = [...readTexts(bytesOf(A, length, sizeOf(length)))];
    expect(parts.map(({ text }) => text.length)).toEqual(expected);
    expect(parts.map(({ last }) => last)).toEqual(expected.map((_, i) => i === expected.length - 1));
    expect(close).toHaveBeenCalledOnce();
  });

  test('that is longer than a string is refused, if all of it is to be held, and closed', () => {
    expect(constants.MAX_STRING_LENGTH).toBe(LONGEST);
    expect(readText(bytesOf(A, LONGEST, sizeOf(LONGEST)))).toHaveLength(LONGEST);
    read = 0;
    close.mockClear();
    expect(() => readText(bytesOf(A, LONGEST + 1, sizeOf(LONGEST + 1)))).toThrow('x: larger than 512 MB');
    expect(close).toHaveBeenCalledOnce();
  });

  test('that is binary is refused after its first 64 KB, and closed', () => {
    expect(() => readText(bytesOf(0, 40 * MB, sizeOf(40 * MB)))).toThrow('x: binary; --type text shows it anyway');
    expect(read).toBe(65_536);
    expect(close).toHaveBeenCalledOnce();
  });
});

test('a file that is too large is refused before it is read', () => {
  expect(() => readText(bytesOf(A, LONGEST + 1, LONGEST + 1))).toThrow('x: larger than 512 MB');
  expect(read).toBe(0);
  const sizes: number[] = [];
  expect([...readTexts(bytesOf(A, 5, 5), (size) => sizes.push(size))]).toHaveLength(1);
  expect(sizes).toEqual([5]);
});

test('a page in HTML is its bytes, unless it is too large to be held', () => {
  const page = (length: number): Bytes => {
    const bytes = bytesOf(A, length, length);
    const { fill, ...input } = bytes.openSync();
    let begun = false;
    const start = (buffer: Uint8Array): number => {
      const count = fill(buffer);
      if (!begun) Buffer.from('<!doctype html>').copy(buffer);
      begun = true;
      return count;
    };
    return { ...bytes, openSync: () => ({ ...input, fill: start }) };
  };
  const [{ text = '', last = false, page: found } = {}, ...more] = [...readTexts(page(32 * MB - 1))];
  expect([text, last, found?.length, more]).toEqual(['', true, 32 * MB - 1, []]);
  expect(close).toHaveBeenCalledOnce();
  read = 0;
  expect(() => readText(page(32 * MB))).toThrow(/^x: .*32 MB/);
  expect(close).toHaveBeenCalledTimes(2);
});
