// Languages of highlight.js, each in a file that is loaded on demand: loading all of them takes longer than the first screen.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);

/** Plugin that gives cli-highlight the core of highlight.js without its 190 languages. */
export const coreOnly = {
  name: 'core-only',
  setup({ onResolve }) {
    onResolve({ filter: /^highlight\.js$/ }, () => ({ path: require.resolve('highlight.js/lib/core') }));
  },
};

/** Languages with those that each one embeds, and the language of each alias. */
export function languageIndex() {
  const hljs = require('highlight.js');
  const names = hljs.listLanguages();
  const definition = (name) => hljs.getLanguage(name).rawDefinition();
  const aliases = names.flatMap((name) => (definition(name).aliases ?? []).map((alias) => [alias.toLowerCase(), name]));
  return {
    embedded: Object.fromEntries(names.map((name) => [name, [...embeddedIn(definition(name))]])),
    // If two languages have the same alias, highlight.js takes the later one.
    aliases: Object.fromEntries(aliases),
  };
}

/** Languages named in a mode and its submodes. */
function embeddedIn(mode, found = new Set(), seen = new Set()) {
  if (typeof mode !== 'object' || mode === null || seen.has(mode)) return found;
  seen.add(mode);
  for (const name of [mode.subLanguage ?? []].flat()) found.add(name);
  for (const inner of Object.values(mode)) embeddedIn(inner, found, seen);
  return found;
}

/** Writes one file per language. */
export const buildLanguages = (folder) =>
  build({
    entryPoints: Object.keys(languageIndex().embedded).map((name) =>
      join(dirname(require.resolve('highlight.js/lib/core')), 'languages', `${name}.js`),
    ),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    format: 'cjs',
    // White space is kept: without it, publint mistakes keywords in the languages for syntax of ES modules.
    minifySyntax: true,
    minifyIdentifiers: true,
    legalComments: 'none',
  });
