import { configured, languageIn } from '../config/apply.js';
import { faults } from '../messages/faults.js';
import { languageOf } from '../messages/language.js';
import { isUserError } from '../system/errors.js';
import { ClosedOutput, createIo, type Io } from '../system/io.js';
import { COMMANDS } from './command-table.js';
import { type GlobalOptions, readGlobalOptions } from './global-options.js';
import { impliedWords } from './implied-read.js';
import { quickStart } from './quick-start.js';

declare const VERSION: string;

/** Runs the program and sets the exit code; `bin` calls nothing else. */
export async function run(process: NodeJS.Process): Promise<void> {
  const globals = readGlobalOptions(process.argv.slice(2));
  process.exitCode = await main(createIo(process, globals.ui ?? languageOf(process.env)), globals);
  // A name that is still being looked up cannot be given up: Node would wait for it.
  const isLookingUp = process.getActiveResourcesInfo().includes('GetAddrInfoReqWrap');
  const signal = isLookingUp ? ENDING_BY[process.exitCode] : undefined;
  if (signal === undefined) return;
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/** Signals that end the process at once where the reader was left, with the same code in a shell or, after q and Esc, as Ctrl-C. */
const ENDING_BY: Readonly<Record<number, NodeJS.Signals>> = {
  0: 'SIGINT',
  129: 'SIGHUP',
  130: 'SIGINT',
  143: 'SIGTERM',
};

/** Runs the program on an Io. Returns the exit code; errors become one line on standard error here and nowhere else. */
async function main(bare: Io, { rest, debug, ui, config }: GlobalOptions): Promise<number> {
  const given = rest[0] ?? '';
  let io = bare;
  try {
    if (given === '--version' || given === '-V') {
      io.write(`${VERSION}\n`);
      return 0;
    }
    const implied = impliedWords(bare, rest);
    const [first = given] = implied;
    const args = [...implied, ...bare.args];
    // Commands that need the configuration report its faults; the help works without it.
    const configuration = configured(bare, config);
    const configuredLanguage = await languageIn(configuration);
    io = { ...bare, language: ui ?? configuredLanguage ?? bare.language };
    const runQuickly = quickStart(args);
    if (runQuickly && (await isMissing(configuration))) return await runQuickly(io, config);
    const { runProgram } = await import('./program.js');
    return await runProgram({ io, table: COMMANDS, configuration, readsFiles: config }, args, first);
  } catch (error) {
    return report(io, error, debug);
  }
}

const isMissing = (configuration: Promise<unknown>): Promise<boolean> =>
  configuration.then(
    (found) => found === undefined,
    () => false,
  );

function report(io: Io, error: unknown, debug: boolean): number {
  if (error instanceof ClosedOutput) return 0;
  const text = isUserError(error) ? error.text : faults.bug(String(error));
  io.warn(text[io.language], debug ? stackOf(error) : '');
  return isUserError(error) ? error.exitCode : 1;
}

/** Stack of an error and of its causes. */
const stackOf = (error: unknown): string =>
  error instanceof Error ? `${error.stack}\n${stackOf(error.cause)}` : error === undefined ? '' : `${error}\n`;
