import type { Io } from '../system/io.js';
import type { CommandSpec, OptionSpec } from './command-spec.js';
import { commandNamed } from './command-table.js';

type Options = Record<string, string | boolean>;

/**
 * Parses a command line of a command, its arguments and options without a value, as almost all are, without loading commander, which
 * takes a quarter as long as the start of Node itself. Undefined for all others, including wrong ones.
 */
export function quickStart([word = '', ...words]: readonly string[]):
  | ((io: Io, readsFiles: boolean) => Promise<number>)
  | undefined {
  const command = commandNamed(word);
  if (!command?.run) return undefined;
  const { run } = command;
  const known = optionsOf(command);
  const options = defaultsOf(command);
  const operands: string[] = [];
  for (const each of words) {
    if (!each.startsWith('-') || each === '-') {
      operands.push(each);
      continue;
    }
    const spec = known.find(({ flags }) => readFlags(flags).names.includes(each));
    const given = spec && readFlags(spec.flags);
    if (given?.value !== false) return undefined;
    options[given.name] = spec?.sets ?? !given.negated;
  }
  return fits(command, operands) ? (io, readsFiles) => run(io, operands, options as never, readsFiles) : undefined;
}

/** Default options of a command. */
export function defaultsOf(command: CommandSpec): Options {
  const defaults: Options = {};
  for (const { flags, default: value } of optionsOf(command))
    if (value !== undefined) defaults[readFlags(flags).name] = value;
  return defaults;
}

/** Options of a command, without their groups. */
export const optionsOf = ({ options }: CommandSpec): readonly OptionSpec[] => Object.values(options).flat();

/** Parses flags such as "-P, --no-pager" or "--color <when>"; the name is that of commander, such as "dryRun". */
export function readFlags(flags: string) {
  const [, short, long = '', no, name = '', value] = /^(?:(-\w), )?(--(no-)?([\w-]+))( <.*)?$/.exec(flags) ?? [];
  const camelCase = name.replace(/-./g, (letter) => letter.slice(1).toUpperCase());
  return { names: [short, long], name: camelCase, negated: no !== undefined, value: value !== undefined };
}

const fits = ({ takes }: CommandSpec, operands: readonly string[]): boolean =>
  (operands.length <= takes.length || takes.at(-1)?.name.endsWith('...]') === true) &&
  takes.every(({ name, choices, checkedByCommand }, i) => {
    const operand = operands[i];
    if (operand === undefined) return !name.startsWith('<');
    return checkedByCommand || choices === undefined || choices.includes(operand);
  });
