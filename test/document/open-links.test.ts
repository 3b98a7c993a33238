import { expect, test } from 'vitest';
import { openLinks } from '../../src/document/open-links.js';
import { inputOrigin } from '../../src/source/input-origin.js';
import type { Origin } from '../../src/source/origin.js';

const MB = 1 << 20;

test('a list of links without end is refused after 64 MB, and closed', async () => {
  let read = 0;
  let closed = 0;
  const fill = (buffer: Uint8Array): number => {
    Buffer.from(buffer.buffer, buffer.byteOffset, buffer.length).fill('https://example.org/page\n');
    read += buffer.length;
    if (read > 256 * MB) throw new Error('read too much');
    return buffer.length;
  };
  const close = (): void => {
    closed += 1;
  };
  const origin: Origin = {
    ...inputOrigin(() => process.stdin),
    open: () => ({
      kind: 'bytes',
      path: 'stdin',
      origin,
      openSync: () => ({ size: 0, fill, close }),
      openInput: () => Promise.reject(),
    }),
  };
  await expect(openLinks(origin, undefined)).rejects.toThrow('stdin: larger than 64 MB');
  expect(read).toBeLessThan(70 * MB);
  expect(closed).toBe(1);
});
