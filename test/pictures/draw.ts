/*
 * Draws README's pictures: runs the program in a pseudo-terminal and writes what stands on the screen as SVG.
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

async function draw(name: string, background: 'light' | 'dark', keys: readonly string[], wait: string): Promise<void> {
  const [columns, rows] = [100, 26];
  const page = PAGES[background];
  const rgb = background === 'dark' ? '0000/0000/0000' : 'ffff/ffff/ffff';
  const terminal = openTerminal(['read'], {
    columns,
    rows,
    env: { LANG: 'de_DE.UTF-8', COLORTERM: 'truecolor' },
    answer: `\u001B]11;rgb:${rgb}\u001B\\\u001B[?62c`,
  });
  // The theme that suits the background, told by the title's colour.
  await terminal.until((shown) => Boolean(shown.buffer().getLine(0)?.getCell(20)?.isFgRGB()));
  for (const key of keys) terminal.type(key);
  await terminal.until(wait);
  writeFileSync(`test/pictures/${name}.svg`, svgOf(terminal.buffer(), columns, rows, page));
  terminal.type('\u0003');
  await terminal.ended;
}

await draw('dark', 'dark', [], 'Llama 4');
await draw('light', 'light', [], 'Llama 4');
await draw('search', 'dark', ['/', 'rechenleistung', '\r', 'n', 's'], '2/5');
await draw('outline', 'light', [']]', ']]', ']]', 't'], '9 Rückmeldungen');
process.exit(0);
