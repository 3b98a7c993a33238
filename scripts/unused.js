/**
 * Omits code of packages that the program never uses: Ink's developer tools and its signal handling (the reader ends itself), all of
 * marked-terminal but its code renderer, linkedom's style sheets, canvas and the serializer of its selectors, commander's executable
 * subcommands, and chalk's detection of the terminal (the colour level is an option). The last two would load half of Node's network
 * modules at every start.
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
    stubFor(/^cssomnom\/|\/canvas\.cjs$/, /linkedom/);
    stubFor(/^dom-serializer$/, /domutils/);
    stubFor(/^signal-exit$/, /./);
    onLoad({ filter: /./, namespace: 'unused' }, ({ path }) => ({
      contents: path === 'signal-exit' ? 'export default () => () => {}' : 'module.exports = {}',
    }));
  },
};
