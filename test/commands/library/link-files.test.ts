import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readLinkFiles } from '../../../src/commands/library/link-files.js';
import type { LinkFormat } from '../../../src/document/open-links.js';
import type { Io } from '../../../src/system/io.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-links-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const A = file('a.txt', 'https://e.x/1\nhttps://user:word@e.x/2\nchrome://settings\nnothing\nhttps://e.x/1\n');
const B = file('b.txt', 'https://e.x/2\nhttps://e.x/3\n');
const ONE = file('one.txt', 'https://e.x/1\nnothing\n');
const NONE = join(folder, 'missing-links.csv');

/** The addresses in some files, and what is told of them. */
async function reading(files: readonly string[], inputIsTerminal = false, format?: LinkFormat) {
  const told: string[] = [];
  const warn = (text: string): void => void told.push(text);
  const { links, elsewhere, incomplete } = await readLinkFiles(
    { language: 'en', inputIsTerminal, warn } as unknown as Io,
    files,
    format,
  );
  return { addresses: links.map(({ address }) => address), elsewhere, incomplete, told };
}

test('Each address is read once, with or without a password, in the order of the files', async () => {
  expect(await reading([A, B])).toEqual({
    addresses: ['https://e.x/1', 'https://user:word@e.x/2', 'https://e.x/3'],
    elsewhere: 0,
    incomplete: false,
    told: ['a.txt: no link in line 3: chrome://settings (and 1 more)'],
  });
  expect((await reading([B, A])).addresses).toEqual(['https://e.x/2', 'https://e.x/3', 'https://e.x/1']);
  expect((await reading([ONE])).told).toEqual(['one.txt: no link in line 2: nothing']);
});

test('What is no web page is counted in all files, and each file is read in the format that is named', async () => {
  const table = (name: string, ...addresses: readonly string[]): string =>
    file(name, `title,url\n${addresses.map((address) => `T,${address}\n`).join('')}`);
  const first = table('first.csv', 'https://e.x/1', 'about:config', 'javascript:x()');
  const second = table('second.csv', 'about:config', 'https://e.x/2');
  expect(await reading([first, second, B])).toEqual({
    addresses: ['https://e.x/1', 'https://e.x/2', 'https://e.x/3'],
    elsewhere: 3,
    incomplete: false,
    told: [],
  });
  expect((await reading([second], false, 'list')).told).toEqual([
    'second.csv: no link in line 1: title,url (and 1 more)',
  ]);
});

test('One of several files that cannot be read is told, and makes the links incomplete; an only one is an error', async () => {
  const found = await reading([NONE, B, folder]);
  expect([found.addresses.length, found.incomplete]).toEqual([2, true]);
  expect(found.told).toEqual([`${NONE}: no such file`, expect.stringContaining(`${folder}: a folder, not a file`)]);
  await expect(reading([NONE])).rejects.toThrow(`${NONE}: no such file`);
});

test('Nothing is read from a terminal', async () => {
  await expect(reading(['-'], true)).rejects.toMatchObject({ exitCode: 2 });
  await expect(reading([A, '-'], true)).rejects.toMatchObject({ exitCode: 2 });
  expect((await reading([B], true)).addresses).toHaveLength(2);
});
