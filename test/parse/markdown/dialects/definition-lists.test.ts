import { expect, test } from 'vitest';
import { textOf } from '../../../../src/article/text.js';
import { parse } from '../../../kit/article/parse.js';

const LONG = 'a line that is longer than a term, so that its sentence';

test.each([
  ['after a short line comes the next term', 'One\n: a line\nTwo\n: b\n', ['One', 'a line', 'Two', 'b']],
  ['after a long line the sentence goes on', `One\n: ${LONG}\ngoes on\n: b\n`, ['One', `${LONG} goes on`, 'b']],
])('in a definition, %s', (_, source, texts) => {
  const { blocks } = parse(source, { name: 'test', slug: 'test', lang: 'en', tags: [], related: [] });
  expect(blocks.map(textOf)).toEqual(texts);
});

test('two rows of which one is too long for a term are a paragraph', () => {
  const source = `One\n${LONG} goes on\n: a\n`;
  const { blocks } = parse(source, { name: 'test', slug: 'test', lang: 'en', tags: [], related: [] });
  expect(blocks.map(textOf)).toEqual([`One ${LONG} goes on : a`]);
});

test.each(['', '  ', '\t'])('a definition with the empty line %j in it has paragraphs', (line) => {
  const source = `One\n: a\n${line}\n    b\n`;
  const { blocks } = parse(source, { name: 'test', slug: 'test', lang: 'en', tags: [], related: [] });
  expect(blocks.slice(1)).toMatchObject([
    { containers: [{ kind: 'definition', tight: false }] },
    { containers: [{ kind: 'definition', tight: false }] },
  ]);
});

test.each([
  ...[
    '$$a$$',
    '%%a%%',
    '/// note',
    '{% a %}',
    '{{ a }}',
    '{: .a}',
    '!!! note',
    '??? note',
    '???+ note',
    '=== "A"',
    '> a',
  ],
  ...['~ a', '<b>a</b>', '[!VIDEO https://a.example]', '|a|', ':::x', '== ', '___', '[a]: /c', '```', '~~~'],
])('%j above a colon is no term', (line) => {
  const { blocks } = parse(`${line}\n: b\n`, { name: 'test', slug: 'test', lang: 'en', tags: [], related: [] });
  expect(blocks.flatMap(({ containers }) => containers.map(({ kind }) => kind))).not.toContain('definition');
});

test.each(['.', ',', ';', '!', '?'])('a line that ends with "%s" is no term below a definition', (mark) => {
  const source = `One\n: a\nTwo${mark}\n: b\n`;
  const { blocks } = parse(source, { name: 'test', slug: 'test', lang: 'en', tags: [], related: [] });
  expect(blocks.map(textOf)).toEqual(['One', `a Two${mark}`, 'b']);
});

test('an attribute list does not count towards the length of a term', () => {
  const source = `One {#${'a'.repeat(60)}}\n: b\n`;
  const { blocks } = parse(source, { name: 'test', slug: 'test', lang: 'en', tags: [], related: [] });
  expect(blocks.map(({ containers }) => containers.length)).toEqual([0, 1]);
});
