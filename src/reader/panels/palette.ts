import { type Binding, bind, EVERYWHERE, keyLabel } from '../state/binding.js';
import type { State } from '../state/model.js';
import { READING_KEYS } from '../state/reading-keys.js';
import { closePanel } from '../state/visits.js';
import { choiceList, selectedIn } from './choice-list.js';
import { COLLECTION_KEYS } from './collection-list.js';
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
  keys: () => PALETTE_KEYS,
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

/** Commands that it offers while a list is in place of the text: those that are not about the entries. */
const OFFERED: ReadonlySet<Binding['command']> = new Set<Binding['command']>([
  'back',
  'forward',
  'jumpAnywhere',
  'searchEverywhere',
  'reload',
  'theme',
  'help',
  'quit',
]);

/** Minimum width of a window, in cells, that shows keys before their commands instead of after them. */
const KEYS_BEFORE = 60;

const commandsOf = ({ messages, size, list }: State): readonly Candidate<Binding>[] =>
  [...(list ? COLLECTION_KEYS.filter(({ command }) => OFFERED.has(command)) : READING_KEYS), ...EVERYWHERE]
    .filter(({ command }) => !NOT_OFFERED.has(command))
    .map((binding) => {
      const label = keyLabel(binding);
      const beside = size.columns >= KEYS_BEFORE;
      return {
        before: beside ? `${label.padEnd(27)} ` : '',
        text: binding.help[messages.lang],
        after: beside ? '' : `  ${label}`,
        exact: binding.keys,
        ...(binding.names ? { names: binding.names } : {}),
        value: binding,
      };
    });
