import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { installNodes, type Node } from './nodes.js';

/** The oldest Nodes that the package promises to work on, and the newest of each line since. */
const SUPPORTED = ['20.19', '22.12', '22', '24', '26'];
/** Nodes that get one line and nothing else. */
const TOO_OLD = ['12', '16', '18'];

/** The tests that run the built program. Those of the package and of hostile documents are left out: they are slow, and not about Node. */
const TESTS = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !/^(?:hostile|package)/.test(file))
  .map((file) => join('test', file))
  .filter((file) => /kit\/(?:program|terminal)\//.test(readFileSync(file, 'utf8')));

const VITEST = resolve('node_modules/vitest/vitest.mjs');

/** Installs the package under a Node, and asks it for its version. Returns that, after everything that went wrong. */
function tryPackage(tarball: string, prefix: string, { path }: Node): string {
  const env = { PATH: [join(prefix, 'bin'), dirname(path), process.env.PATH].join(delimiter), HOME: prefix };
  const call = (file: string, ...args: readonly string[]) => spawnSync(file, args, { env, encoding: 'utf8' });
  const installed = call(
    'npm',
    'install',
    '--global',
    '--offline',
    '--no-update-notifier',
    '--prefix',
    prefix,
    tarball,
  );
  const asked = call('llama-news', '--version');
  return `${installed.stderr}${asked.stderr}${asked.stdout}`.trim();
}

function testOn(node: Node): boolean {
  const env = { ...process.env, TEST_NODE: node.path };
  const args = [VITEST, 'run', '--config', 'test/vitest.config.ts', ...TESTS];
  return spawnSync(process.execPath, args, { env, stdio: 'inherit' }).status === 0;
}

/** Whether a Node that is too old is told so in one line. */
function refusal({ path }: Node) {
  const { status, stdout, stderr } = spawnSync(path, ['bin/llama-news.js'], { encoding: 'utf8' });
  return { well: status === 1 && /^llama-news: Cannot start: [^\n]+\n$/.test(stdout + stderr), told: stderr.trim() };
}

/** Whether all is well on all Nodes; each gets a line. */
function compat(folder: string): boolean {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
  const tarball = join(folder, execFileSync('npm', pack, { encoding: 'utf8' }).trim());
  const nodes = installNodes([...SUPPORTED, ...TOO_OLD], resolve('.dev/nodes'));
  const results = nodes.map((node, index) => {
    if (index >= SUPPORTED.length) return { node, ...refusal(node) };
    const said = tryPackage(tarball, join(folder, node.version), node);
    if (said !== version) return { node, well: false, told: said };
    return { node, well: testOn(node), told: 'installed and tested' };
  });
  for (const { node, well, told } of results) console.log(`${well ? 'ok' : 'FAILED'}  Node ${node.version}: ${told}`);
  return results.every(({ well }) => well);
}

const folder = mkdtempSync(join(tmpdir(), 'llama-news-compat-'));
try {
  process.exitCode = compat(folder) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
