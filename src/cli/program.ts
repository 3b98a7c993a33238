import { CommanderError } from 'commander';
import { applySettings } from '../config/apply.js';
import { overview } from '../messages/command-texts.js';
import { LANGUAGES, type Text } from '../messages/language.js';
import { about, groups } from '../messages/usage.js';
import type { Io } from '../system/io.js';
import { SpokenCommand } from './command.js';
import { ENTRIES, type Runs, type Start } from './command-table.js';
import { globalsOf } from './global-options.js';

declare const VERSION: string;

/**
 * Runs the program by its whole command line. Returns the exit code.
 * @param firstGiven the first argument that is no option of the program
 * @throws UserError for wrong use, and of the command that is run
 */
export async function runProgram(
  io: Io,
  given: readonly string[],
  firstGiven: string,
  settings: Start['settings'],
  runs: Runs,
): Promise<number> {
  const { args, first } = helpLast(given, firstGiven);
  let code = 0;
  const done = async (result: Promise<number>): Promise<void> => {
    code = await result;
  };
  const program = createProgram({ io, runs, done, settings }, first);
  try {
    // commander would show the program's help for `raed --help`.
    if (!first.startsWith('-') && first !== 'help') program.commandNamed(first);
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Help and version end so.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    throw error;
  }
}

/** A help flag that stands before a command asks for the help of that command, as one behind it does. */
function helpLast(
  args: readonly string[],
  first: string,
): { readonly args: readonly string[]; readonly first: string } {
  if ((first !== '--help' && first !== '-h') || args.includes('--')) return { args, first };
  const words = args.filter((word) => word !== first);
  return { args: [...words, first], first: globalsOf(words).rest[0] ?? first };
}

/** So wide is the help at most, in cells. */
const WIDEST_HELP = 100;

/** The program for its first argument: only the command that it names gets its options, or all of them if it names none. */
export function createProgram(start: Omit<Start, 'whole'>, first = ''): SpokenCommand {
  const { io, settings } = start;
  const say = (text: Text): string => text[io.language];
  const program = new SpokenCommand('llama-news', io.language)
    .describe(overview)
    .group(groups.general)
    .has('--ui <language>', about.ui, { choices: LANGUAGES })
    .has('--no-config', about.noConfig)
    .has('--debug', about.debug)
    .version(VERSION, '-V, --version', say(about.version))
    .helpOption('-h, --help', say(about.help))
    .helpCommand('help [command]', say(about.helpCommand))
    .hook('preAction', async (_, command) => {
      // Where there are no options nothing is set, and it is no matter what is wrong in the configuration.
      if (command.options.length > 0) applySettings(command, await settings, io.outputIsTerminal);
    })
    .exitOverride()
    .configureOutput({
      writeOut: io.write,
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(WIDEST_HELP, io.size().columns),
    });
  const named = ENTRIES.some(({ name, alias }) => name === first || alias === first);
  for (const entry of ENTRIES) {
    const { name, alias, hidden = false, configure } = entry;
    const command = program.command(name, { hidden }).describe(entry);
    if (alias !== undefined) command.alias(alias);
    if (!named || name === first || alias === first)
      configure(command, { ...start, whole: () => createProgram(start) });
  }
  return program;
}
