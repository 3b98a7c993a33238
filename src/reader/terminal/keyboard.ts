import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { QUESTION, readReplies } from './replies.js';

/** So long an answer about the background still changes the theme, in ms. */
const PATIENCE = 150;
/** So long what may be the beginning of an answer is kept back, in ms: an Escape key is one. */
const HOLD = 25;
/** From so many characters on nobody can have typed it, and so long its rest is waited for, in ms. */
const SURE = 3;
const REST = 1000;

/** The keyboard of a terminal, without what the terminal itself answers. */
export interface Keyboard {
  /** The keys, as a terminal's input stream for Ink. Keys that come before anyone reads it are kept. */
  readonly stream: ReadStream;
  /** Each key at once instead of line by line, without an echo; or as it was. */
  readonly setRaw: (on: boolean) => void;
  /** Asks the terminal for its background. */
  readonly ask: (write: (text: string) => void, answer: (background: 'light' | 'dark') => void) => void;
  /** Leaves the terminal's input to another program, and takes it back. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Leaves the terminal as it was, so that the process can end. */
  readonly close: () => void;
}

/** @param gone called when the terminal has vanished */
export function createKeyboard(terminal: ReadStream, gone: () => void): Keyboard {
  const keys = new PassThrough();
  let asking: ((background: 'light' | 'dark') => void) | undefined;
  let answered = false;
  let held = '';
  let timer: NodeJS.Timeout | undefined;
  const release = (): void => {
    if (held !== '' && held.length < SURE) keys.write(held);
    held = '';
  };
  const receive = (text: string): void => {
    clearTimeout(timer);
    if (!asking) {
      keys.write(text);
      return;
    }
    const read = readReplies(held + text, answered);
    held = read.rest;
    answered = read.complete;
    if (read.background) asking(read.background);
    if (read.keys !== '') keys.write(read.keys);
    if (held !== '') timer = setTimeout(release, held.length < SURE ? HOLD : REST);
  };
  terminal.setEncoding('utf8');
  terminal.on('data', receive);
  terminal.once('end', gone);
  terminal.once('error', gone);
  const setRaw = (on: boolean): void => {
    try {
      terminal.setRawMode(on);
    } catch {
      // The terminal is gone.
    }
  };
  // Ink asks for a terminal's stream and uses these members of it; raw mode is ours.
  const stream = Object.assign(keys, { isTTY: true, setRawMode: () => stream, ref: () => stream, unref: () => stream });
  return {
    stream: stream as unknown as ReadStream,
    setRaw,
    ask: (write, answer) => {
      let late = false;
      asking = (background) => {
        if (!late) answer(background);
      };
      setTimeout(() => {
        late = true;
      }, PATIENCE).unref();
      write(QUESTION);
    },
    pause: () => terminal.pause(),
    resume: () => terminal.resume(),
    close: () => {
      clearTimeout(timer);
      setRaw(false);
      terminal.destroy();
      keys.destroy();
    },
  };
}
