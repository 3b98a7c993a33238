import { spawn } from '@lydell/node-pty';
import xterm, { type IBuffer } from '@xterm/headless';
import { environment, NODE, PROGRAM, ROOT } from '../program/program.js';

/** Time after which a wait has failed, in ms, shorter than that of a test so that the error shows the screen. */
const PATIENCE = 100_000;

interface Options {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Reply of the terminal to questions about its background and attributes; none by default. */
  readonly answer?: string;
}

/** Program in a real pseudo-terminal, with its screen in an emulated terminal. */
export interface Terminal {
  /** Rows on the screen, without trailing spaces. */
  readonly rows: () => readonly string[];
  readonly text: () => string;
  /** Waits until the screen satisfies a condition; the error shows the screen. */
  readonly until: (condition: string | RegExp | ((terminal: Terminal) => boolean)) => Promise<void>;
  /** Types on the keyboard. */
  readonly type: (keys: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  readonly kill: (signal: string) => void;
  /** Closes the terminal's window. */
  readonly hangUp: () => void;
  /** Everything that the program wrote. */
  readonly output: () => string;
  /** Whether the screen shows all that the program wrote. */
  readonly shown: () => boolean;
  readonly inAlternateScreen: () => boolean;
  /** Title of the window. */
  readonly title: () => string;
  /** Active buffer of the emulated terminal, for tests of styles. */
  readonly buffer: () => IBuffer;
  /** Waits for the program to end. */
  readonly ended: Promise<{ readonly code: number; readonly signal: number }>;
}

/** Runs the program with arguments. */
export const openTerminal = (args: readonly string[], options: Options = {}): Terminal =>
  spawnTerminal(NODE, [PROGRAM, ...args], options);

/** Runs a command line in bash, where $LLAMA is the program. */
export const openShell = (line: string, options: Options = {}): Terminal =>
  spawnTerminal('bash', ['--norc', '--noprofile', '-c', line], {
    ...options,
    env: { LLAMA: `${NODE} ${PROGRAM}`, ...options.env },
  });

export function spawnTerminal(
  file: string,
  args: readonly string[],
  { columns = 80, rows = 24, env = {}, cwd = ROOT, answer = '' }: Options = {},
): Terminal {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const child = spawn(file, [...args], {
    cols: columns,
    rows,
    cwd,
    env: environment(env),
    name: env.TERM ?? 'xterm-256color',
  });
  const watchers = new Set<() => void>();
  let output = '';
  let shownLength = 0;
  let title = '';
  screen.onTitleChange((text) => {
    title = text;
  });
  child.onData((data) => {
    output += data;
    if (answer !== '' && data.includes('\u001B[c')) child.write(answer);
    screen.write(data, () => {
      shownLength += data.length;
      for (const watcher of watchers) watcher();
    });
  });
  const shown = (): readonly string[] => {
    const { active } = screen.buffer;
    return Array.from(
      { length: screen.rows },
      (_, i) =>
        active
          .getLine(active.viewportY + i)
          ?.translateToString(true, 0, screen.cols)
          .trimEnd() ?? '',
    );
  };
  const terminal: Terminal = {
    rows: shown,
    text: () => shown().join('\n'),
    until: (condition) => {
      const holds = (): boolean => {
        if (typeof condition === 'function') return condition(terminal);
        const text = terminal.text();
        return typeof condition === 'string' ? text.includes(condition) : condition.test(text);
      };
      return new Promise((resolve, reject) => {
        const check = (): void => {
          if (!holds()) return;
          clearTimeout(timer);
          watchers.delete(check);
          resolve();
        };
        const timer = setTimeout(() => {
          watchers.delete(check);
          reject(new Error(`Waited in vain for ${String(condition)} on the screen:\n${terminal.text()}`));
        }, PATIENCE);
        watchers.add(check);
        check();
      });
    },
    type: (keys) => child.write(keys),
    resize: (cols, lines) => {
      screen.resize(cols, lines);
      child.resize(cols, lines);
    },
    kill: (signal) => child.kill(signal),
    hangUp: () => (child as typeof child & { destroy: () => void }).destroy(),
    output: () => output,
    shown: () => shownLength === output.length,
    title: () => title,
    buffer: () => screen.buffer.active,
    inAlternateScreen: () => screen.buffer.active.type === 'alternate',
    ended: new Promise((resolve) => {
      child.onExit(({ exitCode, signal = 0 }) => {
        // The last output is shown before the end is reported.
        screen.write('', () => resolve({ code: exitCode, signal }));
      });
    }),
  };
  return terminal;
}
