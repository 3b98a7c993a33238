import { expect, test } from 'vitest';
import { reduce } from '../../../src/reader/state/reduce.js';
import { openedWith, reading, restOf, typed } from '../../kit/reader.js';

test('a selected link is dropped where a late definition changes the text before it', () => {
  const rest = restOf();
  const state = typed(openedWith(reading(rest, '[a] and [b](/b)\n'), 80, 12), '<tab>');
  expect(state.link).toBe(0);
  const grown = reading(rest, '[a] and [b](/b)\n\n[a]: /a\n');
  expect(reduce(state, { kind: 'grown', loaded: grown, rest }).state.link).toBeUndefined();
});

test('a selection stays while more of the text is read, unless a late definition changes its text', () => {
  const rest = restOf();
  const text = 'First words.\n\n[a] and [b](/b)\n';
  const state = typed(openedWith(reading(rest, text), 80, 12), 'V');
  const grown = reading(rest, `${text}\n[a]: /a\n\nMore words.\n`);
  expect(reduce(typed(state, '('), { kind: 'grown', loaded: grown, rest }).state.selection).toBeDefined();
  const changed = typed(state, ')');
  expect(changed.selection?.from.block).toBe(1);
  expect(reduce(changed, { kind: 'grown', loaded: grown, rest }).state.selection).toBeUndefined();
});
