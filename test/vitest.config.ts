import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { languageIndex } from '../scripts/languages.js';

/** The second suite. */
const THOROUGH = 'test/**/*.thorough.test.ts';

/** Paths and contents of all test files. */
const FILES = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => ({ path: join('test', name), source: readFileSync(join('test', name), 'utf8') }));
const filesWith = (text: string): readonly string[] =>
  FILES.filter(({ source }) => source.includes(text)).map(({ path }) => path);

/** Files of the first suite that the second runs again, with more random values. */
const AGAIN = filesWith("/by-suite.js'");

/** Tests that need a process of their own: they replace modules, measure memory, or count what is open. */
const ALONE = [
  ...filesWith('vi.mock('),
  ...[
    'document/search-entry',
    'output/external-pager',
    'reader/tasks/browse',
    'reader/tasks/heap-watch',
    'reader/tasks/watcher',
    'reader/terminal/session',
    'source/watch-file',
  ].map((name) => `test/${name}.test.ts`),
];
for (const path of ALONE) if (!existsSync(path)) throw new Error(`${path}: no such file`);

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  define: { VERSION: JSON.stringify('0.0.0'), LANGUAGES: JSON.stringify(JSON.stringify(languageIndex())) },
  test: {
    projects: [
      // A process runs file after file, loads the code once, and starts the program once.
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: [THOROUGH, ...ALONE], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: ALONE, exclude: [THOROUGH] } },
      {
        extends: true,
        test: { name: 'thorough', include: [THOROUGH, ...AGAIN], env: { SUITE: 'thorough' }, testTimeout: 600_000 },
      },
    ],
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    testTimeout: 120_000,
    hookTimeout: 30_000,
    globalSetup: 'test/kit/temporary.ts',
    setupFiles: 'test/kit/random/seed.ts',
    // A golden file that is missing is a failure; `-u` writes it.
    update: 'none',
    pool: 'forks',
    // One more than there are cores: many tests wait for the program, and some programs wait, too.
    maxWorkers: availableParallelism() + 1,
    maxConcurrency: 2,
    chaiConfig: { truncateThreshold: 0 },
  },
});
