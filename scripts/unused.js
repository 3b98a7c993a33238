/**
 * Leaves out what packages import and the program never uses: Ink's inspector for developers and its handling of signals (the reader
 * ends itself), all of marked-terminal but its renderer of code, commander's way to start other programs, and chalk's look at the terminal
 * (the colour level is an option). The last two load half of Node's network modules at every start.
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
    onLoad({ filter: /./, namespace: 'unused' }, ({ path }) => ({
      contents: path === 'signal-exit' ? 'export default () => () => {}' : 'module.exports = {}',
    }));
  },
};
