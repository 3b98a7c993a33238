import { expect, test } from 'vitest';
import { htmlAround } from '../../../../../kit/article/page-rules.js';

const TEXT = '<p>~</p>';
const BOOK = 'The other book was printed in the winter of that year.';
const list = (words: string): string => `<ul><li>${words}</li></ul>`;
const lost = (html: string, found = 'p'): string => htmlAround('lostReferences', html, found);

test.each([
  ['a list', `${TEXT}<h2>References</h2>${list('Book')}`, `${TEXT}<h2>References</h2>${list('Book')}`],
  [
    'a list in a box',
    `${TEXT}<div><h3>Quellen</h3><div>${list('Book')}</div></div>`,
    `${TEXT}<h3>Quellen</h3>${list('Book')}`,
  ],
  [
    'two lists',
    `${TEXT}<h2>Notes</h2>${list('Book')}<h2>External links [edit]</h2>${list('Site')}`,
    `${TEXT}<h2>Notes</h2>${list('Book')}<h2>External links [edit]</h2>${list('Site')}`,
  ],
  ['a list with sentences', `${TEXT}<h2>Notes</h2>${list(BOOK)}`, `${TEXT}<h2>Notes</h2>${list(BOOK)}`],
  [
    'lists after sentences in items',
    `${TEXT}<h2>Notes</h2>${list(BOOK)}<h2>Sources</h2>${list('Site')}`,
    `${TEXT}<h2>Notes</h2>${list(BOOK)}<h2>Sources</h2>${list('Site')}`,
  ],
  ['a list below a long text', `<p>~ ~</p><h2>Notes</h2>${list('Book')}`, `<p>~ ~</p><h2>Notes</h2>${list('Book')}`],
  [
    'a list below a heading that reads like a sentence',
    `${TEXT}<h3>${BOOK}</h3><h2>Notes</h2>${list('Book')}`,
    `${TEXT}<h2>Notes</h2>${list('Book')}`,
  ],
])('%s of references that was lost comes back', (_, html, expected) => {
  expect(lost(html)).toBe(expected);
});

test.each([
  ['another heading', `${TEXT}<h2>Lamps</h2>${list('Book')}`],
  ['a heading in a list', `${TEXT}<ul><li><h2>Notes</h2></li></ul>${list('Book')}`],
  ['a heading in the footer', `${TEXT}<footer><h2>Notes</h2>${list('Book')}</footer>`],
  ...['nav', 'aside', 'form'].map((tag) => [
    `a heading in ${tag}`,
    `${TEXT}<${tag}><h2>Notes</h2>${list('Book')}</${tag}>`,
  ]),
  ['a heading above something else', `${TEXT}<h2>Notes</h2><div>x</div>${list('Book')}`],
])('a list below %s does not come back', (_, html) => {
  expect(lost(html)).toBe(TEXT);
});

test('a list does not come back below a text that is not the article, nor twice', () => {
  expect(
    lost(`<p id="a">~</p><p>The other keeper stayed below in the village.</p><h2>Notes</h2>${list('Book')}`, '#a'),
  ).toBe('<p id="a">~</p>');
  const kept = `${TEXT}<div><h2>Notes</h2>${list(`Book ${'a'.repeat(60)} b`)}</div>`;
  expect(lost(kept, 'body > *')).toBe(kept);
});
