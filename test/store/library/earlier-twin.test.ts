import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { earlierTwin } from '../../../src/store/library/earlier-twin.js';
import type { Kept } from '../../../src/store/library/kept.js';
import { readKept } from '../../../src/store/library/list-library.js';

const top = mkdtempSync(join(tmpdir(), 'llama-news-twin-'));
afterAll(() => rmSync(top, { recursive: true }));
let count = 0;

/** The twin of one of some articles, by their names, all with the address "x" unless one is given; and what is left. */
async function twinOf(
  own: string,
  names: readonly string[],
): Promise<readonly [string | undefined, readonly string[]]> {
  count += 1;
  const folder = join(top, String(count));
  mkdirSync(folder);
  for (const name of names) {
    const [stem = '', address = 'x'] = name.split(' ');
    writeFileSync(join(folder, `${stem}.md`), `---\nsaved: 2026-01-01\naddress: ${address}\n---\n\nText\n`);
    writeFileSync(join(folder, `${stem}.html`), '<p>');
  }
  const twin = await earlierTwin((await readKept(join(folder, `${own}.md`))) as Kept);
  const left = readdirSync(folder).filter((name) => name.startsWith(`${own}.`));
  return [twin && basename(twin.path, '.md'), left];
}

test.each<[string, string, readonly string[]]>([
  ['a', 'a-2', ['a', 'a-2']],
  ['a-2', 'a-3', ['a-2', 'a-3']],
  ['a-9', 'a-10', ['a-10', 'a-9']],
  ['2026-01-01-a', '2026-01-01-a-2', ['2026-01-01-a', '2026-01-01-a-2']],
])('Of the article "%s", the later "%s" goes, with its page', async (twin, own, names) => {
  expect(await twinOf(own, names)).toEqual([twin, []]);
});

test.each<[string, string, readonly string[]]>([
  ['the first of its name', 'a', ['a', 'a-2']],
  ['a lower number than others', 'a-2', ['a-2', 'a-3', 'a-10']],
  ['another address', 'a-2', ['a y', 'a-2']],
  ['another name', 'a-2', ['b', 'a-2', 'ab', 'aa', 'a-b']],
  ['no address', 'a-2 ""', ['a ""', 'a-2 ""']],
])('An article stays that has %s', async (_, own, names) => {
  const [stem = ''] = own.split(' ');
  expect(await twinOf(stem, names)).toEqual([undefined, [`${stem}.html`, `${stem}.md`]]);
});

test('A copy that a program for syncing made is no twin', async () => {
  const conflict = 'a.sync-conflict-20240101-101010-ABCDEFG';
  expect(await twinOf('a-2', [conflict, 'a-2'])).toEqual([undefined, ['a-2.html', 'a-2.md']]);
});
