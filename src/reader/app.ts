import { canLink } from '../style/can-link.js';
import { mouseMode } from './tasks/mouse-mode.js';
import type { Opening } from './tasks/start.js';
import { createEnding, type Ending } from './terminal/ending.js';
import { openTerminal, type Terminal } from './terminal/open-terminal.js';
import { wire } from './wire.js';

/** Opens the reader, waits for its end and returns the exit code. The terminal is restored whatever ends it. */
export async function openReader(opening: Opening): Promise<number> {
  const ending = createEnding();
  const terminal = openTerminal(opening.io, opening.keyboard, ending.end);
  try {
    return await run(opening, terminal, ending);
  } finally {
    await terminal.close();
  }
}

/** Runs the reader in a terminal. The first frame is painted before Ink is loaded. */
async function run(opening: Opening, terminal: Terminal, ending: Ending): Promise<number> {
  const { store, view, receive, close } = await wire(opening, terminal, ending);
  const { io, mouse } = opening;
  let code = 0;
  let isAllKept = true;
  try {
    view.show();
    void mouseMode(mouse, io.env).then((mode) => terminal.takeMouse(mode, receive));
    const { mount } = await import('./terminal/ink.js');
    const mounted = await mount(
      { store, screen: terminal.screen, paint: view.paint, receive },
      terminal.keyboard.stream,
    );
    if (await canLink(io.process.stdout)) view.showLinks();
    code = await Promise.race([ending.ended, mounted.ended.then(() => 0)]).finally(mounted.unmount);
  } finally {
    isAllKept = await close();
  }
  return isAllKept ? code : code || 1;
}
