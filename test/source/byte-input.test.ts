import { mkdtempSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { fileInput, streamInput } from '../../src/source/byte-input.js';

test('of a stream that is always ready, little more than a chunk is held at a time', async () => {
  const PART = Buffer.alloc(65_536, 'a');
  let left = 64;
  const stream = new Readable({
    read: () => {
      left -= 1;
      stream.push(left < 0 ? null : PART);
    },
  });
  const { next } = streamInput(stream);
  const lengths: number[] = [];
  for (let bytes = await next(); bytes.length > 0; bytes = await next()) lengths.push(bytes.length);
  expect(lengths.reduce((sum, length) => sum + length)).toBe(64 * PART.length);
  expect(Math.max(...lengths)).toBeLessThan(2 * 262_144);
});

test('a file whose size is given as 0, as in /proc, has an unknown size and is read to its end', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'input-')), 'a.md');
  writeFileSync(path, 'words');
  const input = fileInput(await open(path), 0, path);
  expect(input.size).toBeUndefined();
  expect(Buffer.from(await input.next()).toString()).toBe('words');
  expect(await input.next()).toHaveLength(0);
  input.close();
});

test('a part of a file is full, however few bytes the system gives at a time', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'input-')), 'a.md');
  writeFileSync(path, 'words');
  const file = await open(path);
  const read = (buffer: Uint8Array, offset: number): unknown => file.read(buffer, offset, 1);
  const input = fileInput({ read, close: () => file.close() } as unknown as FileHandle, 5, path);
  expect(Buffer.from(await input.next()).toString()).toBe('words');
  input.close();
});

describe('a stream', () => {
  const MARK = Buffer.from('\uFEFF');

  /** Stream to which bytes are given one after the other, and its input. */
  function given() {
    const stream = new Readable({ read: () => {} });
    const { next, soon, close, size } = streamInput(stream);
    const text = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString();
    return {
      stream,
      size,
      close,
      next: async () => text(await next()),
      soon: async (patience: number) => text(await soon(patience)),
    };
  }

  test('gives what has come so far, and nothing at its end', async () => {
    const { stream, next, size } = given();
    expect(size).toBeUndefined();
    stream.push('one ');
    stream.push('two');
    await setImmediate();
    expect(await next()).toBe('one two');
    const waiting = next();
    stream.push('three');
    expect(await waiting).toBe('three');
    stream.push(null);
    expect([await next(), await next()]).toEqual(['', '']);
  });

  test('ends, too, with an error or when it is closed', async () => {
    for (const end of [
      (stream: Readable) => stream.destroy(new Error('gone')),
      (stream: Readable) => stream.destroy(),
    ]) {
      const { stream, next, soon } = given();
      const waiting = next();
      end(stream);
      expect([await waiting, await soon(1000)]).toEqual(['', '']);
    }
    const { stream, close } = given();
    close();
    expect(stream.destroyed).toBe(true);
  });

  test('is waited for as long as the patience lasts, and no longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { stream, soon } = given();
    const late = soon(50);
    vi.advanceTimersByTime(49);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1);
    expect(await late).toBeUndefined();
    const come = soon(50);
    stream.push('words');
    expect([await come, vi.getTimerCount()]).toEqual(['words', 0]);
    const at = soon(-5);
    vi.advanceTimersByTime(0);
    expect(await at).toBeUndefined();
  });

  test('gives a byte order mark in one part, however it comes, and half of one only at its end', async () => {
    const { stream, next, soon } = given();
    stream.push(MARK.subarray(0, 1));
    await setImmediate();
    const waiting = next();
    stream.push(MARK.subarray(1, 2));
    stream.push(MARK.subarray(2));
    expect(await waiting).toBe('\uFEFF');
    const wide = given();
    for (const byte of [0xff, 0xfe]) wide.stream.push(Buffer.of(byte));
    await setImmediate();
    // It may be one of UTF-32.
    const word = wide.next();
    wide.stream.push(Buffer.from('a', 'utf16le'));
    expect(await word).toBe('\uFFFD\uFFFDa\0');
    // Not at the beginning, it is none.
    stream.push(MARK.subarray(0, 1));
    expect(await soon(1000)).toBe('\uFFFD');
    const half = given();
    half.stream.push(MARK.subarray(0, 2));
    half.stream.push(null);
    expect(await half.next()).toBe('\uFFFD');
  });
});

test('a part that cannot be read is told in the words of a user, and the file can be closed twice', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'input-')), 'a.md');
  const failing = {
    read: () => Promise.reject(Object.assign(new Error('text of the system'), { code: 'EIO' })),
    close: () => Promise.reject(new Error('closed')),
  } as unknown as FileHandle;
  const input = fileInput(failing, 5, path);
  await expect(input.next()).rejects.toThrow(`${path}: cannot be read (EIO)`);
  input.close();
  expect(input.size).toBe(5);
});

test('a file is read first in a small part and then in larger ones, so that its beginning is shown soon', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'input-')), 'a.md');
  writeFileSync(path, 'a'.repeat(65_536 + 262_144 + 1));
  const input = fileInput(await open(path), 1, path);
  const lengths = [await input.next(), await input.soon(0), await input.next(), await input.next()];
  expect(lengths.map((bytes) => bytes?.length)).toEqual([65_536, 262_144, 1, 0]);
  input.close();
});
