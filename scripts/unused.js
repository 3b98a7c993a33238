import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** Stubs that are more than an empty object. */
const STUBS = {
  'signal-exit': 'export default () => () => {}',
  'unicode-expressions': `export default function (source, flags = '') {
    return flags.includes('u') ? { source } : new RegExp(source, flags);
  }`,
};

/**
 * Omits code of packages that the program never uses: Ink's developer tools and its signal handling (the reader ends itself), all of
 * marked-terminal but its code renderer, commander's executable subcommands, and chalk's detection of the terminal (the colour level
 * is an option). The last two would load half of Node's network modules at every start. Of marked's expressions, those with classes
 * of Unicode: they are for inline text, which the program reads itself, and creating them takes 4 ms.
 */
export const unused = {
  name: 'unused',
  setup({ onResolve, onLoad }) {
    const stubFor = (filter, user) =>
      onResolve({ filter }, ({ path, importer }) => (user.test(importer) ? { path, namespace: 'unused' } : undefined));
    stubFor(/^react-devtools-core$/, /ink/);
    stubFor(/^#supports-color$/, /chalk/);
    stubFor(/^node:child_process$/, /commander/);
    stubFor(/^(cli-table3|node-emoji|supports-hyperlinks|ansi-escapes)$/, /marked-terminal/);
    stubFor(/^signal-exit$/, /./);
    stubFor(/^unicode-expressions$/, /marked/);
    onLoad({ filter: /\/marked\.esm\.js$/ }, async ({ path }) => {
      // Literals become calls, too.
      const { code } = await transform(await readFile(path, 'utf8'), {
        supported: { 'regexp-sticky-and-unicode-flags': false },
      });
      return { contents: `import RegExp from 'unicode-expressions';\n${code}` };
    });
    onLoad({ filter: /./, namespace: 'unused' }, ({ path }) => ({ contents: STUBS[path] ?? 'module.exports = {}' }));
  },
};
