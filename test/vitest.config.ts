import { defineConfig } from 'vitest/config';
import { languageIndex } from '../scripts/languages.js';

/** Folders whose tests change nothing outside themselves, so that a process runs file after file and loads the code once. */
const PURE = [
  'article',
  'layout',
  'parse',
  'style',
  'reader/keys',
  'reader/panels',
  'reader/screen',
  'reader/state',
].map((folder) => `test/${folder}/**/*.test.ts`);

/** The second suite. */
const THOROUGH = 'test/**/*.thorough.test.ts';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  define: { VERSION: JSON.stringify('0.0.0'), LANGUAGES: JSON.stringify(JSON.stringify(languageIndex())) },
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, exclude: [THOROUGH], isolate: false, restoreMocks: true } },
      { extends: true, test: { name: 'others', include: ['test/**/*.test.ts'], exclude: [THOROUGH, ...PURE] } },
      { extends: true, test: { name: 'thorough', include: [THOROUGH], testTimeout: 600_000 } },
    ],
    testTimeout: 120_000,
    hookTimeout: 30_000,
    globalSetup: 'test/kit/temporary.ts',
    setupFiles: 'test/kit/random/seed.ts',
    // A golden file that is missing is a failure; `-u` writes it.
    update: 'none',
    pool: 'forks',
    // All cores: most tests wait for the program, which runs beside them.
    maxWorkers: '100%',
    maxConcurrency: 2,
    chaiConfig: { truncateThreshold: 0 },
  },
});
