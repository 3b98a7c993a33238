import type { HighlightColor, Located, Passage } from '../../article/annotation/annotation.js';
import { inTextOrder } from '../../article/annotation/in-text-order.js';
import { comparePlaces, placeOf } from '../../layout/layout.js';
import { type Role, type Row, type Span, shownBy } from '../../layout/row.js';
import { areWider, type Range } from '../../layout/spans.js';
import { signOf } from '../state/notes/shown-annotations.js';
import { caretOf } from '../state/selection/selection.js';
import type { State } from '../state/state.js';

const ROLES: Readonly<Record<HighlightColor, Role>> = {
  yellow: 'highlightYellow',
  red: 'highlightRed',
  blue: 'highlightBlue',
  violet: 'highlightViolet',
};

/** Annotation whose passage is in the text. */
type Present = Located & { readonly passage: Passage };

/** Annotations on some rows, in the order of the text. */
export function annotationsOn({ loaded: { annotations = [] } }: State, rows: readonly Row[]): readonly Present[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (annotations.length === 0 || !first || !last) return [];
  const end = { block: last.block, offset: Number.POSITIVE_INFINITY };
  const shown = annotations.filter(
    (it): it is Present =>
      it.passage !== undefined &&
      comparePlaces(it.passage.from, end) < 0 &&
      comparePlaces(it.passage.to, placeOf(first)) > 0,
  );
  return inTextOrder(shown) as readonly Present[];
}

/** Ranges of highlights. Where two overlap, the one that begins later is on top. */
export const highlightRanges = (shown: readonly Present[], rows: readonly Row[]): readonly Range[] =>
  shown.flatMap(({ annotation: { target, color }, passage }) =>
    target === 'passage' ? rangesOf(passage, ROLES[color], rows) : [],
  );

/** Ranges of the selection and, once it was extended, of the character at its end that moves. */
export function selectionRanges({ selection, loaded }: State, rows: readonly Row[]): readonly Range[] {
  if (!selection) return [];
  const selected = rangesOf(selection, 'selection', rows);
  if (!selection.extending) return selected;
  const { block, offset } = caretOf(loaded, selection, selection.moves);
  return [...selected, { block, from: offset, to: offset + 1, role: 'caret' }];
}

/** Ranges of the blocks on some rows that a passage covers. */
function rangesOf({ from, to }: Passage, role: Role, rows: readonly Row[]): readonly Range[] {
  const ranges: Range[] = [];
  const last = Math.min(to.block, rows.at(-1)?.block ?? -1);
  for (let block = Math.max(from.block, rows[0]?.block ?? 0); block <= last; block += 1)
    ranges.push({
      block,
      from: block === from.block ? from.offset : 0,
      to: block === to.block ? to.offset : Number.POSITIVE_INFINITY,
      role,
    });
  return ranges;
}

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
