import { footnoteBlocks } from '../../article/footnotes.js';
import { linksOf } from '../../article/links.js';
import { pad, type Row } from '../../layout/row.js';
import { type Range, withRanges } from '../../layout/spans.js';
import { type Binding, bind } from '../keys/binding.js';
import { jump } from '../state/navigation.js';
import { followSelected, linkIn, targetOfLink } from '../state/selected-link.js';
import type { State } from '../state/state.js';
import { say } from '../state/step.js';
import { bodyRows, geometryOf, layoutOf } from '../state/viewport.js';
import { closePanel } from '../state/visits.js';
import { LIST_KEYS } from './list-keys.js';
import type { Line, Panel, With } from './panel.js';

export const PEEK_KEYS: readonly Binding[] = [
  ...LIST_KEYS,
  bind('tab', 'nextLink', 'nächsten Link der Fußnote wählen', 'select the next link of the footnote'),
  bind('shift-tab', 'previousLink', 'vorigen Link der Fußnote wählen', 'select the previous link of the footnote'),
  bind(
    'enter',
    'accept',
    'zur Fußnote im Text, oder dem Link folgen',
    'to the footnote in the text, or follow the link',
  ),
  bind('escape q', 'close', 'schließen', 'close'),
];

type Open = With<'peek'>;

/** Panel that shows a footnote below the text. */
export const footnotePeek: Panel<Open> = {
  mode: () => 'peek',
  entries: (state) => {
    const { all, height } = rowsOf(state);
    return { last: all.length - height, rows: height };
  },
  close: closePanel,
  selectLink: (state, direction) => {
    const next = linkAfter(state, direction);
    if (next !== undefined) return { state: withLink(state, next) };
    const { noLinksInNote, lastLink, firstLink } = state.messages;
    return say(state, state.panel.link === undefined ? noLinksInNote : direction > 0 ? lastLink : firstLink);
  },
  status: (state) => {
    const target = targetOfLink(state, state.panel.link);
    return target === undefined ? undefined : { text: () => target, facts: [] };
  },
  accept: (state) => {
    if (state.panel.link !== undefined) return followSelected({ ...closePanel(state), link: state.panel.link });
    const [note] = footnoteBlocks(state.loaded.article, state.panel.footnote);
    return { state: jump(closePanel(state), { block: note ?? 0, offset: 0 }) };
  },
  covers: (state, { row }) => row >= bodyRows(state) - drawnRows(state),
  point: (state, { column, row }) => {
    const at = row - (bodyRows(state) - drawnRows(state)) - 1;
    const shown = at < 0 ? undefined : rowsOf(state).all[state.panel.selected + at];
    const link = linkIn(state.loaded, shown, column - geometryOf(state).left);
    return link === undefined ? undefined : { ...state, panel: { ...state.panel, link } };
  },
  leave: closePanel,
  draw: (state, rows, page) => {
    const note = drawNote(state).slice(0, rows);
    return [...page(rows - note.length), ...note];
  },
};

/** Index of the next or previous link of the footnote, from the selected one on. */
function linkAfter({ loaded, panel }: Open, direction: 1 | -1): number | undefined {
  const blocks = new Set(footnoteBlocks(loaded.article, panel.footnote));
  const own = linksOf(loaded.article).flatMap(({ block }, index) => (blocks.has(block) ? [index] : []));
  const at = panel.link === undefined ? (direction > 0 ? 0 : own.length - 1) : own.indexOf(panel.link) + direction;
  return own[at];
}

/** Selects a link, and scrolls to its row. */
function withLink(state: Open, link: number): State {
  const { block = -1, from = 0 } = linksOf(state.loaded.article)[link] ?? {};
  const { all, height } = rowsOf(state);
  const row = all.findLastIndex((it) => it.block === block && it.start <= from);
  const { selected } = state.panel;
  const shown = row >= selected && row < selected + height;
  return { ...state, panel: { ...state.panel, link, selected: shown ? selected : Math.min(row, all.length - height) } };
}

/** All rows of the footnote, and the number of visible ones. */
function rowsOf(state: Open): { readonly all: readonly Row[]; readonly height: number } {
  const layout = layoutOf(state);
  const rows = footnoteBlocks(state.loaded.article, state.panel.footnote).flatMap((block) => layout.rows(block));
  const all = rows.slice(rows.findIndex(({ start }) => start >= 0));
  return { all, height: Math.max(1, Math.min(all.length, (bodyRows(state) >> 1) - 1)) };
}

/** Number of rows of the window that show the footnote, with the line above it. */
const drawnRows = (state: Open): number => Math.min(rowsOf(state).height + 1, bodyRows(state));

function drawNote(state: Open): readonly Line[] {
  const { all, height } = rowsOf(state);
  const { left, measure } = geometryOf(state);
  const { selected: from, link: index = -1 } = state.panel;
  const link = linksOf(state.loaded.article)[index];
  const ranges: readonly Range[] = link ? [{ ...link, role: 'selected' }] : [];
  const rule: Line = [pad(left), { text: '─'.repeat(measure), roles: ['rule'] }];
  return [rule, ...all.slice(from, from + height).map((row) => [pad(left), ...withRanges(row, ranges)])];
}
