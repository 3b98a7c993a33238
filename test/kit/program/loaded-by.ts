import { shell } from './program.js';

/** Tells what the program compiles; Node tells what its own loader does for workers and Ink. */
const TELLS = `import vm from 'node:vm';
vm.Script = class extends vm.Script {
  constructor(code, options) {
    super(code, options);
    console.error(options.filename);
  }
};`;

/** Names of the files of dist/ that a command line loads, sorted. */
export function loadedBy(command: string, env: Readonly<Record<string, string>> = {}): readonly string[] {
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(TELLS)}`;
  const { stderr } = shell(`${command} > /dev/null`, { ...env, NODE_OPTIONS, NODE_DEBUG: 'module,esm' });
  return [...new Set(Array.from(stderr.matchAll(/dist\/([a-z-]+\.[cm]js)/g), (match) => match[1] ?? ''))].sort();
}
