import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nearAddress } from '../../src/source/near-address.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-near-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each<readonly [name: string, address: string]>([
  ['example.org/post', 'https://example.org/post'],
  ['example.org/post.html?a=b#c', 'https://example.org/post.html?a=b#c'],
  ['www.example.museum', 'https://www.example.museum'],
  ['example.org', 'https://example.org'],
  ['example.museum/post', 'https://example.museum/post'],
  ['bücher.example.org:8080/ä', 'https://bücher.example.org:8080/ä'],
  ...'com org net edu gov info io dev blog news eu uk de at ch fr nl us'
    .split(' ')
    .map((end) => [`example.${end}`, `https://example.${end}`] as const),
  ['LOCALHOST?a', 'http://LOCALHOST?a'],
  ['localhost#a', 'http://localhost#a'],
  ['localhost:8000', 'http://localhost:8000'],
  ['127.0.0.1/x', 'http://127.0.0.1/x'],
  ['htps://example.org/a', 'https://example.org/a'],
  ['https:/example.org', 'https://example.org'],
  ['http//example.org', 'http://example.org'],
  ['https:example.museum', 'https://example.museum'],
])('%s means %s', (name, address) => {
  expect(nearAddress(name)).toBe(address);
});

test.each([
  'notes.md',
  'notes.txt',
  'main.rs',
  'notes',
  'notes/post',
  './example.org/post',
  '/example.org/post',
  'notes.md/post',
  ...['mdx', 'markdown', 'txt', 'htm', 'html'].map((end) => `notes.${end}/post`),
  'localhost-notes',
  '127.0.0.1.md',
  'two words.org/post',
  'example.org/two words',
  'example.museum',
  'ftp://example.org/a',
  'v1.2/notes.md',
  '',
])('%j means no address', (name) => {
  expect(nearAddress(name)).toBeUndefined();
});

test('the path of a file is found in its address, and a folder that exists is not taken for a host', () => {
  writeFileSync(join(folder, 'a b.md'), '');
  expect(nearAddress(`file://${folder}/a%20b.md`)).toBe(join(folder, 'a b.md'));
  writeFileSync(join(folder, 'a%20b.md'), '');
  expect(nearAddress(`FILE://${folder}/a%20b.md`)).toBe(join(folder, 'a%20b.md'));
  expect(nearAddress(`file://${folder}/none.md`)).toBeUndefined();
  mkdirSync(join(folder, 'x.org'));
  const cwd = process.cwd();
  process.chdir(folder);
  expect(nearAddress('x.org/post')).toBeUndefined();
  process.chdir(cwd);
});
