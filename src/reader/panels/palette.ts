import type { Messages } from '../../messages/ui.js';
import { type Binding, bind, EVERYWHERE, keyLabel } from '../state/binding.js';
import type { Command } from '../state/commands.js';
import type { State } from '../state/model.js';
import { READING_KEYS } from '../state/reading-keys.js';
import { say } from '../state/step.js';
import { closePanel } from '../state/visits.js';
import { type Choices, choiceList, selectedIn } from './choice-list.js';
import { COLLECTION_KEYS } from './collection-list.js';
import { openTyped } from './file-completion.js';
import { FILTER_KEYS } from './list-keys.js';
import type { Panel, With } from './panel.js';
import { type Candidate, ranked } from './ranking.js';
import { type TypedCommand, typedCommand, wordOf } from './typed-command.js';

export const PALETTE_KEYS: readonly Binding[] = [
  ...FILTER_KEYS,
  bind('tab', 'complete', 'Dateinamen ergänzen, nächster Eintrag', 'complete the name of a file, next entry'),
  bind('shift-tab', 'completeBack', 'voriger Dateiname, voriger Eintrag', 'previous name of a file, previous entry'),
  bind('enter', 'accept', 'ausführen', 'run'),
  bind('escape', 'close', 'schließen', 'close'),
];

type Open = With<'palette'>;

/** Entry of the list: a command, the name of a file, or what a typed line is refused with. */
type Entry =
  | { readonly kind: 'command'; readonly binding: Binding; readonly count?: number | undefined }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'refusal'; readonly text: string };

function choicesOf(state: Open): Choices<Entry> {
  const { query, names } = state.panel;
  if (names) return ranked(names.map(fileNamed), '');
  const typed = typedCommand(query);
  const commands = commandsOf(state);
  if (!typed) return ranked(commands, wordOf(query));
  return ranked(meantBy(typed, state, commands), '');
}

/** The only candidate for a line whose meaning is exact. */
function meantBy(
  typed: TypedCommand,
  { messages }: State,
  commands: readonly Candidate<Entry>[],
): readonly Candidate<Entry>[] {
  switch (typed.kind) {
    case 'run': {
      const { command, count } = typed;
      const goTo = count === undefined ? undefined : goTos(messages)[command]?.(count);
      return commands.flatMap((candidate) =>
        candidate.value.kind === 'command' && candidate.value.binding.command === command
          ? [{ ...candidate, text: goTo ?? candidate.text, value: { ...candidate.value, count } }]
          : [],
      );
    }
    case 'open':
      return [{ ...plain(messages.opensFile(typed.path)), value: { kind: 'file', path: typed.path } }];
    case 'refuse': {
      const text = messages.refused[typed.what];
      return [{ ...plain(text), value: { kind: 'refusal', text } }];
    }
    default:
      return typed satisfies never;
  }
}

/** Texts of commands that go to a numbered place. */
const goTos = ({ toParagraph, toPercent }: Messages): Partial<Record<Command, (count: number) => string>> => ({
  toParagraph,
  toPercent,
});

const plain = (text: string) => ({ before: '', text, after: '', exact: [] });
const fileNamed = (path: string): Candidate<Entry> => ({ ...plain(path), value: { kind: 'file', path } });

/** Panel that finds commands by some of their letters, and takes those of vim and less as they are typed. */
export const palette: Panel<Open> = {
  ...choiceList(choicesOf),
  keys: () => PALETTE_KEYS,
  close: closePanel,
  query: ({ panel }) => panel.query,
  type: (state, query) => ({ state: { ...state, panel: { kind: 'palette', query, selected: 0 } } }),
  accept: (state, run) => {
    const { query } = state.panel;
    const entry = selectedIn(choicesOf(state), state);
    const closed = closePanel(state);
    if (!entry) return say(closed, state.messages.unknownCommand(wordOf(query)));
    if (entry.kind === 'refusal') return say(closed, entry.text);
    if (entry.kind === 'file') return openTyped(state, entry.path);
    const { binding, count } = entry;
    return binding.takesCharacter
      ? { state: { ...closed, pending: binding.keys[0] ?? '' } }
      : run(closed, binding, count);
  },
};

export const openPalette = (state: State, query = ''): State => ({
  ...state,
  panel: { kind: 'palette', selected: 0, query },
});

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

const commandsOf = ({ messages, size, list }: State): readonly Candidate<Entry>[] =>
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
        value: { kind: 'command', binding },
      };
    });
