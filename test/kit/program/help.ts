import { run } from './program.js';

/** Output of `--help` for the program or one of its commands, up to the examples. */
const helpOf = (...words: readonly string[]): string => run([...words, '--help']).stdout.split(/^Examples/m)[0] ?? '';

const found = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(text.matchAll(pattern), (match) => match[1] ?? '');

/** Names of all commands, including aliases, in the order of the help. */
export const commandNames = (): readonly string[] =>
  found(helpOf(), /^ {2}([a-z][a-z|-]*)(?: \S+)* {2}/gm).flatMap((names) => names.split('|'));

/** Long options of the program or of one of its commands, in the order of the help. */
export const optionNames = (...words: readonly string[]): readonly string[] =>
  found(helpOf(...words), /^ {2}(?:-\w, )? *(--[a-z-]+)/gm);
