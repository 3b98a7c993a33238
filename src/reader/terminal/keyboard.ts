import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { createInputReader } from './input-reader.js';
import type { MouseReport } from './mouse-report.js';
import { ATTRIBUTES, createQuestions, type Listeners, questionsFor } from './questions.js';

/** Keyboard of a terminal, without the terminal's own replies. */
export interface Keyboard {
  /** Input stream of keys and pastes for Ink. Those that arrive before it is read are buffered. */
  readonly stream: ReadStream;
  /** Turns raw mode on: keys at once, without an echo. */
  readonly setRaw: () => void;
  /** Asks the terminal about what the listeners want to hear. */
  readonly ask: (write: (text: string) => void, listeners: Listeners) => void;
  /** Passes on reports of the mouse. From now on, the terminal is released only after those that are on their way. */
  readonly takeMouse: (write: (text: string) => void, receive: (report: MouseReport) => void) => void;
  /** Leaves the terminal to another program in its previous mode, once no reply is due; `resume` takes it back. */
  readonly release: () => Promise<void>;
  readonly resume: () => void;
  /** Releases the terminal and lets the process end. */
  readonly close: () => Promise<void>;
}

/** @param gone called when the terminal has vanished */
export function createKeyboard(terminal: ReadStream, gone: () => void): Keyboard {
  const keys = new PassThrough();
  const questions = createQuestions();
  let released = false;
  let mouse: { readonly write: (text: string) => void; readonly receive: (report: MouseReport) => void } | undefined;
  const reader = createInputReader((text) => {
    if (!released) keys.write(text);
  });
  terminal.setEncoding('utf8');
  terminal.on('data', (text: string) => {
    const input = reader.read(text);
    questions.answer(input);
    if (!released) for (const report of input.mouse) mouse?.receive(report);
  });
  const vanish = (): void => {
    mouse = undefined;
    questions.end();
    gone();
  };
  terminal.once('end', vanish).on('error', vanish).resume();
  const release = async (): Promise<void> => {
    if (mouse && !released) {
      questions.ask({});
      mouse.write(ATTRIBUTES);
    }
    released = true;
    await questions.ended();
    reader.reset();
    terminal.setRawMode(false);
    terminal.pause();
  };
  // Ink expects a ReadStream but uses only these members; raw mode is set by `setRaw` alone.
  const stream = Object.assign(keys, { isTTY: true, setRawMode: () => stream, ref: () => stream, unref: () => stream });
  return {
    stream: stream as unknown as ReadStream,
    setRaw: () => void terminal.setRawMode(true),
    ask: (write, listeners) => {
      questions.ask(listeners);
      write(questionsFor(listeners));
    },
    takeMouse: (write, receive) => {
      mouse = { write, receive };
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
