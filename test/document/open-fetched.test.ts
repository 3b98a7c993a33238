import { expect, test } from 'vitest';
import { textOf } from '../../src/article/text.js';
import { openFetched, typeOf } from '../../src/document/open-fetched.js';
import type { TextOptions } from '../../src/source/origin.js';
import type { Fetched } from '../../src/source/web/fetched.js';
import { webOrigin } from '../../src/source/web/web-origin.js';

const ADDRESS = 'https://example.org/a';
const MARKDOWN = '# Title\n\nWords with *emphasis*.';
const PAGE = `<!doctype html><html lang="en"><title>Title</title><body>${'<p>A sentence, and some more words in it.</p>'.repeat(20)}`;

const fetched = (text: string | Uint8Array, more: Partial<Fetched> = {}): Fetched => ({
  bytes: typeof text === 'string' ? Buffer.from(text) : text,
  mediaType: 'text/plain',
  charset: undefined,
  address: ADDRESS,
  status: 200,
  headers: {},
  isPrivate: false,
  ...more,
});

const originOf = (as?: TextOptions) => webOrigin(ADDRESS, { env: {}, userAgent: 'test', offline: true }, as);

test.each<readonly [what: string, text: string, more: Partial<Fetched>, as: TextOptions | undefined, type: string]>([
  ['plain text', MARKDOWN, {}, undefined, 'text'],
  ['plain text with the name of Markdown', MARKDOWN, { address: `${ADDRESS}.md?x=1` }, undefined, 'markdown'],
  ['Markdown by its media type', MARKDOWN, { mediaType: 'text/markdown' }, undefined, 'markdown'],
  ['Markdown by another media type', MARKDOWN, { mediaType: 'text/x-markdown' }, undefined, 'markdown'],
  ['Markdown by an older media type', MARKDOWN, { mediaType: 'text/x-web-markdown' }, undefined, 'markdown'],
  ['a page', PAGE, { mediaType: 'text/html' }, undefined, 'html'],
  ['a page in XHTML', PAGE, { mediaType: 'application/xhtml+xml' }, undefined, 'html'],
  ['a page with the name of Markdown', PAGE, { mediaType: 'text/html', address: `${ADDRESS}.md` }, undefined, 'html'],
  ['a page that is sent as text', PAGE, {}, undefined, 'html'],
  ['a page that is said to be text', PAGE, { mediaType: 'text/html' }, { type: 'text' }, 'text'],
  ['text that is said to be Markdown', MARKDOWN, {}, { type: 'markdown' }, 'markdown'],
  ['data', '{}', { mediaType: 'application/json' }, undefined, 'text'],
])('the type of %s', (_, text, more, as, type) => {
  expect(typeOf(fetched(text, more), originOf(as))).toBe(type);
});

test.each([
  ['RSS', '<rss version="2.0"></rss>', 'application/rss+xml'],
  ['Atom', 'anything', 'application/atom+xml'],
  ['a feed that is sent as text', '<?xml version="1.0"?>\n<feed xmlns="a"></feed>', 'text/plain'],
])('%s is no article', (_, text, mediaType) => {
  expect(() => typeOf(fetched(text, { mediaType }), originOf())).toThrow(/feed/i);
});

const shown = async (text: string | Uint8Array, more: Partial<Fetched> = {}, as?: TextOptions) =>
  (await openFetched(fetched(text, more), originOf(as))).article.blocks.map((block) => [block.kind, textOf(block)]);

test('plain text keeps its signs, and Markdown does not', async () => {
  expect(await shown('Words with *emphasis*.')).toEqual([['paragraph', 'Words with *emphasis*.']]);
  expect((await shown(MARKDOWN, { mediaType: 'text/markdown' })).at(-1)).toEqual(['paragraph', 'Words with emphasis.']);
});

test('text is decoded as its server says', async () => {
  const bytes = Buffer.from('Größe', 'latin1');
  expect((await shown(bytes, { charset: 'iso-8859-1' })).at(-1)).toEqual(['paragraph', 'Größe']);
  // Many servers say UTF-8 of anything.
  expect((await shown(bytes, { charset: 'utf-8' })).at(-1)).toEqual(['paragraph', 'Größe']);
  expect((await shown('Größe', { charset: 'UTF8' })).at(-1)).toEqual(['paragraph', 'Größe']);
  expect((await shown('Größe')).at(-1)).toEqual(['paragraph', 'Größe']);
});

test('an article of the web knows its address, and its origin whatever its type', async () => {
  const origin = originOf();
  const opened = await openFetched(fetched(MARKDOWN), origin);
  expect(opened.article.meta).toMatchObject({ address: ADDRESS, title: 'example.org/a' });
  const named = await openFetched(fetched(MARKDOWN, { mediaType: 'text/markdown' }), origin);
  expect(named.article.meta).toMatchObject({ address: ADDRESS, title: 'Title' });
  expect(opened.origin).toBe(origin);
});

test('a page of the web is decoded as its server says, and its links are those of its address', async () => {
  const bytes = Buffer.from(PAGE.replace('A sentence', '<a href="b">za³</a>, a sentence'), 'latin1');
  const more = { mediaType: 'text/html', charset: 'iso-8859-2', address: 'https://example.org/c/d' };
  const { article } = await openFetched(fetched(bytes, more), originOf());
  expect(article.blocks.find(({ kind }) => kind === 'paragraph')).toMatchObject({
    runs: [{ text: 'zał', href: 'https://example.org/c/b' }, {}],
  });
});

test('a page of the web is not read any further after the reader has given it up', async () => {
  const reason = new Error('given up');
  const opening = openFetched(fetched(PAGE, { mediaType: 'text/html' }), originOf(), AbortSignal.abort(reason));
  await expect(opening).rejects.toBe(reason);
});

test('the language that the user says holds for text, too', async () => {
  const { article } = await openFetched(fetched(MARKDOWN), originOf({ lang: 'fr' }));
  expect(article.meta.lang).toBe('fr');
});

test('what is no text is shown only if the user says that it is', async () => {
  const bytes = Buffer.concat([Buffer.from('Text'), Buffer.alloc(9)]);
  await expect(shown(bytes)).rejects.toThrow('binary; --type text shows it anyway');
  expect(JSON.stringify(await shown(bytes, {}, { type: 'text' }))).toContain('Text');
});

test('nothing but white space is no article', async () => {
  await expect(openFetched(fetched(' \n\n'), originOf())).rejects.toThrow(/text/);
});

test.each<readonly [what: string, more: Partial<Fetched>, warning: RegExp | undefined]>([
  ['nothing', {}, undefined],
  ['a copy', { keptAt: Date.UTC(2026, 0, 2, 12) }, /^example\.org\/a: copy of January 2, 2026, \d\d:\d\d$/],
  [
    'why the server was not asked',
    { keptAt: Date.UTC(2026, 0, 2, 12), notAsked: { de: 'kein Netz', en: 'no network' } },
    /^example\.org\/a: copy of January 2, 2026, \d\d:\d\d \(no network\)$/,
  ],
  [
    'that it is cut off',
    { cut: { de: 'Rest fehlt', en: 'the rest is missing' } },
    /^example\.org\/a: the rest is missing$/,
  ],
  [
    'a copy that is cut off, in this order',
    { keptAt: Date.UTC(2026, 0, 2, 12), cut: { de: 'Rest fehlt', en: 'the rest is missing' } },
    /^example\.org\/a: copy of .*; example\.org\/a: the rest is missing$/,
  ],
])('the warning tells %s', async (_, more, warning) => {
  const opened = await openFetched(fetched(MARKDOWN, more), originOf());
  if (warning) expect(opened.warning?.en).toMatch(warning);
  else expect(opened.warning).toBeUndefined();
});

test('a warning about the text itself comes last, in both languages', async () => {
  const cut = { de: 'Rest fehlt', en: 'the rest is missing' };
  const text = '---\ntitle: [a\n---\n\nWords.';
  const { warning } = await openFetched(fetched(text, { cut, mediaType: 'text/markdown' }), originOf());
  expect(warning?.en).toMatch(/^example\.org\/a: the rest is missing; example\.org\/a: .*front matter/);
  expect(warning?.de).toMatch(/^example\.org\/a: Rest fehlt; example\.org\/a: /);
});
