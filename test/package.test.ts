import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROGRAM, run, shell } from './kit/program/program.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'llama-news-package-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the package', () => {
  test('holds the program and its papers, and nothing else', () => {
    const [packed] = Object.values(JSON.parse(shell('npm pack --dry-run --json --ignore-scripts').stdout)) as {
      readonly size: number;
      readonly files: readonly { readonly path: string }[];
    }[];
    const paths = packed?.files.map(({ path }) => path) ?? [];
    expect(paths.filter((path) => !/^(?:bin|dist|docs)\//.test(path)).sort()).toEqual([
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'package.json',
    ]);
    expect(paths.filter((path) => /\.map$|\.tmp\.|parts\.json|\.tsx?$/.test(path))).toEqual([]);
    for (const name of ['llama-news.1', 'completions/_llama-news', 'THIRD-PARTY-LICENSES.txt'])
      expect(paths).toContain(`dist/${name}`);
    expect(packed?.size).toBeLessThanOrEqual(1_500_000);
  });

  test('needs no other', () => {
    for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies', 'bundleDependencies'])
      expect(manifest).not.toHaveProperty(kind);
  });

  test('holds the licence of everything that is bundled', () => {
    const licenses = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8').split(/\n-{70}\n\n/);
    const parts: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync('.dev/parts.json', 'utf8'));
    const folders = new Set(
      Object.values(parts)
        .flat()
        .flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
    );
    expect(folders.size).toBeGreaterThan(20);
    for (const path of folders) {
      const { name, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
      const license = licenses.find((text) => text.startsWith(`${name} ${version} (`));
      expect(license, name).toMatch(
        /^\S+ \S+ \((?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0)\)\n\n[\s\S]*(?:copyright|permission)/i,
      );
    }
  });
});

describe('the program on another Node', () => {
  /** Runs the program on a Node that says that it is another version. */
  const runAs = (version: string) => {
    const path = join(folder, `${version}.cjs`);
    writeFileSync(path, `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });\n`);
    return run(['--version'], { env: { NODE_OPTIONS: `--require ${path}` } });
  };

  test.each(['0.12.18', '12.22.12', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])('refuses %s in one line', (version) => {
    expect(runAs(version)).toEqual({
      code: 1,
      stdout: '',
      stderr: `llama-news needs Node 20.19, 22.12 or newer; this is Node ${version}\n`,
    });
  });

  test.each(['20.19.0', '22.12.0', '23.0.0', '24.0.0', '26.9.0', '30.0.0'])('works on %s', (version) => {
    expect(runAs(version)).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  test('is refused by a file that an old Node can read, and package.json says the same', async () => {
    const code = readFileSync(PROGRAM, 'utf8');
    const as = async (target: string): Promise<string> => (await transform(code, { target })).code;
    // Nothing in it has to be translated.
    expect(await as('es2015')).toBe(await as('esnext'));
    expect(manifest.engines).toEqual({ node: '^20.19 || >=22.12' });
  });
});
