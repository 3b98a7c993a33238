import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { firstRow, status } from '../kit/terminal/reader-in-terminal.js';
import { openTerminal, type Terminal } from '../kit/terminal/terminal.js';

const HOME = mkdtempSync(join(tmpdir(), 'llama-news-own-keys-'));
afterAll(() => rmSync(HOME, { recursive: true }));

mkdirSync(join(HOME, 'llama-news'));
writeFileSync(
  join(HOME, 'llama-news', 'config.toml'),
  `[keys]
row-down = ["n", "down"]
next-hit = "F2"
next-heading = ["Ctrl-N", "w", "ü"]
outline = "gt"
to-start = "gg"
to-end = []
help = "h"
scroll-left = "left"
quit = ["x", "F10"]
`,
);

async function open(env: Readonly<Record<string, string>> = {}): Promise<Terminal> {
  const terminal = openTerminal(['read', '--lang', 'en', '--no-resume'], { env });
  await terminal.until((shown) => shown.inAlternateScreen() && status(shown).endsWith(' help'));
  return terminal;
}

test.each([
  ['Ctrl-N', '\u000E'],
  ['w', 'w'],
  ['ü', 'ü'],
])('a key that is set works: %s', async (_, key) => {
  const terminal = await open({ XDG_CONFIG_HOME: HOME });
  terminal.type(key);
  await terminal.until(() => firstRow(terminal) === 'Meta’s vision for Llama 4');
  terminal.type('gg');
  await terminal.until('September 13, 2024');
  terminal.type('x');
  expect((await terminal.ended).code).toBe(0);
});

test('keys that are set work in panels and are shown, those that they replace are not bound', async () => {
  const terminal = await open({ XDG_CONFIG_HOME: HOME });
  expect(status(terminal)).toContain('h help');
  terminal.type('G');
  await terminal.until('G is not bound · h shows the keys');
  terminal.type('gt');
  await terminal.until('Enter jumps');
  terminal.type('nn\r');
  await terminal.until(() => firstRow(terminal).startsWith('Technological demands'));
  terminal.type('h');
  await terminal.until(/^ {2}Ctrl-N {2}w {2}ü +to the next heading$/m);
  expect(terminal.text()).toMatch(/^ {2}n {2}↓ +one row down$/m);
  terminal.type('x');
  await terminal.until(() => firstRow(terminal).startsWith('Technological demands'));
  const hit = (): number => Number(/ (\d+)\/\d+ /.exec(status(terminal))?.[1] ?? 0);
  terminal.type('/Meta\r');
  await terminal.until(() => hit() > 0 && !status(terminal).startsWith(' /'));
  const before = hit();
  terminal.type('\u001BOQ');
  await terminal.until(() => hit() === before + 1);
  terminal.type('\u001B[21~');
  expect((await terminal.ended).code).toBe(0);
});

test.each([
  ['xterm and most others', '\u001BOP'],
  ['rxvt', '\u001B[11~'],
  ['the Linux console', '\u001B[[A'],
  ["kitty's protocol", '\u001B[P'],
])('F1 shows the keys: %s', async (_, sequence) => {
  const terminal = await open();
  terminal.type(sequence);
  await terminal.until(/^Moving$/m);
  terminal.type(sequence);
  await terminal.until('September 13, 2024');
  terminal.type('q');
  expect((await terminal.ended).code).toBe(0);
});

test('other function keys are named, and never typed', async () => {
  const terminal = await open();
  terminal.type('\u001B[15~');
  await terminal.until('F5 is not bound · ? shows the keys');
  terminal.type('/Meta\u001B[15~\u001B[1;2P!');
  await terminal.until('/Meta!▏');
  terminal.type('\u001B[27uq');
  expect((await terminal.ended).code).toBe(0);
});
