import { expect } from 'vitest';
import { openShell, type Terminal } from './terminal.js';

const ESCAPE = '\u001B';

/** Command that prints whether the terminal gathers lines and echoes keys. */
export const TERMINAL_STATE = "stty -a | tr ' ;' '\\n\\n' | grep -xE -- '-?(icanon|echo)' | tr '\\n' ' '";

/** Runs the reader in a shell that prints its process id first, and its exit code and the terminal's modes afterwards. */
export async function watched(
  env: Readonly<Record<string, string>> = {},
): Promise<{ terminal: Terminal; pid: number }> {
  const line = `bash -c 'echo "pid $$"; exec $LLAMA read'; echo "code $?"; ${TERMINAL_STATE}; echo done`;
  const terminal = openShell(line, { env });
  await terminal.until((shown) => shown.inAlternateScreen() && (shown.rows().at(-1) ?? '').includes('? help'));
  return { terminal, pid: Number(/pid (\d+)/.exec(terminal.output())?.[1]) };
}

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
