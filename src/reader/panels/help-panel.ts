import { fold } from '../../article/fold.js';
import { pad, type Span } from '../../layout/row.js';
import { fitSpans } from '../../layout/spans.js';
import { type Binding, bind, type Mode } from '../state/binding.js';
import { keyLabel } from '../state/key-label.js';
import type { State } from '../state/model.js';
import { type Group, READING_GROUPS } from '../state/reading-keys.js';
import { bodyRows } from '../state/viewport.js';
import { closePanel } from '../state/visits.js';
import { FILTER_KEYS, SCROLL_KEYS } from './list-keys.js';
import type { Line, Panel, With } from './panel.js';
import { filterLine } from './typed-line.js';

export const HELP_KEYS: readonly Binding[] = [
  ...SCROLL_KEYS,
  bind('/', 'startFilter', 'in der Hilfe suchen', 'search the help'),
  bind('escape ? f1 q', 'close', 'Suche löschen, Hilfe schließen', 'clear the search, close the help'),
];

export const HELP_FILTER_KEYS: readonly Binding[] = [
  ...FILTER_KEYS,
  bind('enter', 'keepFilter', 'Suche übernehmen', 'keep the search'),
  bind('escape', 'close', 'Suche löschen', 'clear the search'),
];

type Open = With<'help'>;

/** Help panel: the keys of the text in groups, and those of each panel. */
export const helpPanel: Panel<Open> = {
  mode: ({ panel }) => (panel.typing ? 'helpFilter' : 'help'),
  entries: (state) => ({ last: rowsOf(state).length - heightOf(state), rows: heightOf(state) }),
  query: ({ panel }) => (panel.typing ? panel.query : undefined),
  type: (state, query) => ({ state: { ...state, panel: { ...state.panel, query, selected: 0 } } }),
  close: (state) =>
    isFiltered(state)
      ? { ...state, panel: { ...state.panel, query: '', typing: false, selected: 0 } }
      : closePanel(state),
  draw: (state, rows) => {
    const { panel, size, loaded } = state;
    const height = heightOf(state);
    const filter = height < rows ? [filterLine(panel.query, size.columns, loaded.tools.metrics)] : [];
    const lines = rowsOf(state);
    return [...filter, ...Array.from({ length: height }, (_, row) => lines[panel.selected + row] ?? [])];
  },
};

/** Opens the help, in place of a panel that is open. */
export const openHelp = (state: State): State => ({
  ...state,
  panel: { kind: 'help', selected: 0, query: '', typing: false },
});

const isFiltered = ({ panel }: Open): boolean => panel.typing || panel.query !== '';

/** Visible rows of the help, without the line of its filter. */
const heightOf = (state: Open): number => Math.max(1, bodyRows(state) - (isFiltered(state) ? 1 : 0));

/** Keys under a heading. */
interface Section {
  readonly title: string;
  readonly bindings: readonly Binding[];
}

/** Keys that match the filter: those of the text by groups, then mode by mode. */
function sectionsOf(state: Open): readonly Section[] {
  const { keys, messages } = state;
  const { read, ...panels } = keys;
  const groupOf = new Map(
    (Object.entries(READING_GROUPS) as [Group, readonly Binding[]][]).flatMap(([group, bindings]) =>
      bindings.map(({ command }) => [command, group] as const),
    ),
  );
  const groups = (Object.keys(READING_GROUPS) as Group[]).map((group) => ({
    title: messages.groups[group],
    bindings: read.filter(({ command }) => (groupOf.get(command) ?? 'more') === group),
  }));
  const modes = (Object.entries(panels) as [Mode, readonly Binding[]][]).map(([mode, bindings]) => ({
    title: messages.modes[mode],
    bindings,
  }));
  return [...groups, ...modes]
    .map(({ title, bindings }) => ({
      title,
      bindings: bindings.filter((binding) => binding.keys.length > 0 && fits(state, title, binding)),
    }))
    .filter(({ bindings }) => bindings.length > 0);
}

/** Cells between keys and explanations, and between two columns. */
const GAP = 2;
const BETWEEN = 4;

/** Widths of the help: the cells of the keys, and those of keys and explanations. */
function widthsOf({ keys, messages, loaded }: Open): { readonly keys: number; readonly both: number } {
  const { cells } = loaded.tools.metrics;
  const all = Object.values(keys).flat();
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(cells));
  const left = GAP + widest(all.map((binding) => keyLabel(binding, messages))) + GAP;
  return { keys: left, both: left + widest(all.map(({ help }) => help[messages.lang])) };
}

/** Sections in two columns, in one, or, in narrow windows, with the explanations below the keys; a blank row between them. */
function rowsOf(state: Open): readonly Line[] {
  const { size, loaded } = state;
  const widths = widthsOf(state);
  const below = size.columns < widths.both;
  const sections = sectionsOf(state).map((section) => drawSection(state, section, below ? undefined : widths.keys));
  const joined = (part: readonly (readonly Line[])[]): readonly Line[] => part.flat().slice(1);
  const all = joined(sections);
  if (size.columns < 2 * widths.both + BETWEEN) return all;
  const ends = sections.map((_, i) => joined(sections.slice(0, i + 1)).length);
  const first = sections.slice(
    0,
    1 +
      Math.max(
        0,
        ends.findIndex((end) => end >= all.length / 2),
      ),
  );
  const [left, right] = [joined(first), joined(sections.slice(first.length))];
  const column = widths.both + BETWEEN;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    ...fitSpans(left[row] ?? [], column, loaded.tools.metrics),
    ...(right[row] ?? []),
  ]);
}

/**
 * An empty row, the title of a section, and its keys.
 * @param cells cells before the explanations; undefined if they go below their keys
 */
function drawSection(
  { messages, loaded }: Open,
  { title, bindings }: Section,
  cells: number | undefined,
): readonly Line[] {
  const rows = bindings.flatMap((binding): readonly Line[] => {
    const label = keyLabel(binding, messages);
    const key: Line = [pad(GAP), { text: label, roles: ['key'] }];
    const text: Span = { text: binding.help[messages.lang], roles: [] };
    if (cells === undefined) return [key, [pad(2 * GAP), text]];
    return [[...key, pad(cells - GAP - loaded.tools.metrics.cells(label)), text]];
  });
  return [[], [{ text: title, roles: ['heading2'] }], ...rows];
}

/** Whether a binding has the typed key or contains all typed words. */
function fits({ messages, panel }: Open, title: string, binding: Binding): boolean {
  const key = panel.query.trim();
  if (key === '' || binding.keys.includes(key)) return true;
  const words = fold(panel.query)[0].split(' ');
  const text = fold(`${title} ${binding.help[messages.lang]} ${(binding.names ?? []).join(' ')}`)[0];
  return words[0] !== '' && words.every((word) => text.includes(word));
}
