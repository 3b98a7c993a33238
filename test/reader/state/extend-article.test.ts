import { expect, test } from 'vitest';
import { reduce } from '../../../src/reader/state/reduce.js';
import { loaded, openedWith, rest, typed } from '../../kit/reader.js';

test('a selected link is dropped where a late definition changes the text before it', () => {
  const reading = { rest: rest(), share: undefined };
  const state = typed(openedWith({ ...loaded('[a] and [b](/b)\n'), reading }, 80, 12), '<tab>');
  expect(state.link).toBe(0);
  const grown = { ...loaded('[a] and [b](/b)\n\n[a]: /a\n'), reading };
  expect(reduce(state, { kind: 'grown', loaded: grown, rest: reading.rest }).state.link).toBeUndefined();
});
