import type { Messages } from '../../messages/ui.js';
import { type Binding, bind } from '../keys/binding.js';
import { keyFor, keyLabel, labelOf } from '../keys/key-label.js';
import { changeKept } from '../state/collection/library-changes.js';
import { listMode } from '../state/collection/open-collection.js';
import type { Command } from '../state/commands.js';
import type { State } from '../state/state.js';
import { say } from '../state/step.js';
import { closePanel } from '../state/visits.js';
import { type Choices, choiceList, selectedIn } from './choice-list.js';
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

/** Entry of the list: a command, the name of a file, or the reason why a typed line is refused. */
type Entry =
  | { readonly kind: 'command'; readonly binding: Binding; readonly count?: number | undefined }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'tags'; readonly words: readonly string[] }
  | { readonly kind: 'refusal'; readonly text: string };

function choicesOf(state: Open): Choices<Entry> {
  const { query, names } = state.panel;
  if (names) return ranked(names.map(fileNamed), '');
  const typed = typedCommand(query);
  const commands = commandsOf(state);
  if (!typed) return ranked(commands, wordOf(query), true);
  return ranked(meantBy(typed, state, commands), '');
}

/** The only candidate for a line whose meaning is exact. */
function meantBy(
  typed: TypedCommand,
  state: State,
  commands: readonly Candidate<Entry>[],
): readonly Candidate<Entry>[] {
  const { messages } = state;
  switch (typed.kind) {
    case 'run': {
      const { command, count } = typed;
      const goTo = count === undefined ? undefined : goTos(messages)[command]?.(count);
      return commands.flatMap((candidate) =>
        candidate.value.kind === 'command' && candidate.value.binding.command === command
          ? [{ ...(goTo === undefined ? candidate : plain(goTo)), value: { ...candidate.value, count } }]
          : [],
      );
    }
    case 'open':
      return [{ ...plain(messages.opensFile(typed.path)), value: { kind: 'file', path: typed.path } }];
    case 'tag':
      return [{ ...plain(messages.changesTags(typed.words)), value: { kind: 'tags', words: typed.words } }];
    case 'refuse': {
      const text = REFUSALS[typed.what](state);
      return [{ ...plain(text), value: { kind: 'refusal', text } }];
    }
    default:
      return typed satisfies never;
  }
}

/** Answers to lines that mean something in other programs. */
const REFUSALS: Readonly<Record<Extract<TypedCommand, { kind: 'refuse' }>['what'], (state: State) => string>> = {
  write: (state) => state.messages.nothingToSave(keyFor(state, 'edit')),
  shell: (state) => state.messages.noShell(keyFor(state, 'suspend')),
};

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
  mode: () => 'palette',
  close: closePanel,
  query: ({ panel }) => panel.query,
  type: (state, query) => ({ state: { ...state, panel: { kind: 'palette', query, selected: 0 } } }),
  accept: (state, run) => {
    const { query, selected, names } = state.panel;
    if (wordOf(query) === '' && selected === 0 && !names) return { state: closePanel(state) };
    const entry = selectedIn(choicesOf(state), state);
    const closed = closePanel(state);
    if (!entry) return say(closed, state.messages.unknownCommand(wordOf(query), keyFor(state, 'palette')));
    if (entry.kind === 'refusal') return say(closed, entry.text);
    if (entry.kind === 'tags') {
      const { words } = entry;
      return words.length === 0 ? { state: closed } : changeKept(closed, (path) => ({ kind: 'tag', path, words }));
    }
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

/** Commands on offer while a list is in place of the text: those that do not move in the text. */
const OFFERED: ReadonlySet<Binding['command']> = new Set<Binding['command']>([
  'archive',
  'removeKept',
  'undoKept',
  'tag',
  'library',
  'back',
  'forward',
  'jumpAnywhere',
  'searchEverywhere',
  'reload',
  'theme',
  'help',
  'quit',
]);
const isOffered = ({ command }: Binding): boolean => OFFERED.has(command);

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

function commandsOf(state: State): readonly Candidate<Entry>[] {
  const { keys, messages, size, loaded, list } = state;
  const { cells } = loaded.tools.metrics;
  // A command that a character completes cannot be run without its key.
  const offered = bindingsOf([...(list ? keys[listMode(state)].filter(isOffered) : keys.read), ...keys.everywhere])
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
    value: { kind: 'command', binding },
  }));
}
