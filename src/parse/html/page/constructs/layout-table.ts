import type { DomElement } from '../dom.js';
import { firstInside, textUpTo } from './elements.js';

/** Number of elements of a table that are looked at. */
const LOOKED_AT = 600;
/** Minimum length of a cell, in characters, that is a text rather than a value. */
const LONG = 1200;

/** Length of the text of a box, in characters. */
const BOX = 200;

/** Whether a table only arranges what is in it: its cells are read as blocks, one after the other. */
export function isLayoutTable(table: DomElement): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  const inside = firstInside(table, LOOKED_AT);
  const has = (tags: RegExp): boolean => inside.some(({ localName }) => tags.test(localName));
  if (has(/^(?:table|h1|article|main|figure|video|iframe)$/)) return true;
  const rows = inside.filter(({ localName }) => localName === 'tr');
  const widths = rows.map((row) => Array.from(row.children).length);
  if (has(/^caption$/)) return false;
  // A box of text with a title.
  if (rows.length <= 2 && widths.every((width) => width === 1) && textUpTo(table, BOX).length === BOX) return true;
  if (has(/^(?:thead|th)$/)) return false;
  if (rows.length === 1 || !widths.some((width) => width > 1)) return true;
  if (has(/^(?:h[2-6]|pre|blockquote)$/)) return true;
  const cells = inside.filter(({ localName }) => localName === 'td');
  return cells.some((cell) => textUpTo(cell, LONG).length === LONG);
}

/** The parts of a table itself, without those of tables in its cells. */
export function partsOfTable(table: DomElement): readonly DomElement[] {
  const parts: DomElement[] = [];
  const rest: DomElement[] = [table];
  for (let part = rest.pop(); part; part = rest.pop()) {
    parts.push(part);
    if (!/^(?:td|th|caption)$/.test(part.localName))
      for (const child of part.children) if (PARTS.has(child.localName)) rest.push(child);
  }
  return parts;
}

const PARTS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption']);
