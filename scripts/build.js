// Builds dist/: the program's files, the code languages, the bundled articles as data, schemas, manual, completions and licences.
// --watch rebuilds after each change in src/; --if-changed builds only if a source is newer than the last build.
import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { build, context } from 'esbuild';
import { bundle } from './bundle.js';
import { common, root, splitting } from './esbuild-options.js';
import { buildLanguages } from './languages.js';
import { thirdPartyLicences } from './licences.js';

const dist = join(root, 'dist');
const require = createRequire(import.meta.url);

/** Loads a TypeScript script, which may import modules of src/. It runs in dist/, beside the files of the program. */
async function load(script) {
  const outfile = join(dist, `${basename(script, '.ts')}.tmp.cjs`);
  const define = { ...common.define, 'import.meta.dirname': '__dirname' };
  await build({ ...common, entryPoints: [script], outfile, format: 'cjs', packages: 'external', define });
  const module = require(outfile);
  await rm(outfile);
  return module;
}

const writeJson = (path, data) => writeFile(path, `${JSON.stringify(data, null, 2)}\n`);

async function buildArticles() {
  const { writeArticles } = await load('scripts/articles.ts');
  await writeArticles(join(root, 'content'), join(dist, 'articles'));
}

async function buildSchemas() {
  // Schemas of the JSON output, for other programs.
  await cp(join(root, 'src/output/schemas'), join(dist, 'schemas'), { recursive: true });
  const { configSchema } = await load('scripts/config-schema.ts');
  await writeJson(join(dist, 'schemas', 'config.toml.json'), configSchema('user'));
  await writeJson(join(dist, 'schemas', 'project.toml.json'), configSchema('project'));
}

async function buildManual() {
  const { manualPage } = await load('scripts/manual/page.ts');
  await writeFile(join(dist, 'llama-news.1'), manualPage(process));
}

/** Writes the list of modules in each file, for tests of which ones a start loads; not part of the package. */
async function writeParts(parts) {
  await mkdir(join(root, '.dev'), { recursive: true });
  await writeJson(join(root, '.dev', 'parts.json'), parts);
}

/** Writes everything that derives from the graph of modules. */
async function finish({ metafile }) {
  const parts = await bundle(metafile, dist);
  await writeParts(parts);
  await buildArticles();
  await buildSchemas();
  await buildManual();
  await writeFile(join(dist, 'THIRD-PARTY-LICENSES.txt'), await thirdPartyLicences(root, Object.values(parts).flat()));
}

const timeOf = (path) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

/** Whether no source has changed since the last build, whose last file is the licences. */
async function isUpToDate() {
  const folders = ['src', 'scripts', 'content'];
  const inside = folders.map(async (folder) =>
    (await readdir(join(root, folder), { recursive: true })).map((name) => join(folder, name)),
  );
  const inputs = ['package.json', 'package-lock.json', ...folders, ...(await Promise.all(inside)).flat()];
  const changed = Math.max(...(await Promise.all(inputs.map((path) => timeOf(join(root, path))))));
  return changed < (await timeOf(join(dist, 'THIRD-PARTY-LICENSES.txt')));
}

const again = {
  name: 'again',
  setup({ onEnd }) {
    onEnd((result) => (result.errors.length > 0 ? undefined : finish(result)));
  },
};

async function main() {
  if (process.argv.includes('--if-changed') && (await isUpToDate())) return;
  await rm(dist, { recursive: true, force: true });
  await buildLanguages(join(dist, 'languages'));
  await cp(join(root, 'src/cli/completion/scripts'), join(dist, 'completions'), { recursive: true });
  if (process.argv.includes('--watch')) {
    await (await context(splitting([again]))).watch();
    console.log('Watching src/; Ctrl-C ends.');
  } else await finish(await build(splitting()));
}

await main();
