import { fold } from '../../article/search/fold.js';
import type { Metrics } from '../../layout/metrics.js';
import { pad, type Span } from '../../layout/row.js';
import { fitSpans } from '../../layout/spans.js';
import { type Binding, bind, type Mode } from '../keys/binding.js';
import { keyLabel, keyLabels } from '../keys/key-label.js';
import { type Group, READING_GROUPS } from '../keys/reading-keys.js';
import type { State } from '../state/state.js';
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
      : { ...closePanel(state), panel: state.panel.under },
  covers: () => true,
  draw: (state, rows) => {
    const { panel, size, loaded } = state;
    const height = heightOf(state);
    const filter = height < rows ? [filterLine(panel.query, size.columns, loaded.tools.metrics)] : [];
    const lines = rowsOf(state);
    return [...filter, ...Array.from({ length: height }, (_, row) => lines[panel.selected + row] ?? [])];
  },
};

/** Opens the help, in place of a panel that is open. @param first the mode whose keys come first */
export const openHelp = (state: State, first?: Mode): State => ({
  ...state,
  panel: { kind: 'help', selected: 0, query: '', typing: false, first, under: typedNote(state) },
});

/** The line of a note, whose text the help must not lose; afterwards, it returns to the text. */
function typedNote({ panel }: State): Open['panel']['under'] {
  if (panel?.kind !== 'noteLine') return undefined;
  const { kind, selected, annotation, text } = panel;
  return { kind, selected, annotation, text };
}

const isFiltered = ({ panel }: Open): boolean => panel.typing || panel.query !== '';

/** Visible rows of the help, without the line of its filter. */
const heightOf = (state: Open): number => Math.max(1, bodyRows(state) - (isFiltered(state) ? 1 : 0));

/** Keys under a heading. */
interface Section {
  readonly title: string;
  readonly bindings: readonly Binding[];
}

/** Keys that match the filter: those of the mode in which the help was opened, of the text by groups, then of the other modes. */
function sectionsOf(state: Open): readonly Section[] {
  const { keys, messages, panel } = state;
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
    mode,
    title: messages.modes[mode],
    bindings,
  }));
  const first = modes.filter(({ mode }) => mode === panel.first);
  return [...first, ...groups, ...modes.filter(({ mode }) => mode !== panel.first)]
    .map(({ title, bindings }) => ({
      title,
      bindings: bindings.filter((binding) => binding.keys.length > 0 && fits(state, title, binding)),
    }))
    .filter(({ bindings }) => bindings.length > 0);
}

/** Cells between keys and explanations, and between two columns. */
const GAP = 2;
const BETWEEN = 4;
/** Minimum width of explanations beside their keys, in cells. */
const TEXT_CELLS = 24;

/** Sections in one column or, in wide windows, two, with a blank row between them. */
function rowsOf(state: Open): readonly Line[] {
  const { keys, messages, loaded, size } = state;
  const { cells } = loaded.tools.metrics;
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(cells));
  const all = Object.values(keys).flat();
  const before = GAP + widest(all.map((binding) => keyLabel(binding, messages))) + GAP;
  const column = before + widest(all.map(({ help }) => help[messages.lang]));
  const columns = Math.min(size.columns, column);
  const sections = sectionsOf(state).map((section) => drawSection(state, section, before, columns));
  const joined = (part: readonly (readonly Line[])[]): readonly Line[] => part.flat().slice(1);
  const rows = joined(sections);
  if (size.columns < 2 * column + BETWEEN) return rows;
  const half = sections.findIndex((_, i) => joined(sections.slice(0, i + 1)).length >= rows.length / 2) + 1;
  const [left, right] = [joined(sections.slice(0, half)), joined(sections.slice(half))];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    ...fitSpans(left[row] ?? [], column + BETWEEN, loaded.tools.metrics),
    ...(right[row] ?? []),
  ]);
}

/**
 * An empty row, the title of a section, and its keys with their explanations beside them or, in narrow windows, below.
 * @param before cells before the explanations beside keys
 */
function drawSection(
  { messages, loaded }: Open,
  { title, bindings }: Section,
  before: number,
  columns: number,
): readonly Line[] {
  const { metrics } = loaded.tools;
  const beside = columns - before >= TEXT_CELLS;
  const left = beside ? before : 2 * GAP;
  const rows = bindings.flatMap((binding): readonly Line[] => {
    const label = keyLabel(binding, messages);
    const key: Line = [pad(GAP), { text: label, roles: ['key'] }];
    const texts = wrapped(binding.help[messages.lang], columns - left, metrics).map(
      (text): Span => ({ text, roles: [] }),
    );
    const [first = pad(0), ...rest] = texts;
    if (!beside) return [key, ...texts.map((text) => [pad(left), text])];
    return [[...key, pad(left - GAP - metrics.cells(label)), first], ...rest.map((text) => [pad(left), text])];
  });
  return [[], [{ text: title, roles: ['heading2'] }], ...rows];
}

/** Lines of a text in at most `room` cells, broken at spaces. */
function wrapped(text: string, room: number, { cells }: Metrics): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && cells(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Whether a binding has the typed key or contains all typed words. */
function fits({ messages, panel }: Open, title: string, binding: Binding): boolean {
  const key = panel.query.trim();
  if (key === '' || [...binding.keys, ...keyLabels(binding, messages)].includes(key)) return true;
  const words = fold(panel.query)[0].split(' ');
  const text = fold(`${title} ${binding.help[messages.lang]} ${(binding.names ?? []).join(' ')}`)[0];
  return words[0] !== '' && words.every((word) => text.includes(word));
}
