import { expect, test } from 'vitest';
import { readAlso } from '../../../../../../src/parse/html/page/rules/after/read-also.js';
import { textAfter } from '../../../../../kit/article/page-rules.js';

const LINK = '<p><a href="/a">Ten lights of this coast</a></p>';
const LABEL = `See also ${'a'.repeat(51)}`;
const POINTER = `See also how the keepers lived: <a href="/a">Ten lights of this coast and more</a>`;

test.each([
  ['a label with links below', `<p>See also</p>${LINK}${LINK}<p>~</p>`, '~'],
  ['a heading with links below', `<h2>Mehr zum Thema</h2><ul><li><a href="/a">Ten lights</a></li></ul><p>~</p>`, '~'],
  ['a linked label with links below', `<p><a href="/b">More news</a></p>${LINK}<p>~</p>`, '~'],
  ['words before a link', `<p>${POINTER}</p>${LINK}<p>~</p>`, 'Ten lights of this coast / ~'],
  [
    'a linked sentence',
    `<p><a href="/a">See also how they lived.</a></p>${LINK}<p>~</p>`,
    'Ten lights of this coast / ~',
  ],
  [
    'a short label before a link',
    `<p>See also: <a href="/a">Lights</a></p>${LINK}<p>~</p>`,
    'Ten lights of this coast / ~',
  ],
  ['a label at the end', '<p>~</p><p>See also</p>', '~'],
  ['a label before a heading', '<p>See also</p><h3>Lamps</h3><p>~</p>', 'Lamps / ~'],
  ['a heading before another', '<h2>See also</h2><h2>Lamps</h2><p>~</p>', 'Lamps / ~'],
  ['a heading before a higher one', '<h3>See also</h3><h2>Lamps</h2><p>~</p>', 'Lamps / ~'],
  ['a label of 60 characters', `<p>${LABEL}</p>${LINK}<p>~</p>`, '~'],
  ['a link with some words', '<p>See also</p><p>→ <a href="/a">Ten lights</a></p><p>~</p>', '~'],
  ['two labels', `<p>See also</p>${LINK}<p>More news</p>${LINK}<p>~</p>`, '~'],
])('%s that points elsewhere goes', (_, html, expected) => {
  expect(textAfter(readAlso, html)).toBe(expected);
});

test.each([
  ['before a text', '<p>See also</p><p>~</p>', 'See also / ~'],
  ['before a section of its own', '<h2>See also</h2><h3>Lamps</h3><p>~</p>', 'See also / Lamps / ~'],
  ['of 61 characters', `<p>${LABEL}a</p>${LINK}`, `${LABEL}a / Ten lights of this coast`],
  ['that is a sentence', `<p>See also the coast.</p>${LINK}`, 'See also the coast. / Ten lights of this coast'],
  ['in a step', `<ol><li>See also</li></ol>${LINK}`, 'See also / Ten lights of this coast'],
  ['in a quotation', `<blockquote>See also</blockquote>${LINK}`, 'See also / Ten lights of this coast'],
  ['in code', `<pre>See also</pre>${LINK}`, 'See also / Ten lights of this coast'],
  ['in a definition', `<dl><dd>See also</dd></dl>${LINK}`, 'See also / Ten lights of this coast'],
  ['that is an exclamation', `<p>See also the coast!</p>${LINK}`, 'See also the coast! / Ten lights of this coast'],
  [
    'before words with a link',
    '<p>See also</p><p><a href="/a">Ten lights</a> and more</p>',
    'See also / Ten lights and more',
  ],
  ['in a table', `<table><tr><td>See also</td></tr></table>${LINK}`, 'See also / Ten lights of this coast'],
  [
    'with a link of few words',
    '<p>See also how the keepers of the lights lived and what they <a href="/a">ate</a>.</p>',
    'See also how the keepers of the lights lived and what they ate.',
  ],
  [
    'among references',
    `<h2>References</h2>${LINK}<h2>See also</h2>${LINK}`,
    'References / Ten lights of this coast / See also / Ten lights of this coast',
  ],
  [
    'of a long paragraph',
    `<p>See also ${'a'.repeat(200)} <a href="/a">${'b'.repeat(80)}</a></p>`,
    `See also ${'a'.repeat(200)} ${'b'.repeat(80)}`,
  ],
])('a label %s stays', (_, html, expected) => {
  expect(textAfter(readAlso, html)).toBe(expected);
});
