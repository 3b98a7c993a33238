import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mayHaveNotes } from '../../../src/store/notes/may-have-notes.js';

const top = mkdtempSync(join(tmpdir(), 'llama-news-may-'));
afterAll(() => rmSync(top, { recursive: true }));
const library = join(top, 'library');
mkdirSync(library);
mkdirSync(join(top, 'library-2'));
symlinkSync('library', join(top, 'link'));
mkdirSync(join(top, 'noted', 'llama-news', 'notes'), { recursive: true });
mkdirSync(join(top, 'waiting', 'llama-news'), { recursive: true });
writeFileSync(join(top, 'waiting', 'llama-news', 'pending-notes.json'), '{}');

const PAGE = 'web:https://e.x/';
const inLibrary = `file:${library}/a.md`;

test.each<[string, boolean, string | undefined, string, string | undefined]>([
  ['nowhere', false, PAGE, 'none', library],
  ['where there are notes on others', true, PAGE, 'noted', library],
  ['where notes wait', true, undefined, 'waiting', undefined],
  ['in the library', true, inLibrary, 'none', library],
  ['in the library by a link', true, inLibrary, 'none', join(top, 'link')],
  ['beside the library', false, `file:${library}-2/a.md`, 'none', library],
  ['in a file without a library', false, inLibrary, 'none', undefined],
  ['on standard input', false, undefined, 'none', library],
])('An article may have notes: %s, %s', (_, may, key, place, folder) => {
  const env = { XDG_DATA_HOME: join(top, place), XDG_STATE_HOME: join(top, place) };
  expect(mayHaveNotes(env, folder, { key })).toBe(may);
});
