import type { Command } from 'commander';
import { fittingFiles } from '../../source/fitting-files.js';
import type { Environment } from '../../system/environment.js';
import type { Io } from '../../system/io.js';
import { homeFolder } from '../../system/xdg.js';
import { candidatesAt } from './candidates.js';
import { findCursor } from './cursor.js';
import { splitLine } from './line.js';
import type { Shell } from './shells.js';

/**
 * Prints the candidates for the cursor to a shell's script, one per line.
 * @param words from zsh and fish the words after the program's name, from bash COMP_WORDBREAKS and the line up to the cursor
 */
export async function complete(io: Io, program: Command, shell: Shell, words: readonly string[]): Promise<number> {
  const lines = await ANSWERS[shell](program, words, io.env);
  io.write(lines.map((line) => `${line}\n`).join(''));
  return 0;
}

type Answer = (program: Command, words: readonly string[], env: Environment) => Promise<readonly string[]>;

const ANSWERS: Readonly<Record<Shell, Answer>> = {
  /** First whether readline is to treat the rest as files, then replacements for the piece of the word that it completes. */
  bash: async (program, [breaks = '', line = ''], env) => {
    const { words, cut } = splitLine(line, breaks);
    const cursor = findCursor(program, words.slice(1));
    const found = await candidatesAt(cursor, env);
    const files = fittingFiles(cursor.typed, found.files, homeFolder(env)).map((path) => path.replace(/\/$/, ''));
    const values = [...found.words.map(({ value }) => value), ...files];
    const beginning = values.filter((value) => value.startsWith(cursor.typed));
    // A slug is also found by a word within it.
    const fitting = beginning.length > 0 ? beginning : values.filter((value) => value.includes(`-${cursor.typed}`));
    const isFile = files.length > 0;
    // Readline itself quotes the names of files.
    const shown = isFile ? fitting : fitting.map((value) => value.replace(/[\s"'\\$`&|;()<>*?!#]/g, '\\$&'));
    return [isFile ? 'files' : 'words', ...shown.map((value) => `${cursor.prefix}${value}`.slice(cut))];
  },
  /** First the kind of files and the length of "--color=", then values in the form of _describe; zsh finds the files itself. */
  zsh: async (program, words, env) => {
    const cursor = findCursor(program, words);
    const found = await candidatesAt(cursor, env);
    const lines = found.words.map(({ value, about }) => `${value.replaceAll(':', '\\:')}${about && `:${about}`}`);
    return [`${found.files} ${cursor.prefix.length}`, ...lines];
  },
  /** Whole words, each followed by a tab and its meaning. */
  fish: async (program, words, env) => {
    const cursor = findCursor(program, words);
    const found = await candidatesAt(cursor, env);
    const files = fittingFiles(cursor.typed, found.files, homeFolder(env)).map((value) => ({ value, about: '' }));
    return [...found.words, ...files].map(({ value, about }) => `${cursor.prefix}${value}\t${about}`);
  },
};
