import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, PROGRAM, ROOT } from '../kit/program.js';
import { median, NODE, openSession, type Size } from './measure.js';

/** A row's scroll in one window, beside less over the same rows. */
export interface Keys {
  readonly window: string;
  readonly ms: number;
  readonly bytes: number;
  readonly lessMs: number;
  readonly lessBytes: number;
}

const SIZES: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
];

async function scroll(file: string, args: readonly string[], size: Size, presses: number) {
  const session = await openSession(file, args, size);
  const answers = [];
  for (let i = 0; i < presses; i += 1) answers.push(await session.press('j'));
  await session.end('q');
  return { ms: median(answers.map(({ ms }) => ms)), bytes: median(answers.map(({ bytes }) => bytes)) };
}

/** A key to the last byte of its frame: median of `presses` rows down in the bundled article. */
export async function keys(presses: number): Promise<readonly Keys[]> {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-bench-'));
  const results: Keys[] = [];
  for (const size of SIZES) {
    const printed = join(folder, 'printed');
    const args = [PROGRAM, 'read', '--color=always', '--width', '70'];
    writeFileSync(printed, spawnSync(NODE, args, { cwd: ROOT, env: environment() }).stdout);
    const own = await scroll(NODE, [PROGRAM, 'read'], size, presses);
    const less = await scroll('less', ['-R', printed], size, presses);
    const window = `${size.columns}x${size.rows}`;
    results.push({ window, ...own, lessMs: less.ms, lessBytes: less.bytes });
  }
  rmSync(folder, { recursive: true });
  return results;
}
