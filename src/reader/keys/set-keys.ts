import { type Binding, isLine, type Keymap } from './binding.js';
import { actionOf } from './default-keys.js';
import { isTyped } from './key-spelling.js';

/** Keys of actions, by their names in the configuration. */
export type KeySettings = ReadonlyMap<string, readonly string[]>;

/**
 * Key map in which some actions have other keys. A character in a panel stands for the action that has it in the text, and follows it:
 * "j" moves down in lists as long as it does so in the text. Other keys of panels stay.
 */
export function withKeys(keymap: Keymap, set: KeySettings): Keymap {
  if (set.size === 0) return keymap;
  const { read, everywhere: _, ...panels } = keymap;
  const following = Object.entries(panels).map(([mode, bindings]) => [
    mode,
    followActions(
      bindings,
      read.filter(({ command }) => doesAlike(mode, command)),
      set,
    ),
  ]);
  return {
    ...(Object.fromEntries(following) as Omit<Keymap, 'read' | 'everywhere'>),
    ...setKeys(keymap, set),
  };
}

/** Commands whose keys act alike while text is selected; the other characters there have meanings of their own. */
const IN_SELECTION: ReadonlySet<Binding['command']> = new Set<Binding['command']>([
  'rowDown',
  'rowUp',
  'scrollRight',
  'scrollLeft',
  'search',
  'select',
  'help',
  'quit',
]);

/** Commands whose keys have other meanings in a panel, and stay there. */
const UNLIKE: Readonly<Record<string, readonly Binding['command'][]>> = {
  notePeek: ['edition', 'halfDown', 'halfUp'],
  noteList: ['edition', 'halfDown', 'halfUp'],
  library: ['edition', 'halfDown', 'halfUp', 'outline'],
};

/** Whether the characters of a command mean the same in a mode. */
const doesAlike = (mode: string, command: Binding['command']): boolean =>
  mode === 'select' ? IN_SELECTION.has(command) : !UNLIKE[mode]?.includes(command);

const chosenFor = (binding: Binding, set: KeySettings): readonly string[] | undefined => set.get(actionOf(binding));

/** Keys of a binding of the text; lines to type begin with the key of the palette. */
function keysOf(binding: Binding, set: KeySettings): readonly string[] {
  const [palette] = set.get('palette') ?? [':'];
  const lines = binding.keys.filter(isLine).flatMap((line) => (palette === undefined ? [] : [palette + line.slice(1)]));
  return [...(chosenFor(binding, set) ?? binding.keys.filter((key) => !isLine(key))), ...lines];
}

/** Sets the keys of the text and those that work everywhere; of the latter, what may be typed into a text works in the text alone. */
function setKeys({ read, everywhere }: Pick<Keymap, 'read' | 'everywhere'>, set: KeySettings) {
  const inText = new Set(read.map(actionOf));
  const others = everywhere.filter((binding) => !inText.has(actionOf(binding)) && set.has(actionOf(binding)));
  return {
    read: [...read, ...others].map((binding) => ({ ...binding, keys: keysOf(binding, set) })),
    everywhere: everywhere.map((binding) => ({
      ...binding,
      keys: chosenFor(binding, set)?.filter((key) => !isTyped(key)) ?? binding.keys,
    })),
  };
}

function followActions(bindings: readonly Binding[], read: readonly Binding[], set: KeySettings): readonly Binding[] {
  const actionFor = (key: string): Binding | undefined =>
    isTyped(key)
      ? read.find((binding) => set.has(actionOf(binding)) && !binding.count?.needed && binding.keys.includes(key))
      : undefined;
  const kept = new Set(bindings.flatMap(({ keys }) => keys).filter((key) => !actionFor(key)));
  const keysFor = (key: string): readonly string[] => {
    const action = actionFor(key);
    return action ? (chosenFor(action, set) ?? []).filter((it) => !kept.has(it)) : [key];
  };
  return bindings.map((binding) => ({ ...binding, keys: [...new Set(binding.keys.flatMap(keysFor))] }));
}
