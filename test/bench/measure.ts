import { spawnSync } from 'node:child_process';
import { type IPty, spawn } from '@lydell/node-pty';
import { environment, PROGRAM as OWN_PROGRAM, ROOT } from '../kit/program/program.js';

/** The program under test: this one, or that of another checkout. */
export const PROGRAM = process.env.BENCH_PROGRAM ?? OWN_PROGRAM;
/** The Node under test. */
export const NODE = process.env.BENCH_NODE ?? process.execPath;
export const NODE_VERSION = spawnSync(NODE, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.trim();
export const NODE_20 = NODE_VERSION.startsWith('20.');

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Two commands that ran in turns. */
export interface Pair<T> {
  readonly base: T;
  readonly run: T;
}

/** Runs two measurements in turns, `rounds` times each. */
async function rounds<T>(count: number, base: () => T, run: () => T): Promise<Pair<Awaited<T>[]>> {
  const values: Pair<Awaited<T>[]> = { base: [], run: [] };
  for (let round = 0; round < count; round += 1) {
    values.base.push(await base());
    values.run.push(await run());
  }
  return values;
}

/** Medians of two measured times. */
export async function timesInTurns(count: number, base: () => Promise<number>, run: () => Promise<number>) {
  const values = await rounds(count, base, run);
  return { base: median(values.base), run: median(values.run) };
}

/** Medians of the costs of two commands. */
export async function costsInTurns(count: number, base: () => Cost, run: () => Cost): Promise<Pair<Cost>> {
  const values = await rounds(count, base, run);
  const of = (costs: readonly Cost[]): Cost => ({
    cpu: median(costs.map(({ cpu }) => cpu)),
    wall: median(costs.map(({ wall }) => wall)),
  });
  return { base: of(values.base), run: of(values.run) };
}

/** Time of a command in ms: CPU time of its process, and time on the wall. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

/** Runs a command, and measures it by the shell's `time`. */
export function cost(args: readonly string[], env: Record<string, string> = {}): Cost {
  const line = `TIMEFORMAT='%U %S %R'; time "$0" "$@" >/dev/null 2>&1`;
  const { stderr } = spawnSync('bash', ['--norc', '-c', line, NODE, ...args], {
    cwd: ROOT,
    env: environment(env),
    encoding: 'utf8',
  });
  const [user = 0, system = 0, real = 0] = stderr.trim().split(' ').map(Number);
  return { cpu: 1000 * (user + system), wall: 1000 * real };
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

/** Cost of a key: time in ms to the last byte that it made the program write, and the number of bytes. */
interface Answer {
  readonly ms: number;
  readonly bytes: number;
}

export interface Session {
  /** Types a key, and waits until nothing more is written for a while. */
  readonly press: (key: string) => Promise<Answer>;
  /** Types, and waits until a text is written. Returns the time in ms. */
  readonly until: (keys: string, mark: RegExp) => Promise<number>;
  readonly end: (key: string) => Promise<void>;
}

interface Opening {
  readonly size?: Size;
  /** Output that shows that keys can be pressed; by default a pause in the output. */
  readonly ready?: RegExp;
}

/** Maximum time of an answer, in ms. */
const PATIENCE = 20_000;
/** Time without output after which the answer to a key counts as complete, in ms. */
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
