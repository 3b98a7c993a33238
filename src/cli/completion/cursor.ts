import type { Argument, Command, Option } from 'commander';

/** A value that the command line has room for: its name in the help ("source" of "[source]"), and its choices. */
export interface Slot {
  readonly name: string;
  readonly choices: readonly string[] | undefined;
}

/** What stands before a word of a command line, in the terms of the commander tree. */
interface Before {
  readonly program: Command;
  readonly command: Command;
  /** The arguments of the command so far. */
  readonly operands: readonly string[];
  /** The options so far, by their attribute names, with the values given to them. */
  readonly given: ReadonlyMap<string, string>;
  /** Whether an option may stand here: not behind "--". */
  readonly optionsAllowed: boolean;
  /** The option whose value the word is. */
  readonly waiting?: Option | undefined;
}

/** The cursor at the end of a command line. */
export interface Cursor extends Before {
  /** What the word at the cursor may be a value of; nothing where it is an option, or one word too many. */
  readonly slots: readonly Slot[];
  /** The part of the word before the value: "--color=". */
  readonly prefix: string;
  /** What is typed of the value so far. */
  readonly typed: string;
}

/** Follows the words behind the program's name through the tree; the last one is still being typed. */
export function findCursor(program: Command, words: readonly string[]): Cursor {
  const start: Before = { program, command: program, operands: [], given: new Map(), optionsAllowed: true };
  const before = words.slice(0, -1).reduce(step, start);
  const { command, operands, waiting, optionsAllowed } = before;
  const at = { ...before, slots: [], prefix: '', typed: words.at(-1) ?? '' };
  if (waiting) return { ...at, slots: [slotOf(waiting)] };
  if (!optionsAllowed || !at.typed.startsWith('-')) return { ...at, slots: slotsOf(command, operands.length) };
  const last = readOption(command, at.typed).at(-1);
  if (last?.value === undefined) return at;
  const prefix = at.typed.slice(0, at.typed.length - last.value.length);
  return { ...at, slots: [slotOf(last.option)], prefix, typed: last.value };
}

/** One word further. */
function step(before: Before, word: string): Before {
  const { command, operands, waiting, optionsAllowed } = before;
  const given = new Map(before.given);
  if (waiting) return { ...before, given: given.set(waiting.attributeName(), word), waiting: undefined };
  if (optionsAllowed && word === '--') return { ...before, optionsAllowed: false };
  if (optionsAllowed && word.length > 1 && word.startsWith('-')) {
    const read = readOption(command, word);
    for (const { option, value = '' } of read) given.set(option.attributeName(), value);
    const last = read.at(-1);
    return { ...before, given, waiting: last?.value === undefined && last?.option.required ? last.option : undefined };
  }
  const next = operands.length === 0 ? subcommands(command).find((entry) => namesOf(entry).includes(word)) : undefined;
  return next ? { ...before, command: next } : { ...before, operands: [...operands, word] };
}

/** What the argument of a command at an index is: one of its commands, or its own argument, or either. */
function slotsOf(command: Command, index: number): readonly Slot[] {
  const last = command.registeredArguments.at(-1);
  const argument = command.registeredArguments[index] ?? (last?.variadic ? last : undefined);
  return [
    ...(index === 0 && subcommands(command).length > 0 ? [{ name: 'command', choices: undefined }] : []),
    ...(argument ? [slotOf(argument)] : []),
  ];
}

const slotOf = (value: Option | Argument): Slot => ({
  name: 'flags' in value ? (/[<[]([^\]>.]+)/.exec(value.flags)?.[1] ?? '') : value.name(),
  choices: value.argChoices,
});

/** The commands of a command that its help shows. */
export const subcommands = (command: Command): readonly Command[] => command.createHelp().visibleCommands(command);

/** A command's name and its aliases. */
export const namesOf = (command: Command): readonly string[] => [command.name(), ...command.aliases()];

/** The options of a command that its help shows. */
export const optionsOf = (command: Command): readonly Option[] => command.createHelp().visibleOptions(command);

/** The options that a word names: one long one, or short ones behind a single dash, the last of them perhaps with its value. */
function readOption(command: Command, word: string): readonly { readonly option: Option; readonly value?: string }[] {
  const options = [...optionsOf(command), ...command.options, ...(command.parent?.options ?? [])];
  if (word.startsWith('--')) {
    const [name, ...rest] = word.split('=');
    const option = options.find(({ long }) => long === name);
    if (!option) return [];
    return [rest.length === 0 ? { option } : { option, value: rest.join('=') }];
  }
  const found: { option: Option; value?: string }[] = [];
  for (let i = 1; i < word.length; i += 1) {
    const option = options.find(({ short }) => short === `-${word.charAt(i)}`);
    if (!option) return found;
    const rest = word.slice(i + 1);
    if ((option.required || option.optional) && rest !== '') return [...found, { option, value: rest }];
    found.push({ option });
  }
  return found;
}
