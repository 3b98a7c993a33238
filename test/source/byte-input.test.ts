import { mkdtempSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
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
