import { existsSync } from 'node:fs';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { completion } from './commands/completion.js';
import { list } from './commands/list.js';
import type { ListOptions, ReadOptions } from './commands/options.js';
import { read } from './commands/read.js';
import { related } from './commands/related.js';
import { toc } from './commands/toc.js';
import { SHELLS, type Shell } from './completion/shells.js';
import { isUserError } from './errors.js';
import { ClosedOutput, createIo, type Io } from './io.js';
import { EDITIONS } from './source/catalog.js';
import { THEMES } from './theme.js';

declare const VERSION: string;

/** Runs the program: the one function that `bin` calls. */
export async function run(process: NodeJS.Process): Promise<void> {
  const io = createIo(process);
  process.exitCode = await main(io);
}

/** Runs the program on an Io. Returns the exit code; errors become one line on standard error here and nowhere else. */
async function main(io: Io): Promise<number> {
  let code = 0;
  const done: Done = async (result) => {
    code = await result;
  };
  try {
    const args = io.args.length === 0 ? [io.outputIsTerminal ? 'read' : '--help'] : io.args;
    await createProgram(io, args, done).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return report(io, error);
  }
}

function report(io: Io, error: unknown): number {
  if (error instanceof ClosedOutput) return 0;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    io.warn(usageMessage(error, io.args));
    return 2;
  }
  if (isUserError(error)) {
    io.warn(error.message);
    return error.exitCode;
  }
  io.warn(`internal error: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
  return 1;
}

/** commander's message on one line, and the way to say what was probably meant. */
function usageMessage(error: CommanderError, args: readonly string[]): string {
  const [first = ''] = args;
  const message = error.message.replace(/^error: /, '').replace(/\n+/g, ' ');
  if (error.code === 'commander.unknownCommand' && existsSync(first))
    return `${message} (to read the file: llama-news read ${first})`;
  return `${message}${/\(Did you mean/.test(message) ? '' : ' (llama-news --help shows what there is)'}`;
}

function wholeNumber(value: string): number {
  if (!/^\d{1,4}$/.test(value)) throw new InvalidArgumentError('Expected a whole number of cells from 0 to 9999.');
  return Number(value);
}

const langOption = () =>
  new Option('-l, --lang <language>', 'the edition of a bundled article').choices(EDITIONS).default('de');

const colorOption = () =>
  new Option('--color <when>', 'colours and styles').choices(['auto', 'always', 'never']).default('auto');

const SOURCE = "a bundled article's slug, a file, or - for standard input";

type Done = (result: Promise<number>) => Promise<void>;

/** A command: what `--help` says of it, and its arguments and options, which only the command that is run needs. */
interface Entry {
  readonly name: string;
  readonly alias?: string;
  readonly description: string;
  /** Not in the help: other programs call it. */
  readonly hidden?: true;
  readonly configure: (command: Command, io: Io, done: Done) => void;
}

const listing = (command: Command): Command =>
  command.addOption(langOption()).option('--json', 'print JSON').addOption(colorOption());

const COMMANDS: readonly Entry[] = [
  {
    name: 'read',
    description: 'open an article in the pager; print it where the output is no terminal',
    configure: (command, io, done) =>
      command
        .argument('[source]', SOURCE)
        .option('-s, --section <which>', 'a number (3, 3.2), a slug, or words of a heading')
        .option('-p, --plain', 'plain text: no escape codes, no pager, also in a terminal')
        .option('-P, --no-pager', 'print with styles instead of opening the pager')
        .addOption(langOption())
        .option('-w, --width <cells>', 'text width of printed output; 0: one line a paragraph', wholeNumber)
        .option('--hyphens', 'hyphenate also where lines are not narrow')
        .addOption(colorOption())
        .addOption(new Option('--theme <name>', 'colours of the text').choices(['auto', ...THEMES]).default('auto'))
        .option('--no-resume', 'open at the start, not where reading ended')
        .option('--watch', 'reload the file whenever it changes')
        .action((source: string | undefined, options: ReadOptions) => done(read(io, source, options))),
  },
  {
    name: 'toc',
    alias: 'sections',
    description: 'list the sections of an article with words and minutes',
    configure: (command, io, done) =>
      listing(command)
        .argument('[source]', SOURCE)
        .action((source: string | undefined, options: ListOptions) => done(toc(io, source, options))),
  },
  {
    name: 'related',
    description: 'list the related posts of an article',
    configure: (command, io, done) =>
      listing(command)
        .argument('[source]', SOURCE)
        .action((source: string | undefined, options: ListOptions) => done(related(io, source, options))),
  },
  {
    name: 'list',
    description: 'list the bundled articles',
    configure: (command, io, done) => listing(command).action((options: ListOptions) => done(list(io, options))),
  },
  {
    name: 'completion',
    description: "print the script for a shell's completion",
    configure: (command, io, done) =>
      command
        .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
        .addHelpText('after', COMPLETION_HELP)
        .action((shell: Shell) => done(completion(io, shell))),
  },
  {
    name: 'complete',
    description: 'what may stand at the cursor of a command line',
    hidden: true,
    configure: (command, io, done) =>
      command
        .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
        .argument('[words...]', 'the words before the cursor, the last one still being typed')
        .action(async (shell: Shell, words: readonly string[]) => {
          const { complete } = await import('./completion/complete.js');
          await done(complete(io, createProgram(io, [], done), shell, words));
        }),
  },
];

/** The program for some arguments: only the command that they name gets its options, or all of them if they name none. */
export function createProgram(io: Io, args: readonly string[], done: Done): Command {
  const program = new Command('llama-news')
    .description('Reads articles in the terminal: sections, outline, links, and a place that stays.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .exitOverride()
    .configureOutput({ writeOut: io.write, writeErr: () => {}, getOutHelpWidth: () => io.size().columns })
    .addHelpText('after', HELP);
  const [first = ''] = args;
  const named =
    ['-V', '--version'].includes(first) || COMMANDS.some(({ name, alias }) => name === first || alias === first);
  for (const { name, alias, description, hidden = false, configure } of COMMANDS) {
    const command = program.command(name, { hidden }).description(description);
    if (alias !== undefined) command.alias(alias);
    if (!named || name === first || alias === first) configure(command, io, done);
  }
  return program;
}

const HELP = `
Examples:
  llama-news                       open the bundled article
  llama-news read -s fazit         open it at a heading
  llama-news read notes.md         open a file
  curl -s … | llama-news read -    open what another program writes
  llama-news toc                   list the sections
  llama-news read --plain | less   print as plain text`;

const COMPLETION_HELP = `
Examples:
  eval "$(llama-news completion bash)"    in ~/.bashrc
  source <(llama-news completion zsh)     in ~/.zshrc, below compinit
  llama-news completion fish | source     in ~/.config/fish/config.fish`;
