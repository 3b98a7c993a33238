/**
 * Omits code of packages that the program never uses: Ink's developer tools and its signal handling (the reader ends itself), all of
 * marked-terminal but its code renderer, linkedom's style sheets, canvas, the serializer of its selectors and its events (whose table of
 * listeners for each node takes a tenth of the time of a page), commander's executable subcommands, and chalk's detection of the
 * terminal (the colour level is an option). The last two would load half of Node's network modules at every start.
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
    stubFor(/\/event-target\.js$/, /linkedom/);
    stubFor(/^signal-exit$/, /./);
    onLoad({ filter: /./, namespace: 'unused' }, ({ path }) => ({
      contents: STUBS[path] ?? 'module.exports = {}',
    }));
  },
};

/** Stubs of modules from which something is imported. */
const STUBS = {
  'signal-exit': 'export default () => () => {}',
  './event-target.js': 'class EventTarget {}\nexport { EventTarget };',
  './interface/event-target.js': 'class EventTarget {}\nexport { EventTarget };',
};
