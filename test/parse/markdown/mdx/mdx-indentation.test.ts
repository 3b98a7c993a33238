import { expect, test } from 'vitest';
import { notation } from '../../../kit/article/notation.js';
import { parse } from '../../../kit/article/parse.js';

const KNOWN = { name: 'test', slug: 'test', lang: 'en', tags: [], related: [] };

test.each([
  [
    '<A>\n\t- a\n  \t- b\n\n    - c\n</A>',
    ['2 (-#2 of #1 loose) paragraph: a', '3 (-#3 of #1 loose) paragraph: b', '5 (-#4 of #1 loose) paragraph: c'],
  ],
  ['<A>\n    a\n    b\n</A>', ['2 paragraph: a b']],
  ['<A>\n        a\n\n    b\n</A>', ['2 paragraph: a', '4 paragraph: b']],
  ['<A>\n    ```js\n    a\n      b\n    ```\n</A>', ['2 code js: a⏎  b']],
  ['a\n\n    b', ['1 paragraph: a', '3 code: b']],
])('indented text in %j', (source, blocks) => {
  expect(notation(parse(source, KNOWN, 1, 'mdx')).filter((line) => !line.startsWith('§'))).toEqual(blocks);
});
