import { LIST_PRESETS, READ_PRESETS } from '../commands/command-options.js';
import { list } from '../commands/list.js';
import { read } from '../commands/read.js';
import { related } from '../commands/related.js';
import { toc } from '../commands/toc.js';
import { configured, languageIn } from '../config/apply.js';
import { faults } from '../messages/faults.js';
import { languageOf } from '../messages/language.js';
import { isUserError } from '../system/errors.js';
import { ClosedOutput, createIo, type Io } from '../system/io.js';
import type { Runs } from './command-table.js';
import { type Globals, globalsOf } from './global-options.js';

declare const VERSION: string;

/** Runs the program: the one function that `bin` calls. */
export async function run(process: NodeJS.Process): Promise<void> {
  const globals = globalsOf(process.argv.slice(2));
  process.exitCode = await main(createIo(process, globals.ui ?? languageOf(process.env)), globals);
}

/** Runs the program on an Io. Returns the exit code; errors become one line on standard error here and nowhere else. */
async function main(bare: Io, { rest, debug, ui, config }: Globals): Promise<number> {
  const words = rest.filter((word) => word !== '--');
  const args = words.length === 0 ? [...wantedOf(bare), ...bare.args] : bare.args;
  const [first = args[0] ?? ''] = words;
  let io = bare;
  try {
    if (first === '--version' || first === '-V') {
      io.write(`${VERSION}\n`);
      return 0;
    }
    // What is wrong in the configuration is told when a command needs it; the help does not.
    const settings = configured(bare, config);
    const configuredLanguage = await languageIn(settings);
    io = { ...bare, language: ui ?? configuredLanguage ?? bare.language };
    const command = commandOf(args);
    if (command && (await isEmpty(settings))) return await command(io);
    const { runProgram } = await import('./program.js');
    return await runProgram(io, args, first, settings, RUNS);
  } catch (error) {
    return report(io, error, debug);
  }
}

/** What a command line without words means: an article where there is a terminal, of what is piped in if something is. */
function wantedOf({ outputIsTerminal, inputIsPiped }: Io): readonly string[] {
  if (!outputIsTerminal) return ['--help'];
  return inputIsPiped() ? ['read', '-'] : ['read'];
}

/** The commands that a command line may call without options, too. */
export const RUNS: Runs = { read, toc, related, list };

type Run = (io: Io, source: string | undefined, plain: boolean) => Promise<number>;

/** The commands as they are without options. */
const COMMANDS: Readonly<Record<string, Run>> = {
  read: (io, source, plain) => read(io, source, plain ? { ...READ_PRESETS, plain } : READ_PRESETS),
  toc: (io, source) => toc(io, source, LIST_PRESETS),
  sections: (io, source) => toc(io, source, LIST_PRESETS),
  related: (io, source) => related(io, source, LIST_PRESETS),
  list: (io) => list(io, LIST_PRESETS),
};

/**
 * What a command line means that has no options, but for `read --plain`, and nothing wrong: the parser of command lines, which takes a
 * quarter of a bare Node's start, is not loaded for it.
 */
function commandOf([name = '', ...words]: readonly string[]): ((io: Io) => Promise<number>) | undefined {
  const run = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const plain = name === 'read' && (words[0] === '--plain' || words[0] === '-p');
  const [source, ...more] = plain ? words.slice(1) : words;
  const odd =
    more.length > 0 || (source?.startsWith('-') && source !== '-') || (name === 'list' && source !== undefined);
  return run && !odd ? (io) => run(io, source, plain) : undefined;
}

const isEmpty = async (settings: Promise<readonly unknown[]>): Promise<boolean> =>
  (await settings.catch(() => [undefined])).length === 0;

function report(io: Io, error: unknown, debug: boolean): number {
  if (error instanceof ClosedOutput) return 0;
  const text = isUserError(error) ? error.text : faults.bug(String(error));
  io.warn(text[io.language], debug ? stackOf(error) : '');
  return isUserError(error) ? error.exitCode : 1;
}

/** Where an error comes from, and what caused it. */
const stackOf = (error: unknown): string =>
  error instanceof Error ? `${error.stack}\n${stackOf(error.cause)}` : error === undefined ? '' : `${error}\n`;
