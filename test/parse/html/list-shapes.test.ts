import { expect, test } from 'vitest';
import { shapesOfLists } from '../../../src/parse/html/list-shapes.js';

test.each([
  ['<ul><li>a</li></ul>', [], []],
  ['<ul><p>a</p></ul>', [], []],
  ['<ul><li><p>a</p></li><li>b</li></ul>', [{ count: 2, loose: true }], [{}, {}]],
  ['<ul><li><div><p>a</p></div></li></ul>', [{ count: 1, loose: false }], [{}]],
  ['<dl><dt><p>a</p></dt><dd>b</dd></dl>', [{ count: 0, loose: false }], []],
  ['<dl><dd><p>b</p></dd></dl>', [{ count: 0, loose: true }], []],
  ['<ol REVERSED><li>a<li>b</ol>', [{ count: 2, loose: false }], [{}, {}]],
  [
    '<ol reversed><li>a<ul><li><p>b</p></ul><li>c</ol>',
    [
      { count: 2, loose: false },
      { count: 1, loose: true },
    ],
    [{}, {}, {}],
  ],
  ['<ul><li> <b><input type="Checkbox" checked></b> a</ul>', [{ count: 1, loose: false }], [{ done: true }]],
  ['<ul><li><input type="checkbox">a</ul>', [{ count: 1, loose: false }], [{ done: false }]],
  ['<ul><li>a <input type="checkbox"></ul>', [{ count: 1, loose: false }], [{}]],
  ['<ul><li><input type="radio"></ul>', [{ count: 1, loose: false }], [{}]],
  ['<ul><li></li><input type="checkbox"></ul>', [{ count: 1, loose: false }], [{}]],
  ['<li><input type="checkbox">', [], [{ done: false }]],
])('the lists and items of %s', (raw, lists, items) => {
  expect(shapesOfLists(raw)).toEqual({ lists, items });
});
