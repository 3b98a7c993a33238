import type { commands } from '../messages/command-texts.js';
import type { about, groups } from '../messages/usage.js';
import type { Io } from '../system/io.js';

/** Argument of a command. */
export interface ArgumentSpec {
  /** Name in the help: "[source]", "<shell>" or "[source...]", which is several. */
  readonly name: string;
  readonly about?: keyof typeof about;
  readonly choices?: readonly string[];
  /** Whether the command itself rejects values that are not among the choices. */
  readonly checkedByCommand?: true;
}

/** Option of a command. */
export interface OptionSpec {
  /** Names and value: "-l, --lang <language>". */
  readonly flags: string;
  readonly about: keyof typeof about;
  readonly choices?: readonly string[];
  /** Whether the command itself rejects values that are not among the choices. */
  readonly checkedByCommand?: true;
  /** Whether the value is a whole number of at most four digits. */
  readonly numeric?: true;
  /** Whether the option may be repeated; its values are joined by commas. */
  readonly joins?: true;
  /** Matches the values of an option without choices. */
  readonly pattern?: RegExp;
  /** Value that an option without a value sets, in place of true or, with "--no-", false. */
  readonly sets?: string;
  /** Default value. */
  readonly default?: string | boolean;
}

/** Options by their groups in the help; those under `options` have no group. */
export type OptionGroups = { readonly [Group in keyof typeof groups | 'options']?: readonly OptionSpec[] };

/** Function that runs a command with its arguments and options; the last parameter says whether configuration files are read. */
type Run = (io: Io, operands: readonly string[], options: never, readsFiles: boolean) => Promise<number>;

/** Command as data, from which the parser, the quick start, the help, the completion and the manual derive. */
export interface CommandSpec {
  /** Name, also the key of the command's texts in messages/. */
  readonly name: keyof typeof commands;
  readonly alias?: string;
  /** Whether the help omits the command, because only other programs call it. */
  readonly hidden?: true;
  readonly takes: readonly ArgumentSpec[];
  readonly options: OptionGroups;
  /** Runs the command. Undefined if it works on commander's tree: program.ts runs those. */
  readonly run: Run | undefined;
}
