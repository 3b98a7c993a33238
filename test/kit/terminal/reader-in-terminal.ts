import { expect } from 'vitest';
import { openTerminal, type Terminal } from './terminal.js';

/** Status line of the reader. */
export const status = (terminal: Terminal): string => terminal.rows().at(-1) ?? '';

/** First row of the text that is not empty. */
export const firstRow = (terminal: Terminal): string =>
  terminal
    .rows()
    .find((row) => row.trim() !== '')
    ?.trim() ?? '';

/** Opens the reader and waits until its status line says something. */
export async function read(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Terminal> {
  const terminal = openTerminal(['read', ...args], { env });
  await terminal.until((shown) => shown.inAlternateScreen() && status(shown).trim() !== '');
  return terminal;
}

/** Reads the bundled article beyond its second heading and ends; the first row that was shown last. */
export async function readSome(env: Readonly<Record<string, string>>): Promise<string> {
  const terminal = await read([], env);
  terminal.type(']]jj');
  await terminal.until((shown) => status(shown).includes(' 1 Metas') && !firstRow(shown).startsWith('Metas'));
  const row = firstRow(terminal);
  await quit(terminal);
  return row;
}

/** Ends the reader by its key. */
export async function quit(terminal: Terminal): Promise<void> {
  terminal.type('q');
  expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
  expect(terminal.inAlternateScreen()).toBe(false);
}
