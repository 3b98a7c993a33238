import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isKeptSlug, keptOrigin, titledOrigin } from '../../../src/commands/library/kept-origin.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import type { Origin } from '../../../src/source/origin.js';
import { UserError } from '../../../src/system/errors.js';

const top = mkdtempSync(join(tmpdir(), 'llama-news-kept-origin-'));
afterAll(() => rmSync(top, { recursive: true }));
const library = join(top, 'library');
const file = join(top, 'file');
const reading = { folder: library, access: { env: {}, userAgent: 'test', offline: true }, as: { lang: 'de' } } as const;

beforeAll(() => {
  mkdirSync(library);
  const put = (name: string, title: string): void =>
    writeFileSync(join(library, name), `---\ntitle: ${title}\nsaved: 2026-01-01\naddress: https://e.x/${title}\n---\n`);
  put('2026-01-01-blue-whale.md', 'The song of the blue whale');
  put('2026-01-02-red-whale.MD', 'Red');
  put('2026-01-03-kraken.md', 'Deep kraken');
  put('2026-01-04-blue-shark.md', 'Blue shark');
  writeFileSync(join(library, 'plain.md'), '# Plain\n');
  writeFileSync(file, '');
});

/** The address of a kept article that a name means, "file" if it is the file itself, or the message about it. */
async function meant(name: string, folder = library, origin: Origin = fileOrigin(name)): Promise<string> {
  const found = await keptOrigin(name, origin, { ...reading, folder });
  if (found.address !== undefined) return `${basename(found.address)} ${found.as?.lang}`;
  if (found === origin) return 'file';
  try {
    found.open();
    return 'another file';
  } catch (error) {
    return error instanceof UserError ? error.text.en : String(error);
  }
}

test.each([
  ['kraken', 'Deep kraken de'],
  ['2026-01-03-kraken', 'Deep kraken de'],
  ['RED', 'Red de'],
  [join(library, '2026-01-03-kraken.md'), 'Deep kraken de'],
  [join(library, '2026-01-02-red-whale.MD'), 'Red de'],
  [join(library, 'plain.md'), 'file'],
  [library, 'file'],
  ['./kraken', 'file'],
  ['../kraken', 'file'],
  ['/kraken', 'file'],
  ['~/kraken', 'file'],
  ['krakne', 'krakne: no such file or article (did you mean kraken?)'],
  ['krakne.md', 'file'],
  ['octopus', 'file'],
  ['blue', '"blue" matches 2 kept articles: blue-whale, blue-shark'],
])('The name %s means %s', async (name, expected) => {
  expect(await meant(name)).toBe(expected);
});

test('A name that is near a kept article says what is wrong with its file if that is something else', async () => {
  const broken: Origin = {
    ...fileOrigin('krakne'),
    open: () => {
      throw new UserError({ de: 'kaputt', en: 'broken' });
    },
  };
  expect(await meant('krakne', library, broken)).toBe('file');
});

test('No name means a kept article where the library is a file', async () => {
  expect(await meant('kraken', file)).toBe('file');
  expect(await isKeptSlug('kraken', {}, file)).toBe(false);
});

test.each<[readonly string[], string | undefined]>([
  [['whale', 'song'], 'https://e.x/The song of the blue whale'],
  [['kraken', 'deep'], undefined],
  [['deep', 'kraken'], undefined],
  [['blue-whale', 'song'], undefined],
  [['whale', 'ballad'], undefined],
  [['the', 'blue'], 'https://e.x/The song of the blue whale'],
])('The words %j are those of a title together, unless one is a slug', async (words, address) => {
  const found = await titledOrigin(words, reading);
  expect(found?.address).toBe(address);
  expect(found?.as?.lang).toBe(address && 'de');
  expect(await titledOrigin(words, { ...reading, folder: undefined })).toBeUndefined();
});

test.each([
  ['kraken', true],
  ['KRAKEN', true],
  ['2026-01-03-kraken', true],
  ['red-whale', true],
  ['krak', false],
  ['deep', false],
  ['plain', false],
])('The word %s is the slug of a kept article: %j', async (word, expected) => {
  expect(await isKeptSlug(word, {}, library)).toBe(expected);
});
