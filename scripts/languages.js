// The languages of highlight.js, each in a file that is loaded when code in it is coloured: all of them take longer than a first screen.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);

/** Gives cli-highlight the core of highlight.js, without its 190 languages. */
export const coreOnly = {
  name: 'core-only',
  setup({ onResolve }) {
    onResolve({ filter: /^highlight\.js$/ }, () => ({ path: require.resolve('highlight.js/lib/core') }));
  },
};

/** Names of the languages with those that each one embeds, and the language of each alias. */
export function languageIndex() {
  const hljs = require('highlight.js');
  const names = hljs.listLanguages();
  const definition = (name) => hljs.getLanguage(name).rawDefinition();
  const aliases = names.flatMap((name) => (definition(name).aliases ?? []).map((alias) => [alias.toLowerCase(), name]));
  return {
    embedded: Object.fromEntries(names.map((name) => [name, [...embeddedIn(definition(name))]])),
    // Of two languages with the same alias, highlight.js takes the later one.
    aliases: Object.fromEntries(aliases),
  };
}

/** Languages that a mode names, however deep. */
function embeddedIn(mode, found = new Set(), seen = new Set()) {
  if (typeof mode !== 'object' || mode === null || seen.has(mode)) return found;
  seen.add(mode);
  for (const name of [mode.subLanguage ?? []].flat()) found.add(name);
  for (const inner of Object.values(mode)) embeddedIn(inner, found, seen);
  return found;
}

/** Writes a file for each language. */
export const buildLanguages = (folder) =>
  build({
    entryPoints: Object.keys(languageIndex().embedded).map((name) =>
      join(dirname(require.resolve('highlight.js/lib/core')), 'languages', `${name}.js`),
    ),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    format: 'cjs',
    // White space stays: without it, publint takes words of the languages for marks of ES modules.
    minifySyntax: true,
    minifyIdentifiers: true,
    legalComments: 'none',
  });
