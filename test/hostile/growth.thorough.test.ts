import { expect, test } from 'vitest';
import { runAlone } from '../kit/program/child.js';
import { constructs } from './constructs.js';
import { pageConstructs } from './page-constructs.js';

/*
 * The CPU time of parsing and laying out a construct is compared with that of one four times as long, in a process of its own after
 * garbage is collected. A disturbance does not fail the test: each time is the least of three runs, other processes do not count as
 * only CPU time does, and what grows too much is judged at four and sixteen times the length until the shorter text takes a second, or
 * 100 ms if it grows by more than 10. What is linear grows by 4, what is quadratic by 16; a construct that stays under 100 ms at four
 * times the length is fast enough.
 */
test(`time grows with the text alone: ${Object.keys(constructs).length} constructs`, async () => {
  const { lines, stuck } = await runAlone('test/hostile/document-growth.ts', [], 170);
  expect(stuck, 'this construct does not end').toBeUndefined();
  expect(lines, 'construct, length, and CPU time in ms at that length and at four times as much').toEqual([]);
}, 1_800_000);

test.each(['article', 'plainly'])(
  `time grows with a page alone, read as %s: ${Object.keys(pageConstructs).length} constructs`,
  async (way) => {
    const { lines, stuck } = await runAlone('test/hostile/page-growth.ts', [way], 170);
    expect(stuck, 'this construct does not end').toBeUndefined();
    expect(lines, 'construct, length, and CPU time in ms at that length and at four times as much').toEqual([]);
  },
  1_800_000,
);

test('time grows with an article alone, written as Markdown', async () => {
  const { lines, stuck } = await runAlone('test/hostile/written-growth.ts', [], 170);
  expect(stuck, 'this construct does not end').toBeUndefined();
  expect(lines, 'construct, length, and CPU time in ms at that length and at four times as much').toEqual([]);
}, 1_800_000);

test('time grows with front matter and notes alone', async () => {
  const { lines, stuck } = await runAlone('test/hostile/kept-growth.ts', [], 170);
  expect(stuck, 'this construct does not end').toBeUndefined();
  expect(lines, 'construct, length, and CPU time in ms at that length and at four times as much').toEqual([]);
}, 1_800_000);
