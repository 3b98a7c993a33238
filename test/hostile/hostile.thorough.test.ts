import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { environment, NODE, PROGRAM } from '../kit/program/program.js';
import { cases } from './cases.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Prints a file under the limits of the shell: 10 s of CPU, 1 GB in the heap. */
function print(path: string, ...options: readonly string[]): Promise<Ended> {
  const line = 'ulimit -t 10; exec "$0" --max-old-space-size=1024 "$@"';
  const args = ['--norc', '-c', line, NODE, PROGRAM, 'read', path, ...options];
  const limits = { env: environment(), maxBuffer: 1 << 28 };
  return new Promise((resolve) => {
    execFile('bash', args, limits, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}

describe.concurrent('hostile text', () => {
  test.each(cases)('$name', async ({ name, source }) => {
    await survives(name, source());
  });

  // What is printed as a whole is read another way than what is printed part by part.
  test.each(cases.filter(({ name }) => /definition|footnotes/.test(name)))(
    '$name, as JSON',
    async ({ name, source }) => {
      await survives(name, source(), '--json');
    },
  );
});

async function survives(name: string, source: string, ...options: readonly string[]): Promise<void> {
  const path = join(folder, `${name.replaceAll(/\W/g, '-')}${options.join('')}.md`);
  writeFileSync(path, source);
  const { code, stdout, stderr } = await print(path, ...options);
  rmSync(path);
  expect(code, stderr).toBe(0);
  expect(stdout).toContain('lastword');
  expect(stderr).toMatch(/^(?:llama-news: [^\n]+\n)?$/);
  expect(stderr).not.toContain('Internal error');
}
