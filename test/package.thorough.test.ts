import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT, run, shell } from './kit/program/program.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'llama-news-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** All files of a folder with what they hold. */
function contents(path: string): ReadonlyMap<string, string> {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(path, name)).isFile(),
  );
  return new Map(files.sort().map((name) => [name, readFileSync(join(path, name), 'latin1')]));
}

describe('the package', () => {
  test('is installed from its file without a network and without a warning, and works', () => {
    const env = { HOME: folder, PREFIX: join(folder, 'prefix') };
    const { stdout } = shell(`npm pack --silent --ignore-scripts --pack-destination ${folder}`, env);
    const install = `npm install --global --offline --no-update-notifier --prefix "$PREFIX" ${join(folder, stdout.trim())}`;
    const installed = shell(install, env);
    expect(installed.stderr).toBe('');
    expect(installed.stdout).toMatch(/^\s*added 1 package in \S+\s*$/);
    expect(readdirSync(join(folder, 'prefix/lib/node_modules'))).toEqual(['llama-news']);
    const inside = (line: string): string => {
      const { code, stdout: text, stderr } = shell(`cd "$HOME"; PATH="$PREFIX/bin:$PATH"; ${line}`, env);
      expect([code, stderr]).toEqual([0, '']);
      return text;
    };
    expect(inside('llama-news --version')).toBe(`${manifest.version}\n`);
    expect(inside('llama-news read')).toBe(run(['read']).stdout);
    expect(inside('echo "# Title" | llama-news read -')).toBe('Title\n=====\n');
    expect(inside('llama-news completion fish')).toContain('complete -c llama-news');
    expect(inside('cat "$PREFIX/share/man/man1/llama-news.1"')).toBe(readFileSync('dist/llama-news.1', 'utf8'));
  });

  test('is the same to the byte when it is built in another place, language and time zone', () => {
    const place = join(folder, 'elsewhere');
    for (const name of ['bin', 'src', 'scripts', 'content', 'CHANGELOG.md', 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, name), join(place, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(place, 'node_modules'));
    const built = shell(`env LC_ALL=de_DE.UTF-8 TZ=Pacific/Auckland node ${join(place, 'scripts', 'build.js')}`);
    expect(built).toEqual({ code: 0, stdout: '', stderr: '' });
    const again = contents(join(place, 'dist'));
    const first = contents('dist');
    expect([...again.keys()]).toEqual([...first.keys()]);
    expect([...again].filter(([name, text]) => first.get(name) !== text).map(([name]) => name)).toEqual([]);
  });
});
