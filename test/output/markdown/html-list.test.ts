import { expect, test } from 'vitest';
import { itemTags, listTag } from '../../../src/output/markdown/html-list.js';
import type { ListItem } from '../../../src/output/markdown/nest.js';

const itemsOf = (ordinals: readonly (string | undefined)[]): readonly ListItem['item'][] =>
  ordinals.map((ordinal, id) => ({
    kind: 'item',
    id,
    list: 1,
    tight: true,
    ...(ordinal !== undefined && { ordinal }),
  }));

test.each<readonly [ordinals: string, tag: string, values: readonly string[]]>([
  ['1. 2.', 'ol', ['', '']],
  ['3. 4.', 'ol', ['value="3"', '']],
  ['1. 3. 4.', 'ol', ['', 'value="3"', '']],
  ['1. 1.', 'ol', ['', 'value="1"']],
  ['0. 1.', 'ol', ['value="0"', '']],
  ['a. b.', 'ol type="a"', ['', '']],
  ['A. B.', 'ol type="A"', ['', '']],
  ['c. d.', 'ol type="a"', ['value="3"', '']],
  ['aa. ab.', 'ol type="a"', ['value="27"', '']],
  // Letters that are Roman numbers are such only if they count from 1.
  ['i. ii.', 'ol type="i"', ['', '']],
  ['I. II. III. IV.', 'ol type="I"', ['', '', '', '']],
  ['i. j.', 'ol type="a"', ['value="9"', '']],
  ['i. x.', 'ol type="a"', ['value="9"', 'value="24"']],
  ['ix. x.', 'ol type="a"', ['value="258"', 'value="24"']],
  // Other ways of writing have no type in HTML.
  ['1) 2)', 'ol', ['data-ordinal="1)"', 'data-ordinal="2)"']],
  ['a. 2.', 'ol', ['data-ordinal="a."', 'data-ordinal="2."']],
  ['c. e. f.', 'ol type="a"', ['value="3"', 'value="5"', '']],
  ['1. b.', 'ol', ['data-ordinal="1."', 'data-ordinal="b."']],
  ['i. ii. iii. iv. v. vi. vii. viii. ix. x. xi.', 'ol type="i"', Array(11).fill('')],
  ['-1. 0. 1.', 'ol', ['value="-1"', '', '']],
  ['0. a.', 'ol type="a"', ['value="0"', '']],
  ['IX. X.', 'ol type="A"', ['value="258"', 'value="24"']],
  ['"x".', 'ol', ['data-ordinal="&quot;x&quot;."']],
])('A list that counts %s is written as %s', (ordinals, tag, values) => {
  const items = itemsOf(ordinals.split(' '));
  expect(listTag(items)).toBe(tag);
  expect(itemTags(items).map(([item]) => item)).toEqual(values.map((value) => (value === '' ? 'li' : `li ${value}`)));
});

test('A list without numbers is one of points, and tasks have their boxes', () => {
  const items = itemsOf([undefined, undefined]);
  expect([listTag(items), itemTags(items)]).toEqual([
    'ul',
    [
      ['li', ''],
      ['li', ''],
    ],
  ]);
  expect(itemTags(items.map((item, i) => ({ ...item, done: i === 0 }))).map(([, box]) => box)).toEqual([
    '<input type="checkbox" checked>',
    '<input type="checkbox">',
  ]);
});
