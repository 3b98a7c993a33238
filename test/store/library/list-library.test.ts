import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { listLibrary, readLibrary } from '../../../src/store/library/list-library.js';
import { foldersIn } from '../../../src/store/notes/folders-in.js';
import { headerAt } from '../../../src/store/notes/read-head.js';

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

test('a library is read down to twelve folders, as its notes are', () => {
  const top = join(folder, 'deep');
  const place = (depth: number): string => join(top, ...Array.from({ length: depth }, () => 'd'));
  mkdirSync(join(place(13), '.hidden'), { recursive: true });
  for (const depth of [0, 12, 13]) writeFileSync(join(place(depth), `a${depth}.md`), '---\nsaved: 2020\n---\n');
  writeFileSync(join(place(13), '.hidden', 'b.md'), '---\nsaved: 2020\n---\n');
  expect([...foldersIn(top)].at(-1)).toEqual({ folder: place(12), names: ['a12.md'] });
  return expect(listLibrary(top)).resolves.toMatchObject([{ slug: 'a0' }, { slug: 'a12' }]);
});

test('of articles that were saved at the same time, those with earlier paths come first', async () => {
  const top = join(folder, 'same');
  mkdirSync(top);
  for (const name of ['b', 'c', 'a']) writeFileSync(join(top, `${name}.md`), '---\nsaved: 2020\n---\n');
  writeFileSync(join(top, 'd.md'), '---\nsaved: 2021\n---\n');
  expect((await listLibrary(top)).map(({ slug }) => slug)).toEqual(['d', 'a', 'b', 'c']);
});

test('a file in place of a library is an error, and none is an empty one', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(listLibrary(join(folder, 'file'))).rejects.toThrow('ENOTDIR');
  expect(await listLibrary(join(folder, 'missing'))).toEqual([]);
});

test.skipIf(process.platform !== 'linux')(
  'no file of a library is left open, whether or not it can be read',
  async () => {
    const top = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-open-')));
    onTestFinished(() => rmSync(top, { recursive: true }));
    writeFileSync(join(top, 'a.md'), '---\nsaved: 2020\n---\n');
    writeFileSync(join(top, 'b.md'), '---\nsaved: [\n---\n');
    writeFileSync(join(top, 'c.md'), 'Text');
    await listLibrary(top);
    for (const name of ['a.md', 'c.md', 'none.md']) headerAt(join(top, name));
    const open = readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).startsWith(top);
      } catch {
        return false;
      }
    });
    expect(open).toEqual([]);
  },
);
