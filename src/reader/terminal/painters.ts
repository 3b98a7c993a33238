import { createPainter, type Painter } from '../../style/paint.js';
import type { Io } from '../../system/io.js';
import { writeAll } from '../../system/write-all.js';
import type { State } from '../state/model.js';

/** Writes to the terminal, and waits while it is busy; a terminal that is gone is not written to. */
export function writeToTerminal(text: string): void {
  try {
    writeAll(1, text);
  } catch {
    // Nobody sees it.
  }
}

/** Whether the terminal is one that is known to save and restore modes. */
export const canSave = ({ XTERM_VERSION, VTE_VERSION, KITTY_WINDOW_ID }: Io['env']): boolean =>
  Boolean(XTERM_VERSION || VTE_VERSION || KITTY_WINDOW_ID);

/** A painter for each look that a state asks for. */
export function painters(level: 1 | 2 | 3): (state: State) => Painter {
  const known = new Map<string, Painter>();
  return ({ theme, background }) => {
    // A theme for another background than the terminal's brings its own.
    const page = (theme === 'light' || theme === 'dark') && theme !== background;
    const key = `${theme} ${page}`;
    const painter = known.get(key) ?? createPainter({ level, hyperlinks: false, theme, page });
    known.set(key, painter);
    return painter;
  };
}
