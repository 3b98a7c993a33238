import { expect, test } from 'vitest';
import { loadMarkup } from '../../../src/parse/html/load-markup.js';

test.each([
  ...['<b>', '</b>', '<B', '<!--', '<?x', '<>', '&amp;', '&#65;', '&x1;'].map((text) => [text, true] as const),
  ...['a < b', '<1', 'a & b', '&;', '&1;', 'R&D;x', '<https://a.b>', '<HTTP://a.b>'].map(
    (text) => [text, text === 'R&D;x'] as const,
  ),
])('whether %j takes the reader of HTML: %j', async (text, needed) => {
  expect((await loadMarkup(text, {}, false)) !== undefined).toBe(needed);
});

test('a reference to an address with a character name takes it, too', async () => {
  const links = { a: { href: '/a', title: '' }, b: { href: '/?a&amp;b', title: '' } };
  expect(await loadMarkup('[b]', links, false)).toBeDefined();
  expect(await loadMarkup('[a]', { a: links.a }, false)).toBeUndefined();
});

test('emoji are loaded for a text that may name some', async () => {
  const markup = await loadMarkup('a', {}, true);
  expect(markup?.emoji?.tada).toBe('🎉');
  expect(markup).toMatchObject((await loadMarkup('<b>', {}, false)) ?? {});
  expect(await loadMarkup('<b>', {}, false)).not.toHaveProperty('emoji');
});
