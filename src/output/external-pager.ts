import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { faults } from '../messages/faults.js';
import type { Environment } from '../system/environment.js';
import { UserError } from '../system/errors.js';
import type { Io } from '../system/io.js';

/** The user's pager while it runs. */
export interface ExternalPager {
  readonly write: (text: string) => void;
  /** Yields each part when the pager has taken those before it, and none after the pager's end. */
  readonly paced: <Part>(parts: AsyncIterable<Part>) => AsyncGenerator<Part>;
  readonly hasEnded: () => boolean;
}

/**
 * Prints into the user's pager and waits until it ends.
 * @throws UserError if the pager cannot be started
 */
export async function page(io: Io, print: (pager: ExternalPager) => Promise<void>): Promise<void> {
  // Ctrl-C is the pager's key from the start; the pager may end before it has read everything.
  const ignore = (): void => {};
  io.process.on('SIGINT', ignore);
  try {
    const { command, shell, input, ended } = await startPager(io.env);
    input.on('error', ignore);
    try {
      await print({
        write: (text) => input.write(text),
        paced: (parts) => paced(parts, input, ended),
        hasEnded: () => !input.writable,
      });
    } finally {
      input.end();
      await ended;
    }
    const [code] = await ended;
    if (shell && NOT_STARTED.includes(code)) throw new UserError(faults.noPager(command));
  } finally {
    io.process.off('SIGINT', ignore);
  }
}

/** Exit codes of a shell that cannot start a program (POSIX). */
const NOT_STARTED = [126, 127];

/** Characters that mean something to a shell. */
const SYNTAX = /[|&;<>()$`\\"'*?[#~=%\n]/;

/**
 * Starts LLAMA_NEWS_PAGER, PAGER (either counts as unset if blank), or less. A program with arguments is started directly, so that a
 * missing program is noticed; anything else goes to `sh -c`, as POSIX says of PAGER.
 */
async function startPager(env: Environment) {
  const command = env.LLAMA_NEWS_PAGER?.trim() || env.PAGER?.trim() || 'less';
  const shell = SYNTAX.test(command);
  const [program = '', ...args] = shell ? ['sh', '-c', command] : command.split(/\s+/);
  const child = spawn(program, args, {
    stdio: ['pipe', 'inherit', 'inherit'],
    // As in Git: less quits if the text fits on one screen, shows colours and leaves the text there; lv shows colours.
    env: { LESS: 'FRX', LV: '-c', ...env },
  });
  try {
    await once(child, 'spawn');
  } catch (error) {
    throw new UserError(faults.noPager(command), { cause: error });
  }
  return { command, shell, input: child.stdin, ended: once(child, 'close') };
}

async function* paced<Part>(parts: AsyncIterable<Part>, input: Writable, ended: Promise<unknown>) {
  for await (const part of parts) {
    yield part;
    if (input.writableNeedDrain) await Promise.race([new Promise((taken) => input.once('drain', taken)), ended]);
    if (!input.writable) return;
  }
}
