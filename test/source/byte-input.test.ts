import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { streamInput } from '../../src/source/byte-input.js';

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
