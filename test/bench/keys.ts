import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, ROOT } from '../kit/program/program.js';
import type { Figure } from './figure.js';
import { median, NODE, openSession, PROGRAM, type Size } from './measure.js';

async function scroll(file: string, args: readonly string[], size: Size, presses: number) {
  const session = await openSession(file, args, { size });
  const answers = [];
  for (let i = 0; i < presses; i += 1) answers.push(await session.press('j'));
  await session.end('q');
  return { ms: median(answers.map(({ ms }) => ms)), bytes: median(answers.map(({ bytes }) => bytes)) };
}

/** A row down, from the key to the last byte of its frame, in the bundled article, beside less over the same rows. */
export async function keys(presses: number, folder: string): Promise<readonly Figure[]> {
  const printed = join(folder, 'printed');
  const args = [PROGRAM, 'read', '--color=always', '--width', '70'];
  writeFileSync(printed, spawnSync(NODE, args, { cwd: ROOT, env: environment() }).stdout);
  const figures: Figure[] = [];
  for (const [columns, rows, most, bytes] of [
    [80, 24, 10, 400],
    [200, 60, 16, 600],
  ] as const) {
    const size = { columns, rows };
    const own = await scroll(NODE, [PROGRAM, 'read', '--no-resume'], size, presses);
    const less = await scroll('less', ['-R', printed], size, presses);
    const name = `a key to the last byte of its frame, ${columns}x${rows}`;
    figures.push({ name, value: own.ms, unit: 'ms', goal: most, detail: `less: ${less.ms.toFixed(1)} ms` });
    figures.push({
      name: `… its bytes, ${columns}x${rows}`,
      value: own.bytes,
      unit: 'bytes',
      goal: bytes,
      detail: `less: ${less.bytes}`,
    });
  }
  return figures;
}

/** A frame with a row besides the status line, which also changes by itself. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looks for an escape code
const MOVED = /\u001B\[(?!24H)\d+(?:;\d+r|H)[\s\S]*\u001B\[\?2026l/;

/** Rows down in a file of 10 MB, from when the first one is shown on, while the rest is read. */
export async function keysWhileReading(path: string): Promise<readonly Figure[]> {
  const session = await openSession(NODE, [PROGRAM, 'read', '--no-resume', path], { ready: /\?2026l/ });
  // Ink is loaded when the first key is answered.
  await session.until('j', MOVED);
  const times: number[] = [];
  while (times.length < KEYS) {
    times.push(await session.until('j', MOVED));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await session.end('q');
  const sorted = times.toSorted((a, b) => a - b);
  const worst = `worst of ${KEYS} ${sorted.at(-1)?.toFixed(1)} ms`;
  const figure = (name: string, value: number, goal: number): Figure => ({
    name: `a key while 10 MB are read, ${name}`,
    value,
    unit: 'ms',
    goal,
    detail: worst,
  });
  return [figure('median', median(times), 8), figure('95th percentile', sorted[Math.floor(0.95 * KEYS)] ?? 0, 20)];
}

/** Number of keys pressed while 10 MB are read, in about a second. */
const KEYS = 60;
