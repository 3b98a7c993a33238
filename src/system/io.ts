import { fstatSync, openSync } from 'node:fs';
import type { ReadStream } from 'node:tty';
import { sanitize, sanitizeLine } from '../article/sanitize.js';
import { faults } from '../messages/faults.js';
import type { Language } from '../messages/language.js';
import type { Environment } from './environment.js';
import { codeOf, OutputError } from './errors.js';
import { writeAll } from './write-all.js';

/** Thrown when the reader of standard output has closed it; the program then ends silently. */
export class ClosedOutput extends Error {}

/** Environment of a run, passed as an argument: streams, variables, terminal. */
export interface Io {
  readonly args: readonly string[];
  readonly env: Environment;
  readonly process: NodeJS.Process;
  /** Language of the program's messages, by --ui or by the environment. */
  readonly language: Language;
  readonly inputIsTerminal: boolean;
  readonly outputIsTerminal: boolean;
  /** Kind of standard input: a shell's pipe or a file, a socket as other programs may leave it, or anything else. */
  readonly pipedInput: () => 'pipe' | 'socket' | undefined;
  /** Size of the terminal in cells and rows; 80x24 without a terminal. */
  readonly size: () => { readonly columns: number; readonly rows: number };
  /**
   * Writes to standard output and returns after everything is written.
   * @throws ClosedOutput if the other end of the pipe is closed
   * @throws OutputError if the text cannot be written, as on a full disk
   */
  readonly write: (text: string) => void;
  /** Writes a line to standard error after the program's name, and details below it. */
  readonly warn: (message: string, details?: string) => void;
  /** Opens the input of the controlling terminal; undefined if there is none. */
  readonly keyboard: () => ReadStream | undefined;
}

export function createIo(process: NodeJS.Process, language: Language): Io {
  const outputIsTerminal = isTerminal(1);
  return {
    args: process.argv.slice(2),
    env: process.env,
    process,
    language,
    inputIsTerminal: isTerminal(0),
    outputIsTerminal,
    pipedInput,
    size: () => {
      const { columns, rows } = outputIsTerminal ? process.stdout : { columns: 0, rows: 0 };
      return { columns: columns || 80, rows: rows || 24 };
    },
    write: writeOutput,
    warn: (message, details = '') => {
      try {
        writeAll(2, `llama-news: ${sanitizeLine(message)}\n${sanitize(details)}`);
      } catch {
        // There is nowhere to report that standard error is closed.
      }
    },
    keyboard: () => {
      if (isTerminal(0)) return process.stdin as ReadStream;
      try {
        return new (tty().ReadStream)(openSync('/dev/tty', 'r'));
      } catch {
        return undefined;
      }
    },
  };
}

const tty = () => process.getBuiltinModule('node:tty');

function pipedInput(): 'pipe' | 'socket' | undefined {
  try {
    const status = fstatSync(0);
    return status.isFIFO() || status.isFile() ? 'pipe' : status.isSocket() ? 'socket' : undefined;
  } catch {
    return undefined;
  }
}

/** Major number of Linux's memory devices, such as /dev/null. */
const MEMORY_DEVICES = 1;

/** Asks Node's tty module, which loads network modules, only about files that may be terminals. */
function isTerminal(descriptor: number): boolean {
  try {
    const status = fstatSync(descriptor);
    if (!status.isCharacterDevice()) return false;
    if (process.platform === 'linux' && status.rdev >> 8 === MEMORY_DEVICES) return false;
    return tty().isatty(descriptor);
  } catch {
    return false;
  }
}

function writeOutput(text: string): void {
  try {
    writeAll(1, text);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EPIPE') throw new ClosedOutput();
    throw new OutputError(faults.unwritable(code ?? String(error)), { cause: error });
  }
}
