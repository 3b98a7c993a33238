import { expect, test } from 'vitest';
import { textOf } from '../../../../src/article/text.js';
import type { PageSetting } from '../../../../src/parse/html/page/page.js';
import { readPage } from '../../../../src/parse/html/page/read-page.js';

const SENTENCE = 'The keeper climbed the stairs three times a day, and trimmed the wicks of all lamps.';
const paragraphs = (count: number): string => `<p>${SENTENCE}</p>`.repeat(count);
const MENU = '<nav><ul><li><a href="/a">Menu one</a></li><li><a href="/b">Menu two</a></li></ul></nav>';

const page = (body: string, head = '', attributes = 'lang="en"'): string =>
  `<!doctype html><html ${attributes}><head><title>Light</title>${head}</head><body>${body}</body></html>`;

const read = (html: string, setting: Partial<PageSetting> = {}) =>
  readPage(html, { address: 'https://e.example/a', whole: false, ...setting });
const textsOf = (html: string, setting: Partial<PageSetting> = {}): readonly string[] =>
  read(html, setting).blocks.map(textOf);

test('the article of a page is read without its menu, and all of the page if that is asked for', () => {
  const html = page(`${MENU}<article><h1>Light</h1>${paragraphs(9)}</article>`);
  expect(textsOf(html).join('\n')).not.toContain('Menu');
  expect(textsOf(html, { whole: true }).join('\n')).toContain('Menu one');
});

test('the beginning of an article behind a wall is read, not all of its page', () => {
  const html = page(
    `${MENU}<article><h1>Light</h1>${paragraphs(3)}</article><div>Subscribe to continue reading this article.</div>`,
  );
  const { problem } = read(html);
  expect(problem).toBe('paywall');
  expect(textsOf(html).join('\n')).not.toContain('Menu');
  expect(textsOf(html).filter((text) => text === SENTENCE)).toHaveLength(3);
});

const STATE = { props: { post: { title: 'x', content: paragraphs(20), summary: `<p>${'short '.repeat(200)}</p>` } } };
const script = (data: unknown): string =>
  `<script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

test('the text in the state of a page is read if scripts would have to build it, and only then', () => {
  const waits = '<div id="root">Please enable JavaScript to run this app.</div>';
  expect(textsOf(page(`${waits}${script(STATE)}`)).filter((text) => text === SENTENCE)).toHaveLength(20);
  const short = { props: { post: { content: `<p>${SENTENCE}</p>` } } };
  expect(textsOf(page(`${waits}${script(short)}`)).join('\n')).not.toContain(SENTENCE);
  const shown = page(`<article><h1>Light</h1><p>${SENTENCE}</p></article>${script(STATE)}`);
  expect(textsOf(shown).filter((text) => text === SENTENCE)).toHaveLength(1);
  const broken = page(`${waits}<script type="application/json">{"content": "</script>`);
  expect(read(broken).problem).toBe('scripts');
});

test('a drawing that is never closed hides no text', () => {
  const html = page(`<svg><path d="M0"/><text>x</text>${`<text>${SENTENCE}</text>`.repeat(9)}`);
  expect(textsOf(html).join(' ')).toContain(SENTENCE);
  const options = page(`<select><option>${SENTENCE}`);
  expect(textsOf(options).join(' ')).toContain(SENTENCE);
});

test('a text is in the language that is asked for, then that of its words, whatever its page says', () => {
  const german =
    'Der Leuchtturmwärter stieg dreimal am Tag die Treppe hinauf und putzte die Dochte aller Lampen, wie es sich gehört. ';
  const html = page(`<article>${`<p>${german.repeat(5)}</p>`.repeat(4)}</article>`);
  expect(read(html).known.lang).toBe('de');
  expect(read(html, { lang: 'fr' }).known.lang).toBe('fr');
  expect(read(page(`<article>${paragraphs(9)}</article>`)).known.lang).toBe('en');
  expect(read(page(`<article>${paragraphs(9)}</article>`, '', '')).known.lang).toBe('en');
});

test('soft hyphens are no part of the text', () => {
  const html = page(
    `<article>${paragraphs(9)}<p>Leucht&shy;turm&#173;wär&#xAD;ter\u00AD, and a few more words.</p></article>`,
  );
  expect(textsOf(html)).toContain('Leuchtturmwärter, and a few more words.');
});

test('bold lines between texts are headings, and the masthead is not repeated', () => {
  const part = (title: string): string => `<p><b>${title}</b></p>${paragraphs(2)}`;
  const html = page(
    `<article><h1>Light</h1><p>By Jane Doe, 3 May 2024</p>${paragraphs(2)}${part('The lamps')}${part('The stairs')}</article>`,
    '<meta name="author" content="Jane Doe"><meta name="date" content="2024-05-03">',
  );
  const { blocks } = read(html);
  expect(blocks.filter(({ kind }) => kind === 'heading').map(textOf)).toEqual(
    expect.arrayContaining(['The lamps', 'The stairs']),
  );
  expect(blocks.map(textOf).join('\n')).not.toContain('Jane Doe');
  const whole = read(html, { whole: true }).blocks;
  expect(whole.map(textOf).join('\n')).toContain('By Jane Doe');
  expect(whole.filter(({ kind }) => kind === 'heading').map(textOf)).not.toContain('The lamps');
});

test('the text in the state of a page is read as a whole, with its links', () => {
  const content = `<p>Newsletter</p><p><a href="b">more</a></p>${paragraphs(20)}`;
  const { blocks } = read(page(`<div id="root">Please enable JavaScript.</div>${script({ content })}`));
  expect(blocks.slice(0, 2)).toMatchObject([
    { runs: [{ text: 'Newsletter' }] },
    { runs: [{ href: 'https://e.example/b' }] },
  ]);
});

test('constructs are read where an article is spread over many places', () => {
  const formula = '<math alttext="x^2"><mi>y</mi></math>';
  const boxes = Array.from(
    { length: 12 },
    (_, i) =>
      `<div><div class="sidebar-${i}"><div>${paragraphs(2)}<p>It is ${formula} of the height.</p></div></div></div>`,
  );
  const texts = textsOf(page(`<main>${boxes.join('')}</main>`));
  expect(texts.filter((text) => text.startsWith('It is'))).toEqual(Array(12).fill('It is x² of the height.'));
});

test('the words of a drawing are no text of a page that has others', () => {
  const html = page(`<article>${paragraphs(9)}</article><svg><text>Chart</text><g>`);
  expect(textsOf(html).join(' ')).not.toContain('Chart');
});

test('the words of a drawing that is closed are no text, however few words a page has', () => {
  expect(textsOf(page(`<svg><text>${SENTENCE}</text></svg><p>Four words are here</p>`))).toEqual([
    'Four words are here',
  ]);
});

test('a drawing that is never closed is read in a page of less than five words', () => {
  const textOfPage = (words: string): string => textsOf(page(`<p>${words}</p><svg><text>${SENTENCE}`)).join(' ');
  expect(textOfPage('Four words are here')).toContain(SENTENCE);
  expect(textOfPage('Five words are here now')).not.toContain(SENTENCE);
});
