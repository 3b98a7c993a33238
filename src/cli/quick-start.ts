import type { Io } from '../system/io.js';
import { type CommandSpec, commandNamed, type OptionSpec } from './command-table.js';

type Options = Record<string, string | boolean>;

/**
 * Reads a command line of a command, its arguments and options without a value, as almost all are: commander, which takes a quarter of
 * a bare Node's start, is not loaded for it. Undefined for any other, wrong ones among them.
 */
export function quickStart([word = '', ...words]: readonly string[]):
  | ((io: Io, readsFiles: boolean) => Promise<number>)
  | undefined {
  const command = commandNamed(word);
  if (!command?.run) return undefined;
  const { run } = command;
  const known = optionsOf(command);
  const options = presetsOf(command);
  const operands: string[] = [];
  for (const each of words) {
    const given = known.map(({ flags }) => readFlags(flags)).find(({ names }) => names.includes(each));
    if (!each.startsWith('-') || each === '-') operands.push(each);
    else if (given?.value === false) options[given.name] = !given.negated;
    else return undefined;
  }
  return fits(command, operands) ? (io, readsFiles) => run(io, operands, options as never, readsFiles) : undefined;
}

/** Options that a command is run with where none is given. */
export function presetsOf(command: CommandSpec): Options {
  const presets: Options = {};
  for (const { flags, preset } of optionsOf(command)) if (preset !== undefined) presets[readFlags(flags).name] = preset;
  return presets;
}

const optionsOf = ({ options }: CommandSpec): readonly OptionSpec[] => Object.values(options).flat();

/** The parts of "-P, --no-pager" or "--color <when>". */
function readFlags(flags: string) {
  const [, short, long = '', no, name = '', value] = /^(?:(-\w), )?(--(no-)?(\w+))( <.*)?$/.exec(flags) ?? [];
  return { names: [short, long], name, negated: no !== undefined, value: value !== undefined };
}

const fits = ({ takes }: CommandSpec, operands: readonly string[]): boolean =>
  operands.length <= takes.length &&
  takes.every(({ name, choices, checkedByCommand }, i) => {
    const operand = operands[i];
    if (operand === undefined) return !name.startsWith('<');
    return checkedByCommand || choices === undefined || choices.includes(operand);
  });
