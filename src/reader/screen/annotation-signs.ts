import { comparePlaces, placeOf } from '../../layout/layout.js';
import { type Row, type Span, shownBy } from '../../layout/row.js';
import { areWider } from '../../layout/spans.js';
import { signOf } from '../state/notes/shown-annotations.js';
import type { State } from '../state/state.js';
import { type Present, ROLES } from './annotation-ranges.js';

/** Different signs of annotations by the rows on which these begin, which tell their colours apart without colours. */
export function signsInMargin(
  shown: readonly Present[],
  rows: readonly Row[],
  state: State,
): ReadonlyMap<Row, readonly Span[]> {
  const signs = new Map<Row, readonly Span[]>();
  for (const present of shown) {
    const row = firstRowOf(present, rows);
    if (!row) continue;
    const sign = spanOf(present, state);
    const others = signs.get(row) ?? [];
    if (!others.some(({ text }) => text === sign.text)) signs.set(row, [...others, sign]);
  }
  return signs;
}

/**
 * Signs of annotations in windows without a margin: each in the last cell of the row at which its passage begins or, if the text leaves
 * no space before it, of the passage's next row that does. A sign that touches text everywhere is set off from it.
 * @param cells width of the rows
 */
export function signsAtEdge(
  shown: readonly Present[],
  rows: readonly Row[],
  cells: number,
  state: State,
): ReadonlyMap<Row, Span> {
  const { metrics } = state.loaded.tools;
  const signs = new Map<Row, Span>();
  const hasRoom = (most: number) => (row: Row) =>
    !signs.has(row) && (row.sideways || !areWider(row.spans, most, metrics));
  for (const present of shown) {
    const first = firstRowOf(present, rows);
    if (!first) continue;
    const start = rows.indexOf(first);
    const own = rows.filter((row, i) => i >= start && comparePlaces(placeOf(row), present.passage.to) < 0);
    const free = own.find(hasRoom(cells - 2));
    const row = free ?? own.find(hasRoom(cells - 1));
    const sign = spanOf(present, state);
    if (row) signs.set(row, free ? sign : { ...sign, roles: [...sign.roles, 'selection'] });
  }
  return signs;
}

/** Row on which a passage begins or, if that is above the page, the first with some of its text. */
function firstRowOf({ passage: { from, to } }: Present, rows: readonly Row[]): Row | undefined {
  const own = rows.find((row) => from.block === row.block && isOn(row, from.offset));
  const [top] = rows;
  if (own || !top || comparePlaces(from, placeOf(top)) >= 0) return own;
  return rows.find((row) => {
    const offset = shownBy(row)?.from;
    return offset !== undefined && comparePlaces({ block: row.block, offset }, to) < 0;
  });
}

const spanOf = ({ annotation }: Present, { messages }: State): Span => ({
  text: signOf(annotation, messages),
  roles: [annotation.target === 'section' ? 'key' : ROLES[annotation.color]],
});

function isOn(row: Row, offset: number): boolean {
  const shown = shownBy(row);
  if (!shown || offset < shown.from || offset >= shown.to) return false;
  return row.spans.some(({ at, text }) => at !== undefined && at <= offset && offset < at + text.length);
}
