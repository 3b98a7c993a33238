import { expect } from 'vitest';
import { openTerminal, type Terminal } from './terminal.js';

/** Number of the sections of the article. */
export const SECTIONS = 4000;

const section = (i: number): string =>
  `## Section ${i}\n\nThis is the text of number ${i}. ${'It goes on for a while, so that there is something to read. '.repeat(12)}`;

/** Article of 3 MB whose beginning refers to its end. */
export const LARGE = [
  '# A large article',
  `It begins with a [link to the end](#section-${SECTIONS}) and a [reference].`,
  ...Array.from({ length: SECTIONS }, (_, i) => section(i + 1)),
  'The very last words.\n\n[reference]: https://example.org/',
].join('\n\n');

/** Status line of the reader. */
export const status = (terminal: Terminal): string => terminal.rows().at(-1) ?? '';

/** First row of the text that is not empty. */
export const firstRow = (terminal: Terminal): string =>
  terminal
    .rows()
    .find((row) => row.trim() !== '')
    ?.trim() ?? '';

/** Opens a file; keys can be typed from the first frame on, before Ink is loaded and the rest is read. */
export async function openAndType(keys: string, args: readonly string[], env = {}): Promise<Terminal> {
  const terminal = openTerminal(['read', ...args], { env });
  await terminal.until((shown) => shown.inAlternateScreen() && status(shown) !== '');
  terminal.type(keys);
  return terminal;
}

/** Ends the reader by its key. */
export async function quit(terminal: Terminal): Promise<void> {
  terminal.type('q');
  expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
}
