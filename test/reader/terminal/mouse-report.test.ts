import { expect, test } from 'vitest';
import type { Pointing } from '../../../src/reader/state/action.js';
import { createMouseInput } from '../../../src/reader/terminal/mouse-input.js';
import { readMouseReport } from '../../../src/reader/terminal/mouse-report.js';
import { readInput } from '../../../src/reader/terminal/terminal-input.js';

const ESC = '\u001B';

test.each([
  ['[<64;1;1M', { kind: 'up', column: 0, row: 0 }],
  ['[<65;80;24M', { kind: 'down', column: 79, row: 23 }],
  ['[<81;300;2M', { kind: 'down', column: 299, row: 1 }],
  ['[<68;1;1M', { kind: 'up', column: 0, row: 0 }],
  ['[<73;1;1M', { kind: 'down', column: 0, row: 0 }],
  ['[<0;5;6M', { kind: 'press', column: 4, row: 5 }],
  ['[<32;5;6M', { kind: 'drag', column: 4, row: 5 }],
  ['[<0;5;6m', { kind: 'release', column: 4, row: 5 }],
])('%s is understood', (report, expected) => expect(readMouseReport(ESC + report)).toEqual(expected));

test.each([
  ['another button', '[<2;5;6M'],
  ['motion', '[<35;5;6M'],
  ['the wheel sideways', '[<66;5;6M'],
  ['a click with Ctrl', '[<16;5;6M'],
  ['a wheel that is released', '[<64;5;6m'],
  ['a drag that is released', '[<32;5;6m'],
  ['a number missing', '[<0;5M'],
  ['a number too many', '[<0;5;6;7M'],
  ['a negative number', '[<0;-5;6M'],
  ['an oversized number', '[<0;123456789;6M'],
  ['an oversized button', '[<18446744073709551616;5;6M'],
  ['no number', '[<;;M'],
  ["urxvt's form", '[32;5;6M'],
  ["X10's form", '[M !!'],
])('%s has no meaning', (_, report) => expect(readMouseReport(ESC + report)).toBeUndefined());

test('reports come in their order from among keys and other replies, which are none', () => {
  const { mouse, keys } = readInput(
    '',
    `j${ESC}[<64;1;1M${ESC}[12;40Rk${ESC}[<0;5;6M${ESC}]52;c;cXE=\u0007${ESC}[<0;5;6m`,
  );
  expect(mouse.map(({ kind }) => kind)).toEqual(['up', 'press', 'release']);
  expect(keys).toBe('jk');
});

/** Inputs that result from reports of the mouse. */
function pointed(clicks: boolean, ...reports: readonly string[]): readonly Pointing[] {
  const inputs: Pointing[] = [];
  const point = createMouseInput(clicks, (input) => inputs.push(input));
  for (const report of reports) {
    const read = readMouseReport(ESC + report);
    if (read) point(read);
  }
  return inputs;
}

test('a drag is told from the cell where it began, and is no click even if it ends there', () => {
  const from = { column: 4, row: 5 };
  const reports = ['[<0;5;6M', '[<32;5;6M', '[<32;9;6M', '[<32;5;6M', '[<0;5;6m', '[<32;1;1M'];
  expect(pointed(true, ...reports)).toEqual([
    { kind: 'drag', from, column: 8, row: 5 },
    { kind: 'drag', from, column: 4, row: 5 },
  ]);
  expect(pointed(false, ...reports)).toEqual([]);
});

test('a move by a row alone is a drag, too, and a release in another row of the column is no click', () => {
  expect(pointed(true, '[<0;5;6M', '[<32;5;7M')).toEqual([
    { kind: 'drag', from: { column: 4, row: 5 }, column: 4, row: 6 },
  ]);
  expect(pointed(true, '[<0;5;6M', '[<0;5;7m')).toEqual([]);
  expect(pointed(true, '[<65;5;6M')).toEqual([{ kind: 'wheel', direction: 1, column: 4, row: 5 }]);
});

test('after a drag, a click counts again', () => {
  const reports = ['[<0;5;6M', '[<32;9;6M', '[<0;9;6m', '[<0;5;6M', '[<0;5;6m'];
  expect(pointed(true, ...reports).at(-1)).toEqual({ kind: 'click', column: 4, row: 5 });
});

test('a click is a press and a release in one cell, not a drag, and without clicks only the wheel counts', () => {
  const click = ['[<0;5;6M', '[<0;5;6m'];
  const drag = ['[<0;5;6M', '[<0;9;6m', '[<0;9;6m'];
  const wheel = { kind: 'wheel', direction: -1, column: 0, row: 0 };
  expect(pointed(true, ...click, '[<0;5;6m')).toHaveLength(1);
  expect(pointed(true, ...drag, '[<64;1;1M', ...click)).toEqual([wheel, { kind: 'click', column: 4, row: 5 }]);
  expect(pointed(false, ...drag, '[<64;1;1M', ...click)).toEqual([wheel]);
});
