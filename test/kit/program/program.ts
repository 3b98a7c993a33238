import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Root folder of the project, in which npm and the test runner run. */
export const ROOT = process.cwd();
export const PROGRAM = join(ROOT, 'bin', 'llama-news.js');

/** Creates a folder for a test file, removed when its process ends. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Node that runs the program: this one, or the one that `npm run compat` sets. */
export const NODE = process.env.TEST_NODE ?? process.execPath;

const STATES = temporaryFolder();
let runs = 0;

/**
 * Environment of a program under test: no variables of the machine that change the output, no configuration, and no remembered
 * places.
 */
export function environment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  runs += 1;
  const state = join(STATES, String(runs));
  return {
    PATH,
    HOME,
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    XDG_STATE_HOME: state,
    // Of all tests of a run, as the compiled program is there.
    XDG_CACHE_HOME: join(tmpdir(), 'llama-news-cache'),
    XDG_CONFIG_HOME: join(state, 'config'),
    XDG_DATA_HOME: join(state, 'data'),
    ...extra,
  };
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs the built program to its end, without a terminal. */
export function run(args: readonly string[], { input = '', env = {}, cwd = ROOT }: Options = {}): Ended {
  const { status, stdout, stderr } = spawnSync(NODE, [PROGRAM, ...args], {
    input,
    env: environment(env),
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}

/** Runs the built program to its end while this process goes on, for instance as its server. */
export const runBeside = (
  args: readonly string[],
  { input = '', env = {}, cwd = ROOT }: Options = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const options = {
      env: environment({ XDG_CACHE_HOME: join(STATES, `cache-${runs}`), ...env }),
      cwd,
      maxBuffer: 1 << 28,
    };
    const child = execFile(NODE, [PROGRAM, ...args], options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
    child.stdin?.on('error', () => {}).end(input);
  });

/** Runs a command line in a shell, where $LLAMA is the program. Bash reads its start-up file if its input is a socket, as in Node. */
export function shell(line: string, env: Readonly<Record<string, string>> = {}): Ended {
  const LLAMA = `${NODE} ${PROGRAM}`;
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', line], {
    env: environment({ LLAMA, ...env }),
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}
