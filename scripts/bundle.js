// Bundles src/ into CommonJS files: one for what every start needs, one for each import(), and a few for what several of these share.
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { coreOnly, languageIndex } from './languages.js';
import { unused } from './unused.js';

const root = dirname(import.meta.dirname);
const MAIN = 'src/cli/main.ts';
/** Runs in a thread of its own. */
const WORKER = 'src/document/lex-worker.ts';
/** Stays an ES module, because Yoga has a top-level await, and shares nothing. */
const INK = 'src/reader/terminal/ink.tsx';

/** Maximum size of modules with the same users that go into the main file rather than into a file of their own, in bytes. */
const SMALL = 2500;

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** Options that all builds share. */
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

const inkElsewhere = {
  name: 'ink-elsewhere',
  setup({ onResolve }) {
    onResolve({ filter: /\/ink\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './ink.mjs', external: true } : undefined,
    );
  },
};

/** Options of a build that splits src/ at each import() and puts shared modules into files of their own. */
export const splitting = (plugins = []) => ({
  ...common,
  entryPoints: [MAIN, WORKER],
  outdir: '/',
  write: false,
  splitting: true,
  format: 'esm',
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  plugins: [inkElsewhere, coreOnly, unused, ...plugins],
});

const bundleInk = (dist) =>
  build({
    ...common,
    entryPoints: [INK],
    outfile: join(dist, 'ink.mjs'),
    format: 'esm',
    plugins: [unused],
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    // Yoga would fetch its WebAssembly from a data: address, which loads all of undici.
    define: { ...common.define, fetch: 'undefined', 'process.env.DEV': '"false"' },
  });

/**
 * Writes the program's files into dist/.
 * @param graph the metafile of a build with `splitting`
 * @returns the modules that each file holds
 */
export async function bundle(graph, dist) {
  const chunks = await chunksOf(graph);
  const files = filesOf(chunks.metafile.outputs);
  const live = requiredEsModules(graph.inputs);
  const sources = new Map(
    chunks.outputFiles.map(({ path, text }) => {
      const chunk = basename(path);
      const [, output] = Object.entries(chunks.metafile.outputs).find(([each]) => basename(each) === chunk);
      const names = output.exports.filter((name) => name !== 'default');
      return [chunk, { text, names, isLive: Object.keys(output.inputs).some((input) => live.has(input)) }];
    }),
  );
  const [ink] = await Promise.all([
    bundleInk(dist),
    ...[...new Set(files.values())].map((file) => writeCommonJs(file, files, sources, dist)),
  ]);
  const parts = { 'ink.mjs': Object.keys(Object.values(ink.metafile.outputs)[0].inputs) };
  for (const [path, { inputs }] of Object.entries(chunks.metafile.outputs)) {
    parts[files.get(basename(path))] ??= [];
    parts[files.get(basename(path))].push(...Object.keys(inputs));
  }
  return parts;
}

/** Splits src/ into ES modules such that whatever the main file imports is in a single one of them. */
function chunksOf(graph) {
  const entries = Object.values(graph.outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  const imports = new Map(entries.map((entry) => [entry, entry === MAIN ? [] : [MAIN]]));
  placeSmall(imports, graph);
  // esbuild groups modules by the entries that reach them: where each entry imports the main file, that one's modules are one group.
  const mainFirst = {
    name: 'main-first',
    setup({ onLoad }) {
      onLoad({ filter: /\.[jt]s$/ }, async ({ path }) => {
        const added = imports.get(relative(root, path));
        if (!added) return undefined;
        const lines = added.map((module) => `import ${JSON.stringify(join(root, module))};`);
        return { contents: [await readFile(path, 'utf8'), ...lines].join('\n'), loader: extname(path).slice(1) };
      });
    },
  };
  return build(splitting([mainFirst]));
}

const staticImports = (inputs, path) =>
  inputs[path].imports.filter(({ kind, external }) => kind !== 'dynamic-import' && !external).map((each) => each.path);

/** ES modules that a CommonJS module requires: esbuild runs them then, and sets their exports after those of their file are made. */
const requiredEsModules = (inputs) =>
  new Set(
    Object.values(inputs)
      .flatMap(({ imports }) => imports.filter(({ kind }) => kind === 'require-call').map(({ path }) => path))
      .filter((path) => inputs[path]?.format === 'esm'),
  );

/** A module and what it imports, however deep. */
function closureOf(inputs, path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const each of staticImports(inputs, path)) closureOf(inputs, each, seen);
  return seen;
}

/**
 * Adds each small shared module to the imports of the main file or, if it imports a shared module that is not there, to that one's: a
 * file of its own would take longer to load than it does to read.
 */
function placeSmall(imports, { inputs, outputs }) {
  const main = closureOf(inputs, MAIN);
  const small = Object.values(outputs)
    .filter(({ entryPoint, inputs: own }) => entryPoint === undefined && sizeOf(own) <= SMALL)
    .flatMap(({ inputs: own }) => Object.keys(own))
    .filter((path) => path.startsWith('src/') && !imports.has(path) && !main.has(path));
  const holderOf = (path) => {
    if (main.has(path)) return MAIN;
    if (!small.includes(path)) return path;
    return (
      staticImports(inputs, path)
        .map(holderOf)
        .find((holder) => holder !== MAIN) ?? MAIN
    );
  };
  for (const path of small) imports.set(holderOf(path), [...(imports.get(holderOf(path)) ?? []), path]);
}

const sizeOf = (inputs) => Object.values(inputs).reduce((sum, { bytesInOutput }) => sum + bytesInOutput, 0);

/** The file of dist/ for each chunk; one that only passes on what another one holds shares its file. */
function filesOf(outputs) {
  const files = new Map();
  const holds = (path, input) => (outputs[path].inputs[input]?.bytesInOutput ?? 0) > 0;
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint === undefined) continue;
    const file = `${nameOf(entryPoint)}.cjs`;
    files.set(basename(path), file);
    const holder = Object.keys(outputs).find((other) => holds(other, entryPoint));
    if (holder) files.set(basename(holder), file);
  }
  for (const [path, { inputs }] of Object.entries(outputs)) {
    if (files.has(basename(path))) continue;
    const [largest] = Object.entries(inputs).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)[0];
    const file = `${nameOf(largest)}.cjs`;
    if ([...files.values()].includes(file)) throw new Error(`Two files of dist/ would be called ${file}`);
    files.set(basename(path), file);
  }
  return files;
}

/** What a module is called: its package's name or its own. */
const nameOf = (path) => /node_modules\/(?:@[^/]+\/)?([^/]+)/.exec(path)?.[1] ?? basename(path, extname(path));

/** Makes a CommonJS file of the chunks that are to be in it. */
async function writeCommonJs(file, files, sources, dist) {
  const own = [...files].filter(([, each]) => each === file).map(([chunk]) => chunk);
  const chunks = {
    name: 'chunks',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/.*\.js$/ }, ({ path }) => {
        const chunk = basename(path);
        if (own.includes(chunk)) return { path: chunk, namespace: 'chunk' };
        return { path: `./${files.get(chunk)}`, external: true };
      });
      onResolve({ filter: /./ }, ({ kind }) => (kind === 'entry-point' ? undefined : { external: true }));
      onLoad({ filter: /./, namespace: 'chunk' }, ({ path }) => ({ contents: sources.get(path).text }));
    },
  };
  // Mostly plain values: esbuild's own exports are two getters for each name, which every start would have to make.
  const lines = own.map((chunk) => `import {${sources.get(chunk).names}} from "./${chunk}";`);
  const exported = own.flatMap((chunk) => {
    const { names, isLive } = sources.get(chunk);
    return isLive ? names.map((name) => `get ${name}() { return ${name}; }`) : names;
  });
  await build({
    ...common,
    stdin: { contents: `${lines.join('\n')}\nmodule.exports = {${exported}};` },
    outfile: join(dist, file),
    format: 'cjs',
    // require() in place of import(), for which Node would parse each file once more to find its exports.
    supported: { 'dynamic-import': file === 'app.cjs' },
    define: { 'import.meta.dirname': '__dirname' },
    plugins: [chunks],
  });
}
