import { constants } from 'node:os';
import type { ReadStream } from 'node:tty';
import { messagesFor } from '../../messages/ui.js';
import type { FetchRequest } from '../../source/web/fetch-request.js';
import type { Io } from '../../system/io.js';
import { createEnding } from './ending.js';
import { createInputReader } from './input-reader.js';
import { replaceStandardStreams } from './open-terminal.js';
import { createProgressLine } from './progress-line.js';
import { handleSignals } from './signals.js';
import { writeToTerminal } from './write-to-terminal.js';

/** Wait for a page of the web before the reader is open. */
export interface Waiting {
  readonly request: FetchRequest;
  /** Resolves to the exit code once a key or a signal ends the program. */
  readonly ended: Promise<number>;
  /** Ends the wait and leaves the terminal, in raw mode, to the reader, which gets the keys that were typed meanwhile. */
  readonly handOver: () => void;
  /** Ends the wait and the fetch, and gives the terminal back. */
  readonly close: () => void;
}

/** Time after which the wait goes on if the stop signal had no effect, in ms. */
const NOT_STOPPED = 200;

const CTRL_Z = '\u001A';

/** Exit code if keys end the program: Ctrl-C, q or Escape. Other keys that are sent as sequences may have a q in them. */
function exitCodeOf(keys: string): number | undefined {
  if (keys.includes('\u0003')) return 130;
  const [letters = ''] = keys.split('\u001B', 1);
  return keys.includes('\u001B[27u') || /q/i.test(letters) ? 0 : undefined;
}

/** Waits at a keyboard; the terminal is left as it is until something is fetched. */
export function createWaiting(io: Io, keyboard: ReadStream): Waiting {
  const controller = new AbortController();
  const typed: Buffer[] = [];
  const { end, ended } = createEnding();
  const messages = messagesFor(io.language);
  const line = createProgressLine(writeToTerminal, () => io.size().columns, messages, messages.keyNames.escape);
  const signals = handleSignals(io.process, end);
  const reader = createInputReader((keys) => {
    const code = exitCodeOf(keys);
    if (code !== undefined) end(code);
  });
  const stops = createStops(io, keyboard, line.erase);
  const receive = (data: Buffer): void => {
    if (data.includes(CTRL_Z)) return stops.suspend();
    typed.push(data);
    reader.read(data.toString());
  };
  let vanished = false;
  const vanish = (): void => {
    vanished = true;
    end(128 + constants.signals.SIGHUP);
  };
  let begun = false;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    stops.begin();
    keyboard.on('data', receive).once('end', vanish).once('error', vanish);
  };
  const stop = (): void => {
    line.stop();
    signals.release();
    reader.reset();
    if (!begun) return;
    stops.end();
    keyboard.off('data', receive).off('end', vanish).pause();
  };
  return {
    request: {
      signal: controller.signal,
      progress: (progress) => {
        if (controller.signal.aborted) return;
        begin();
        line.note(progress);
      },
    },
    ended,
    handOver: () => {
      stop();
      if (typed.length > 0) keyboard.unshift(Buffer.concat(typed));
    },
    close: () => {
      controller.abort();
      stop();
      if (vanished) replaceStandardStreams();
      else if (begun) keyboard.setRawMode(false);
    },
  };
}

/**
 * Creates what sets a keyboard to raw mode, also after the process was stopped, and stops it as the terminal's own Ctrl-Z does.
 * @param erase removes what is written in the terminal
 */
function createStops(io: Io, keyboard: ReadStream, erase: () => void) {
  const resume = (): void => {
    keyboard.setRawMode(true);
  };
  let stopped: NodeJS.Timeout | undefined;
  return {
    begin: (): void => {
      resume();
      io.process.on('SIGCONT', resume);
    },
    suspend: (): void => {
      erase();
      keyboard.setRawMode(false);
      io.process.kill(0, 'SIGTSTP');
      stopped = setTimeout(resume, NOT_STOPPED);
    },
    end: (): void => {
      clearTimeout(stopped);
      io.process.off('SIGCONT', resume);
    },
  };
}
