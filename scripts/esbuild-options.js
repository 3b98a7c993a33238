// Options of esbuild that all builds share.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { emojiNames } from './emoji.js';
import { coreOnly, languageIndex } from './languages.js';
import { unused } from './unused.js';

export const root = dirname(import.meta.dirname);
export const MAIN = 'src/cli/main.ts';
/** Entries that run in a thread of their own. */
const WORKERS = ['src/document/lex-worker.ts', 'src/document/page/page-worker.ts'];
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** Options of all builds. */
export const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: !process.env.NO_MINIFY,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  define: {
    VERSION: JSON.stringify(version),
    LANGUAGES: JSON.stringify(JSON.stringify(languageIndex())),
    'process.env.NODE_ENV': '"production"',
  },
};

/** Gives linkedom the program's own parser in place of an older one, and takes nothing else of its package. */
const oneParser = {
  name: 'one-parser',
  setup({ onResolve }) {
    const path = join(root, 'node_modules/htmlparser2/dist/Parser.js');
    onResolve({ filter: /^htmlparser2$/ }, () => ({ path }));
  },
};

const inkElsewhere = {
  name: 'ink-elsewhere',
  setup({ onResolve }) {
    onResolve({ filter: /\/ink\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: '../bin/ink.js', external: true } : undefined,
    );
  },
};

/** Options of builds that split src/ at each import() and put shared modules into files of their own. */
export const splitting = (plugins = []) => ({
  ...common,
  entryPoints: [MAIN, ...WORKERS],
  outdir: '/',
  write: false,
  splitting: true,
  format: 'esm',
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  plugins: [inkElsewhere, oneParser, coreOnly, emojiNames, unused, ...plugins],
});
