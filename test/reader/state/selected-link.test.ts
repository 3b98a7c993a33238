import { expect, test } from 'vitest';
import { browse, targetOfLink } from '../../../src/reader/state/selected-link.js';
import { loaded, openedWith, typed } from '../../kit/article/reader.js';

const fifty = `A heading of fifty characters, ${'x'.repeat(19)}`;

test.each([
  ['[x](#two)\n\n## Two', '→ Two'],
  [`[x](#long)\n\n<h2 id="long">${fifty}</h2>`, `→ ${fifty}`],
  [`[x](#long)\n\n<h2 id="long">${fifty}x</h2>`, `→ ${fifty}…`],
  ['x[^n]\n\n[^n]: A note\n    in two lines.', '→ A note in two lines.'],
  ['[x](#gone)', '→ #gone'],
  ['[x](../a%20b.md#c)', '→ ../a%20b.md#c'],
  ['[x](https://example.org/?a=b)', '→ https://example.org/?a=b'],
])('the target of the first link of %j is "%s"', (source, target) => {
  const state = openedWith(loaded(source), 80, 12);
  expect(targetOfLink(state, 0)).toBe(target);
  expect(targetOfLink(state, undefined)).toBeUndefined();
});

test('nothing in an address that no browser opens acts on the terminal', () => {
  const state = typed(openedWith(loaded('[x](y)'), 80, 12), '<tab>');
  const { origin } = state.loaded;
  const shown = {
    ...state,
    loaded: { ...state.loaded, origin: { ...origin, address: 'x:\u001B[2J' } },
    link: undefined,
  };
  expect(browse(shown)).toMatchObject({ state: { message: expect.stringMatching(/: x:␛\[2J$/) } });
});
