import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { NODE, ROOT } from './program.js';

/** Output of a program, and the last line of its log if it did not end in time or failed. */
interface Ended {
  readonly lines: readonly string[];
  readonly stuck: string | undefined;
}

/**
 * Runs a TypeScript program of the tests in a process of its own.
 * @param path path from the root of the package
 * @param limit CPU time that it may take, in seconds: other processes do not count, unless it waits for ten times as long
 */
export async function runAlone(path: string, args: readonly string[], limit: number): Promise<Ended> {
  // Its code finds the package two folders above.
  const folder = join(ROOT, '.dev', `child-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'program.mjs');
  buildSync({
    entryPoints: [join(ROOT, path)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return new Promise((resolve) => {
    const limited = ['-c', `ulimit -t ${limit}; exec "$@"`, 'sh', NODE, '--expose-gc', outfile, ...args];
    execFile('sh', limited, { timeout: 10_000 * limit }, (error, stdout, stderr) => {
      rmSync(folder, { recursive: true });
      const stuck = error ? stderr.trimEnd().split('\n').slice(-3).join('\n') : undefined;
      resolve({ lines: stdout.split('\n').filter(Boolean), stuck });
    });
  });
}
