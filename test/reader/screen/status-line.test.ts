import { expect, test } from 'vitest';
import { statusLine } from '../../../src/reader/screen/status-line.js';
import { bundled, opened, openedWith, status, typed } from '../../kit/reader.js';

test('the status line has section, percent, minutes left in section and article, and a bar if there is room', () => {
  const state = typed(openedWith(bundled('en'), 130, 24), ']]]]]]');
  const line = status(state);
  expect(line).toContain(' 2 ');
  expect(line).toMatch(/━+─+ · \d+ % · § \d+ min · \d+ min left · \? help/);
  expect(status({ ...state, size: { columns: 80, rows: 24 } })).not.toContain('━');
  expect(status({ ...state, size: { columns: 80, rows: 24 } })).toMatch(/ 2 \S.* \d+ %/);
});

test('the status line names the section of the hit during typing', () => {
  expect(status(typed(opened(80, 12), '/three5'))).toMatch(/1\/\d+ · 3 Three/);
});

test.each([
  [0, ' 0 %'],
  [0.019, ' 1 %'],
  [0.996, ' 99 %'],
  [1, ' end'],
])('the status line tells no more than was read: at %d,%s', (progress, expected) => {
  const [{ text = '' } = {}] = statusLine(opened(), progress);
  expect(text).toContain(expected);
});
