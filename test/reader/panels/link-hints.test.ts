import { expect, test } from 'vitest';
import { linksOf } from '../../../src/article/links.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import { first, loaded, opened, openedWith, press, screen, status, typed } from '../../kit/article/reader.js';

test('letters label the links on the screen, and typing one follows its link', () => {
  const hints = typed(opened(80), 'F');
  expect(screen(hints).join('\n')).toContain('aink to two');
  expect(screen(hints).join('\n')).toContain('she web');
  expect(first(typed(hints, 'a'))).toBe('Two');
  const web = typed(hints, 's');
  expect(status(web)).toContain('Enter opens https://example.org/');
  expect(press(web, '<enter>').effects).toEqual([{ kind: 'open', href: 'https://example.org/' }]);
  expect(press(typed(opened(80), 'G'), 'Fa').effects).toEqual([{ kind: 'open', href: 'other.md#part' }]);
  expect(screen(typed(hints, '<escape>'))).toEqual(screen(opened(80)));
  expect(status(typed(hints, 'q'))).toContain('No link is labelled q');
});

test('labels have two letters if there are more links than letters', () => {
  const many = openedWith(loaded(Array.from({ length: 30 }, (_, i) => `[l${i}](#x${i})`).join(' ')), 80, 24);
  const hints = typed(many, 'F');
  expect(screen(hints).join('\n')).toContain('aa');
  expect(typed(hints, 's').panel).toMatchObject({ query: 's' });
  expect(screen(typed(hints, 's')).join('\n')).not.toContain('aa ');
  expect(status(typed(hints, 'm'))).toContain('No link is labelled m');
  expect(typed(hints, 's<backspace>').panel).toMatchObject({ query: '' });
  expect(linksOf(many.loaded.article)[typed(hints, 'sa').link ?? -1]?.href).toBe('#x26');
});

test.each([
  [26, 'm', '#x25'],
  [27, 'sa', '#x26'],
])('of %i links the last is labelled %s', (count, label, href) => {
  const links = Array.from({ length: count }, (_, i) => `[l${i}](#x${i})`).join(' ');
  const chosen = typed(openedWith(loaded(links), 80, 24), `F${label}`);
  expect(linksOf(chosen.loaded.article)[chosen.link ?? -1]?.href).toBe(href);
});

test('a message says that there is no link to label', () => {
  expect(status(typed(openedWith(loaded('text'), 80, 10), 'F'))).toContain('No links on the screen');
});

test('labels lie over the first letters of their links and move nothing', () => {
  const state = openedWith(loaded('[a](#x) [**b**c](#y) [long](#z) end.\n\n'.repeat(10)), 80, 24);
  expect(screen(typed(state, 'F'))[0]).toBe('     aaas adng end.');
  expect(screen(state)[0]).toBe('     a bc long end.');
});

test('what is pasted is no label', () => {
  const { state, effect } = reduce(typed(opened(80), 'F'), { kind: 'paste', text: 's' });
  expect([state.panel?.kind, state.link, effect]).toEqual(['hints', undefined, undefined]);
});
