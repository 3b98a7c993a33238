import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { walkFolder } from '../../src/source/walk-folder.js';
import { makePipe } from '../kit/program/make-pipe.js';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-walk-')));
afterAll(() => rmSync(top, { recursive: true, force: true }));

function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const walked = (folder: string): readonly string[] =>
  [...walkFolder(folder)].flatMap(({ files }) => files.map(({ path }) => path)).sort();

const hasGit = spawnSync('git', ['--version']).status === 0;
/** Git without the settings of this machine. */
const GIT = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', XDG_CONFIG_HOME: '/dev/null' };
const git = (cwd: string, ...args: readonly string[]): string =>
  spawnSync('git', args, { cwd, env: GIT, encoding: 'utf8' }).stdout;

const name = fc.constantFrom('a', 'b', 'a b', 'c[1]', '!d', '#e', 'ab');
const file = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `${names.join('/')}.md`);
const pattern = fc
  .tuple(
    fc.constantFrom('', '!'),
    fc.constantFrom('', '/', '**/'),
    fc.array(fc.constantFrom('a', 'b', '*', 'a*', '?', '[ab]', 'a b', 'c\\[1\\]', '\\!d', '\\#e', '**'), {
      minLength: 1,
      maxLength: 2,
    }),
    fc.constantFrom('', '/', '.md'),
  )
  .map(([not, start, names, end]) => `${not}${start}${names.join('/')}${end}`);
const rules = fc.tuple(
  fc.array(name, { maxLength: 2 }),
  fc.array(pattern, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
);

describe.skipIf(!hasGit)('beside Git', () => {
  const root = join(top, 'repository');
  beforeAll(() => {
    mkdirSync(root, { recursive: true });
    git(root, 'init', '-q');
  });

  test('a folder has the files that Git lists', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(file, { minLength: 1, maxLength: 12 }),
        fc.array(rules, { maxLength: 3 }),
        pattern,
        (files, ignored, excluded) => {
          const tree = join(root, 'tree');
          rmSync(tree, { recursive: true, force: true });
          write(tree, Object.fromEntries(files.map((path) => [path, ''])));
          for (const [folder, lines] of ignored) write(tree, { [join(...folder, '.gitignore')]: lines });
          write(root, { '.git/info/exclude': excluded });
          const listed = git(root, '-c', 'core.quotePath=off', 'ls-files', '-o', '--exclude-standard');
          expect(walked(root)).toEqual(
            listed
              .split('\n')
              .filter((path) => path.endsWith('.md'))
              .sort(),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('the rules of the repository above a folder count, except those that ignore the folder itself', () => {
  const root = join(top, 'above');
  mkdirSync(join(root, '.git'), { recursive: true });
  write(root, { '.gitignore': 'draft.md\nbuild/\n', 'docs/draft.md': '', 'docs/a.md': '', 'build/b.md': '' });
  expect(walked(root)).toEqual(['docs/a.md']);
  expect([...walkFolder(root)].some(({ unreachable }) => unreachable > 0)).toBe(false);
  expect(walked(join(root, 'docs'))).toEqual(['a.md']);
  expect(walked(join(root, 'build'))).toEqual(['b.md']);
});

test('the rules of every folder between the repository and a folder count', () => {
  const root = join(top, 'between');
  mkdirSync(join(root, '.git'), { recursive: true });
  write(root, { 'a/.gitignore': 'one.md\n', 'a/b/.gitignore': 'two.md\n', 'a/b/c/.gitignore': 'three.md\n' });
  for (const name of ['one', 'two', 'three', 'four']) write(root, { [`a/b/c/${name}.md`]: '' });
  expect(walked(join(root, 'a', 'b', 'c'))).toEqual(['four.md']);
  expect(walked(join(root, 'a'))).toEqual(['b/c/four.md']);
  write(root, { 'a/.gitignore': '/b/\n' });
  expect(walked(join(root, 'a', 'b', 'c'))).toEqual(['four.md', 'one.md', 'two.md']);
});

test('a folder that a deeper rule keeps is listed, whatever a higher rule says', () => {
  const root = join(top, 'deeper');
  write(root, { '.gitignore': '/sub/x y/\n', 'sub/.gitignore': '!x*/\n', 'sub/x y/a.md': '' });
  expect(walked(root)).toEqual(['sub/x y/a.md']);
});

test.each(['x', 'x y', 'x[1]', 'x*', 'x?', '!x', '#x', 'x ', '[x]', 'x!', 'x#y'])(
  'a folder that a deeper rule keeps is listed whatever its name is: "%s"',
  (folder) => {
    const root = join(top, 'special');
    rmSync(root, { recursive: true, force: true });
    const files = { [`sub/${folder}/a.md`]: '', 'sub/y/b.md': '' };
    write(root, { '.gitignore': '/sub/*/\n', 'sub/.gitignore': '!*/\ny/\n', ...files });
    mkdirSync(join(root, '.git'));
    expect(walked(root)).toEqual([`sub/${folder}/a.md`]);
  },
);

test('rules tell upper from lower case', () => {
  const root = join(top, 'case');
  write(root, { '.gitignore': 'Draft.md\nOut/\n', 'Draft.md': '', 'out/draft.md': '' });
  expect(walked(root)).toEqual(['out/draft.md']);
});

test('what is excluded from a repository is excluded from its worktrees', () => {
  const root = join(top, 'main');
  const tree = join(top, 'worktree');
  write(root, { '.git/info/exclude': 'private.md\n', '.git/worktrees/tree/commondir': '../..\n' });
  write(tree, { '.git': `gitdir: ${root}/.git/worktrees/tree\n`, 'private.md': '', 'a.md': '' });
  write(root, { 'private.md': '', 'b.md': '' });
  expect([walked(root), walked(tree)]).toEqual([['b.md'], ['a.md']]);
});

test('what is excluded from a submodule, whose data is elsewhere, is not listed', () => {
  const root = join(top, 'with-submodule');
  write(root, { '.git/info/exclude': 'outer.md\n', '.git/modules/sub/info/exclude': 'inner.md\n', 'outer.md': '' });
  write(root, { 'sub/.git': 'gitdir: ../.git/modules/sub\n', 'sub/inner.md': '', 'sub/outer.md': '' });
  expect([walked(root), walked(join(root, 'sub'))]).toEqual([['sub/inner.md'], ['outer.md']]);
});

test('hidden files, node_modules and files of other kinds are skipped', () => {
  const root = join(top, 'kinds');
  write(root, {
    'a.MD': '',
    'b.mdx': '',
    'c.markdown': '',
    'j.mkd': '',
    'k.mdown': '',
    'd.txt': '',
    '.e.md': '',
    '.f/g.md': '',
    'node_modules/h/i.md': '',
  });
  makePipe(join(root, 'pipe.md'));
  symlinkSync('pipe.md', join(root, 'to-pipe.md'));
  expect(walked(root)).toEqual(['a.MD', 'b.mdx', 'c.markdown', 'j.mkd', 'k.mdown']);
});

test('symbolic links are followed, none of them in a circle', () => {
  const root = join(top, 'links');
  write(root, { 'a/one.md': '', 'b/two.md': '' });
  write(join(top, 'elsewhere'), { 'three.md': '' });
  symlinkSync('..', join(root, 'a', 'up'));
  symlinkSync('../b', join(root, 'a', 'b'));
  symlinkSync('../elsewhere', join(root, 'out'));
  for (const name of ['gone.md', 'gone', 'gone.txt']) symlinkSync('missing', join(root, name));
  expect(walked(root)).toEqual(['a/one.md', 'b/two.md', 'out/three.md']);
  write(root, { 'plain.txt': '' });
  symlinkSync('b/two.md', join(root, 'other.txt'));
  symlinkSync('plain.txt', join(root, 'text.md'));
  expect(walked(root)).toEqual(['a/one.md', 'b/two.md', 'out/three.md', 'text.md']);
  expect([...walkFolder(root)].reduce((sum, { unreachable }) => sum + unreachable, 0)).toBe(1);
});

test('a folder that does not exist is an error', () => {
  expect(() => [...walkFolder(join(top, 'missing'))]).toThrow('no such file or article');
});

test('a folder is listed by its own name rather than by a link to it, in whatever order they come', () => {
  const root = join(top, 'names');
  write(root, { 'm/one.md': '', 'm/deep/two.md': '' });
  for (const link of ['a', 'z']) symlinkSync('m', join(root, link));
  symlinkSync('m/deep', join(root, 'b'));
  expect(walked(root)).toEqual(['m/deep/two.md', 'm/one.md']);
});

test('a folder of many files is listed a few at a time, all of it', () => {
  const root = join(top, 'many');
  const paths = Array.from({ length: 450 }, (_, i) => `${i}.md`);
  write(root, Object.fromEntries(paths.map((path) => [path, path])));
  const steps = [...walkFolder(root)];
  expect(steps.length).toBeGreaterThan(2);
  expect(steps.flatMap(({ files }) => files.map(({ path }) => path)).sort()).toEqual(paths.toSorted());
  for (const { files } of steps) for (const { path, size } of files) expect(size).toBe(path.length);
});

test('a folder that vanishes meanwhile is counted, and the others are listed', () => {
  const root = join(top, 'vanishing');
  write(root, { 'a/one.md': '', 'b/two.md': '', 'c/three.md': '' });
  const steps = walkFolder(root);
  steps.next();
  rmSync(join(root, 'b'), { recursive: true });
  const rest = [...steps];
  expect(rest.flatMap(({ files }) => files.map(({ path }) => path)).sort()).toEqual(['a/one.md', 'c/three.md']);
  expect(rest.reduce((sum, { unreachable }) => sum + unreachable, 0)).toBe(1);
});
