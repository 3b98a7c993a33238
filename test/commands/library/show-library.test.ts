import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ListLibraryOptions } from '../../../src/commands/command-options.js';
import { showLibrary } from '../../../src/commands/library/show-library.js';
import type { Io } from '../../../src/system/io.js';

const top = mkdtempSync(join(tmpdir(), 'llama-news-show-'));
afterAll(() => rmSync(top, { recursive: true }));
const few = join(top, 'few');
const many = join(top, 'many');
const COPY = '2026-01-01-a.sync-conflict-20260101-101010-ABCDEFG';

beforeAll(() => {
  for (const path of [few, many, join(top, 'llama-news')]) mkdirSync(path);
  const matter = (title: string, more = ''): string => `---\ntitle: ${title}\nsaved: 2026-01-02\n${more}---\n`;
  writeFileSync(join(few, `${COPY}.md`), matter('A', 'read: 2026-01-03\ntags: [x, y]\n'));
  writeFileSync(join(few, 'b.md'), matter('B'));
  const anchor = { before: '', after: '', section: '', at: 0, of: 1, above: 0 };
  const place = (seen: number) => ({ anchor, digest: 'x', time: 1, seen });
  const places = { [`file:${few}/${COPY}.md`]: place(0.99), [`file:${few}/b.md`]: place(0) };
  writeFileSync(join(top, 'llama-news', 'kept-places.json'), JSON.stringify({ version: 1, places }));
  // They are read in two parts; each has a file that cannot be read.
  for (let i = 100; i < 299; i += 1) writeFileSync(join(many, `m${i}.md`), matter(`M${i}`, 'tags: [m]\n'));
  for (const name of ['z.md', 'a.md']) symlinkSync('nowhere.md', join(many, name));
});

/** What is printed and, after "!", told. */
async function shown(options: Partial<ListLibraryOptions>, language: Io['language'] = 'en'): Promise<string> {
  vi.stubGlobal('VERSION', '0');
  let output = '';
  const io = {
    env: { XDG_STATE_HOME: top },
    language,
    outputIsTerminal: false,
    size: () => ({ columns: 80, rows: 24 }),
    write: (text: string) => {
      output += text;
    },
    warn: (text: string) => {
      output += `! ${text}\n`;
    },
  } as unknown as Io;
  await showLibrary(io, { color: 'never', pager: 'own', ...options } as ListLibraryOptions);
  return output;
}

test('An article is listed with all its states, and how much of it was read', async () => {
  const slug = COPY.slice('2026-01-01-'.length);
  expect(await shown({ library: few })).toBe(
    `${slug}  A  #x #y  conflict copy, archived, 99%  2026-01-02\n${'b'.padEnd(slug.length)}  B${' '.repeat(35)}0%  2026-01-02\n`,
  );
  expect(await shown({ library: few, accessible: true }, 'de')).toBe(
    `Bibliothek: 2 Artikel\n1: A, ${slug}, gemerkt am 2. Januar 2026, Konfliktkopie, archiviert, 99 Prozent gelesen, Schlagwörter: x, y\n2: B, b, gemerkt am 2. Januar 2026, 0 Prozent gelesen\n`,
  );
  const { articles } = JSON.parse(await shown({ library: few, json: true }));
  expect(articles.map(({ progress }: { readonly progress?: number }) => progress)).toEqual([0.99, 0]);
});

test('What cannot be read is counted in all parts of a large library, as are those that do not match', async () => {
  const notRead = '! 2 files could not be read, or are too large\n';
  const none = '! No kept article matches\n';
  expect(await shown({ library: many, archived: true })).toBe(notRead + none);
  expect(await shown({ library: many, archived: true, search: 'M' })).toBe(notRead + none);
  const rows = (await shown({ library: many, tag: 'm' })).split('\n');
  expect([rows[0], rows.length]).toEqual([notRead.trimEnd(), 201]);
});
