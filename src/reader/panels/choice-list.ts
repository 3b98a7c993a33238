import { pad, type Span } from '../../layout/row.js';
import { fitWithEllipsis } from '../../layout/spans.js';
import type { State } from '../state/state.js';
import { bodyRows } from '../state/viewport.js';
import type { Line, Panel, With } from './panel.js';
import { typedLine } from './typed-line.js';

/** List entry: the spans of its row, and the value that selecting it yields. */
export interface Choice<Value> {
  readonly spans: readonly Span[];
  readonly value: Value;
}

/** Choices of a list. There may be very many, so each is made on demand. */
export type Choices<Value> = Pick<readonly Choice<Value>[], 'length' | 'at'>;

type Listing = With<'jump' | 'hits' | 'palette' | 'noteList'>;

/** Value of the selected entry. */
export const selectedIn = <Value>(choices: Choices<Value>, { panel }: Listing): Value | undefined =>
  choices.at(panel.selected)?.value;

/** Behaviour that all lists below the text share. */
export const choiceList = <Open extends Listing>(
  choicesOf: (state: Open) => Choices<unknown>,
  emptyLine: (state: Open) => Line = nothingFound,
): Required<Pick<Panel<Open>, 'entries' | 'draw' | 'covers' | 'point'>> => ({
  entries: (state) => {
    const { length } = choicesOf(state);
    return { last: length - 1, rows: entryRows(listRows(state, length)) };
  },
  draw: (state, rows, page) => {
    const choices = choicesOf(state);
    const list = listRows(state, choices.length);
    const lines = drawList(state, choices, list, emptyLine(state));
    return [...page(rows - list), ...lines];
  },
  covers: (state, { row }) => row >= bodyRows(state) - listRows(state, choicesOf(state).length),
  point: (state, { row }) => {
    const { length } = choicesOf(state);
    const rows = entryRows(listRows(state, length));
    const selected = firstShown(state.panel.selected, length, rows) + row - (bodyRows(state) - rows);
    return row < bodyRows(state) - rows || selected >= length
      ? undefined
      : { ...state, panel: { ...state.panel, selected } };
  },
});

/** Height of a list below the text, in rows, including the line above it: that of its entries, up to half of the window. */
const listRows = (state: State, entries: number): number =>
  Math.max(1, Math.min(12, Math.max(1, entries) + 1, bodyRows(state) >> 1));

/** Height of the head of a list, in rows, given the height of the list. */
export const headRows = (rows: number): number => (rows > 1 ? 1 : 0);

const entryRows = (rows: number): number => rows - headRows(rows);

/** Index of the first visible entry of a list, chosen to keep the selected entry in the middle of the page if possible. */
export const firstShown = (selected: number, length: number, rows: number): number =>
  Math.max(0, Math.min(selected - (rows >> 1), length - rows));

/** Number of rows by which pages move, at least one; a page is `rows` high. */
export const stepOf = (pages: number, rows: number): number =>
  Math.trunc(pages * Math.max(1, rows)) || Math.sign(pages);

/** Mark at the end of a row that is cut. */
export const ELLIPSIS: Span = { text: '…', roles: [] };

function drawList(state: Listing, choices: Choices<unknown>, rows: number, empty: Line): readonly Line[] {
  const { metrics } = state.loaded.tools;
  const { columns } = state.size;
  const { selected } = state.panel;
  const head = headRows(rows) > 0 ? [headOf(state, choices.length)] : [];
  const first = firstShown(selected, choices.length, rows - head.length);
  const list = Array.from({ length: rows - head.length }, (_, row): Line => {
    const choice = choices.at(first + row);
    if (!choice) return row === 0 && choices.length === 0 ? empty : [];
    const spans = [pad(1), ...choice.spans];
    if (first + row !== selected) return fitWithEllipsis(spans, columns, metrics, ELLIPSIS);
    return fitWithEllipsis(spans.map(inReverse), columns, metrics, inReverse(ELLIPSIS), 0, ['selected']);
  });
  return [...head, ...list];
}

/** Line in place of the entries of a list in which nothing fits what was typed. */
export const nothingFound = ({ messages }: State): Line => [{ text: ` ${messages.nothingFound}`, roles: ['key'] }];

/** Line above a list: the typed query, and the position of the selected entry. */
function headOf({ panel, loaded, size }: Listing, choices: number): Line {
  const { metrics } = loaded.tools;
  const count = ` ${choices === 0 ? 0 : panel.selected + 1}/${choices} ─`;
  const room = Math.max(0, size.columns - metrics.cells(count) - 4);
  const query = hasQuery(panel) ? ` ${typedLine(panel.query, room, metrics, '›')} ` : '';
  const rule = '─'.repeat(Math.max(0, size.columns - 1 - metrics.cells(query) - metrics.cells(count)));
  return [
    { text: '─', roles: ['rule'] },
    { text: query, roles: ['key'] },
    { text: rule + count, roles: ['rule'] },
  ];
}

/** Whether a list shows the text that filters it. */
const hasQuery = (panel: Listing['panel']): panel is Extract<Listing['panel'], { query: string }> =>
  'query' in panel && (panel.kind !== 'noteList' || panel.typing || panel.query !== '');

/** Span of a selected row: only matched letters keep their own style. */
export const inReverse = (span: Span): Span => ({
  ...span,
  roles: span.roles.includes('hit') ? ['hit', 'selected'] : ['selected'],
});
