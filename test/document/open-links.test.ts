import { expect, test } from 'vitest';
import { openLinks } from '../../src/document/open-links.js';
import { bundledOrigin } from '../../src/source/bundled-origin.js';
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

/** Origin of a file with a text. */
function fileOf(text: string, path = 'links.txt'): Origin {
  let left = Buffer.from(text);
  const fill = (buffer: Uint8Array): number => {
    const part = left.subarray(0, buffer.length);
    buffer.set(part);
    left = left.subarray(part.length);
    return part.length;
  };
  return originOf(path, () => ({ size: left.length, fill, close: () => {} }));
}

test.each([
  ['<opml>', true],
  [' <?xml version="1.0"?>\n<!-- made -->\n<RSS\nversion="2.0">', true],
  ['<feed xmlns="a">', true],
  ['<rdf:RDF xmlns="a">', true],
  ['<feeds>', false],
  ['<p><rss>', false],
])('a file that begins with %j holds feeds: %s', async (beginning, isFeed) => {
  const text = `${beginning}\nhttps://a.example/`;
  const opening = openLinks(fileOf(text), undefined);
  if (isFeed) await expect(opening).rejects.toThrow('links.txt: feeds, not saved links');
  else expect(await opening).toMatchObject({ links: [{ address: 'https://a.example/' }] });
  expect(await openLinks(fileOf(text), 'list')).toMatchObject({ links: [{ address: 'https://a.example/' }] });
});

test('an article that comes with the program is no file of links', async () => {
  await expect(openLinks(bundledOrigin('strawberry-o1', 'en'), undefined)).rejects.toMatchObject({
    message: 'strawberry-o1: not a file of links (llama-news save keeps a single page)',
    exitCode: 2,
  });
});

test('a file without links, or with too many of them, is refused', async () => {
  await expect(openLinks(fileOf('words'), undefined)).rejects.toThrow('links.txt: no links found');
  const many = Array.from({ length: 100_001 }, (_, i) => `https://a.example/${i}\n`).join('');
  await expect(openLinks(fileOf(many), 'list')).rejects.toThrow('links.txt: more than 100,000 links');
});

test.each(['a.zip', 'a.GZ', 'a.tgz'])('%s is named as an archive if it is none of text', async (path) => {
  await expect(openLinks(fileOf('\0'.repeat(9), path), undefined)).rejects.toThrow(`${path}: an archive`);
  expect(await openLinks(fileOf('https://a.example/', path), undefined)).toMatchObject({ links: [{}] });
  await expect(openLinks(fileOf('\0'.repeat(9), `${path}.txt`), undefined)).rejects.toThrow(': binary');
});

test('an archive is named as one, unless it cannot be read', async () => {
  const binary = originOf('links.zip', () => ({ size: 0, fill: (buffer) => buffer.fill(0).length, close: () => {} }));
  await expect(openLinks(binary, undefined)).rejects.toThrow('links.zip: an archive; unpack it first');
  const closed = originOf('links.zip', () => {
    throw unreadable('links.zip', errorWithCode('EACCES', 'permission denied'));
  });
  await expect(openLinks(closed, undefined)).rejects.toThrow('links.zip: permission denied');
});
