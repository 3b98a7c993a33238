import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listLibrary, readLibrary } from '../../../src/store/library/list-library.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-list-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a library of several hundred articles is read part by part, each article once', async () => {
  const names = Array.from({ length: 450 }, (_, i) => `${i % 3 === 0 ? 'sub/' : ''}a${i}`);
  mkdirSync(join(folder, 'sub'));
  for (const [i, name] of names.entries())
    writeFileSync(join(folder, `${name}.md`), `---\nsaved: ${2020 + (i % 5)}-01-01\n---\n`);
  const sizes: number[] = [];
  for await (const { kept } of readLibrary(folder)) sizes.push(kept.length);
  expect(sizes).toEqual([200, 200, 50]);
  const listed = await listLibrary(folder);
  const slugs = names.map((name) => name.replace('sub/', ''));
  expect(listed.map(({ slug }) => slug).toSorted()).toEqual(slugs.toSorted());
  expect(listed.map(({ saved }) => saved)).toEqual(
    listed
      .map(({ saved }) => saved)
      .toSorted()
      .reverse(),
  );
  const wanted = await listLibrary(folder, (path) => path.endsWith('7.md'));
  expect(wanted).toHaveLength(45);
});
