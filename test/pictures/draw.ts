/*
 * Draws the pictures of README: runs the program in a pseudo-terminal and writes its screen as SVG.
 */
import { writeFileSync } from 'node:fs';
import type { IBuffer, IBufferCell } from '@xterm/headless';
import { openTerminal } from '../kit/terminal.js';

const CELL = { width: 8.4, height: 18 };
const PAGES = { dark: { text: '#ffffff', back: '#000000' }, light: { text: '#000000', back: '#ffffff' } };
type Page = (typeof PAGES)['dark'];
const BASIC = ['#000000', '#ff5f59', '#44bc44', '#d0bc00', '#2fafff', '#feacd0', '#00d3d0', '#ffffff'];

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
  readonly background: 'light' | 'dark';
  readonly keys?: readonly string[];
  /** Text in the last row when the screen is complete. */
  readonly shows: string;
}

/** A short article with a table, code, quotes and footnotes. */
const ARTICLE = 'test/pictures/article.md';

const SCENES: Readonly<Record<string, Scene>> = {
  'reading-dark': { args: ['read', '-l', 'en'], background: 'dark', shows: 'min left' },
  'reading-light': { args: ['read', '-l', 'en'], background: 'light', shows: 'min left' },
  outline: { args: ['read', ARTICLE], background: 'light', keys: ['1]]', 't'], shows: 'Tab to the text' },
  search: { args: ['read', ARTICLE], background: 'dark', keys: ['3]]', '/', 'row', '\r', 's'], shows: 'Esc goes back' },
};

async function draw(name: string, { args, background, keys = [], shows }: Scene): Promise<void> {
  const [columns, rows] = [124, 30];
  const page = PAGES[background];
  const terminal = openTerminal([...args, '--theme', background], {
    columns,
    rows,
    env: { LANG: 'en_GB.UTF-8', COLORTERM: 'truecolor' },
  });
  await terminal.until('? help');
  for (const key of keys) terminal.type(key);
  await terminal.until(({ rows: shown }) => shown().at(-1)?.includes(shows) ?? false);
  writeFileSync(`docs/pictures/${name}.svg`, svgOf(terminal.buffer(), columns, rows, page));
  terminal.type('\u0003');
  await terminal.ended;
}

for (const [name, scene] of Object.entries(SCENES)) await draw(name, scene);
process.exit(0);
