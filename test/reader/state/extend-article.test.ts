import { expect, test } from 'vitest';
import type { Rest } from '../../../src/document/opened.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import { loaded, openedWith, typed } from '../../kit/reader.js';

test('a selected link is dropped where a late definition changes the text before it', () => {
  const rest: Rest = {
    parts: (async function* () {})(),
    paused: () => false,
    share: () => undefined,
    article: () => loaded().article,
    warning: () => undefined,
    close: () => {},
  };
  const reading = { rest, share: undefined };
  const state = typed(openedWith({ ...loaded('[a] and [b](/b)\n'), reading }, 80, 12), '<tab>');
  expect(state.link).toBe(0);
  const grown = { ...loaded('[a] and [b](/b)\n\n[a]: /a\n'), reading };
  expect(reduce(state, { kind: 'grown', loaded: grown, rest }).state.link).toBeUndefined();
});
