import { pad, type Span } from '../../layout/row.js';
import { fitSpans } from '../../layout/spans.js';
import type { ListPage } from '../state/open-panel.js';
import { bodyRows } from '../state/viewport.js';
import { firstShown, headRows, inReverse } from './choice-list.js';
import type { Line, Panel, WithList } from './panel.js';

/** Contents of a list that fills the page. */
interface Contents<Open> {
  /** Line above the entries. */
  readonly head: (state: Open) => Line;
  /** Number of entries. */
  readonly length: (state: Open) => number;
  readonly entry: (state: Open, index: number) => readonly Span[];
  /** Line in place of the entries if there are none. */
  readonly empty: (state: Open) => Line;
}

type Listing = WithList<ListPage['kind']>;

/** Behaviour that lists in place of a text share. */
export const pageList = <Open extends Listing>({
  head,
  length,
  entry,
  empty,
}: Contents<Open>): Required<Pick<Panel<Open>, 'entries' | 'draw' | 'covers' | 'point'>> => ({
  entries: (state) => ({ last: length(state) - 1, rows: state.size.rows - 2 }),
  draw: (state, rows) => {
    const { metrics } = state.loaded.tools;
    const { selected } = state.list;
    const all = length(state);
    const first = firstShown(selected, all, rows - headRows(rows));
    const lines = Array.from({ length: rows - headRows(rows) }, (_, row): Line => {
      if (first + row >= all) return row === 0 && all === 0 ? empty(state) : [];
      const line = fitSpans([pad(1), ...entry(state, first + row)], state.size.columns, metrics);
      return first + row === selected ? line.map(inReverse) : line;
    });
    return [...(headRows(rows) > 0 ? [head(state)] : []), ...lines];
  },
  covers: () => true,
  point: (state, { row }) => {
    const rows = bodyRows(state);
    const all = length(state);
    const selected = firstShown(state.list.selected, all, rows - headRows(rows)) + row - headRows(rows);
    return row < headRows(rows) || selected >= all ? undefined : { ...state, list: { ...state.list, selected } };
  },
});
