import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { QUESTION, readReplies } from './replies.js';

/** Maximum time for a reply about the background to change the theme, in ms. */
const PATIENCE = 150;
/** Time to hold back a possible beginning of a reply, in ms. The Escape key looks like one. */
const HOLD = 25;
/** Minimum length of a beginning that cannot have been typed, in characters; REST is the time to wait for its rest, in ms. */
const SURE = 3;
const REST = 1000;

/** Keyboard of a terminal, without the terminal's own replies. */
export interface Keyboard {
  /** Input stream of the keys for Ink. Keys that arrive before it is read are buffered. */
  readonly stream: ReadStream;
  /** Turns raw mode on (keys at once, without an echo) or restores the previous mode. */
  readonly setRaw: (on: boolean) => void;
  /** Asks the terminal for its background. */
  readonly ask: (write: (text: string) => void, answer: (background: 'light' | 'dark') => void) => void;
  /** Leaves the terminal's input to another program; `resume` takes it back. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Restores the terminal's mode and lets the process end. */
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
      // The terminal has vanished.
    }
  };
  // Ink expects a ReadStream but uses only these members; raw mode is set by `setRaw` alone.
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
