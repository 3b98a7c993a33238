import { expect, test } from 'vitest';
import { keysByMode } from '../../../src/reader/state/keys-by-mode.js';
import { opened, press, screen, typed } from '../../kit/reader.js';

test.each([30, 40, 80])('the palette shows commands and their keys, %i columns wide', (columns) => {
  const text = screen(typed(opened(columns, 16), ':G')).join('\n');
  for (const part of ['to the end', 'G  End']) expect(text).toContain(part);
});

test('the palette offers every command of the text but itself, Escape and Ctrl-C', () => {
  const rows = screen(typed(opened(80, 200), ':')).join('\n');
  const offered = [...keysByMode.read, ...keysByMode.everywhere].filter(({ help }) => rows.includes(help.en));
  expect(offered.length).toBeGreaterThan(9);
  for (const { command } of offered) expect(['palette', 'escape', 'interrupt']).not.toContain(command);
  const kinds = new Set([...keysByMode.read, ...keysByMode.everywhere].map(({ command }) => command));
  const count = kinds.size - 3;
  expect(rows).toContain(`1/${count} ─`);
});

test('the palette runs commands by some of their letters or by their key', () => {
  expect(typed(opened(), ':endgo').panel).toMatchObject({ kind: 'palette', query: 'endgo' });
  expect(typed(opened(), ':to the end<enter>').top).toEqual(typed(opened(), 'G').top);
  expect(press(opened(), ':q<enter>').effects).toEqual([{ kind: 'quit', code: 0 }]);
  expect(typed(opened(), ':set mark<enter>a').marks).toHaveProperty('a');
  expect(typed(opened(), ':x<backspace>t<enter>').panel?.kind).toBe('outline');
  expect(screen(typed(opened(), ':G<escape>'))).toEqual(screen(opened()));
  expect(typed(opened(), ':zzzz<enter>').panel).toBeUndefined();
  expect(screen(typed(opened(80, 30), ':<end>')).join('\n')).toContain('suspend (fg continues)');
});

test.each([
  ['gliederung', 'outline'],
  ['table of contents', 'outline'],
  ['inhalt', 'outline'],
  ['Farben', 'theme'],
  ['colors', 'theme'],
  ['exit', 'quit'],
  ['verlassen', 'quit'],
  ['Breite', 'wider'],
  ['width', 'wider'],
  ['toc', 'outline'],
])('the palette finds what people call %s', (query, command) => {
  const { keys, help } = keysByMode.read.find((binding) => binding.command === command) ?? expect.unreachable();
  const row = screen(typed(opened(80, 16), `:${query}`)).find((it) => it.startsWith(` ${keys[0]}`)) ?? '';
  expect(row).toContain(help.en);
});

test.each([':zzzz', 'ozzzz'])('a list in which nothing fits says so: %s', (keys) => {
  expect(screen(typed(opened(80, 16), keys)).join('\n')).toContain('Nothing found');
});
