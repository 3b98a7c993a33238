import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptNamed, keptTags, removedNamed } from '../../../src/commands/library/kept-candidates.js';
import { run } from '../../kit/program/run.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-candidates-'));
const library = join(folder, 'library');
const large = join(folder, 'large');
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, tags: readonly string[] = [], where = library): void {
  writeFileSync(join(where, `${name}.md`), `---\ntitle: Title of ${name}\nsaved: 2026-01-01\ntags: [${tags}]\n---\n`);
}

beforeAll(() => {
  for (const path of [library, join(library, '.trash'), large]) mkdirSync(path);
  put('2026-01-01-old-llama', ['rare', 'often']);
  put('2026-03-01-new-llama', ['often']);
  put('2026-02-01-LLaMA', ['often', 'twice', 'twice']);
  put('2026-04-01-camel', ['twice']);
  put('2025-01-01-odd:name');
  put('.2026-05-01-hidden-llama', ['hidden']);
  put('2026-05-01-noted-llama.notes', ['noted']);
  writeFileSync(join(library, '2026-06-01-foreign-llama.md'), '# Not kept\n');
  mkdirSync(join(library, '2026-07-01-folder-llama.md'));
  put('2026-01-01-gone-llama', ['gone'], join(library, '.trash'));
  for (let i = 100; i < 201; i += 1) put(`2026-01-01-a${i}`, [], large);
  put('2025-12-31-before-all', [], large);
});

const slugsOf = async (found: ReturnType<typeof keptNamed>): Promise<readonly string[]> =>
  (await found).map(({ slug }) => slug);

test('Kept articles are found by the beginning of any word of their slugs, those of the latest days first', async () => {
  const found = (typed: string) => slugsOf(keptNamed({}, library, typed));
  expect(await found('ll')).toEqual(['new-llama', 'LLaMA', 'old-llama']);
  for (const typed of ['LL', 'Llama']) expect(await found(typed)).toEqual(await found('ll'));
  expect(await found('new')).toEqual(['new-llama']);
  expect(await found('lama')).toEqual([]);
  expect(await found('')).toEqual(['camel', 'new-llama', 'LLaMA', 'old-llama', 'odd:name']);
});

test('Of very many articles, the latest hundred are found', async () => {
  const found = await slugsOf(keptNamed({}, large, 'a'));
  expect([found.length, found[0], found.at(-1)]).toEqual([100, 'a200', 'a101']);
  expect(await slugsOf(keptNamed({}, large, 'all'))).toEqual(['before-all']);
});

test('Removed articles are found in the bin, and nothing is found where there is no library', async () => {
  expect(await slugsOf(removedNamed({}, library, 'll'))).toEqual(['gone-llama']);
  for (const path of [join(folder, 'none'), join(library, '2026-04-01-camel.md')]) {
    expect(await slugsOf(keptNamed({}, path, ''))).toEqual([]);
    expect(await slugsOf(removedNamed({}, path, ''))).toEqual([]);
    expect(await keptTags({}, path)).toEqual([]);
  }
});

test('Tags are those of kept articles, the most frequent first', async () => {
  expect(await keptTags({}, library)).toEqual(['often', 'twice', 'rare']);
});

test('Each place of a command line is offered what fits there', () => {
  const offered = (...words: readonly string[]): readonly string[] =>
    run(['complete', 'fish', '--', ...words])
      .stdout.split('\n')
      .slice(0, -1);
  const given = ['--library', library];
  expect(offered('archive', ...given, 'll')).toEqual([
    'new-llama\tTitle of 2026-03-01-new-llama',
    'LLaMA\tTitle of 2026-02-01-LLaMA',
    'old-llama\tTitle of 2026-01-01-old-llama',
  ]);
  expect(offered('archive', ...given, 'old-llama', 'ca')).toEqual(['camel\tTitle of 2026-04-01-camel']);
  expect(offered('bin', ...given, '--restore', '')).toEqual(['gone-llama\tTitle of 2026-01-01-gone-llama']);
  expect(offered('bin', `--library=${library}`, '--restore=')).toEqual([
    '--restore=gone-llama\tTitle of 2026-01-01-gone-llama',
  ]);
  expect(offered('tag', ...given, 'camel', 'often,')).toEqual(['often,twice\t', 'often,rare\t']);
  expect(offered('library', ...given, '--tag', '')).toEqual(['often\t', 'twice\t', 'rare\t']);
  expect(offered('export', ...given, '--to', `${folder}/l`)).toContain(`${library}/\t`);
  expect(offered('archive', 'll')).toEqual([]);
});

test('What means something to a shell is escaped for it', () => {
  const answer = (shell: string, ...words: readonly string[]): readonly string[] =>
    run(['complete', shell, '--', ...words])
      .stdout.split('\n')
      .slice(0, -1);
  const given = ['--library', library];
  expect(answer('zsh', 'archive', ...given, 'odd')).toEqual(['none 0', 'odd\\:name:Title of 2025-01-01-odd:name']);
  const line = (typed: string): string => `llama-news archive --library ${library} ${typed}`;
  expect(answer('bash', '=', line('odd'))).toEqual(['words', 'odd:name']);
  expect(answer('bash', '=:', line('odd:n'))).toEqual(['words', 'name']);
  expect(answer('bash', '=:', line('llama'))).toEqual(['words', 'new-llama', 'old-llama']);
});
