import { expect, test } from 'vitest';
import { openLinks } from '../../src/document/open-links.js';
import { inputOrigin } from '../../src/source/input-origin.js';
import type { Content, Origin } from '../../src/source/origin.js';
import { unreadable } from '../../src/source/unreadable.js';
import { errorWithCode } from '../../src/system/errors.js';

const MB = 1 << 20;

/** Origin of a file that is opened in its own way. */
function originOf(path: string, openSync: Extract<Content, { kind: 'bytes' }>['openSync']): Origin {
  const origin: Origin = {
    ...inputOrigin(() => process.stdin),
    open: () => ({ kind: 'bytes', path, origin, openSync, openInput: () => Promise.reject() }),
  };
  return origin;
}

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
  const origin = originOf('stdin', () => ({ size: 0, fill, close }));
  await expect(openLinks(origin, undefined)).rejects.toThrow('stdin: larger than 64 MB');
  expect(read).toBeLessThan(70 * MB);
  expect(closed).toBe(1);
});

test('an archive is named as one, unless it cannot be read', async () => {
  const binary = originOf('links.zip', () => ({ size: 0, fill: (buffer) => buffer.fill(0).length, close: () => {} }));
  await expect(openLinks(binary, undefined)).rejects.toThrow('links.zip: an archive; unpack it first');
  const closed = originOf('links.zip', () => {
    throw unreadable('links.zip', errorWithCode('EACCES', 'permission denied'));
  });
  await expect(openLinks(closed, undefined)).rejects.toThrow('links.zip: permission denied');
});
