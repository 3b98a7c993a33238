import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { NODE, ROOT } from '../kit/program.js';
import { expressionsIn } from './expressions.js';

/** Expressions whose time grows with the square of their texts, which are short whatever the document. */
const SHORT_TEXTS = [
  // The digits of a number (src/messages/language.ts).
  String.raw`/\B(?=(?:\d{3})+$)/g`,
  // The number of an item, of at most nine digits (src/output/speech/spoken-blocks.ts).
  String.raw`/\D+$/`,
];

const SRC = join(ROOT, 'src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.ts$/.test(file) && !file.endsWith('.d.ts'),
);

test('expressions are found in code, and nothing else is taken for them', () => {
  const code = [
    'const a: RegExp = /[/]\\//gu; // /c/',
    `const b = \`/d/ \${x / y / z} \${'/e/'.split(/f/)} /g/\`;`,
    '/* /h/ */ const i = [1].map((j) => j / 2 / 3), k = /l/.test(m)',
  ].join('\n');
  expect(expressionsIn(code)).toEqual([
    { source: '[/]\\/', flags: 'gu' },
    { source: 'f', flags: 'g' },
    { source: 'l', flags: '' },
  ]);
});

/*
 * CPU time of a process of its own is compared, each the least of three, at 6,250, 25,000 and 100,000 characters, and only where the
 * first takes over 2 ms: a tenth of that is usual. A disturbance would have to last for three runs, twice, and to grow.
 */
test('the time of no regular expression grows faster than its text', async () => {
  const folder = join(ROOT, '.dev', 'patterns');
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'pattern-growth.mjs');
  const list = join(folder, 'expressions.json');
  const entryPoints = [join(ROOT, 'test/hostile/pattern-growth.ts')];
  buildSync({ entryPoints, bundle: true, platform: 'node', format: 'esm', outfile: program, logLevel: 'error' });
  const expressions = new Map(
    files.flatMap((file) =>
      expressionsIn(readFileSync(join(SRC, file), 'utf8')).map((found) => [`/${found.source}/${found.flags}`, found]),
    ),
  );
  expect(expressions.size).toBeGreaterThan(100);
  writeFileSync(list, JSON.stringify([...expressions.values()]));
  const { stdout, last } = await new Promise<{ stdout: string; last: string | undefined }>((resolve) => {
    execFile(NODE, [program, list], { timeout: 55_000 }, (error, stdout, stderr) =>
      resolve({ stdout, last: error ? stderr.trimEnd().split('\n').at(-1) : undefined }),
    );
  });
  rmSync(folder, { recursive: true });
  expect(last, 'this expression does not end').toBeUndefined();
  const grown = stdout.split('\n').filter((line) => line !== '' && !SHORT_TEXTS.includes(JSON.parse(line).pattern));
  expect(grown).toEqual([]);
}, 60_000);
