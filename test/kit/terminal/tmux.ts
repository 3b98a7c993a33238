import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, NODE, PROGRAM } from '../program/program.js';
import { spawnTerminal, type Terminal } from './terminal.js';

/** Whether tmux can be run. With REQUIRE_SHELLS=1 it has to be. */
export const hasTmux = process.env.REQUIRE_SHELLS === '1' || spawnSync('tmux', ['-V']).status === 0;

/** Time after which a question to tmux is asked again, and for which it is asked, in ms. */
const AGAIN = 50;
const PATIENCE = 50_000;

/** Shell in a real tmux, and the terminal to which tmux is attached. */
export interface Tmux {
  readonly terminal: Terminal;
  /** Folder for files of the test, in which the shell runs. */
  readonly folder: string;
  /** Runs a command of tmux and returns what it prints. */
  readonly ask: (...args: readonly string[]) => string;
  /** Waits until a format of tmux has a value. */
  readonly until: (format: string, value: string) => Promise<void>;
}

/**
 * Starts a shell in a tmux server of its own, in which `llama-news` is the program, and ends both after the run.
 * @param options commands that set options of tmux, such as "set -g mouse on"
 */
export async function inTmux(options: readonly string[], run: (tmux: Tmux) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-tmux-'));
  const config = join(folder, 'tmux.conf');
  const shell = 'PS1="> " bash --norc --noprofile -i';
  writeFileSync(config, ['set -g status off', `set -g default-command '${shell}'`, ...options].join('\n'));
  writeFileSync(join(folder, 'llama-news'), `#!/bin/sh\nexec '${NODE}' '${PROGRAM}' "$@"\n`, { mode: 0o755 });
  const env = environment({ PATH: `${folder}:${process.env.PATH}`, TMUX_TMPDIR: folder });
  const ask = (...args: readonly string[]): string =>
    spawnSync('tmux', ['-f', config, ...args], { env, encoding: 'utf8' }).stdout.trim();
  const terminal = spawnTerminal('tmux', ['-u', '-f', config, 'new-session'], { env, cwd: folder });
  const until = async (format: string, value: string): Promise<void> => {
    for (let left = PATIENCE / AGAIN; ask('display-message', '-p', format) !== value; left -= 1) {
      if (left < 0) throw new Error(`${format} is not ${value}:\n${terminal.text()}`);
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  };
  try {
    await terminal.until('>');
    await run({ terminal, folder, ask, until });
  } finally {
    ask('kill-server');
    terminal.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}
