import type { Command, Option } from 'commander';
import { namesOf } from './help-formatter.js';

/** The command that has an option, and the command line that was probably meant. */
export interface Misplaced {
  readonly command: string;
  readonly line: string;
}

/**
 * Finds whose option stands before a command or without one: that of the command named after it, or else of the first that has it.
 * @param given all words of the command line
 */
export function findMisplaced(program: Command, flag: string, given: readonly string[]): Misplaced | undefined {
  const named = program.commands.filter((command) => namesOf(command).some((name) => given.includes(name)));
  const owner = [...named, ...program.commands].find(({ options }) => options.some((option) => isOf(option, flag)));
  if (!owner) return undefined;
  const names = program.commands.flatMap(namesOf);
  const words = given.filter((word) => !names.includes(word));
  return { command: owner.name(), line: [program.name(), owner.name(), ...words.map(quoted)].join(' ') };
}

/** "--width", "--width=40", "-w" and "-w40" are of the same option. */
const isOf = ({ short, long }: Option, flag: string): boolean =>
  flag.startsWith('--') ? flag.replace(/=.*/s, '') === long : flag.slice(0, 2) === short;

/** A word as a shell takes it. */
const quoted = (word: string): string =>
  /^[\p{L}\p{N}\w./:=@%+,-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
