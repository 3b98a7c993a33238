import { defineConfig } from 'vitest/config';
import { languageIndex } from '../scripts/languages.js';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  define: { LANGUAGES: JSON.stringify(JSON.stringify(languageIndex())) },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 30_000,
    globalSetup: 'test/kit/temporary.ts',
    pool: 'forks',
    maxConcurrency: 2,
    chaiConfig: { truncateThreshold: 0 },
  },
});
