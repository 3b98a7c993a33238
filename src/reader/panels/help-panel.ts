import { fold } from '../../article/fold.js';
import { pad, type Span } from '../../layout/row.js';
import { type Binding, bind, keyLabel, type Mode } from '../state/binding.js';
import type { State } from '../state/model.js';
import { bodyRows } from '../state/viewport.js';
import { closePanel } from '../state/visits.js';
import { FILTER_KEYS, LIST_KEYS } from './list-keys.js';
import type { Line, Panel, With } from './panel.js';
import { filterLine } from './typed-line.js';

export const HELP_KEYS: readonly Binding[] = [
  ...LIST_KEYS,
  bind('/', 'startFilter', 'in der Hilfe suchen', 'search the help'),
  bind('escape ? q', 'close', 'Suche löschen, Hilfe schließen', 'clear the search, close the help'),
];

export const HELP_FILTER_KEYS: readonly Binding[] = [
  ...FILTER_KEYS,
  bind('enter', 'keepFilter', 'Suche übernehmen', 'keep the search'),
  bind('escape', 'close', 'Suche löschen', 'clear the search'),
];

type Open = With<'help'>;
type Keymap = Readonly<Record<Mode, readonly Binding[]>>;

/** Help panel: every binding of a key map, mode by mode. */
export function helpPanel(keysByMode: Keymap): Panel<Open> {
  const all = Object.entries(keysByMode) as [Mode, readonly Binding[]][];
  const rowsOf = (state: Open): readonly Line[] => all.flatMap(([mode, keys]) => drawMode(state, mode, keys)).slice(1);
  return {
    keys: ({ panel }) => (panel.typing ? HELP_FILTER_KEYS : HELP_KEYS),
    entries: (state) => ({ last: rowsOf(state).length - heightOf(state), rows: heightOf(state) }),
    query: ({ panel }) => (panel.typing ? panel.query : undefined),
    type: (state, query) => ({ state: { ...state, panel: { ...state.panel, query, selected: 0 } } }),
    close: (state) =>
      isFiltered(state)
        ? { ...state, panel: { ...state.panel, query: '', typing: false, selected: 0 } }
        : closePanel(state),
    covers: () => true,
    draw: (state, rows) => {
      const { panel, size, loaded } = state;
      const height = heightOf(state);
      const filter = height < rows ? [filterLine(panel.query, size.columns, loaded.tools.metrics)] : [];
      const lines = rowsOf(state);
      return [...filter, ...Array.from({ length: height }, (_, row) => lines[panel.selected + row] ?? [])];
    },
  };
}

export const openHelp = (state: State): State => ({
  ...state,
  panel: { kind: 'help', selected: 0, query: '', typing: false },
});

const isFiltered = ({ panel }: Open): boolean => panel.typing || panel.query !== '';

/** Visible rows of the help, without the line of its filter. */
const heightOf = (state: Open): number => Math.max(1, bodyRows(state) - (isFiltered(state) ? 1 : 0));

/** Widths of the help's columns, in cells. In narrower windows, explanations go below their keys. */
const KEYS_CELLS = 30;
const TEXT_CELLS = 50;

/** An empty row, the name of a mode, and its bindings that match the filter; no rows if no binding matches. */
function drawMode(state: Open, mode: Mode, keys: readonly Binding[]): readonly Line[] {
  const { messages, loaded, size } = state;
  const shown = keys.filter((binding) => fits(state, mode, binding));
  if (shown.length === 0) return [];
  const bindings = shown.flatMap((binding): readonly Line[] => {
    const label = keyLabel(binding);
    const key: Line = [pad(2), { text: label, roles: ['key'] }];
    const text: Span = { text: binding.help[messages.lang], roles: [] };
    if (size.columns < KEYS_CELLS + TEXT_CELLS) return [key, [pad(4), text]];
    return [[...key, pad(Math.max(1, KEYS_CELLS - 2 - loaded.tools.metrics.cells(label))), text]];
  });
  return [[], [{ text: messages.modes[mode], roles: ['heading2'] }], ...bindings];
}

/** Whether a binding has the typed key or contains all typed words. */
function fits({ messages, panel }: Open, mode: Mode, binding: Binding): boolean {
  const key = panel.query.trim();
  if (key === '' || binding.keys.includes(key)) return true;
  const words = fold(panel.query)[0].split(' ');
  const text = fold(`${messages.modes[mode]} ${binding.help[messages.lang]}`)[0];
  return words[0] !== '' && words.every((word) => text.includes(word));
}
