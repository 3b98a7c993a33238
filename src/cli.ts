import { CommanderError, InvalidArgumentError } from 'commander';
import { COLORS } from './color.js';
import { SpokenCommand } from './command.js';
import { completion } from './commands/completion.js';
import { list } from './commands/list.js';
import { type ConfigOptions, type ListOptions, PAGERS, type ReadOptions } from './commands/options.js';
import { read } from './commands/read.js';
import { related } from './commands/related.js';
import { toc } from './commands/toc.js';
import { SHELLS, type Shell } from './completion/shells.js';
import { applySettings, configured, languageIn } from './config/apply.js';
import type { Resolved } from './config/resolve.js';
import { isUserError } from './errors.js';
import { globalsOf } from './globals.js';
import { ClosedOutput, createIo, type Io } from './io.js';
import { faults } from './messages/faults.js';
import { LANGUAGES, type Text } from './messages/text.js';
import { type About, about, commands, groups, overview } from './messages/usage.js';
import { EDITIONS } from './source/catalog.js';
import { THEMES } from './theme.js';

declare const VERSION: string;

/** Runs the program: the one function that `bin` calls. */
export async function run(process: NodeJS.Process): Promise<void> {
  process.exitCode = await main(createIo(process));
}

/** Runs the program on an Io. Returns the exit code; errors become one line on standard error here and nowhere else. */
async function main(bare: Io): Promise<number> {
  let code = 0;
  const done: Done = async (result) => {
    code = await result;
  };
  const { rest, debug, ui, config } = globalsOf(bare.args);
  const [first = bare.outputIsTerminal ? 'read' : '--help'] = rest;
  const args = rest.length === 0 ? [...bare.args, first] : bare.args;
  // What is wrong in the configuration is told when a command needs it; the help does not.
  const settings = VERSION_FLAGS.includes(first) ? NO_SETTINGS : configured(bare, config);
  const io: Io = { ...bare, language: ui ?? (await languageIn(settings)) ?? bare.language };
  try {
    const program = createProgram(io, first, done, settings);
    // commander would show the program's help for `raed --help`.
    if (!first.startsWith('-') && first !== 'help') program.commandNamed(first);
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return report(io, error, debug);
  }
}

function report(io: Io, error: unknown, debug: boolean): number {
  // Help and version end so, too.
  if (error instanceof ClosedOutput || (error instanceof CommanderError && error.exitCode === 0)) return 0;
  const text = isUserError(error) ? error.text : faults.bug(String(error));
  io.warn(text[io.language], debug ? stackOf(error) : '');
  return isUserError(error) ? error.exitCode : 1;
}

/** Where an error comes from, and what caused it. */
const stackOf = (error: unknown): string =>
  error instanceof Error ? `${error.stack}\n${stackOf(error.cause)}` : error === undefined ? '' : `${error}\n`;

function wholeNumber(value: string): number {
  if (!/^\d{1,4}$/.test(value)) throw new InvalidArgumentError(value);
  return Number(value);
}

type Done = (result: Promise<number>) => Promise<void>;

/** A command: what the help says of it, and its arguments and options, which only the command that is run needs. */
interface Entry extends About {
  readonly name: string;
  readonly alias?: string;
  /** Not in the help: other programs call it. */
  readonly hidden?: true;
  readonly configure: (command: SpokenCommand, io: Io, done: Done) => void;
}

const listing = (command: SpokenCommand): SpokenCommand =>
  command
    .has('-l, --lang <language>', about.lang, { choices: EDITIONS, preset: 'de' })
    .has('--json', about.json)
    .has('--color <when>', about.color, { choices: COLORS, preset: 'auto' });

const COMMANDS: readonly Entry[] = [
  {
    name: 'read',
    ...commands.read,
    configure: (command, io, done) =>
      command
        .takes('[source]', about.source)
        .group(groups.article)
        .has('-s, --section <which>', about.section)
        .has('-l, --lang <language>', about.lang, { choices: EDITIONS, preset: 'de' })
        .has('--no-resume', about.noResume)
        .has('--resume', about.resume, { hidden: true, preset: true })
        .has('--watch', about.watch)
        .group(groups.look)
        .has('-p, --plain', about.plain)
        .has('--json', about.jsonArticle)
        .has('--accessible', about.accessible)
        .has('--no-accessible', about.noAccessible, { hidden: true })
        .has('--color <when>', about.color, { choices: COLORS, preset: 'auto' })
        .has('--theme <name>', about.theme, { choices: ['auto', ...THEMES], preset: 'auto' })
        .has('-w, --width <cells>', about.width, { parse: wholeNumber })
        .has('--hyphens', about.hyphens)
        .has('--no-hyphens', about.noHyphens, { hidden: true })
        .group(groups.pager)
        .has('--pager <name>', about.pager, { choices: PAGERS, preset: 'own' })
        .has('-P, --no-pager', about.noPager)
        .action((source: string | undefined, options: ReadOptions) => done(read(io, source, options))),
  },
  {
    name: 'toc',
    alias: 'sections',
    ...commands.toc,
    configure: (command, io, done) =>
      listing(command)
        .takes('[source]', about.source)
        .action((source: string | undefined, options: ListOptions) => done(toc(io, source, options))),
  },
  {
    name: 'related',
    ...commands.related,
    configure: (command, io, done) =>
      listing(command)
        .takes('[source]', about.source)
        .action((source: string | undefined, options: ListOptions) => done(related(io, source, options))),
  },
  {
    name: 'list',
    ...commands.list,
    configure: (command, io, done) => listing(command).action((options: ListOptions) => done(list(io, options))),
  },
  {
    name: 'config',
    ...commands.config,
    configure: (command, io, done) =>
      command
        .has('--json', about.json)
        .has('--color <when>', about.color, { choices: COLORS, preset: 'auto' })
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
    configure: (command, io, done) =>
      command
        .takes('<shell>', about.shell, SHELLS)
        .takes('[words...]', about.words)
        .action(async (shell: Shell, words: readonly string[]) => {
          const { complete } = await import('./completion/complete.js');
          await done(complete(io, createProgram(io, '', done), shell, words));
        }),
  },
];

/** Where no settings are wanted. */
const NO_SETTINGS: Promise<readonly Resolved[]> = Promise.resolve([]);

const VERSION_FLAGS: readonly string[] = ['-V', '--version'];

/** So wide is the help at most, in cells. */
const WIDEST_HELP = 100;

/** The program for its first argument: only the command that it names gets its options, or all of them if it names none. */
export function createProgram(io: Io, first: string, done: Done, settings = NO_SETTINGS): SpokenCommand {
  const say = (text: Text): string => text[io.language];
  const program = new SpokenCommand('llama-news', io.language)
    .describe(overview)
    .group(groups.general)
    .has('--ui <language>', about.ui, { choices: LANGUAGES })
    .has('--no-config', about.noConfig)
    .has('--debug', about.debug)
    .version(VERSION, VERSION_FLAGS.join(', '), say(about.version))
    .helpOption('-h, --help', say(about.help))
    .helpCommand('help [command]', say(about.helpCommand))
    .hook('preAction', async (_, command) => applySettings(command, await settings))
    .exitOverride()
    .configureOutput({
      writeOut: io.write,
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(WIDEST_HELP, io.size().columns),
    });
  const named = VERSION_FLAGS.includes(first) || COMMANDS.some(({ name, alias }) => name === first || alias === first);
  for (const entry of COMMANDS) {
    const { name, alias, hidden = false, configure } = entry;
    const command = program.command(name, { hidden }).describe(entry);
    if (alias !== undefined) command.alias(alias);
    if (!named || name === first || alias === first) configure(command, io, done);
  }
  return program;
}
