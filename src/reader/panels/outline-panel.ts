import { createFuzzy } from '../../article/search/fuzzy.js';
import { minutesOf } from '../../article/text.js';
import { pad, type Role } from '../../layout/row.js';
import { truncate } from '../../layout/spans.js';
import { type Binding, bind } from '../keys/binding.js';
import { jump } from '../state/navigation.js';
import { scroll } from '../state/scrolling.js';
import { titleOfSection } from '../state/section-title.js';
import type { State } from '../state/state.js';
import type { Step } from '../state/step.js';
import { BESIDE, bodyRows, outlineBeside, outlineCells } from '../state/viewport.js';
import { firstShown, nothingFound, stepOf } from './choice-list.js';
import { FILTER_KEYS, LIST_KEYS } from './list-keys.js';
import { notesIn, notesMark } from './notes/notes-mark.js';
import { currentRow, type Entry, entriesOf } from './outline-entries.js';
import type { Line, Panel, With } from './panel.js';
import { withMatch } from './ranking.js';
import { filterLine } from './typed-line.js';

export const OUTLINE_KEYS: readonly Binding[] = [
  ...LIST_KEYS,
  bind('1 2 3 4 5 6 7 8 9', 'selectNumber', 'zum Abschnitt mit dieser Nummer', 'to the section with that number'),
  bind('left h', 'fold', 'zuklappen oder zum Oberabschnitt', 'fold, or go to the parent section'),
  bind('right l', 'unfold', 'aufklappen', 'unfold'),
  bind('/', 'startFilter', 'filtern', 'filter'),
  bind('enter', 'accept', 'dorthin springen', 'jump there'),
  bind('tab', 'focusText', 'zum Text; die Gliederung bleibt offen', 'to the text; the outline stays open'),
  bind('escape q t', 'close', 'Filter löschen, Gliederung schließen', 'clear the filter, close the outline'),
];

export const OUTLINE_FILTER_KEYS: readonly Binding[] = [
  ...FILTER_KEYS,
  bind('enter', 'accept', 'dorthin springen', 'jump there'),
  bind('escape', 'close', 'Filter löschen', 'clear the filter'),
];

type Open = With<'outline'>;

/** Outline panel: beside the text in wide windows, where it stays open after a jump; over the text in narrow ones. */
export const outline: Panel<Open> = {
  mode: ({ panel }) => (panel.typing ? 'outlineFilter' : 'outline'),
  entries: (state) => ({ last: entriesOf(state, state.panel.query).length - 1, rows: bodyRows(state) }),
  query: ({ panel }) => (panel.typing ? panel.query : undefined),
  type: (state, query) => ({ state: filtered(state, query) }),
  /** Pages the text if the outline is beside it; the selection follows. */
  page: (state, pages) => {
    if (!outlineBeside(state)) return undefined;
    const scrolled = scroll(state, stepOf(pages, bodyRows(state) - 2)).state;
    return { state: state.panel.query === '' ? openOutline(scrolled) : scrolled };
  },
  accept: (state) => {
    const entry = entriesOf(state, state.panel.query).at(state.panel.selected);
    return { state: entry ? toSection(state, entry.index) : state };
  },
  close: (state) =>
    state.panel.query !== '' || state.panel.typing
      ? filtered(state, '')
      : { ...state, panel: undefined, sidebar: false },
  covers: (state, { column }) => !outlineBeside(state) || column < outlineCells(state),
  point: (state, { row }) => {
    const { length } = entriesOf(state, state.panel.query);
    const above = filterRows(state, bodyRows(state));
    const selected = firstShown(state.panel.selected, length, bodyRows(state) - above) + row - above;
    return row < above || selected >= length ? undefined : select(state, selected);
  },
  leave: (state) => focusText(state),
  draw: (state, rows, page) => (outlineBeside(state) ? page(rows) : drawOutline(state, rows, state.size.columns)),
};

/** Whether the outline takes the keys. */
export const outlineHasKeys = (state: State): state is Open => state.panel?.kind === 'outline';

/** Opens the outline at the current section. */
export const openOutline = (state: State): State => ({
  ...state,
  sidebar: true,
  panel: { kind: 'outline', selected: Math.max(0, currentRow(state)), query: '', typing: false },
});

/** Gives the keys to the text; an outline beside it stays open. */
export const focusText = (state: State): State => ({ ...state, panel: undefined });

/** Changes the filter and selects the best match. */
function filtered(state: Open, query: string): State {
  const selected = query === '' ? Math.max(0, currentRow(state)) : entriesOf(state, query).best;
  return { ...state, panel: { ...state.panel, query, typing: query !== '', selected } };
}

const select = (state: Open, selected: number): State => ({ ...state, panel: { ...state.panel, selected } });

/** Hides the subsections of the selected section; selects its parent if there are none to hide. */
export function foldSection(state: State): State {
  if (!outlineHasKeys(state) || state.panel.query !== '') return state;
  const { selected } = state.panel;
  const entries = entriesOf(state, '');
  const entry = entries.at(selected);
  if (!entry) return state;
  if (entry.parent && !entry.folded) return { ...state, folded: new Set([...state.folded, entry.index]) };
  let above = selected - 1;
  while ((entries.at(above)?.section.depth ?? 0) >= entry.section.depth) above -= 1;
  return above < 0 ? state : select(state, above);
}

/** Shows the subsections of the selected section; selects the first of them if they are shown already. */
export function unfoldSection(state: State): State {
  if (!outlineHasKeys(state) || state.panel.query !== '') return state;
  const entry = entriesOf(state, '').at(state.panel.selected);
  if (!entry?.parent) return state;
  if (!entry.folded) return select(state, state.panel.selected + 1);
  return { ...state, folded: new Set([...state.folded].filter((index) => index !== entry.index)) };
}

/** Jumps to a section by its number; the digit goes to the filter if no section has it or if a second digit may follow. */
export function selectNumber(state: State, digit: string): Step {
  const { sections } = state.loaded.article;
  const index = sections.findIndex(({ number }) => number === digit);
  const first = sections.some(({ number }) => number.startsWith(digit) && /^\d\d/.test(number));
  if (index >= 0 && !first) return { state: toSection(state, index) };
  return { state: outlineHasKeys(state) ? filtered(state, digit) : state };
}

/** Jumps to a section. An outline beside the text stays open but gives up the keys. */
function toSection(state: State, index: number): State {
  const start = state.loaded.article.sections[index]?.start ?? 0;
  return jump({ ...state, panel: undefined, sidebar: state.size.columns >= BESIDE }, { block: start, offset: 0 });
}

/** Number of rows above the entries, for the filter. */
const filterRows = (state: State, rows: number): number =>
  outlineHasKeys(state) && rows > 1 && (state.panel.typing || state.panel.query !== '') ? 1 : 0;

/** Draws the outline, with or without the keys: numbers, headings, minutes; the current section marked, the selected one in reverse. */
export function drawOutline(state: State, rows: number, columns: number): readonly Line[] {
  const { article, tools } = state.loaded;
  const panel = outlineHasKeys(state) ? state.panel : undefined;
  const query = panel?.query ?? '';
  const entries = entriesOf(state, query);
  const current = query === '' ? currentRow(state) : -1;
  const filter = filterRows(state, rows) > 0 ? [filterLine(query, columns, tools.metrics)] : [];
  const first = firstShown(panel?.selected ?? current, entries.length, rows - filter.length);
  const { offsets } = createFuzzy(query);
  const tree = article.sections.some(({ depth }) => depth > 1);
  const list = Array.from({ length: rows - filter.length }, (_, row): Line => {
    const entry = entries.at(first + row);
    if (!entry) return row === 0 && entries.length === 0 ? nothingFound(state) : [];
    const isCurrent = first + row === current;
    const role: Role = panel?.selected === first + row ? 'selected' : isCurrent ? 'current' : 'panel';
    const spans = rowOf(state, entry, isCurrent, tree, columns, offsets);
    return spans.map((span) => ({ ...span, roles: [...span.roles, role] }));
  });
  return [...filter, ...list];
}

function rowOf(
  { loaded, messages }: State,
  entry: Entry,
  isCurrent: boolean,
  tree: boolean,
  columns: number,
  matched: (title: string) => readonly number[],
): Line {
  const { section, parent, folded } = entry;
  const { metrics } = loaded.tools;
  const count = minutesOf(section.words);
  const notes = notesMark(notesIn(loaded, entry));
  const minutes = columns < 24 ? notes : `${notes}${count > 1 ? ` ${messages.minutes(count)}` : ''} `;
  const sign = folded ? '▸' : parent ? '▾' : tree ? ' ' : '';
  const mark = `${isCurrent ? '▌' : ' '}${'  '.repeat(section.depth - 1)}${sign}${section.number} `;
  const room = Math.max(0, columns - metrics.cells(mark) - metrics.cells(minutes));
  const name = titleOfSection(section, messages);
  const title = truncate(name, room, metrics);
  return [
    { text: mark, roles: [] },
    ...withMatch(title, matched(name)),
    pad(room - metrics.cells(title)),
    { text: minutes, roles: [] },
  ];
}
