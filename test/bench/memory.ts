import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, ROOT } from '../kit/program/program.js';
import type { Figure } from './figure.js';
import { median, NODE, NODE_20, openSession, PROGRAM } from './measure.js';

/** Peak resident memory over that of a bare Node, written by a module that is loaded before the program. */
export async function memory(rounds: number, folder: string, large: string): Promise<readonly Figure[]> {
  const hook = join(folder, 'peak.cjs');
  const told = join(folder, 'peak');
  // The peak that `getrusage` tells includes the memory of this process, from which the child began.
  writeFileSync(
    hook,
    `const { readFileSync, writeFileSync } = require('node:fs');
     process.on('exit', () => writeFileSync(${JSON.stringify(told)}, readFileSync('/proc/self/status')));`,
  );
  const peak = (): number => Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(told, 'utf8'))?.[1]) / 1024;
  const run = (args: readonly string[]) => (): number => {
    spawnSync(NODE, ['--require', hook, ...args], { cwd: ROOT, env: environment(), stdio: 'ignore' });
    return peak();
  };
  const read = async (): Promise<number> => {
    const session = await openSession(NODE, ['--require', hook, PROGRAM, 'read', '--no-resume']);
    for (const key of 'jj ') await session.press(key);
    await session.end('q');
    return peak();
  };
  const bare = median(Array.from({ length: rounds }, run(['-e', '0'])));
  const figures: Figure[] = [];
  for (const [name, goal, measure] of [
    ['printing', 1.15, run([PROGRAM, 'read', '--plain'])],
    ['the reader', 1.9, read],
    ['10 MB printed', 3.6, run([PROGRAM, 'read', large])],
  ] as const) {
    const peaks: number[] = [];
    for (let round = 0; round < rounds; round += 1) peaks.push(await measure());
    const value = median(peaks) / bare;
    const detail = `${median(peaks).toFixed(0)} MB, ${bare.toFixed(0)} MB${NODE_20 ? ', Node 20' : ''}`;
    figures.push({ name: `peak memory over bare: ${name}`, value, unit: 'x', goal, detail });
  }
  return figures;
}
