import { expect, test } from 'vitest';
import { textOf } from '../../../../src/article/text.js';
import { articleOf } from '../../../../src/parse/article-of.js';
import { readPage } from '../../../../src/parse/html/page/read-page.js';

const HEAD = '<meta name="author" content="Jane Doe"><meta name="date" content="2024-03-12"><title>Der Titel</title>';
const PROSE = 'Am Morgen lag noch Nebel über dem Hafen, und die Boote schaukelten leise im Wind. '.repeat(6);

/** The blocks of a page as text, with its masthead. */
function shown(head: string, article: string, { address, whole = false }: { address?: string; whole?: boolean } = {}) {
  const html = `<!doctype html><html lang="de"><head>${head}</head><body><article>${article}<p>${PROSE}</p><p>${PROSE}</p></article></body></html>`;
  const { known, blocks } = readPage(html, { address, whole });
  const front = { name: 'a', slug: 'a', lang: 'de', tags: [], related: [], ...known };
  return articleOf(front, blocks).blocks.map(
    ({ kind, ...block }) => `${kind}: ${textOf({ kind, ...block } as never).slice(0, 66)}`,
  );
}

const TEXT = `paragraph: ${PROSE.slice(0, 66)}`;

test.each([
  ['the title', '<h1>Der Titel</h1>'],
  ['the title and the byline', '<h1>Der Titel</h1><p>Von Jane Doe</p><p>12. März 2024, 10:30 Uhr</p>'],
  ['the byline before the title', '<p>12.03.2024</p><h1>Der Titel</h1>'],
  ['the title below a kicker', '<h1><span>Hochwasser</span> <span>Der Titel</span></h1>'],
  ['nothing', ''],
])('an article that begins with %s is shown with it once', (_, beginning) => {
  expect(shown(HEAD, beginning, { address: 'https://www.zeitung.example/a' })).toEqual([
    'title: Der Titel',
    'byline: Jane Doe · 12. März 2024 · 1 Minute Lesezeit · zeitung.example',
    TEXT,
    TEXT,
  ]);
});

test('a line at the beginning that says more than the byline stays', () => {
  const line = 'Jane Doe war am 12. März 2024 in Hamburg.';
  expect(shown(HEAD, `<h1>Der Titel</h1><p>${line}</p>`)).toContain(`paragraph: ${line}`);
});

test('a line in the middle of the text that repeats the byline stays', () => {
  expect(shown(HEAD, `<p>${PROSE}</p><p>Jane Doe</p>`)).toContain('paragraph: Jane Doe');
});

test('a line below several short ones that repeats the byline stays', () => {
  const lines = Array.from({ length: 9 }, (_, i) => `<p>Zeile ${i + 1}</p>`).join('');
  expect(shown(HEAD, `<h2>Widmung</h2>${lines}<p>Jane Doe</p>`)).toContain('paragraph: Jane Doe');
});

test('a page without author, day and address has a byline with its reading time', () => {
  expect(shown('<title>Der Titel</title>', '')).toEqual(['title: Der Titel', 'byline: 1 Minute Lesezeit', TEXT, TEXT]);
});

test('the whole page is shown as it is', () => {
  expect(shown(HEAD, '<p>Von Jane Doe</p>', { whole: true })).toContain('paragraph: Von Jane Doe');
});

test.each([
  [
    'days of a diary',
    '<h3>12. März 2024</h3><p>Wind.</p><h3>13. März 2024</h3><p>Regen.</p>',
    'heading: 12. März 2024',
  ],
  ['a heading that ends otherwise', '<h2>Der Titel von heute</h2>', 'heading: Der Titel von heute'],
  ['a small heading that ends with the title', '<h3>Hochwasser: Der Titel</h3>', 'heading: Hochwasser: Der Titel'],
])('%s at the beginning stay', (_, beginning, expected) => {
  expect(shown(HEAD, beginning)).toContain(expected);
});

test('a day that is the only heading of its level goes', () => {
  expect(shown(HEAD, '<h3>12. März 2024</h3><p>Wind.</p>')).not.toContain('heading: 12. März 2024');
});

test('the byline is looked for in the first eight blocks', () => {
  const lines = (count: number): string => Array.from({ length: count }, (_, i) => `<p>Zeile ${i + 1}</p>`).join('');
  const article = (count: number): string => `<h2>Widmung</h2>${lines(count)}<p>Jane Doe</p>`;
  expect(shown(HEAD, article(6))).not.toContain('paragraph: Jane Doe');
  expect(shown(HEAD, article(7))).toContain('paragraph: Jane Doe');
});
