import { expect, test } from 'vitest';
import { contrastOf } from '../../src/style/contrast.js';

test('contrast is what WCAG says, in whatever order', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(['#ff0000', '#00ff00', '#0000ff'].map((color) => contrastOf(color, '#ffffff').toFixed(3))).toEqual([
    '3.998',
    '1.372',
    '8.592',
  ]);
  expect(contrastOf('#0a0a0a', '#000000')).toBeCloseTo(1.0607, 4);
  expect(contrastOf('#1c1c1c', '#1c1c1c')).toBe(1);
});
