import { existsSync } from 'node:fs';
import { catalog } from '../source/bundled.js';
import type { Io } from '../system/io.js';
import { COMMANDS, commandNamed } from './command-table.js';
import { optionsOf, readFlags } from './quick-start.js';

/*
 * A command line that names no command is one of `read`: "notes.md", "-w 60 notes.md", "--plain", or nothing but a pipe.
 */

/** Words that such a command line implies before its own. None if it names a command, asks for help, or has a mistyped command. */
export function impliedWords(io: Io, words: readonly string[]): readonly string[] {
  const own = words.filter((word) => word !== '--help' && word !== '-h');
  const needsHelp = own.length < words.length;
  const operand = operandIn(own);
  if (operand >= 0) return isSource(own, operand) ? ['read'] : [];
  if (needsHelp) return own.length > 0 ? ['read'] : [];
  const piped = io.pipedInput();
  // A program that starts this program may have left a socket open.
  if (piped === 'pipe' || (piped && io.outputIsTerminal)) return ['read', '-'];
  return io.outputIsTerminal || own.some((word) => word !== '--') ? ['read'] : ['--help'];
}

/** Whether the first operand is a source: commands come first, and a bare first word may be a mistyped command. */
function isSource(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (words[at - 1] === '--') return true;
  return !commandNamed(word) && (at > 0 || looksLikeSource(word));
}

/** Whether a word, unlike a mistyped command, looks like a path, or names a file or a bundled article. */
export const looksLikeSource = (word: string): boolean =>
  /^-$|[./]/.test(word) || existsSync(word) || catalog().some(({ slug }) => slug === word);

/** Options of `read` that take a value. */
const valuedOptions = (): readonly (string | undefined)[] =>
  COMMANDS.filter(({ name }) => name === 'read')
    .flatMap(optionsOf)
    .map(({ flags }) => readFlags(flags))
    .flatMap(({ names, value }) => (value ? names : []));

/** Index of the first word that is neither an option nor the value of one; -1 if there is none. */
function operandIn(words: readonly string[]): number {
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--') return i + 1 < words.length ? i + 1 : -1;
    if (!word.startsWith('-') || word === '-') return i;
    if (awaitsValue(word)) i += 1;
  }
  return -1;
}

/** Whether the next word is an option's value: after "--width", "-w" and "-pw", but not after "--width=60" and "-w60". */
function awaitsValue(word: string): boolean {
  const valued = valuedOptions();
  if (word.startsWith('--')) return valued.includes(word);
  return [...word.slice(1)].findIndex((letter) => valued.includes(`-${letter}`)) === word.length - 2;
}
