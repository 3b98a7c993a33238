import { expect } from 'vitest';
import type { Terminal } from './terminal.js';

const ESCAPE = '\u001B';

/** Command that prints whether the terminal gathers lines and echoes keys. */
export const TERMINAL_STATE = "stty -a | tr ' ;' '\\n\\n' | grep -xE -- '-?(icanon|echo)' | tr '\\n' ' '";

/** Waits until a shell tells the code of the reader and the modes of the terminal, which must be as before. */
export async function expectGivenBack(terminal: Terminal, code: number): Promise<void> {
  await terminal.until(`code ${code}`);
  await terminal.until('icanon echo done');
  expect(terminal.inAlternateScreen()).toBe(false);
  expect(terminal.output().lastIndexOf(`${ESCAPE}[?25h`)).toBeGreaterThan(
    terminal.output().lastIndexOf(`${ESCAPE}[?25l`),
  );
  expect(terminal.output().lastIndexOf(`${ESCAPE}[?7h`)).toBeGreaterThan(
    terminal.output().lastIndexOf(`${ESCAPE}[?7l`),
  );
}
