import { expect, test } from 'vitest';
import { foreignText } from '../../../../../../src/parse/html/page/rules/after/foreign-text.js';
import { textAfter } from '../../../../../kit/article/page-rules.js';

const OWN = [
  'The lighthouse on the northern cliff was built after two ships had been lost there.',
  'A quiet man from the village below kept it, and polished all of its lenses.',
  'When the lamp was electrified, the stairs remained, and so did the old book.',
  'Today a small museum shows the lenses and the tools to those who come.',
];
const FOREIGN = 'Eat more fruit in winter, and sleep well.';
const page = (inside: string): string =>
  OWN.map((text) => `<p>${text}</p>`)
    .join('')
    .replace('<p>When', `${inside}<p>When`);
const data = (text: string) => ({ articleBody: { text, isFree: true } });
const ALL = data(OWN.join('\n'));

test('text that is missing in the data of the page goes, with what holds nothing else', () => {
  expect(textAfter(foreignText, page(`<div><div><p>${FOREIGN}</p></div></div>`), ALL)).toBe(OWN.join(' / '));
});

test.each<readonly [where: string, html: string, facts: ReturnType<typeof data>]>([
  ['where there are no data', page(`<p>${FOREIGN}</p>`), data('')],
  [
    'where the data have far more',
    page(`<p>${FOREIGN}</p>`),
    data(`${OWN.join(' ')} ${'Other words of quite another article. '.repeat(20)}`),
  ],
  [
    'where the data have only half of the text',
    page(`<p>${FOREIGN}</p><p>${'Few ships ever came to that harbour. '.repeat(6)}</p>`),
    ALL,
  ],
  ['before the text of the data', `<p>${FOREIGN}</p>${page('')}`, ALL],
  ['that is no sentence', page('<p>Fruit in winter</p>'), ALL],
  ['that is a heading', page(`<h2>${FOREIGN}</h2>`), ALL],
  ['between two headings', page(`<h2>A</h2><p>${FOREIGN}</p><h2>B</h2>`), ALL],
  ['of a few words that the data have', page('<p>The lenses and the tools to those who slept.</p>'), ALL],
  ...[
    '<ul><li>X</li></ul>',
    '<ol><li>X</li></ol>',
    '<pre>X</pre>',
    '<table><tr><td>X</td></tr></table>',
    '<dl><dd>X</dd></dl>',
    '<math><mtext>X</mtext></math>',
  ].map((place) => [`in ${place}`, page(place.replace('X', FOREIGN)), ALL] as const),
])('text %s stays', (_, html, facts) => {
  expect(textAfter(foreignText, html, facts)).toBe(textAfter(() => undefined, html));
});

test('text below a heading goes if another text follows', () => {
  expect(textAfter(foreignText, page(`<h2>A</h2><p>${FOREIGN}</p>`), ALL)).not.toContain(FOREIGN);
});
