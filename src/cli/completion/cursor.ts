import type { Argument, Command, Option } from 'commander';
import { namesOf } from '../command-names.js';
import { looksLikeSource } from '../implied-read.js';

/** Value that fits at a position: its name in the help ("source" for "[source]"), and its choices. */
export interface Slot {
  readonly name: string;
  readonly choices: readonly string[] | undefined;
}

/** Part of a command line before a word, in terms of commander's tree. */
interface Before {
  readonly program: Command;
  readonly command: Command;
  /** Arguments of the command so far. */
  readonly operands: readonly string[];
  /** Options so far, by their attribute names, with their values. */
  readonly given: ReadonlyMap<string, string>;
  /** Whether an option may follow: not after "--". */
  readonly optionsAllowed: boolean;
  /** Option whose value the word is. */
  readonly waiting?: Option | undefined;
}

/** Cursor at the end of a command line. */
export interface Cursor extends Before {
  /** Values that the word at the cursor may be; none if it is an option or a surplus word. */
  readonly slots: readonly Slot[];
  /** Part of the word before the value: "--color=". */
  readonly prefix: string;
  /** Value as typed so far. */
  readonly typed: string;
}

/** Follows the words after the program's name through the tree; the last word is still being typed. */
export function findCursor(program: Command, words: readonly string[]): Cursor {
  const start: Before = { program, command: program, operands: [], given: new Map(), optionsAllowed: true };
  const before = words.slice(0, -1).reduce(step, start);
  const { command, operands, waiting, optionsAllowed } = before;
  const at = { ...before, slots: [], prefix: '', typed: words.at(-1) ?? '' };
  if (waiting) return { ...at, slots: [slotOf(waiting)] };
  if (!optionsAllowed || !at.typed.startsWith('-')) return { ...at, slots: slotsOf(command, operands.length) };
  const last = optionIn(command, at.typed).at(-1);
  if (last?.value === undefined) return at;
  const prefix = at.typed.slice(0, at.typed.length - last.value.length);
  return { ...at, slots: [slotOf(last.option)], prefix, typed: last.value };
}

/** Advances by one word. */
function step(before: Before, word: string): Before {
  const { command, operands, waiting, optionsAllowed } = before;
  const given = new Map(before.given);
  if (waiting) return { ...before, given: given.set(waiting.attributeName(), word), waiting: undefined };
  if (optionsAllowed && word === '--') return { ...before, optionsAllowed: false };
  if (optionsAllowed && word.length > 1 && word.startsWith('-')) {
    const found = optionIn(command, word);
    for (const { option, value = '' } of found) given.set(option.attributeName(), value);
    const last = found.at(-1);
    const waiting = last?.value === undefined && last?.option.required ? last.option : undefined;
    return { ...before, command: ownerOf(command, last?.option), given, waiting };
  }
  const next = operands.length === 0 ? subcommands(command).find((entry) => namesOf(entry).includes(word)) : undefined;
  if (next) return { ...before, command: next };
  const mistyped = command === before.program && given.size === 0 && optionsAllowed && !looksLikeSource(word);
  return { ...before, command: mistyped ? command : impliedBy(command), operands: [...operands, word] };
}

/** Command that a source or an option of its own implies where none is named: `read` for the program. */
const impliedBy = (command: Command): Command =>
  subcommands(command).find((entry) => entry.name() === 'read') ?? command;

const ownerOf = (command: Command, option: Option | undefined): Command =>
  option && !command.options.includes(option) && impliedBy(command).options.includes(option)
    ? impliedBy(command)
    : command;

/** Values that the argument at an index may be: a subcommand, the command's own argument, or either. */
function slotsOf(command: Command, index: number): readonly Slot[] {
  const last = command.registeredArguments.at(-1);
  const argument = impliedBy(command).registeredArguments[index] ?? (last?.variadic ? last : undefined);
  return [
    ...(index === 0 && subcommands(command).length > 0 ? [{ name: 'command', choices: undefined }] : []),
    ...(argument ? [slotOf(argument)] : []),
  ];
}

const slotOf = (value: Option | Argument): Slot => ({
  name: 'flags' in value ? (/[<[]([^\]>.]+)/.exec(value.flags)?.[1] ?? '') : value.name(),
  choices: value.argChoices,
});

/** Subcommands that a command's help shows. */
export const subcommands = (command: Command): readonly Command[] => command.createHelp().visibleCommands(command);

/** Options that a command's help shows. */
export const optionsOf = (command: Command): readonly Option[] => command.createHelp().visibleOptions(command);

/** Options that fit after a command: its own, and after the program those of the command that it implies. */
export const optionsAfter = (command: Command): readonly Option[] => {
  const own = optionsOf(command);
  const names = new Set(own.map(({ long }) => long));
  return [...own, ...optionsOf(impliedBy(command)).filter(({ long }) => !names.has(long))];
};

/** Options in a word: a long one, or short ones after a single dash, the last of them possibly with its value. */
function optionIn(command: Command, word: string): readonly { readonly option: Option; readonly value?: string }[] {
  const options = [...optionsAfter(command), ...command.options, ...(command.parent?.options ?? [])];
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
