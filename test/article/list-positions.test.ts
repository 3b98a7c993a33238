import { expect, test } from 'vitest';
import { listPositions } from '../../src/article/list-positions.js';
import type { Block } from '../../src/article/model.js';
import { textOf } from '../../src/article/text.js';
import { articleOf } from '../kit/article/setting.js';

/** Numbers of the items around each block, outermost first: "2/3" is the second of three. */
function numbers(blocks: readonly Block[]): readonly string[] {
  const positions = listPositions(blocks);
  return blocks.map((block) =>
    [
      textOf(block),
      ...block.containers.flatMap(({ id }) => {
        const position = positions.get(id);
        return position ? [`${position.number}/${position.list.count}`] : [];
      }),
    ].join(' '),
  );
}

test.each([
  ['one list', '- a\n- b\n- c', ['a 1/3', 'b 2/3', 'c 3/3']],
  ['items of several blocks', '- a\n\n  b\n- c', ['a 1/2', 'b 1/2', 'c 2/2']],
  ['a list in an item', '- a\n  - b\n  - c\n- d', ['a 1/2', 'b 1/2 1/2', 'c 1/2 2/2', 'd 2/2']],
  ['a list in each item', '- a\n  - b\n- c\n  - d', ['a 1/2', 'b 1/2 1/1', 'c 2/2', 'd 2/2 1/1']],
  ['lists of two kinds', '- a\n- b\n\n1. c\n', ['a 1/2', 'b 2/2', 'c 1/1']],
  ['lists that a paragraph parts', '- a\n\nb\n\n- c\n', ['a 1/1', 'b', 'c 1/1']],
  ['a list in a quotation', '> - a\n> - b\n\nc', ['a 1/2', 'b 2/2', 'c']],
])('items are numbered in their list: %s', (_, source, expected) => {
  expect(numbers(articleOf(source).blocks)).toEqual(expected);
});
