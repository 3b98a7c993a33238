import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { createInputReader } from './input-reader.js';
import type { Input } from './terminal-input.js';

/** Asks for the background (OSC 11) and then for the attributes (DA1), which every terminal reports: after that no reply is due. */
const QUESTION = '\u001B]11;?\u001B\\\u001B[c';
/** Maximum time for a reply about the background to change the theme, in ms. */
const PATIENCE = 150;
/** Maximum time for which replies are due, and for which the terminal is kept because of them, in ms. */
const DUE = 1000;
const KEPT = 100;

/** Keyboard of a terminal, without the terminal's own replies. */
export interface Keyboard {
  /** Input stream of keys and pastes for Ink. Those that arrive before it is read are buffered. */
  readonly stream: ReadStream;
  /** Turns raw mode on: keys at once, without an echo. */
  readonly setRaw: () => void;
  /** Asks the terminal for its background. */
  readonly ask: (write: (text: string) => void, answer: (background: 'light' | 'dark') => void) => void;
  /** Leaves the terminal to another program in its previous mode, once no reply is due; `resume` takes it back. */
  readonly release: () => Promise<void>;
  readonly resume: () => void;
  /** Releases the terminal and lets the process end. */
  readonly close: () => Promise<void>;
}

/** @param gone called when the terminal has vanished */
export function createKeyboard(terminal: ReadStream, gone: () => void): Keyboard {
  const keys = new PassThrough();
  const question = createQuestion();
  let released = false;
  const reader = createInputReader((text) => {
    if (!released) keys.write(text);
  });
  terminal.setEncoding('utf8');
  terminal.on('data', (text: string) => question.answer(reader.read(text)));
  const vanish = (): void => {
    question.end();
    gone();
  };
  terminal.once('end', vanish).on('error', vanish);
  const release = async (): Promise<void> => {
    released = true;
    await question.ended();
    reader.reset();
    terminal.setRawMode(false);
    terminal.pause();
  };
  // Ink expects a ReadStream but uses only these members; raw mode is set by `setRaw` alone.
  const stream = Object.assign(keys, { isTTY: true, setRawMode: () => stream, ref: () => stream, unref: () => stream });
  return {
    stream: stream as unknown as ReadStream,
    setRaw: () => void terminal.setRawMode(true),
    ask: (write, answer) => {
      question.ask(answer);
      write(QUESTION);
    },
    release,
    resume: () => {
      released = false;
      terminal.setRawMode(true);
      terminal.resume();
    },
    close: async () => {
      await release();
      terminal.destroy();
      keys.destroy();
    },
  };
}

/** Creates the question about the background, whose replies are due for a while. */
function createQuestion() {
  let hear: ((background: 'light' | 'dark') => void) | undefined;
  let due: Promise<void> = Promise.resolve();
  let end = (): void => {};
  return {
    ask: (answer: (background: 'light' | 'dark') => void): void => {
      hear = answer;
      const stopHearing = (): void => {
        hear = undefined;
      };
      // A process that was busy first reads what has arrived meanwhile.
      setTimeout(() => setImmediate(stopHearing), PATIENCE).unref();
      due = new Promise((resolve) => {
        end = resolve;
        setTimeout(resolve, DUE).unref();
      });
    },
    answer: ({ background, attributes }: Pick<Input, 'background' | 'attributes'>): void => {
      if (background) hear?.(background);
      if (attributes) end();
    },
    end: () => end(),
    /** Resolves once no reply is due, or when the time for it is over. */
    ended: async (): Promise<void> => {
      const timer = setTimeout(end, KEPT);
      await due;
      clearTimeout(timer);
    },
  };
}
