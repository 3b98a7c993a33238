import { closeSync, fstatSync, openSync } from 'node:fs';
import { constants, devNull } from 'node:os';
import type { ReadStream } from 'node:tty';
import type { Io } from '../../system/io.js';
import { createKeyboard, type Keyboard } from './keyboard.js';
import { createScreen, type Screen } from './screen.js';
import { handleSignals, type Signals } from './signals.js';
import { writeToTerminal } from './write.js';

/** Screen and keyboard of a terminal. */
export interface Terminal {
  readonly screen: Screen;
  readonly keyboard: Keyboard;
  readonly signals: Signals;
  /** Asks for the background, except on the Linux console, which would print the question. */
  readonly askBackground: (answer: (background: 'light' | 'dark') => void) => void;
  /** Restores the terminal. */
  readonly close: () => Promise<void>;
}

/** Opens a terminal in raw mode. @param end receives the exit code if the terminal vanishes */
export function openTerminal({ env, size, process }: Io, stream: ReadStream, end: (code: number) => void): Terminal {
  const signals = handleSignals(process, end);
  const screen = createScreen(writeToTerminal, size, { titles: env.TERM !== 'linux', saves: canSave(env) });
  let vanished = false;
  const keyboard = createKeyboard(stream, () => {
    vanished = true;
    end(128 + constants.signals.SIGHUP);
  });
  keyboard.setRaw();
  return {
    screen,
    keyboard,
    signals,
    askBackground: (answer) => {
      if (env.TERM !== 'linux') keyboard.ask(writeToTerminal, answer);
    },
    close: async () => {
      screen.leave();
      await keyboard.close();
      if (vanished) replaceStandardStreams();
      signals.release();
    },
  };
}

/** Replaces a terminal that has vanished by an empty file. Node 20 would try to restore its modes, and abort because that fails. */
function replaceStandardStreams(): void {
  for (const descriptor of [0, 1, 2]) {
    if (!fstatSync(descriptor).isCharacterDevice()) continue;
    closeSync(descriptor);
    // The lowest free descriptor is the one just closed.
    openSync(devNull, 'r+');
  }
}

/** Whether the terminal is known to save and restore modes. */
const canSave = ({ XTERM_VERSION, VTE_VERSION, KITTY_WINDOW_ID }: Io['env']): boolean =>
  Boolean(XTERM_VERSION || VTE_VERSION || KITTY_WINDOW_ID);
