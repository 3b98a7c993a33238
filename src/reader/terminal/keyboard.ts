import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { createInputReader } from './input-reader.js';
import type { MouseReport } from './mouse-report.js';
import type { TerminalInput } from './terminal-input.js';

/** Questions for the background (OSC 11) and for the attributes (DA1), which every terminal reports: after that no reply is due. */
const BACKGROUND = '\u001B]11;?\u001B\\';
const ATTRIBUTES = '\u001B[c';
/** Question whether the wheel sends arrows (DECRQM). Terminals that do not know it print its last letter, which is erased. */
const WHEEL = '\u001B7\u001B[?1007$p\u001B8\u001B[K';
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

/** Listeners to replies. */
interface Listeners {
  readonly background?: ((background: 'light' | 'dark') => void) | undefined;
  /** Called if the wheel did not send arrows (mode 1007) before. */
  readonly wheelOff: () => void;
}

/** @param gone called when the terminal has vanished */
export function createKeyboard(terminal: ReadStream, gone: () => void): Keyboard {
  const keys = new PassThrough();
  const question = createQuestion();
  let released = false;
  let mouse: { readonly write: (text: string) => void; readonly receive: (report: MouseReport) => void } | undefined;
  const reader = createInputReader((text) => {
    if (!released) keys.write(text);
  });
  terminal.setEncoding('utf8');
  terminal.on('data', (text: string) => {
    const input = reader.read(text);
    question.answer(input);
    if (!released) for (const report of input.mouse) mouse?.receive(report);
  });
  const vanish = (): void => {
    mouse = undefined;
    question.end();
    gone();
  };
  terminal.once('end', vanish).on('error', vanish).resume();
  const release = async (): Promise<void> => {
    if (mouse && !released) {
      question.ask({});
      mouse.write(ATTRIBUTES);
    }
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
    ask: (write, listeners) => {
      question.ask(listeners);
      write(WHEEL + (listeners.background ? BACKGROUND : '') + ATTRIBUTES);
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

/** Creates the questions to the terminal, whose replies are due for a while. */
function createQuestion() {
  let hear: Partial<Listeners> = {};
  /** Number of questions without a reply about the attributes. */
  let asked = 0;
  let due: Promise<void> = Promise.resolve();
  let end = (): void => {};
  return {
    ask: (listeners: Partial<Listeners>): void => {
      hear = { ...hear, ...listeners };
      asked += 1;
      const stopHearing = (): void => {
        hear = { ...hear, background: undefined };
      };
      // A process that was busy first reads what has arrived meanwhile.
      setTimeout(() => setImmediate(stopHearing), PATIENCE).unref();
      due = new Promise((resolve) => {
        end = resolve;
        setTimeout(resolve, DUE).unref();
      });
    },
    answer: ({ background, attributes, wheelOff }: TerminalInput): void => {
      if (background) hear.background?.(background);
      if (wheelOff) hear.wheelOff?.();
      if (!attributes) return;
      asked = Math.max(0, asked - 1);
      if (asked === 0) end();
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
