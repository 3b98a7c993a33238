import { type Binding, bind } from '../state/binding.js';
import { keyLabel, labelOf } from '../state/key-label.js';
import type { State } from '../state/model.js';
import { closePanel } from '../state/visits.js';
import { choiceList, selectedIn } from './choice-list.js';
import { FILTER_KEYS } from './list-keys.js';
import type { Panel, With } from './panel.js';
import { type Candidate, ranked } from './ranking.js';

export const PALETTE_KEYS: readonly Binding[] = [
  ...FILTER_KEYS,
  bind('enter', 'accept', 'ausführen', 'run'),
  bind('escape', 'close', 'schließen', 'close'),
];

type Open = With<'palette'>;

const choicesOf = (state: Open) => ranked(commandsOf(state), state.panel.query);

/** Panel that finds commands by some of their letters. */
export const palette: Panel<Open> = {
  ...choiceList(choicesOf),
  mode: () => 'palette',
  close: closePanel,
  query: ({ panel }) => panel.query,
  type: (state, query) => ({ state: { ...state, panel: { ...state.panel, query, selected: 0 } } }),
  accept: (state, run) => {
    const binding = selectedIn(choicesOf(state), state);
    const closed = closePanel(state);
    if (!binding) return { state: closed };
    return binding.takesCharacter ? { state: { ...closed, pending: binding.keys[0] ?? '' } } : run(closed, binding);
  },
};

export const openPalette = (state: State): State => ({ ...state, panel: { kind: 'palette', selected: 0, query: '' } });

const NOT_OFFERED: ReadonlySet<Binding['command']> = new Set(['palette', 'interrupt', 'escape']);

/** Bindings of all commands, each with the keys that it has in the text and everywhere. */
function bindingsOf(bindings: readonly Binding[]): readonly Binding[] {
  const found = new Map<Binding['command'], Binding>();
  for (const binding of bindings) {
    const known = found.get(binding.command);
    const keys = [...new Set([...(known?.keys ?? []), ...binding.keys])];
    found.set(binding.command, { ...binding, ...known, keys });
  }
  return [...found.values()];
}

/** Minimum width of a window, in cells, that shows keys before their commands instead of after them. */
const KEYS_BEFORE = 60;

function commandsOf({ keys, messages, size, loaded }: State): readonly Candidate<Binding>[] {
  const { cells } = loaded.tools.metrics;
  // A command that a character completes cannot be run without its key.
  const offered = bindingsOf([...keys.read, ...keys.everywhere])
    .filter((it) => !NOT_OFFERED.has(it.command) && !(it.takesCharacter && it.keys.length === 0))
    .map((binding) => ({ binding, label: keyLabel(binding, messages) }));
  const room = Math.max(...offered.map(({ label }) => cells(label))) + 2;
  const beside = size.columns >= KEYS_BEFORE;
  return offered.map(({ binding, label }) => ({
    before: beside ? label + ' '.repeat(room - cells(label)) : '',
    text: binding.help[messages.lang],
    after: beside ? '' : `  ${label}`,
    exact: [...binding.keys, ...binding.keys.map((key) => labelOf(key, messages))],
    ...(binding.names ? { names: binding.names } : {}),
    value: binding,
  }));
}
