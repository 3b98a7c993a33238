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
