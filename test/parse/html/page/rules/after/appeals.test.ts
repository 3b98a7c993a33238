import { expect, test } from 'vitest';
import { appeals } from '../../../../../../src/parse/html/page/rules/after/appeals.js';
import { textAfter } from '../../../../../kit/article/page-rules.js';

const appeal = (length: number): string => `Share this: ${'a'.repeat(length - 12)}`;
/** Words of buttons, of 117 characters. */
const BUTTONS = `Share${' weiterempfehlen'.repeat(7)}`;

test.each([
  ['an appeal', '<p>~</p><p>Share this: now</p><p>~</p>', '~ / ~'],
  ['a heading without a text', '<p>~</p><h2>Newsletter</h2>', '~'],
  ['a heading with another appeal', '<h2>Newsletter</h2><p>Subscribe now.</p><p>~</p>', '~'],
  ['a heading with a line that is no sentence', '<h2>Comments</h2><p>Few of them</p><p>~</p>', 'Few of them / ~'],
  ['an appeal of 400 characters', `<p>${appeal(400)}</p><p>~</p>`, '~'],
  ['words of buttons of 120 characters', `<p>${BUTTONS}, x</p><p>~</p>`, '~'],
  ['what holds nothing but an appeal', '<div><div><p>Newsletter</p></div></div><p>~</p>', '~'],
])('%s goes', (_, html, expected) => {
  expect(textAfter(appeals, html)).toBe(expected);
});

test.each<readonly [what: string, html: string, expected: string]>([
  ['a heading with a text', '<h2>Comments</h2><p>~</p>', 'Comments / ~'],
  ['an appeal of 401 characters', `<p>${appeal(401)}</p>`, appeal(401)],
  ['words of buttons of 121 characters', `<p>${BUTTONS} | x</p>`, `${BUTTONS} | x`],
  ['the words of a button before others', '<p>Advertisement of an island</p>', 'Advertisement of an island'],
  ...['<ol><li>X</li></ol>', '<pre>X</pre>', '<dl><dd>X</dd></dl>', '<blockquote>X</blockquote>'].map(
    (place) => [`what stands in ${place}`, place.replace('X', 'Share this: now'), 'Share this: now'] as const,
  ),
  [
    'what stands between blocks',
    '<div>Share this: now or never, or tomorrow at noon<p>~</p></div>',
    'Share this: now or never, or tomorrow at noon / ~',
  ],
])('%s stays', (_, html, expected) => {
  expect(textAfter(appeals, html)).toBe(expected);
});
