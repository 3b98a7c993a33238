import { closeSync, fstatSync, openSync } from 'node:fs';
import { constants, devNull } from 'node:os';
import type { ReadStream } from 'node:tty';
import type { Environment } from '../../system/environment.js';
import type { Io } from '../../system/io.js';
import type { MouseMode, Pointing } from '../state/action.js';
import { createKeyboard, type Keyboard } from './keyboard.js';
import { createMouseInput } from './mouse-input.js';
import { createScreen, type Screen } from './screen.js';
import { handleSignals, type Signals } from './signals.js';
import { writeToTerminal } from './write-to-terminal.js';

/** Screen and keyboard of a terminal. */
export interface Terminal {
  readonly screen: Screen;
  readonly keyboard: Keyboard;
  readonly signals: Signals;
  /** Asks for the wheel's mode and, given a listener, for the background; not the Linux console, which would print the questions. */
  readonly ask: (background?: (background: 'light' | 'dark') => void) => void;
  /** Takes the mouse in a mode. @param receive receives turns of the wheel and, in the mode "full", clicks and drags */
  readonly takeMouse: (mode: MouseMode, receive: (input: Pointing) => void) => void;
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
    ask: (background) => {
      if (env.TERM !== 'linux') keyboard.ask(writeToTerminal, { background, wheelOff: screen.wheelWasOff });
    },
    takeMouse: (mode, receive) => {
      if (mode === 'off') return;
      keyboard.takeMouse(writeToTerminal, createMouseInput(mode === 'full', receive));
      screen.takeMouse(mode === 'full');
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
export function replaceStandardStreams(): void {
  for (const descriptor of [0, 1, 2]) {
    if (!fstatSync(descriptor).isCharacterDevice()) continue;
    closeSync(descriptor);
    // The lowest free descriptor is the one just closed.
    openSync(devNull, 'r+');
  }
}

/** Whether the terminal is known to save and restore modes. */
const canSave = ({ XTERM_VERSION, VTE_VERSION, KITTY_WINDOW_ID }: Environment): boolean =>
  Boolean(XTERM_VERSION || VTE_VERSION || KITTY_WINDOW_ID);
