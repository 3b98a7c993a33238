import { footnoteBlocks } from '../../article/footnotes.js';
import { pad, type Row } from '../../layout/row.js';
import { type Binding, bind } from '../state/binding.js';
import { jump } from '../state/navigation.js';
import { bodyRows, geometryOf, layoutOf } from '../state/viewport.js';
import { closePanel } from '../state/visits.js';
import { LIST_KEYS } from './list-keys.js';
import type { Line, Panel, With } from './panel.js';

export const PEEK_KEYS: readonly Binding[] = [
  ...LIST_KEYS,
  bind('enter', 'accept', 'zur Fußnote im Text', 'to the footnote in the text'),
  bind('escape q', 'close', 'schließen', 'close'),
];

type Open = With<'peek'>;

/** Panel that shows a footnote below the text. */
export const footnotePeek: Panel<Open> = {
  keys: () => PEEK_KEYS,
  entries: (state) => {
    const { all, height } = rowsOf(state);
    return { last: all.length - height, rows: height };
  },
  close: closePanel,
  accept: (state) => {
    const [note] = footnoteBlocks(state.loaded.article, state.panel.footnote);
    return { state: jump(closePanel(state), { block: note ?? 0, offset: 0 }) };
  },
  draw: (state, rows, page) => {
    const note = drawNote(state).slice(0, rows);
    return [...page(rows - note.length), ...note];
  },
};

/** All rows of the footnote, and the number of visible ones. */
function rowsOf(state: Open): { readonly all: readonly Row[]; readonly height: number } {
  const layout = layoutOf(state);
  const rows = footnoteBlocks(state.loaded.article, state.panel.footnote).flatMap((block) => layout.rows(block));
  const all = rows.slice(rows.findIndex(({ start }) => start >= 0));
  return { all, height: Math.max(1, Math.min(all.length, (bodyRows(state) >> 1) - 1)) };
}

function drawNote(state: Open): readonly Line[] {
  const { all, height } = rowsOf(state);
  const { left, measure } = geometryOf(state);
  const from = state.panel.selected;
  const rule: Line = [pad(left), { text: '─'.repeat(measure), roles: ['rule'] }];
  return [rule, ...all.slice(from, from + height).map((row) => [pad(left), ...row.spans])];
}
