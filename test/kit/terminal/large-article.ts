import { status } from './reader-in-terminal.js';
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

/** Opens a file; keys can be typed from the first frame on, before Ink is loaded and the rest is read. */
export async function openAndType(keys: string, args: readonly string[], env = {}): Promise<Terminal> {
  const terminal = openTerminal(['read', ...args], { env });
  await terminal.until((shown) => shown.inAlternateScreen() && status(shown) !== '');
  terminal.type(keys);
  return terminal;
}
