import { expect, test } from 'vitest';
import { htmlBefore } from '../../../../../kit/article/page-rules.js';

const LONG = `<p>${'~ '.repeat(11)}</p>`;
const OWN = `<article><h1>The northern light</h1>${LONG}</article>`;
const OTHER = '<article><h2>The harbour</h2><p>~</p></article>';
const TITLE = { title: 'The Northern Light' };

test('articles with headings below the one with the title go', () => {
  expect(htmlBefore('otherArticles', OWN + OTHER + OTHER, TITLE)).toBe(OWN);
  expect(htmlBefore('otherArticles', OTHER + OWN + OTHER, TITLE)).toBe(OTHER + OWN);
});

test.each([
  ['in it', `<article><h1>The northern light</h1>${LONG}${OTHER}</article>`],
  ['without a heading', `${OWN}<article><p>~</p></article>`],
  ['below a short one', `<article><h1>The northern light</h1><p>~</p></article>${OTHER}`],
  ['below one of another title', `<article><h1>The southern coast</h1>${LONG}</article>${OTHER}`],
  ['below one with the title further down', `<article><h3>The northern light</h3>${LONG}</article>${OTHER}`],
])('an article %s stays', (_, html) => {
  expect(htmlBefore('otherArticles', html, TITLE)).toBe(html);
});

test('the title is one of several headings of its article', () => {
  const own = `<article><h2>Coast</h2><h2>The northern light</h2>${LONG}</article>`;
  expect(htmlBefore('otherArticles', own + OTHER, TITLE)).toBe(own);
});

test('articles go below one of 500 characters', () => {
  const own = (length: number): string => `<article><h1>The northern light</h1><p>${'a'.repeat(length)}</p></article>`;
  expect(htmlBefore('otherArticles', own(500) + OTHER, TITLE)).toBe(own(500));
  expect(htmlBefore('otherArticles', own(499) + OTHER, TITLE)).toBe(own(499) + OTHER);
});
