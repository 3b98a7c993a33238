import type { Command, Option } from 'commander';
import { namesOf } from './command-names.js';

/** Command that has an option, and the command line that was probably meant. */
export interface Misplaced {
  readonly command: string;
  readonly line: string;
}

/**
 * Finds the owner of an option that precedes its command or has none: the command named after it, or else the first that has it.
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

/** Whether a word gives an option: "--width", "--width=40", "-w" and "-w40" all give --width. */
const isOf = ({ short, long }: Option, flag: string): boolean =>
  flag.startsWith('--') ? flag.replace(/=.*/s, '') === long : flag.slice(0, 2) === short;

/** Quotes a word for a shell if necessary. */
const quoted = (word: string): string =>
  /^[\p{L}\p{N}\w./:=@%+,-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
