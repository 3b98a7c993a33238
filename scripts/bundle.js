// Bundles src/ into CommonJS files: a main file for every start, one for each import(), and a few for modules that several share.
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { coreOnly, languageIndex } from './languages.js';
import { unused } from './unused.js';

const root = dirname(import.meta.dirname);
const MAIN = 'src/cli/main.ts';
/** Entry that runs in a thread of its own. */
const WORKER = 'src/document/lex-worker.ts';
/** Entry that stays an ES module, because Yoga has a top-level await; it shares no modules. */
const INK = 'src/reader/terminal/ink.tsx';

/** Maximum size of a group of shared modules that goes into the main file rather than into a file of its own, in bytes. */
const SMALL = 2500;

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

const inkElsewhere = {
  name: 'ink-elsewhere',
  setup({ onResolve }) {
    onResolve({ filter: /\/ink\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './ink.mjs', external: true } : undefined,
    );
  },
};

/** Options of builds that split src/ at each import() and put shared modules into files of their own. */
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
    // Yoga would fetch its WebAssembly from a data: URL, which loads all of undici.
    define: { ...common.define, fetch: 'undefined', 'process.env.DEV': '"false"' },
  });

/**
 * Writes the program's files into dist/.
 * @param graph metafile of a build with `splitting`
 * @returns modules in each file
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

/** Splits src/ into ES modules such that everything the main file imports is in a single one. */
function chunksOf(graph) {
  const entries = Object.values(graph.outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  const imports = new Map(entries.map((entry) => [entry, entry === MAIN ? [] : [MAIN]]));
  placeSmall(imports, graph);
  // esbuild groups modules by the entries that reach them: if every entry imports the main file, its modules are one group.
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

/** ES modules that a CommonJS module requires. esbuild runs them on demand, which sets their exports after those of their file. */
const requiredEsModules = (inputs) =>
  new Set(
    Object.values(inputs)
      .flatMap(({ imports }) => imports.filter(({ kind }) => kind === 'require-call').map(({ path }) => path))
      .filter((path) => inputs[path]?.format === 'esm'),
  );

/** Returns a module and its direct and indirect imports. */
function closureOf(inputs, path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const each of staticImports(inputs, path)) closureOf(inputs, each, seen);
  return seen;
}

/**
 * Adds each small shared module to the imports of the main file or, if it imports a shared module outside the main file, to those of
 * that module: opening a separate file would take longer than reading the code in a larger one.
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

/** File in dist/ of each chunk; a chunk that only re-exports another shares its file. */
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

/** Name for a module: that of its package, or its own. */
const nameOf = (path) => /node_modules\/(?:@[^/]+\/)?([^/]+)/.exec(path)?.[1] ?? basename(path, extname(path));

/** Joins chunks into a CommonJS file. */
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
  // Exports are plain values if possible: esbuild would create two getters for each name at every start.
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
    // require() replaces import(), for which Node would parse each file again to find its exports.
    supported: { 'dynamic-import': file === 'app.cjs' },
    define: { 'import.meta.dirname': '__dirname' },
    plugins: [chunks],
  });
}
