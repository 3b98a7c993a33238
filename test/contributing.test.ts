import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const text = readFileSync('CONTRIBUTING.md', 'utf8');

/** What stands in backticks and looks like a file or a folder. */
const named = Array.from(
  text.matchAll(/`((?:\.\w|\w)[\w./-]*?(?:\/|\.(?:tsx?|js|json)))`/g),
  (match) => match[1] ?? '',
);
const entries = readdirSync('src');
const folders = entries.filter((name) => statSync(`src/${name}`).isDirectory());
const files = readdirSync('src', { recursive: true, encoding: 'utf8' });

/** The other folders of src/ that the files of one import. */
const importsOf = (folder: string): ReadonlySet<string> =>
  new Set(
    files
      .filter((file) => file.startsWith(`${folder}/`) && /\.tsx?$/.test(file))
      .flatMap((file) =>
        Array.from(readFileSync(`src/${file}`, 'utf8').matchAll(/'(\.{1,2}\/[^']+)'/g), ([, path = '']) =>
          join(dirname(file), path),
        ),
      )
      .map((path) => path.split('/')[0] ?? '')
      .filter((name) => name !== folder && folders.includes(name)),
  );

describe('CONTRIBUTING', () => {
  test('names everything in src/', () => {
    for (const name of entries) expect(named, name).toContain(folders.includes(name) ? `${name}/` : name);
  });

  test('names what exists', () => {
    const there = (name: string): boolean =>
      existsSync(name) || files.some((file) => `/${file}/`.endsWith(`/${name}/`) || `${file}/` === name);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !there(name))).toEqual([]);
  });

  test('names the files of dist/ that no import() makes', () => {
    expect(named).toContain('dist/languages/');
  });

  test.each(folders)('knows what %s/ imports', (folder) => {
    const row = text.split('\n').find((line) => line.startsWith(`| \`${folder}/\` |`)) ?? '';
    const known = row.split('|').at(-2) ?? '';
    expect(row).not.toBe('');
    expect(Array.from(known.matchAll(/`(\w+)\/`/g), (match) => match[1]).sort()).toEqual([...importsOf(folder)].sort());
  });

  test('names the scripts of package.json', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const [, script = ''] of text.matchAll(/`npm run ([a-z:]+)`/g)) expect(scripts).toHaveProperty(script);
  });
});
