import { expect, test } from 'vitest';
import { tableOfContents } from '../../../../../../src/parse/html/page/rules/after/table-of-contents.js';
import { textAfter } from '../../../../../kit/article/page-rules.js';

const item = (i: number, target = '#'): string => `<li><a href="${target}${i}">Part number ${i}</a></li>`;
const list = (count: number, more = ''): string =>
  `<ul>${Array.from({ length: count }, (_, i) => item(i)).join('')}${more}</ul>`;

test.each([
  ['of three links', `${list(3)}<p>~</p>`, '~'],
  ['with its label', `<p>Inhaltsverzeichnis</p>${list(3)}<p>~</p>`, '~'],
  ['with a label of more words', `<p>Contents: [hide]</p><ol>${item(1)}${item(2)}${item(3)}</ol><p>~</p>`, '~'],
  ['of several levels', `<ul><li><a href="#a">Part A</a>${list(3)}</li></ul><p>~</p>`, '~'],
  ['with few other words', `${list(3, '<li>and so</li>')}<p>~</p>`, '~'],
  ['of two lists', `${list(3)}${list(4)}<p>~</p>`, '~'],
  ['that is only its label', '<p>On this page</p><p>~</p>', '~'],
  ['below another heading', `<h2>Parts</h2>${list(3)}<p>~</p>`, 'Parts / ~'],
])('a table of contents %s goes', (_, html, expected) => {
  expect(textAfter(tableOfContents, html)).toBe(expected);
});

test.each([
  ['of two links', `${list(2)}<p>~</p>`],
  ['with a link to elsewhere', `${list(3, item(4, '/'))}<p>~</p>`],
  ['with other words', `${list(3, '<li>and so on, and on</li>')}<p>~</p>`],
  ['below a heading', `<h2>Contents</h2>${list(3)}<p>~</p>`],
  ['of several levels below a heading', `<h2>Contents</h2><ul><li>Part<ul><li>x</li></ul>${list(3)}</li></ul><p>~</p>`],
  ['in a sentence', '<p>On this page we tell of light</p><p>~</p>'],
])('a list %s stays', (_, html) => {
  expect(textAfter(tableOfContents, html)).toBe(textAfter(() => undefined, html));
});

test('a label stays above a list that is not the table', () => {
  const html = '<p>Contents</p><ul><li>Oil</li></ul><p>~</p>';
  expect(textAfter(tableOfContents, html)).toBe('Contents / Oil / ~');
});

test('labels of tables of contents are known in many words', () => {
  const labels =
    'Inhalt / Inhaltsverzeichnis / Inhaltsübersicht / Contents / Table of contents / Auf dieser Seite / In diesem Artikel / In diesem Beitrag / Auf diesem Text / On this page / In this article / Inhalt: / Inhalt : / Inhalt [Anzeigen] / Inhalt verbergen / Inhalt [ausblenden] / Contents hide / Contents [show] / Contents: toggle';
  const lines = labels.split(' / ').map((label) => `<p>${label}</p>`);
  expect(textAfter(tableOfContents, `${lines.join('')}<p>~</p>`)).toBe('~');
});
