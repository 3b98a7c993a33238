import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fileOrigin } from '../../src/source/file-origin.js';
import { linkedFile } from '../../src/source/linked-file.js';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-links-')));
afterAll(() => rmSync(top, { recursive: true }));

const FILES = [
  'outside/Elsewhere.md',
  'vault/.obsidian/app.json',
  'vault/Home.md',
  'vault/notes/Plan.md',
  'vault/notes/deep/Plan.md',
  'vault/notes/deep/Only here.md',
  'vault/notes/deep/v1.2.md',
  'vault/topic/topic.md',
  'vault/notes/Fu\u0308r.md',
  ...['e', 'b', 'd', 'a', 'c', 'f'].map((letter) => `vault/notes/${letter}/Same.md`),
  'vault/.trash/Gone.md',
  'vault/node_modules/Package.md',
  'repo/.git/config',
  'repo/README.md',
  'repo/docs/README.md',
  'repo/docs/guide/start.md',
  'repo/docs/guide/what?.md',
  'repo/docs/guide/how to?.md',
  'repo/docs/manual/index.md',
  'repo/docs/manual/changes',
  'repo/docs/manual/changes.md',
];
for (const file of FILES) {
  mkdirSync(dirname(join(top, file)), { recursive: true });
  writeFileSync(join(top, file), '');
}
symlinkSync('../outside', join(top, 'vault', 'out'));

test.each([
  // GitHub's addresses.
  ['repo/docs/guide', 'start.md?plain=1', 'repo/docs/guide/start.md'],
  ['repo/docs/guide', 'what?.md', 'repo/docs/guide/what?.md'],
  ['repo/docs/guide', 'what%3F.md', 'repo/docs/guide/what?.md'],
  ['repo/docs/guide', 'how%20to?.md', 'repo/docs/guide/how to?.md'],
  ['repo/docs/guide', '../', 'repo/docs/README.md'],
  ['repo/docs/guide', '..', 'repo/docs/README.md'],
  ['repo/docs', '.', 'repo/docs/README.md'],
  ['repo/docs', 'manual/.', 'repo/docs/manual/index.md'],
  ['repo/docs/guide', '../manual', 'repo/docs/manual'],
  ['repo/docs/guide', '../manual/', 'repo/docs/manual/index.md'],
  ['repo/docs/guide', 'start', 'repo/docs/guide/start.md'],
  ['repo/docs/manual', 'changes', 'repo/docs/manual/changes'],
  ['repo/docs/guide', '/docs/guide/start.md', 'repo/docs/guide/start.md'],
  ['repo/docs/guide', '/docs/manual', 'repo/docs/manual'],
  ['repo/docs/guide', 'docs/README.md', 'repo/docs/guide/docs/README.md'],
  ['repo/docs/guide', 'missing.md?a=b', 'repo/docs/guide/missing.md'],
  // Obsidian's.
  ['vault/notes', 'Plan.md', 'vault/notes/Plan.md'],
  ['vault/notes/deep', 'Plan.md', 'vault/notes/deep/Plan.md'],
  ['vault', 'Plan.md', 'vault/notes/Plan.md'],
  ['vault', 'deep/Plan.md', 'vault/notes/deep/Plan.md'],
  ['vault', 'only%20HERE.md', 'vault/notes/deep/Only here.md'],
  ['vault', 'Only here', 'vault/notes/deep/Only here.md'],
  ['vault', 'v1.2', 'vault/notes/deep/v1.2.md'],
  ['vault', 'topic', 'vault/topic/topic.md'],
  ['vault', 'f\u00FCr', 'vault/notes/Fu\u0308r.md'],
  ['vault', 'notes', 'vault/notes'],
  ['vault', 'Same', 'vault/notes/a/Same.md'],
  ['vault/notes/deep', 'Home.md', 'vault/Home.md'],
  ['vault/notes/deep', '../../home.md', 'vault/Home.md'],
  ['vault/notes/deep', '/notes/Plan.md', 'vault/notes/Plan.md'],
  // Outside a vault, only what lies below the folder.
  ['outside', 'Home.md', 'outside/Home.md'],
  ['repo', 'start.md', 'repo/docs/guide/start.md'],
  // Neither hidden nor outside.
  ['vault', 'Gone.md', 'vault/Gone.md'],
  ['vault', 'Package.md', 'vault/Package.md'],
  ['vault', 'Elsewhere.md', 'vault/Elsewhere.md'],
])('in %s, %s means %s', (folder, target, file) => {
  expect(resolve(linkedFile(relative('.', join(top, folder)), target))).toBe(join(top, file));
});

test('the folder in which the program was started is a dot', () => {
  expect(linkedFile('test', `../../${basename(process.cwd())}`)).toBe('.');
});

test('below a folder that is no vault, no more than 5000 entries are looked at', () => {
  const folder = join(top, 'many');
  for (const name of ['a', 'b', 'c']) mkdirSync(join(folder, name), { recursive: true });
  for (let i = 0; i < 5000; i += 1) writeFileSync(join(folder, i < 2500 ? 'a' : 'b', `${i}.md`), '');
  writeFileSync(join(folder, 'c', 'Late.md'), '');
  const late = (): string => relative(folder, resolve(linkedFile(relative('.', folder), 'Late.md')));
  expect(late()).toBe('Late.md');
  mkdirSync(join(folder, '.obsidian'));
  expect(late()).toBe(join('c', 'Late.md'));
});

test('a file below a folder with .obsidian is a note of a vault', () => {
  const inVault = (path: string) => fileOrigin(join(top, path)).inVault;
  expect([inVault('vault/Home.md'), inVault('vault/notes/deep/Plan.md')]).toEqual([true, true]);
  expect([inVault('repo/README.md'), inVault('missing/x.md')]).toEqual([false, false]);
});
