import { defineConfig } from 'vitest/config';
import { languageIndex } from '../scripts/languages.js';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  define: { VERSION: JSON.stringify('0.0.0'), LANGUAGES: JSON.stringify(JSON.stringify(languageIndex())) },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 30_000,
    globalSetup: 'test/kit/temporary.ts',
    setupFiles: 'test/kit/seed.ts',
    // A golden file that is missing is a failure; `-u` writes it.
    update: 'none',
    pool: 'forks',
    // All cores: most tests wait for the program, which runs beside them.
    maxWorkers: '100%',
    maxConcurrency: 2,
    chaiConfig: { truncateThreshold: 0 },
  },
});
