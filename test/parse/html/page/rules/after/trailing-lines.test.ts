import { expect, test } from 'vitest';
import { trailingLines } from '../../../../../../src/parse/html/page/rules/after/trailing-lines.js';
import { textAfter } from '../../../../../kit/article/page-rules.js';

const TEXT = '<p>~ ~ ~ ~</p>';
const KEPT = '~ ~ ~ ~';

test.each([
  ['a heading', '<h2>Comments of all</h2>'],
  ['a heading that reads like a sentence', '<h2>~</h2>'],
  ['a heading in a box', '<div><h2><span>Comments</span></h2></div>'],
  ['a line that announces something', '<p>Here is the film:</p>'],
  ['a line of 120 characters that announces something', `<p>${'a'.repeat(119)}:</p>`],
  ['a link', '<p><a href="/a">Ten lights</a></p>'],
  ['a line that is half a link', '<p>Te <a href="/a">ten</a></p>'],
  ['a list of links', '<ul><li><a href="/a">Ten</a></li></ul>'],
  ['several', '<h2>More</h2><p><a href="/a">Ten</a></p><h2>Less</h2>'],
])('%s after the text goes', (_, html) => {
  expect(textAfter(trailingLines, TEXT + html)).toBe(KEPT);
});

test.each<readonly [what: string, html: string]>([
  ['words', '<p>The end</p>'],
  ['words after a heading', '<h2>Facts</h2><p>The end</p>'],
  ['a line of 121 characters', `<p>${'a'.repeat(120)}:</p>`],
  ['a line before a picture', '<p>Here is the film:</p><video></video>'],
  ['a heading before a picture', '<h2>The film</h2><img src="a">'],
  ...['audio', 'iframe', 'math', 'pre'].map(
    (tag) => [`a heading before <${tag}>`, `<h2>The film</h2><${tag}></${tag}>`] as const,
  ),
  ['a heading before a formula', '<h2>The film</h2><p><span data-formula="inline"></span></p>'],
  ['a heading whose text is folded', '<h2 data-folded="">The film</h2>'],
  ['links in a table', '<table><tr><td><a href="/a">Ten</a></td></tr></table>'],
  ['links in definitions', '<dl><dd><a href="/a">Ten</a></dd></dl>'],
  ['a caption', '<figure><figcaption><a href="/a">Ten</a></figcaption></figure>'],
  ['links of references', '<h2>References</h2><ul><li><a href="/a">Ten</a></li></ul>'],
  ['links of a list with words', '<ul><li>Oil</li><li><a href="/a">Ten</a></li></ul>'],
  ['a line with few links', '<p>Ten lights <a href="/a">ten</a></p>'],
])('%s after the text stays', (_, html) => {
  expect(textAfter(trailingLines, TEXT + html)).toBe(textAfter(() => undefined, TEXT + html));
});

test('what follows the text goes after what stays', () => {
  expect(textAfter(trailingLines, `${TEXT}<p>The end</p><h2>More</h2>`)).toBe(`${KEPT} / The end`);
  expect(textAfter(trailingLines, `${TEXT}<h2>References</h2><p>Book</p><h2>More</h2>`)).toBe(
    `${KEPT} / References / Book`,
  );
  expect(textAfter(trailingLines, `${TEXT}<h2>References</h2>`)).toBe(KEPT);
});

test('a sentence that announces what is not there is not the end of the text', () => {
  expect(textAfter(trailingLines, `${TEXT}<p>Here is a film of the keeper on his stairs:</p>`)).toBe(KEPT);
});

test('nothing goes where there is no text, nor where it is most of the article', () => {
  expect(textAfter(trailingLines, '<h2>More</h2><p><a href="/a">Ten</a></p>')).toBe('More / Ten');
  const links = `<p><a href="/a">${'a'.repeat(300)}</a></p>`;
  expect(textAfter(trailingLines, TEXT + links)).toContain('aaa');
});
