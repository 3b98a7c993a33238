import { expect, test } from 'vitest';
import { addressesIn, unitsOf } from '../../src/layout/find-addresses.js';
import { narrowMetrics } from '../../src/layout/metrics.js';

test.each([
  ['see https://a.example/b_(c) there', ['https://a.example/b_(c)']],
  ['www.a.example and WWW.b.example', ['www.a.example', 'WWW.b.example']],
  ['only WWW.b.example', []],
  [
    '<https://a.example> "https://b.example", (https://c.example)',
    ['<https://a.example>', '"https://b.example"', '(https://c.example)'],
  ],
  ['`svn+ssh://a`', ['`svn+ssh://a`']],
  ['https://a.example/漢字。次', ['https://a.example/漢字']],
  ['（https://a.example）', ['https://a.example']],
  ["'https://a.example", ["'https://a.example"]],
  ['https://a、b', ['https://a']],
  ['https://a？b', ['https://a']],
  ['https://a］b', ['https://a']],
  ['https://a｝b', ['https://a']],
  ['https://a https://b', ['https://a', 'https://b']],
  ['a://b', []],
  ['ab://b', ['ab://b']],
  [`${'a'.repeat(20)}://b`, [`${'a'.repeat(16)}://b`]],
  ['1https://a', ['https://a']],
  ['https:// a', []],
  ['a b', []],
])('the addresses in %j', (text, expected) => {
  const found = addressesIn(text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  const units = [...unitsOf(text, narrowMetrics, found)];
  expect(units.join('')).toBe(text);
  expect(units.filter((unit) => unit.length > 1)).toEqual(expected);
});
