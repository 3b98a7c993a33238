// Builds dist/: the program as one file, a file for each part that is loaded on demand, and the bundled articles as data.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { build, context } from 'esbuild';

const root = dirname(import.meta.dirname);
const dist = join(root, 'dist');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const require = createRequire(import.meta.url);

/** Modules that are imported on demand: each becomes a file of dist/ that is named after it. Packages are named as they are imported. */
const entries = [
  'src/cli/main.ts',
  'src/cli/program.ts',
  'src/cli/completion/complete.ts',
  'src/commands/config.ts',
  'src/config/resolve.ts',
  'src/document/parse-document.ts',
  'src/document/incremental.ts',
  'src/document/lex-in-worker.ts',
  'src/document/lex-worker.ts',
  'src/parse/yaml.ts',
  'src/parse/html/parser.ts',
  'src/article/regex-search.ts',
  'src/layout/unicode-metrics.ts',
  'src/layout/highlight.ts',
  'src/layout/hyphens-de.ts',
  'src/layout/hyphens-en.ts',
  'src/style/paint.ts',
  'src/output/print.ts',
  'src/output/print-listing.ts',
  'src/output/article-json.ts',
  'src/output/external-pager.ts',
  'src/output/speech/speak.ts',
  'src/output/speech/line-pager.ts',
  'src/reader/app.ts',
  'src/reader/terminal/ink.tsx',
  'smol-toml',
  'supports-hyperlinks',
];

/** The file of dist/ that holds an entry. Ink needs ES modules (top-level await in Yoga). */
const chunkOf = (entry) => `${basename(entry).replace(/\.tsx?$/, '')}.${entry.endsWith('.tsx') ? 'mjs' : 'cjs'}`;

/** The entry that a dynamic import leads to, by its resolved path. */
const entryOf = (path, folder) =>
  path.startsWith('.') ? relative(root, join(folder, path)).replace(/\.js$/, '') : path;

/** Sends every dynamic import to its file; one that has none is an error. */
const onDemand = {
  name: 'on-demand',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import' || resolveDir.includes('node_modules') || path.startsWith('node:'))
        return undefined;
      const wanted = entryOf(path, resolveDir);
      const entry = entries.find((each) => each.replace(/\.tsx?$/, '') === wanted);
      return entry
        ? { path: `./${chunkOf(entry)}`, external: true }
        : { errors: [{ text: `${path} is not among the entries of scripts/build.js` }] };
    });
  },
};

/**
 * What is imported and never used: Ink's inspector for developers, its own handling of signals (src/reader/app.ts ends the reader),
 * all of marked-terminal but its renderer of code,
 * commander's way to start other programs, chalk's look at the terminal (src/style/color.ts decides). The last two load half of Node's
 * network modules at every start.
 */
const unused = {
  name: 'unused',
  setup(build) {
    const stub = { path: 'unused', namespace: 'unused' };
    build.onResolve({ filter: /^(react-devtools-core|#supports-color)$/ }, () => stub);
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? stub : undefined,
    );
    build.onResolve({ filter: /^(cli-table3|node-emoji|supports-hyperlinks|ansi-escapes)$/ }, ({ importer }) =>
      importer.includes('marked-terminal') ? stub : undefined,
    );
    build.onResolve({ filter: /^signal-exit$/ }, () => ({ path: 'signal-exit', namespace: 'unused' }));
    build.onLoad({ filter: /^signal-exit$/, namespace: 'unused' }, () => ({
      contents: 'export default () => () => {}',
    }));
    build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {}', loader: 'js' }));
  },
};

/** The languages that a mode of another one names, however deep; undefined where one is guessed. */
function languagesIn(mode, found = new Set(), seen = new Set()) {
  if (typeof mode !== 'object' || mode === null || seen.has(mode)) return found;
  seen.add(mode);
  const own = [mode.subLanguage ?? []].flat();
  if (mode.subLanguage && own.length === 0) return undefined;
  for (const name of own) found.add(name);
  return Object.values(mode).every((inner) => languagesIn(inner, found, seen)) ? found : undefined;
}

/** Has highlight.js load a language when code is in it, and not all 190 at once, which takes longer than a first screen. */
const languages = {
  name: 'languages',
  setup(build) {
    build.onResolve({ filter: /^\.\/languages\/.*\.cjs$/ }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /highlight\.js\/lib\/index\.js$/ }, ({ path }) => {
      const hljs = require(path);
      const names = hljs.listLanguages();
      const entries = names.map((name) => {
        const inner = languagesIn(hljs.getLanguage(name).rawDefinition());
        return `${JSON.stringify(name)}: [() => require('./languages/${name}.cjs'), ${JSON.stringify(inner && [...inner])}]`;
      });
      // Of two languages with one alias the later has it.
      const aliases = names.flatMap((name) =>
        (hljs.getLanguage(name).aliases ?? []).map((alias) => [alias.toLowerCase(), name]),
      );
      return {
        contents: `
          const hljs = require('./core');
          const languages = { ${entries.join(',\n')} };
          const aliases = ${JSON.stringify(Object.fromEntries(aliases))};
          const known = hljs.getLanguage;
          const taken = new Set();
          const register = (name) => hljs.registerLanguage(name, languages[name][0]());
          const take = (name) => {
            if (!Object.hasOwn(languages, name) || taken.has(name)) return;
            taken.add(name);
            if (languages[name][1]) {
              register(name);
              languages[name][1].forEach(take);
              return;
            }
            // To guess a language all are needed, in their order: of two that are as likely the first is taken.
            for (const each of Object.keys(languages)) {
              taken.add(each);
              hljs.unregisterLanguage(each);
              register(each);
            }
          };
          hljs.getLanguage = (name) => {
            const wanted = String(name).toLowerCase();
            take(Object.hasOwn(languages, wanted) ? wanted : aliases[wanted]);
            return known(name);
          };
          module.exports = hljs;`,
        resolveDir: dirname(path),
      };
    });
  },
};

const options = (entry, file = chunkOf(entry)) => ({
  entryPoints: [/^(?:src|scripts)\//.test(entry) ? join(root, entry) : entry],
  outfile: join(dist, file),
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // require() in place of import(): Node would parse each file once more to find its exports. Only the reader is no CommonJS.
  supported: { 'dynamic-import': file === 'app.cjs' },
  format: file.endsWith('.mjs') ? 'esm' : 'cjs',
  minify: !process.env.NO_MINIFY,
  keepNames: false,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  plugins: [onDemand, unused, languages],
  define: {
    VERSION: JSON.stringify(version),
    'process.env.NODE_ENV': '"production"',
    ...(file.endsWith('.cjs') ? { 'import.meta.dirname': '__dirname' } : {}),
    // Yoga would fetch its WebAssembly from a data: address, which loads all of undici.
    ...(file === 'ink.mjs' ? { fetch: 'undefined', 'process.env.DEV': '"false"' } : {}),
  },
  ...(file.endsWith('.mjs')
    ? { banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" } }
    : {}),
});

/** Loads a module of src/ that works while the program is built, with the built parts beside it. */
async function load(entry) {
  const file = `${basename(entry, '.ts')}.tmp.cjs`;
  const outfile = join(dist, file);
  await build(options(entry, file));
  const module = require(outfile);
  await rm(outfile);
  return module;
}

/** Parses content/ once, so that no parser runs for bundled articles. */
async function buildArticles() {
  const contents = [];
  for (const edition of ['de', 'en'])
    for (const name of (await readdir(join(root, 'content', edition))).sort())
      contents.push({ edition, name, text: await readFile(join(root, 'content', edition, name), 'utf8') });
  const { bundle } = await load('scripts/articles.ts');
  const { index, articles } = await bundle(contents);
  const write = async (path, data) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(data));
  };
  await write(join(dist, 'articles', 'index.json'), index);
  for (const { edition, slug, article, text, printed } of articles) {
    await write(join(dist, 'articles', edition, `${slug}.json`), article);
    await writeFile(join(dist, 'articles', edition, `${slug}.md`), text);
    await writeFile(join(dist, 'articles', edition, `${slug}.txt`), printed);
  }
}

/** Writes the schemas of the configuration files from the table of settings. */
async function buildSchemas() {
  const { configSchema } = await load('scripts/config-schema.ts');
  const write = (name, schema) => writeFile(join(dist, 'schemas', name), `${JSON.stringify(schema, null, 2)}\n`);
  await write('config.toml.json', configSchema('user'));
  await write('project.toml.json', configSchema('project'));
}

/** The licences of everything that the files hold; they ask to be passed on with it. */
async function buildLicenses(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  // A package may be there more than once.
  const texts = new Set();
  for (const folder of [...folders].sort()) {
    const { name, version, license, author } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    const files = (await readdir(join(root, folder)))
      .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
      .sort();
    const own = await Promise.all(files.map((file) => readFile(join(root, folder, file), 'utf8')));
    const text =
      own.length > 0 ? own.map((part) => part.trim()).join('\n\n') : `Copyright (c) ${author?.name ?? author}`;
    texts.add(`${name} ${version} (${license})\n\n${text}\n`);
  }
  await writeFile(join(dist, 'THIRD-PARTY-LICENSES.txt'), [...texts].join(`\n${'-'.repeat(70)}\n\n`));
}

/**
 * Writes which modules each file holds, for the test that printing loads neither Ink nor marked-terminal; not a part of the package.
 * Returns the modules of all files.
 */
async function writeParts(results) {
  const parts = Object.fromEntries(
    results.flatMap(({ metafile }) =>
      Object.entries(metafile.outputs).map(([file, { inputs }]) => [basename(file), Object.keys(inputs)]),
    ),
  );
  await mkdir(join(root, '.dev'), { recursive: true });
  await writeFile(join(root, '.dev', 'parts.json'), JSON.stringify(parts));
  return Object.values(parts).flat();
}

async function buildManual() {
  const { manualPage } = await load('scripts/manual/page.ts');
  await writeFile(join(dist, 'llama-news.1'), manualPage(process));
}

await rm(dist, { recursive: true, force: true });
await build({
  entryPoints: [
    join(dirname(createRequire(require.resolve('cli-highlight')).resolve('highlight.js')), 'languages', '*.js'),
  ],
  outdir: join(dist, 'languages'),
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  format: 'cjs',
  // White space stays: without it, publint takes words of the languages for marks of ES modules.
  minifySyntax: true,
  minifyIdentifiers: true,
  legalComments: 'none',
});
const builders = await Promise.all(entries.map((entry) => context(options(entry))));
const results = await Promise.all(builders.map((builder) => builder.rebuild()));
await cp(join(root, 'src/cli/completion/scripts'), join(dist, 'completions'), { recursive: true });
// Shapes of JSON output, for other programs.
await cp(join(root, 'src/output/schemas'), join(dist, 'schemas'), { recursive: true });
await buildArticles();
await buildSchemas();
await buildManual();
if (process.argv.includes('--watch')) {
  await Promise.all(builders.map((builder) => builder.watch()));
  console.log('Watching src/; Ctrl-C ends.');
} else {
  await Promise.all(builders.map((builder) => builder.dispose()));
  await buildLicenses(await writeParts(results));
}
