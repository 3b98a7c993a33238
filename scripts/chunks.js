// Decides which modules share a file of dist/.
import { readFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { MAIN, root, splitting } from './esbuild-options.js';

/** Maximum size of a group of shared modules that goes into the main file rather than into a file of its own, in bytes. */
const SMALL = 2500;

/** Entries that read bytes, parse Markdown, and read pages. */
const TEXTS = 'src/source/read-text.ts';
const MARKDOWN = 'src/document/parse-document.ts';
const PAGES = 'src/document/page/page-worker.ts';

/**
 * Entries whose files also hold what others share with them: texts, parsing, reading HTML, layout and settings are a file each, as
 * opening one takes time. Each with the entries that run only where its file is loaded anyway, so that what they share need not be in the main file.
 */
const HUBS = {
  [TEXTS]: [
    MARKDOWN,
    PAGES,
    'src/document/open-fetched.ts',
    'src/document/page/open-page.ts',
    'src/parse/html/page/read-plainly.ts',
    'src/parse/html/parser.ts',
    'src/source/web/charset.ts',
  ],
  [MARKDOWN]: [],
  'src/parse/html/parser.ts': [],
  'src/output/print.ts': [
    'src/layout/unicode-metrics.ts',
    'src/layout/wide-metrics.ts',
    'src/reader/terminal/progress-line.ts',
    'src/reader/terminal/rewritten-row.ts',
    'src/reader/terminal/waiting.ts',
  ],
  'src/config/resolve.ts': ['src/commands/config.ts', 'src/config/key-table.ts', 'src/config/theme-table.ts'],
};

/** Entry that only the reader loads: what it shares with the reader stays in the reader's file, which is there already. */
const IN_READER = { 'src/reader/tasks/library/perform-in-library.ts': ['src/reader/app.ts'] };

/** Shared modules, and folders of them, that get files of their own although they are small: no usual start needs them. */
const RARE = [
  'src/commands/library/',
  'src/document/limited-worker.ts',
  'src/messages/library/library-list-texts.ts',
  'src/messages/page-faults.ts',
  'src/source/library-origin.ts',
  'src/store/file.ts',
  'src/store/library/',
  'src/store/lock-in.ts',
  'src/store/make-folder.ts',
  'src/store/notes/',
  'src/store/page-folder.ts',
  'src/system/unwritable.ts',
];

/** Splits src/ into ES modules such that everything the main file imports is in a single one. */
export function chunksOf(graph) {
  const entries = Object.values(graph.outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  const hubsOf = (entry) => Object.keys(HUBS).filter((hub) => HUBS[hub].includes(entry));
  const imports = new Map(
    entries.map((entry) => [entry, entry === MAIN ? [] : [MAIN, ...hubsOf(entry), ...(IN_READER[entry] ?? [])]]),
  );
  holdShared(imports, graph);
  placeShared(imports, graph);
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

/** Adds to the file of texts what pages share with Markdown: pages do not need its parser. */
function holdShared(imports, { inputs }) {
  const [main, markdown] = [MAIN, MARKDOWN].map((entry) => closureOf(inputs, entry));
  const shared = [...closureOf(inputs, PAGES)].filter((path) => markdown.has(path) && !main.has(path));
  imports.get(TEXTS).push(...shared);
  inputs[TEXTS].imports.push(...shared.map((path) => ({ path, kind: 'import-statement' })));
}

/** Adds to the imports of each entry the hubs with which it shares a large group of modules. */
function placeShared(imports, { inputs, outputs }) {
  const main = closureOf(inputs, MAIN);
  const groups = Object.values(outputs).filter(({ inputs: own }) => sizeOf(own) > SMALL);
  const large = new Set(groups.flatMap(({ inputs: own }) => Object.keys(own)).filter((path) => !main.has(path)));
  for (const hub of Object.keys(HUBS)) {
    const shared = [...closureOf(inputs, hub)].filter((path) => large.delete(path));
    for (const [entry, added] of imports) {
      const closure = closureOf(inputs, entry);
      if (entry !== hub && !added.includes(hub) && shared.some((path) => closure.has(path))) added.push(hub);
    }
  }
}

const staticImports = (inputs, path) =>
  inputs[path].imports.filter(({ kind, external }) => kind !== 'dynamic-import' && !external).map((each) => each.path);

/** Returns a module and its direct and indirect imports. */
function closureOf(inputs, path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const each of staticImports(inputs, path)) closureOf(inputs, each, seen);
  return seen;
}

/**
 * Adds each small shared module to the imports of a hub that all entries which need it import, if it is in none already; of the shared
 * module outside the main file that it imports; or else of the main file: opening a separate file would take longer than reading the
 * code in a larger one.
 */
function placeSmall(imports, { inputs, outputs }) {
  const main = closureOf(inputs, MAIN);
  const hubs = Object.keys(HUBS);
  const held = new Map(hubs.map((hub) => [hub, closureOf(inputs, hub)]));
  const closures = [...imports.keys()].map((entry) => [entry, closureOf(inputs, entry)]);
  /** Hubs that all entries import which need a module. */
  const hubsOf = (path) =>
    hubs.filter((hub) =>
      closures.every(([entry, needed]) => !needed.has(path) || entry === hub || isLoadedWith(imports, entry, hub)),
    );
  const small = Object.values(outputs)
    .filter(({ entryPoint, inputs: own }) => entryPoint === undefined && sizeOf(own) <= SMALL)
    .flatMap(({ inputs: own }) => Object.keys(own))
    .filter((path) => path.startsWith('src/') && !imports.has(path) && !main.has(path))
    .filter((path) => !RARE.some((start) => path.startsWith(start)))
    .filter((path) => !hubsOf(path).some((hub) => held.get(hub).has(path)));
  const holderOf = (path) => {
    if (main.has(path)) return MAIN;
    if (!small.includes(path)) return path;
    return (
      hubsOf(path)[0] ??
      staticImports(inputs, path)
        .map(holderOf)
        .find((holder) => holder !== MAIN) ??
      MAIN
    );
  };
  for (const path of small) imports.set(holderOf(path), [...(imports.get(holderOf(path)) ?? []), path]);
}

/** Whether an entry imports a hub, itself or through another. */
const isLoadedWith = (imports, entry, hub) =>
  imports.get(entry).some((path) => path === hub || imports.get(path)?.includes(hub));

const sizeOf = (inputs) => Object.values(inputs).reduce((sum, { bytesInOutput }) => sum + bytesInOutput, 0);

/** File in dist/ of each chunk; a chunk that only re-exports another shares its file. */
export function filesOf(outputs) {
  const files = new Map();
  const holds = (path, input) => (outputs[path].inputs[input]?.bytesInOutput ?? 0) > 0;
  /** The chunk that an entry without code of its own re-exports. */
  const reexported = (inputs, imports) =>
    sizeOf(inputs) > 0
      ? undefined
      : imports.find(({ kind, path }) => kind === 'import-statement' && outputs[path]?.entryPoint === undefined)?.path;
  for (const [path, { entryPoint, inputs, imports }] of Object.entries(outputs)) {
    if (entryPoint === undefined) continue;
    const file = `${nameOf(entryPoint)}.cjs`;
    files.set(basename(path), file);
    const holder = Object.keys(outputs).find((other) => holds(other, entryPoint)) ?? reexported(inputs, imports);
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
