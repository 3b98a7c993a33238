import { CommanderError } from 'commander';
import { applyConfiguration, configurationOrNone } from '../config/apply.js';
import type { Configuration } from '../config/resolve.js';
import { overview } from '../messages/command-texts.js';
import { LANGUAGES } from '../messages/language.js';
import { about, groups } from '../messages/usage.js';
import type { Io } from '../system/io.js';
import { namesOf } from './command-names.js';
import type { CommandSpec } from './command-spec.js';
import type { Shell } from './completion/shells.js';
import { readGlobalOptions } from './global-options.js';
import { LocalizedCommand } from './localized-command.js';
import { unknownCommand } from './wrong-use.js';

declare const VERSION: string;

/** Maximum width of the help, in cells. */
const HELP_WIDTH = 100;

/** Context in which a command line is run. */
export interface Session {
  readonly io: Io;
  /** Table of commands, with the functions that run them. */
  readonly table: readonly CommandSpec[];
  readonly configuration: Promise<Configuration | undefined>;
  /** Whether configuration files are read. */
  readonly readsFiles: boolean;
}

/**
 * Runs the program with commander. Returns the exit code.
 * @param firstGiven first word that is not a global option
 * @throws UserError for wrong use, and those of the command that is run
 */
export async function runProgram(session: Session, given: readonly string[], firstGiven: string): Promise<number> {
  const { args, first } = helpLast(given, firstGiven);
  let code = 0;
  const program = createProgram(session, first, (result) => {
    code = result;
  });
  try {
    // For `raed --help`, commander would show the program's help instead of an error.
    if (!first.startsWith('-') && !session.table.some((spec) => isNamed(spec, first))) {
      if (await isKept(session, first)) return await runProgram(session, ['read', ...given], 'read');
      throw unknownCommand(program, first);
    }
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Commander ends by throwing after the help and the version, too.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    throw error;
  }
}

/** Whether a word that is not a command is the slug of a kept article. */
async function isKept({ io, configuration }: Session, word: string): Promise<boolean> {
  const { isKeptSlug } = await import('../commands/library/kept-origin.js');
  const { settings = [] } = (await configurationOrNone(configuration)) ?? {};
  const library = settings.find(({ name }) => name === 'library')?.value;
  return isKeptSlug(word, io.env, typeof library === 'string' ? library : undefined);
}

/** Moves a help flag that precedes a command to the end, where commander attributes it to the command. */
function helpLast(
  args: readonly string[],
  first: string,
): { readonly args: readonly string[]; readonly first: string } {
  if ((first !== '--help' && first !== '-h') || args.includes('--')) return { args, first };
  const words = args.filter((word) => word !== first);
  return { args: [...words, first], first: readGlobalOptions(words).rest[0] ?? first };
}

const isNamed = ({ name, alias }: CommandSpec, word: string): boolean => name === word || alias === word;

/**
 * Builds commander's tree from the table.
 * @param first named command: only this one gets its arguments and options, unless it works on the tree
 * @param end receives the exit code of the command that is run
 */
export function createProgram(session: Session, first = '', end: (code: number) => void = () => {}): LocalizedCommand {
  const { io, table, configuration, readsFiles } = session;
  const program = createRoot(io);
  program.hook('preAction', async (_, command) => {
    // A command without options uses no settings, so faults in the configuration do not matter.
    if (command.options.length > 0 && command.name() !== 'help')
      applyConfiguration(command, await configuration, io.outputIsTerminal);
    if (command.getOptionValueSource('lang') === 'cli')
      command.setOptionValue('langGiven', command.getOptionValue('lang'));
  });
  const named = table.find((spec) => isNamed(spec, first) && spec.run);
  for (const spec of table) {
    const command = program.addSpec(spec);
    if (named && spec !== named) continue;
    command.configure(spec).action(async () => {
      const operands: readonly string[] = command.args;
      const options = command.opts() as never;
      const code = spec.run
        ? await spec.run(io, operands, options, readsFiles)
        : await TREE_COMMANDS[spec.name]?.(session, program, operands);
      end(code ?? 0);
    });
  }
  return program;
}

/** Runs a command that works on the tree of commands. Returns the exit code. */
type RunOnTree = (session: Session, program: LocalizedCommand, operands: readonly string[]) => Promise<number>;

const TREE_COMMANDS: Partial<Record<CommandSpec['name'], RunOnTree>> = {
  complete: async ({ io, configuration }, program, [shell, ...words]) => {
    const { complete } = await import('./completion/complete.js');
    const known = await configurationOrNone(configuration);
    for (const each of program.commands) applyConfiguration(each, known, true);
    return complete(io, program, shell as Shell, words);
  },
  help: async (_, program, [name = 'help']) => {
    const command = program.commands.find((each) => namesOf(each).includes(name));
    if (!command) throw unknownCommand(program, name);
    return (name === 'help' ? program : command).help();
  },
};

/** Creates the root command, with the global options. */
function createRoot(io: Io): LocalizedCommand {
  const { language } = io;
  return new LocalizedCommand('llama-news', language)
    .describe(overview)
    .group(groups.general)
    .addOptionSpec({ flags: '--ui <language>', about: 'ui', choices: LANGUAGES })
    .addOptionSpec({ flags: '--no-config', about: 'noConfig' })
    .addOptionSpec({ flags: '--debug', about: 'debug' })
    .version(VERSION, '-V, --version', about.version[language])
    .helpOption('-h, --help', about.help[language])
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .refuseWrongUse()
    .configureOutput({
      writeOut: io.write,
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(HELP_WIDTH, io.size().columns),
    });
}
