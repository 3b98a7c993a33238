import { expect, test } from 'vitest';
import { runsOf, textOf } from '../../../src/article/text.js';
import { articleOf } from '../../kit/article/setting.js';

const texts = (source: string): readonly string[] => articleOf(source).blocks.map(textOf);

test.each(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output progress ruby s samp small span strike strong sub sup time tt u var acronym picture'.split(
    ' ',
  ),
)('<%s> is part of a line', (tag) => {
  expect(texts(`<div>x <${tag}>y</${tag}> z</div>`).map((text) => text.replace(/[^a-z]+/g, ' '))).toEqual(['x y z']);
});

test.each(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup legend main menu nav ol optgroup option p search section select summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)('<%s> begins and ends a line among text', (tag) => {
  expect(texts(`x <${tag}>y</${tag}> z`)).toEqual(['x\ny\nz']);
});

test('an item among text has its marker, code its spaces, and a rule is a break', () => {
  expect(texts('x <li>y</li> z')).toEqual(['x\n- y\nz']);
  expect(texts('x <pre>  y</pre> z')).toEqual(['x\n\u00A0\u00A0y\nz']);
  expect(texts('x <hr> z')).toEqual(['x\nz']);
});

test.each<readonly [tag: string, mark: string]>([
  ...['b', 'strong', 'th', 'dt', 'summary'].map((tag) => [tag, 'strong'] as const),
  ...['i', 'em', 'cite', 'dfn', 'var'].map((tag) => [tag, 'emphasis'] as const),
  ...['code', 'samp', 'tt', 'pre'].map((tag) => [tag, 'code'] as const),
  ...['s', 'del', 'strike'].map((tag) => [tag, 'strikethrough'] as const),
  ['kbd', 'keyboard'],
  ['sub', 'subscript'],
  ['sup', 'superscript'],
])('the text of <%s> is marked as %s', (tag, mark) => {
  const [block] = articleOf(`x <${tag}>word</${tag}>`).blocks;
  expect(block && runsOf(block).at(-1)?.marks).toEqual([mark]);
});

test.each(['script', 'style', 'template', 'title'])('the text of <%s> is hidden', (tag) => {
  expect(texts(`x <${tag}>y</${tag}> z`)).toEqual(['x z']);
  expect(texts(`<div>x <${tag}>y</${tag}> z</div>`).join(' ')).toBe('x z');
});

test.each(['video', 'audio', 'iframe', 'object'])('the text of <%s> is for programs that cannot show it', (tag) => {
  const address = tag === 'object' ? 'data' : 'src';
  expect(texts(`x <${tag} ${address}="a/the-cat.mp4">y</${tag}> z`)[0]).toMatch(/^x\n.*: the-cat\.mp4\nz$/);
});
