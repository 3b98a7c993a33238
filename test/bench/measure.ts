import { spawnSync } from 'node:child_process';
import { type IPty, spawn } from '@lydell/node-pty';
import { environment, ROOT } from '../kit/program.js';

/** The Node under test. */
export const NODE = process.env.BENCH_NODE ?? process.execPath;
export const NODE_VERSION = spawnSync(NODE, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.trim();
export const NODE_20 = NODE_VERSION.startsWith('20.');

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Medians of two commands that run in turns, `rounds` times each. */
export async function inTurns(
  rounds: number,
  base: () => unknown,
  run: () => unknown,
): Promise<{ base: number; run: number }> {
  const times = { base: [] as number[], run: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.base.push(Number(await base()));
    times.run.push(Number(await run()));
  }
  return { base: median(times.base), run: median(times.run) };
}

/** CPU time in ms of a command, by the shell's `time`. */
export function cpu(args: readonly string[], env: Record<string, string> = {}): number {
  const line = `TIMEFORMAT='%U %S'; time "$0" "$@" >/dev/null 2>&1`;
  const { stderr } = spawnSync('bash', ['--norc', '-c', line, NODE, ...args], {
    cwd: ROOT,
    env: environment(env),
    encoding: 'utf8',
  });
  const [user = 0, system = 0] = stderr.trim().split(' ').map(Number);
  return 1000 * (user + system);
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

const WINDOW: Size = { columns: 80, rows: 24 };

const open = (file: string, args: readonly string[], { columns, rows }: Size): IPty =>
  spawn(file, [...args], { cols: columns, rows, cwd: ROOT, env: environment() });

/** Wall time in ms from the start of a command in a pseudo-terminal until it has written `mark`. */
export function wall(args: readonly string[], mark: string): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = open(NODE, args, WINDOW);
    let output = '';
    const listener = child.onData((data) => {
      output += data;
      if (!output.includes(mark)) return;
      const time = performance.now() - start;
      listener.dispose();
      child.onExit(() => resolve(time));
      child.kill('SIGKILL');
    });
  });
}

/** What a key cost: ms to the last byte of what it made the program write, and the number of bytes. */
interface Answer {
  readonly ms: number;
  readonly bytes: number;
}

export interface Session {
  /** Types a key, and waits until nothing more is written for a while. */
  readonly press: (key: string) => Promise<Answer>;
  /** Types, and waits until a text is written; gives the time in ms. */
  readonly until: (keys: string, mark: RegExp) => Promise<number>;
  readonly end: (key: string) => Promise<void>;
}

interface Opening {
  readonly size?: Size;
  /** What is written when keys can be pressed; by default nothing more is written for a while. */
  readonly ready?: RegExp;
}

/** So many ms an answer may take. */
const PATIENCE = 20_000;
/** After so many ms without output the answer to a key is taken to be whole. */
const QUIET = 60;

/** A program in a pseudo-terminal, ready for keys. */
export async function openSession(
  file: string,
  args: readonly string[],
  { size = WINDOW, ready }: Opening = {},
): Promise<Session> {
  const child = open(file, args, size);
  let output = '';
  let last = performance.now();
  const listeners = new Set<() => void>();
  child.onData((data) => {
    output += data;
    last = performance.now();
    for (const listener of listeners) listener();
  });
  const quiet = async (): Promise<void> => {
    do await new Promise((resolve) => setTimeout(resolve, QUIET / 4));
    while (output === '' || performance.now() - last < QUIET);
  };
  const written = (mark: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Waited in vain for ${mark}`)), PATIENCE);
      const look = (): void => {
        if (!mark.test(output)) return;
        listeners.delete(look);
        clearTimeout(timer);
        resolve();
      };
      listeners.add(look);
    });
  if (ready) await written(ready);
  else {
    await quiet();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return {
    press: async (key) => {
      output = '';
      const start = performance.now();
      child.write(key);
      await quiet();
      return { ms: last - start, bytes: Buffer.byteLength(output) };
    },
    until: async (keys, mark) => {
      output = '';
      const start = performance.now();
      child.write(keys);
      await written(mark);
      return performance.now() - start;
    },
    end: async (key) => {
      const ended = new Promise<void>((resolve) => child.onExit(() => resolve()));
      child.write(key);
      await ended;
    },
  };
}
