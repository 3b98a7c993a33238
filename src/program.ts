import { CommanderError, InvalidArgumentError } from 'commander';
import { COLORS } from './color.js';
import { SpokenCommand } from './command.js';
import { completion } from './commands/completion.js';
import type { list } from './commands/list.js';
import {
  type ConfigOptions,
  LIST_PRESETS,
  type ListOptions,
  PAGERS,
  READ_PRESETS,
  type ReadOptions,
} from './commands/options.js';
import type { read } from './commands/read.js';
import type { related } from './commands/related.js';
import type { toc } from './commands/toc.js';
import { SHELLS, type Shell } from './completion/shells.js';
import { applySettings, settingsOrNone } from './config/apply.js';
import type { Resolved } from './config/resolve.js';
import { globalsOf } from './globals.js';
import type { Io } from './io.js';
import { LANGUAGES, type Text } from './messages/text.js';
import { type About, about, commands, groups, overview } from './messages/usage.js';
import { EDITIONS } from './source/catalog.js';
import { THEMES } from './theme.js';

declare const VERSION: string;

/** The commands that run without a parser of command lines, too: what loads the program has them already. */
export interface Runs {
  readonly read: typeof read;
  readonly toc: typeof toc;
  readonly related: typeof related;
  readonly list: typeof list;
}

/**
 * Runs the program by its whole command line. Returns the exit code.
 * @param firstGiven the first argument that is no option of the program
 * @throws UserError for wrong use, and of the command that is run
 */
export async function runProgram(
  io: Io,
  given: readonly string[],
  firstGiven: string,
  settings: Settings,
  runs: Runs,
): Promise<number> {
  const { args, first } = helpLast(given, firstGiven);
  let code = 0;
  const program = createProgram(
    io,
    first,
    runs,
    async (result) => {
      code = await result;
    },
    settings,
  );
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

function wholeNumber(value: string): number {
  if (!/^\d{1,4}$/.test(value)) throw new InvalidArgumentError(value);
  return Number(value);
}

type Done = (result: Promise<number>) => Promise<void>;
type Settings = Promise<readonly Resolved[]>;

/** A command: what the help says of it, and its arguments and options, which only the command that is run needs. */
interface Entry extends About {
  readonly name: string;
  readonly alias?: string;
  /** Not in the help: other programs call it. */
  readonly hidden?: true;
  readonly configure: (command: SpokenCommand, io: Io, done: Done, runs: Runs, settings: Settings) => void;
}

const listing = (command: SpokenCommand): SpokenCommand =>
  command
    .has('-l, --lang <language>', about.lang, { choices: EDITIONS, preset: LIST_PRESETS.lang })
    .has('--json', about.json)
    .has('--color <when>', about.color, { choices: COLORS, preset: LIST_PRESETS.color });

const COMMANDS: readonly Entry[] = [
  {
    name: 'read',
    ...commands.read,
    configure: (command, io, done, runs) =>
      command
        .takes('[source]', about.source)
        .group(groups.article)
        .has('-s, --section <which>', about.section)
        .has('-l, --lang <language>', about.lang, { choices: EDITIONS, preset: LIST_PRESETS.lang })
        .has('--no-resume', about.noResume)
        .has('--watch', about.watch)
        .group(groups.look)
        .has('-p, --plain', about.plain)
        .has('--json', about.jsonArticle)
        .has('--accessible', about.accessible)
        .has('--color <when>', about.color, { choices: COLORS, preset: LIST_PRESETS.color })
        .has('--theme <name>', about.theme, { choices: ['auto', ...THEMES], preset: READ_PRESETS.theme })
        .has('-w, --width <cells>', about.width, { parse: wholeNumber })
        .has('--hyphens', about.hyphens)
        .group(groups.pager)
        .has('--pager <name>', about.pager, { choices: PAGERS, preset: READ_PRESETS.pager })
        .has('-P, --no-pager', about.noPager)
        .group(groups.settings)
        .has('--resume', about.resume, { preset: READ_PRESETS.resume })
        .has('--no-accessible', about.noAccessible)
        .has('--no-hyphens', about.noHyphens)
        .action((source: string | undefined, options: ReadOptions) => done(runs.read(io, source, options))),
  },
  {
    name: 'toc',
    alias: 'sections',
    ...commands.toc,
    configure: (command, io, done, runs) =>
      listing(command)
        .takes('[source]', about.source)
        .action((source: string | undefined, options: ListOptions) => done(runs.toc(io, source, options))),
  },
  {
    name: 'related',
    ...commands.related,
    configure: (command, io, done, runs) =>
      listing(command)
        .takes('[source]', about.source)
        .action((source: string | undefined, options: ListOptions) => done(runs.related(io, source, options))),
  },
  {
    name: 'list',
    ...commands.list,
    configure: (command, io, done, runs) =>
      listing(command).action((options: ListOptions) => done(runs.list(io, options))),
  },
  {
    name: 'config',
    ...commands.config,
    configure: (command, io, done) =>
      command
        .has('--json', about.json)
        .has('--color <when>', about.color, { choices: COLORS, preset: LIST_PRESETS.color })
        .action(async (options: ConfigOptions) => {
          const { config } = await import('./commands/config.js');
          await done(config(io, options, globalsOf(io.args).config));
        }),
  },
  {
    name: 'completion',
    ...commands.completion,
    configure: (command, io, done) =>
      command.takes('<shell>', about.shell, SHELLS).action((shell: Shell) => done(completion(io, shell))),
  },
  {
    name: 'complete',
    ...commands.complete,
    hidden: true,
    configure: (command, io, done, runs, settings) =>
      command
        .takes('<shell>', about.shell, SHELLS)
        .takes('[words...]', about.words)
        .action(async (shell: Shell, words: readonly string[]) => {
          const { complete } = await import('./completion/complete.js');
          const program = createProgram(io, '', runs, done);
          const known = await settingsOrNone(settings);
          for (const each of program.commands) applySettings(each, known, true);
          await done(complete(io, program, shell, words));
        }),
  },
];

/** Where no settings are wanted. */
const NO_SETTINGS: Settings = Promise.resolve([]);

/** So wide is the help at most, in cells. */
const WIDEST_HELP = 100;

/** The program for its first argument: only the command that it names gets its options, or all of them if it names none. */
export function createProgram(io: Io, first: string, runs: Runs, done: Done, settings = NO_SETTINGS): SpokenCommand {
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
  const named = COMMANDS.some(({ name, alias }) => name === first || alias === first);
  for (const entry of COMMANDS) {
    const { name, alias, hidden = false, configure } = entry;
    const command = program.command(name, { hidden }).describe(entry);
    if (alias !== undefined) command.alias(alias);
    if (!named || name === first || alias === first) configure(command, io, done, runs, settings);
  }
  return program;
}
