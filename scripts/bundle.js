// Bundles src/ into CommonJS files: a main file for every start, one for each import(), and a few for modules that several share.
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { chunksOf, filesOf } from './chunks.js';
import { common } from './esbuild-options.js';
import { unused } from './unused.js';

/** Entry that stays an ES module, because Yoga has a top-level await; it shares no modules. */
const INK = 'src/reader/terminal/ink.tsx';

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

/**
 * ES modules that a CommonJS module requires, and those that they import. esbuild runs them on demand, which sets their exports after
 * those of their file.
 */
function requiredEsModules(inputs) {
  const required = new Set();
  const add = (path) => {
    if (inputs[path]?.format !== 'esm' || required.has(path)) return;
    required.add(path);
    for (const { kind, path: imported } of inputs[path].imports) if (kind === 'import-statement') add(imported);
  };
  for (const { imports } of Object.values(inputs))
    for (const { kind, path } of imports) if (kind === 'require-call') add(path);
  return required;
}

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
  // A chunk that exports what another of the file exports, too, gets it from there: names are the same unless they are minified.
  const taken = new Set();
  const imports = own.map((chunk) => {
    const names = sources.get(chunk).names.filter((name) => !taken.has(name));
    for (const name of names) taken.add(name);
    return { chunk, names };
  });
  // Exports are plain values if possible: esbuild would create two getters for each name at every start.
  const lines = imports.map(({ chunk, names }) => `import {${names}} from "./${chunk}";`);
  const exported = imports.flatMap(({ chunk, names }) =>
    sources.get(chunk).isLive ? names.map((name) => `get ${name}() { return ${name}; }`) : names,
  );
  const { outputFiles } = await build({
    ...common,
    stdin: { contents: `${lines.join('\n')}\nmodule.exports = {${exported}};` },
    write: false,
    format: 'cjs',
    // require() replaces import(), which would load files a second time, without what was compiled of them.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.dirname': '__dirname' },
    plugins: [chunks],
  });
  await writeFile(join(dist, file), inAscii(outputFiles[0].text));
}

/** Escapes what esbuild leaves in regular expressions: V8 keeps a file of ASCII in half of the memory, and reads it faster. */
const inAscii = (code) =>
  code.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
