import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { anchorOf } from '../../../src/article/annotation/anchor-of.js';
import { lengthOf, placeAt, textBetween } from '../../../src/article/offset.js';
import type { NotesOptions } from '../../../src/commands/command-options.js';
import { allNotedArticles, notedArticle } from '../../../src/commands/notes/articles-with-notes.js';
import { open } from '../../../src/document/open.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { digestOf } from '../../../src/store/digest-of.js';
import { notesOf } from '../../../src/store/notes/notes-file.js';
import { subjectOf } from '../../../src/store/notes/notes-subject.js';
import type { Io } from '../../../src/system/io.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-noted-'));
afterAll(() => rmSync(folder, { recursive: true }));
const library = join(folder, 'library');
const outside = join(folder, 'data', 'llama-news', 'notes');
for (const path of [library, outside]) mkdirSync(path, { recursive: true });
vi.stubGlobal('VERSION', '0');

const env = { XDG_STATE_HOME: join(folder, 'state'), XDG_DATA_HOME: join(folder, 'data') };
const io = {
  env,
  language: 'en',
  warn: expect.unreachable,
  process: { stderr: { isTTY: false } },
} as unknown as Io;
const options = { library, lang: 'en' } as NotesOptions;

/** What is known of the notes on some words of a page, in the order of its text. */
async function notesOn(html: string, quotes: readonly string[]) {
  const path = join(folder, 'page.html');
  writeFileSync(path, html);
  const { article, origin, markdown } = await open(fileOrigin(path));
  const notes = notesOf(
    env,
    library,
    subjectOf(article, origin, () => digestOf(markdown())),
  );
  for (const quote of quotes) {
    const at = textBetween(article, 0, lengthOf(article)).indexOf(quote);
    const anchor = anchorOf(article, { from: placeAt(article, at), to: placeAt(article, at + quote.length) });
    const annotation = {
      id: `n${at}`,
      target: 'passage',
      color: 'red',
      anchor,
      note: '',
      created: '2026-01-31',
    } as const;
    notes.change({ kind: 'put', annotation });
  }
  return (await notedArticle(io, fileOrigin(path), options)).notes;
}

test('Words of the title of a page have no position in its text, whose first words begin at 0', async () => {
  const words = 'Plain words of a paragraph that is long enough to be one of an article, and of one only. ';
  const html = `<title>The title</title><article><h1>The title</h1><p>${words.repeat(4)}</p><h2>Part</h2><p>End.</p></article>`;
  const noted = await notesOn(html, ['title', 'Plain words', 'End']);
  const facts = noted.map(({ position, present, section, inLead, found }) => ({
    position,
    quote: present?.quote,
    section,
    inLead,
    found,
  }));
  const start = words.length * 4 - 1 + '\nPart\n'.length;
  expect(facts).toEqual([
    { position: undefined, quote: 'title', section: expect.any(String), inLead: true, found: true },
    { position: { start: 0, end: 11 }, quote: 'Plain words', section: expect.any(String), inLead: true, found: true },
    { position: { start, end: start + 3 }, quote: 'End', section: 'Part', inLead: false, found: true },
  ]);
});

test('The text around a note has sixty characters on either side, and no half of one', async () => {
  const filler = 'Words of a paragraph that is long enough to be one of an article, and of one only. '.repeat(4);
  const present = async (before: string, after: string) => {
    const html = `<title>Page</title><article><h1>Page</h1><p>${filler}</p><p>${before}NEEDLE${after}</p></article>`;
    return (await notesOn(html, ['NEEDLE']))[0]?.present;
  };
  const [x, y] = ['x'.repeat(59), 'y'.repeat(59)];
  expect(await present(`ab${x}`, `${y}ab`)).toEqual({ quote: 'NEEDLE', before: `b${x}`, after: `${y}a` });
  expect(await present(`a👍${x}`, `${y}👍b`)).toEqual({ quote: 'NEEDLE', before: x, after: y });
  expect(await present(`👍${x.slice(1)}`, `${y.slice(1)}👍`)).toEqual({
    quote: 'NEEDLE',
    before: `👍${x.slice(1)}`,
    after: `${y.slice(1)}👍`,
  });
});

const keep = (name: string, matter: string): void =>
  writeFileSync(join(library, `${name}.md`), `---\nsaved: 2026-01-01\n${matter}---\n\nSome words.\n`);

test('All articles are described by their front matter, or by their file of notes if they are not kept', async () => {
  keep('a', 'title: A\nauthor: Ann\naddress: https://e.x/a\n');
  writeFileSync(join(library, 'a.notes.md'), '---\ntitle: Noted A\nauthor: Bob\nsource: a.md\n---\n\n> words\n');
  keep('b', 'title: B\naddress: "gopher://e.x/b"\n');
  writeFileSync(join(library, 'b.notes.md'), '---\ntitle: Noted B\nauthor: Bob\n---\n\n> words\n');
  const place = (slug: string, title: string): string =>
    `[${title}](x.md#${slug}:~:text=x&id=${slug}) · 2026-01-31 · red`;
  writeFileSync(
    join(outside, 'c-12345678.notes.md'),
    `---\nsource: "HTTP://e.x/c"\nauthor: Cy\n---\n\n> one\n\n${place('part-1', 'Part 1')}\n\n> two\n\n${place('', '')}\n\n> three\n`,
  );
  keep('d', 'address: http://e.x/d\n');
  writeFileSync(join(library, 'd.notes.md'), '---\ntitle: Noted D\n---\n\n> words\n');
  const all = await allNotedArticles(io, options);
  const facts = all.map(({ title, slug, author, address }) => [title, slug, author, address]);
  expect(facts.filter(([title]) => title !== 'The title')).toEqual([
    ['A', 'a', 'Ann', 'https://e.x/a'],
    ['B', 'b', 'Bob', undefined],
    ['c-12345678', 'c-12345678', 'Cy', 'HTTP://e.x/c'],
    ['d', 'd', undefined, 'http://e.x/d'],
  ]);
  expect(all.at(-2)?.notes.map(({ section }) => section)).toEqual(['Part 1', '', '']);
});
