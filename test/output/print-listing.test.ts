import { expect, test } from 'vitest';
import { unicodeMetrics } from '../../src/layout/unicode-metrics.js';
import type { Item } from '../../src/output/listing.js';
import { printListing } from '../../src/output/print-listing.js';
import type { Io } from '../../src/system/io.js';

const ITEMS: readonly Item[] = [
  { key: 'notes/of/a/year.md', text: 'A title of some words', figures: ['1 min'] },
  { key: 'b', text: '日本語', figures: [] },
];

type Options = Parameters<typeof printListing>[3];

/** What is printed in a terminal of 40 cells, or into a pipe. */
async function printed(
  outputIsTerminal: boolean,
  options: Partial<Options> = {},
  title = '',
  columns = 40,
  items = ITEMS,
): Promise<readonly string[]> {
  let output = '';
  const write = (text: string): void => {
    output += text;
  };
  const io = { env: {}, outputIsTerminal, size: () => ({ columns, rows: 24 }), write } as unknown as Io;
  await printListing(io, title, items, { color: 'never', ...options });
  expect(output.endsWith('\n')).toBe(true);
  return output
    .slice(0, -1)
    .split('\n')
    .map((row) => row.trimEnd());
}

test.each<[string, boolean, Partial<Options>, string, readonly string[]]>([
  [
    'a terminal, with paths of which the end is shown',
    true,
    { wrap: false, cutKeys: 'paths' },
    '',
    ['…/a/year.md  A title of some wor…  1 min', 'b            日本語'],
  ],
  [
    'a terminal, with slugs of which the beginning is shown',
    true,
    { wrap: false, cutKeys: 'slugs' },
    '',
    ['notes/of/a…  A title of some wor…  1 min', 'b            日本語'],
  ],
  [
    'a pipe, with nothing cut',
    false,
    { wrap: false, cutKeys: 'slugs' },
    '',
    ['notes/of/a/year.md  A title of some words  1 min', 'b                   日本語'],
  ],
  [
    'a pipe, wrapped, with whole keys',
    false,
    { cutKeys: 'slugs' },
    '',
    ['notes/of/a/year.md', '  A title of some words', '  1 min', 'b', '  日本語'],
  ],
  [
    'a pipe, wrapped below a heading',
    false,
    {},
    'Heading',
    ['Heading', '', 'notes/of/a/year.md', '  A title of some words', '  1 min', 'b', '  日本語'],
  ],
])('a listing is printed to %s', async (_, terminal, options, title, rows) => {
  expect(await printed(terminal, options, title)).toEqual(rows);
});

test.each(['title', 'key', 'text', 'figure'])('a listing is as wide as its %s has it', async (part) => {
  const wide = (name: string): string => (name === part ? '日本語' : 'abcdef');
  const item = { key: wide('key'), text: wide('text'), figures: [wide('figure')] };
  const rows = await printed(true, {}, wide('title'), 40, [item, { ...item, key: 'abcdef', text: 'abcdef' }]);
  const cells = rows.map((row) => unicodeMetrics.cells(row));
  expect(cells.slice(2)).toEqual([22, 22]);
  expect((await printed(true, {}, wide('title'), 5, [])).slice(0, 2).join('|')).toBe(
    part === 'title' ? '日本|語' : 'abcde|f',
  );
});

test('a listing has colours if they are asked for', async () => {
  expect((await printed(true, { color: 'always' }, 'Heading')).join('')).toContain('\u001B[');
  expect((await printed(true, {}, 'Heading')).join('')).not.toContain('\u001B');
});
