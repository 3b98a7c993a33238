/*
 * Draws the pictures of README: runs the program in a pseudo-terminal and writes its screen as SVG. With a folder as its argument, it
 * draws every scene there, in each theme and at each size, to be looked at after a change.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { IBuffer, IBufferCell } from '@xterm/headless';
import { openTerminal } from '../kit/terminal/terminal.js';
import { createLibrary } from './library.js';

const CELL = { width: 8.4, height: 18 };
/** Colours of terminals: dark and light ones, which the themes paint themselves, and the palette that accents show. */
const PAGES = {
  dark: { text: '#dadada', back: '#1c1c1c' },
  light: { text: '#262626', back: '#fafafa' },
  accents: { text: '#d3d7cf', back: '#000000' },
};
type Page = (typeof PAGES)['dark'];
const BASIC = ['#2e3436', '#cc0000', '#4e9a06', '#c4a000', '#3465a4', '#a347ba', '#06989a', '#d3d7cf'];

const xml = (text: string): string =>
  text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c);

function color(mode: { rgb: boolean; palette: boolean }, value: number, otherwise: string): string {
  if (mode.rgb) return `#${value.toString(16).padStart(6, '0')}`;
  return mode.palette ? (BASIC[value % 8] ?? otherwise) : otherwise;
}

function styleOf(cell: IBufferCell, page: Page): { fill: string; back: string; attributes: string } {
  let fill = color({ rgb: cell.isFgRGB(), palette: cell.isFgPalette() }, cell.getFgColor(), page.text);
  let back = color({ rgb: cell.isBgRGB(), palette: cell.isBgPalette() }, cell.getBgColor(), page.back);
  if (cell.isInverse()) [fill, back] = [back, fill];
  const attributes = [
    cell.isBold() ? ' font-weight="bold"' : '',
    cell.isDim() ? ' fill-opacity="0.6"' : '',
    cell.isItalic() ? ' font-style="italic"' : '',
    cell.isUnderline() ? ' text-decoration="underline"' : '',
    cell.isStrikethrough() ? ' text-decoration="line-through"' : '',
  ].join('');
  return { fill, back, attributes };
}

type Style = ReturnType<typeof styleOf>;

/** A row's stretches of cells with one style. */
function stretches(
  buffer: IBuffer,
  y: number,
  columns: number,
  page: Page,
): { x: number; end: number; text: string; style: Style }[] {
  const line = buffer.getLine(buffer.viewportY + y);
  const found: { x: number; end: number; text: string; style: Style }[] = [];
  for (let x = 0; x < columns; x += 1) {
    const cell = line?.getCell(x);
    if (!cell) break;
    const style = styleOf(cell, page);
    const text = cell.getChars() || (cell.getWidth() === 0 ? '' : ' ');
    const last = found.at(-1);
    if (last && JSON.stringify(last.style) === JSON.stringify(style))
      Object.assign(last, { text: last.text + text, end: x + 1 });
    else found.push({ x, end: x + 1, text, style });
  }
  return found;
}

function svgOf(buffer: IBuffer, columns: number, rows: number, page: Page): string {
  const parts = Array.from({ length: rows }, (_, y) =>
    stretches(buffer, y, columns, page).flatMap(({ x, end, text, style: { fill, back, attributes } }) => {
      const [left, width] = [(x * CELL.width).toFixed(1), ((end - x) * CELL.width).toFixed(1)];
      const box = `<rect x="${left}" y="${y * CELL.height}" width="${width}" height="${CELL.height}" fill="${back}"/>`;
      const place = `x="${left}" y="${y * CELL.height + 13.5}" textLength="${width}" xml:space="preserve"`;
      const glyphs = `<text ${place} fill="${fill}"${attributes}>${xml(text)}</text>`;
      return [...(back === page.back ? [] : [box]), ...(text.trim() === '' ? [] : [glyphs])];
    }),
  ).flat();
  const [width, height] = [columns * CELL.width + 24, rows * CELL.height + 24];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="-12 -12 ${width} ${height}">`,
    `<rect x="-12" y="-12" width="${width}" height="${height}" rx="6" fill="${page.back}"/>`,
    `<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">`,
    ...parts,
    '</g></svg>\n',
  ].join('\n');
}

interface Scene {
  readonly args: readonly string[];
  /** Keys, and what the screen shows before the next ones. */
  readonly keys?: readonly (string | RegExp)[];
  /** What the screen shows before the keys. */
  readonly opens?: RegExp;
  /** Text in the last row when the screen is complete. */
  readonly shows: string;
}

type Theme = keyof typeof PAGES;
type Size = readonly [columns: number, rows: number];

/** A short article with a table, code, quotes and footnotes. */
const ARTICLE = 'test/pictures/article.md';

/** Every kind of heading, list, quote and note. */
const MARKS = 'test/pictures/marks.md';

/** Status line of a list whose files are all read. */
const LISTED = / 1\/\d+$/m;

const SCENES = {
  reading: { args: ['read', '-l', 'en'], shows: 'min left' },
  outline: { args: ['read', ARTICLE], keys: ['1]]', 't'], shows: 'Tab to the text' },
  search: { args: ['read', ARTICLE], keys: ['3]]', '/', 'row', '\r', 's'], shows: 'Esc goes back' },
  code: { args: ['read', ARTICLE], keys: ['3]]'], shows: 'Sequences' },
  marks: { args: ['read', MARKS], shows: '? help' },
  tasks: { args: ['read', MARKS], keys: ['G'], shows: 'end' },
  end: { args: ['read', ARTICLE], keys: ['G'], shows: 'end' },
  footnote: { args: ['read', ARTICLE], keys: ['1]]', '\t', '\r'], shows: 'to the note' },
  related: { args: ['read', '-l', 'en'], keys: ['G', '\u001b[Z'], shows: '→' },
  palette: { args: ['read', ARTICLE], keys: [':', 'theme'], shows: 'Enter runs' },
  highlights: {
    args: ['read', ARTICLE],
    keys: ['V\r', 'V)\t\r', '/rows\r', 'V3w\t\r', 'V))\t\r', 'V}}vw'],
    shows: 'extends',
  },
  folder: { args: ['read', '.'], opens: LISTED, keys: ['j', 'j'], shows: '3/' },
  headings: { args: ['read', '.'], opens: LISTED, keys: ['O', 'foot'], shows: 'Esc' },
  help: { args: ['read', ARTICLE], keys: ['?'], shows: 'Esc' },
  library: {
    args: ['library', '--library', createLibrary()],
    opens: / 1\/7 · 5 unread/,
    keys: [
      'j',
      'j',
      '\r',
      /min left/,
      ' ',
      /[1-9]\d%/,
      '\u007f',
      /% +8 min/,
      'k',
      '\r',
      /min left/,
      '  ',
      /[3-9]\d%/,
      '\u007f',
      /% +4 min/,
    ],
    shows: '2/7 · 5 unread',
  },
} satisfies Readonly<Record<string, Scene>>;

type SceneName = keyof typeof SCENES;

/** Pictures of README. */
const PICTURES: readonly (readonly [name: string, scene: SceneName, theme: Theme])[] = [
  ['reading-dark', 'reading', 'dark'],
  ['reading-light', 'reading', 'light'],
  ['outline', 'outline', 'light'],
  ['search', 'search', 'dark'],
  ['library', 'library', 'light'],
];

async function draw(file: string, name: SceneName, theme: Theme, [columns, rows]: Size): Promise<void> {
  const { args, keys = [], opens = /\? help/, shows }: Scene = SCENES[name];
  const terminal = openTerminal([...args, '--theme', theme], {
    columns,
    rows,
    env: { LANG: 'en_GB.UTF-8', COLORTERM: 'truecolor' },
  });
  await terminal.until(opens);
  for (const key of keys) {
    if (typeof key === 'string') terminal.type(key);
    else await terminal.until(key);
  }
  await terminal.until(({ rows: shown }) => shown().at(-1)?.includes(shows) ?? false);
  writeFileSync(file, svgOf(terminal.buffer(), columns, rows, PAGES[theme]));
  terminal.type('\u0003');
  await terminal.ended;
}

/** Sizes in which every scene is drawn, in cells. */
const SIZES: readonly Size[] = [
  [80, 24],
  [140, 40],
];

async function drawAll(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const scene of Object.keys(SCENES) as SceneName[])
    for (const theme of Object.keys(PAGES) as Theme[])
      for (const size of SIZES) await draw(`${folder}/${scene}-${theme}-${size[0]}.svg`, scene, theme, size);
}

const [folder] = process.argv.slice(2);
if (folder !== undefined) await drawAll(folder);
else for (const [name, scene, theme] of PICTURES) await draw(`docs/pictures/${name}.svg`, scene, theme, [124, 30]);
process.exit(0);
