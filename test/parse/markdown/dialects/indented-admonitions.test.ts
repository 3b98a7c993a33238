import { expect, test } from 'vitest';
import { textOf } from '../../../../src/article/text.js';
import { articleOf } from '../../../kit/article/setting.js';

const shown = (source: string) =>
  articleOf(source).blocks.map((block) => [...block.containers.map(({ kind }) => kind), textOf(block)]);

test.each([
  [
    '1. a\n\n    !!! tip "T"\n        b\n\n        - c\n\n    d\n',
    [
      ['item', 'a'],
      ['item', 'quote', 'Tip: T\nb'],
      ['item', 'quote', 'item', 'c'],
      ['item', 'd'],
    ],
  ],
  [
    '- a\n    ??? note\n        b\n',
    [
      ['item', 'a'],
      ['item', 'quote', 'Note\nb'],
    ],
  ],
  [
    '* a\n\n\t!!! note\n\t\tb\n',
    [
      ['item', 'a'],
      ['item', 'quote', 'Note\nb'],
    ],
  ],
  [
    '1. a\n\n    === "T"\n\n        ```sh\n        b\n        ```\n',
    [
      ['item', 'a'],
      ['item', 'T'],
      ['item', 'b'],
    ],
  ],
  ['??? "T"\n    a\n', [['quote', 'Details: T\na']]],
  ['!!!note "A \\"b\\" c"\n    a\n', [['quote', 'Note: A "b" c\na']]],
  ['===+ "T"\n    a\n', [['T\na']]],
  ['!!!\n    a\n', [['!!! a']]],
  [' !!! note\n    a\n', [['!!! note a']]],
])('%j', (source, blocks) => {
  expect(shown(source)).toEqual(blocks);
});
