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
