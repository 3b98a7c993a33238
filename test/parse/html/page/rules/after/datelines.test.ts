import { expect, test } from 'vitest';
import { datelines } from '../../../../../../src/parse/html/page/rules/after/datelines.js';
import { textAfter } from '../../../../../kit/article/page-rules.js';

const LONG = 'Published in 1922 by the house that had printed all of the keepers';
/** Line about an article that ends like a sentence, of a number of characters. */
const sentence = (length: number): string => `Published in 1922 by ${'a'.repeat(length - 22)}.`;

test.each([
  ['before the text', '<p>Lesezeit: 4 Minuten</p><p>~</p>', '~'],
  ['after the text', '<p>~</p><p>~</p><p>Tags: light, sea</p>', '~ / ~'],
  ['below the lead', '<p>~</p><p>Posted by Jane</p><p>~</p>', '~ / ~'],
  ['that is a day', '<p>3 May 2020</p><p>Mo., 3.5.2020, 10:30 Uhr</p><p>~</p>', '~'],
  ['that is a year', '<p>1904</p><p>~</p>', '~'],
  ['that is a heading', '<h2>3 May 2020</h2><p>~</p>', '~'],
  ['in a cell of its own', '<table><tr><td>3 May 2020</td></tr></table><p>~</p>', '~'],
  ['with a name', '<p>By Jane Doe</p><p>~</p>', '~'],
  ['with a name and more', '<p>By Jane Doe, from the harbour</p><p>~</p>', '~'],
  ['of 60 characters that ends like a sentence', `<p>${sentence(60)}</p><p>~</p>`, '~'],
  ['of 60 characters that is a day', `<p>${'12 '.repeat(19)}123</p><p>~</p>`, '~'],
  ['without a full stop', `<p>${LONG}</p><p>~</p>`, '~'],
  ['with a link', `<p>${LONG} <a href="/a">and sold.</a></p><p>~</p>`, '~'],
  ['of 250 characters', `<p>Tags: ${'a'.repeat(244)}</p><p>~</p>`, '~'],
  ['of the same day twice', '<p>3 May 2020</p><p>Words</p><p>3 May 2020</p><p>~</p>', 'Words / ~'],
  ['of two days in a row after words', '<p>Words</p><p>3 May 2020</p><p>4 May 2020</p><p>~</p>', 'Words / ~'],
  ['of two days in a row', '<p>3 May 2020</p><p>Lesezeit: 4 Minuten</p><p>4 May 2020</p><p>~</p>', '~'],
])('a line about the article %s goes', (_, html, expected) => {
  expect(textAfter(datelines, html)).toBe(expected);
});

test.each([
  ['without any text', '<p>3 May 2020</p><p>Words</p>', '3 May 2020 / Words'],
  ['after the second sentence', '<p>~</p><p>~</p><p>Posted by Jane</p><p>~</p>', '~ / ~ / Posted by Jane / ~'],
  ['that is a day below the lead', '<p>~</p><p>3 May 2020</p><p>~</p>', '~ / 3 May 2020 / ~'],
  ['that is a heading below the lead', '<p>~</p><h2>Posted by Jane</h2><p>~</p>', '~ / Posted by Jane / ~'],
  ['that is one of several headings', '<h2>3 May 2020</h2><p>~</p><h2>4</h2><p>~</p>', '3 May 2020 / ~ / 4 / ~'],
  ['in a row', '<table><tr><td>3 May 2020</td><td>x</td></tr></table><p>~</p>', '3 May 2020 / x / ~'],
  ['at the end of a row', '<table><tr><td>x</td><td>3 May 2020</td></tr></table><p>~</p>', 'x / 3 May 2020 / ~'],
  ['in code', '<pre>3 May 2020</pre><p>~</p>', '3 May 2020 / ~'],
  ['in a heading of a row', '<table><tr><th>3 May 2020</th><td>x</td></tr></table><p>~</p>', '3 May 2020 / x / ~'],
  ['that is a weekday', '<p>Monday</p><p>~</p>', 'Monday / ~'],
  ['of 61 characters that is a day', `<p>${'12 '.repeat(20)}3</p><p>~</p>`, `${'12 '.repeat(20)}3 / ~`],
  ['of 61 characters that ends like a sentence', `<p>${sentence(61)}</p><p>~</p>`, `${sentence(61)} / ~`],
  ['that ends like a quoted sentence', `<p>${LONG}!”</p><p>~</p>`, `${LONG}!” / ~`],
  ['with a single name', '<p>By Jane</p><p>~</p>', 'By Jane / ~'],
  ['that is a number', '<p>12</p><p>3.</p><p>~</p>', '12 / 3. / ~'],
  ['that is a sentence', `<p>${LONG}.</p><p>~</p>`, `${LONG}. / ~`],
  ['of 251 characters', `<p>Tags: ${'a'.repeat(245)}</p><p>~</p>`, `Tags: ${'a'.repeat(245)} / ~`],
  ['of words', '<p>By the sea</p><p>Von der Küste</p><p>~</p>', 'By the sea / Von der Küste / ~'],
  ['with words around a day', '<p>Since 3 May 2020</p><p>~</p>', 'Since 3 May 2020 / ~'],
  [
    'of a list of changes',
    '<p>3 May 2020</p><p>Wicks</p><p>4 May 2020</p><p>~</p>',
    '3 May 2020 / Wicks / 4 May 2020 / ~',
  ],
])('a line %s stays', (_, html, expected) => {
  expect(textAfter(datelines, html)).toBe(expected);
});

test('other lines about the article go where days are those of a list', () => {
  const html = '<p>Lesezeit: 4 Minuten</p><p>3 May 2020</p><p>Wicks</p><p>4 May 2020</p><p>~</p>';
  expect(textAfter(datelines, html)).toBe('3 May 2020 / Wicks / 4 May 2020 / ~');
});
