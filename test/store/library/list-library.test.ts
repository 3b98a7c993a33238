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

test.each<[string, string, object]>([
  ['a time without quotes', 'saved: 2024-09-14T10:00:00Z', { saved: '2024-09-14T10:00:00Z' }],
  ['a number for a title', 'title: 1984', { title: '1984' }],
  ['several authors', 'author: [Ada, "[[people/bob|Bob]]", "[[Jane Doe]]", 7]', { author: 'Ada, Bob, Jane Doe, ' }],
  ['a title without words', 'title: "  "', { title: 'a' }],
  ['no authors', 'author: []', { title: 'a' }],
  ['tags in a text', 'tags: "#a, b  c,#d"', { tags: ['a', 'b', 'c', 'd'] }],
  ['tags twice, and one without words', 'tags: ["#a", a, " ", 7, b c]', { tags: ['a', '7', 'b c'] }],
  ['another kind of tags', 'tags: 7', { tags: [] }],
])('a kept article may have what other programs write: %s', async (_, lines, expected) => {
  const top = mkdtempSync(join(tmpdir(), 'llama-news-values-'));
  onTestFinished(() => rmSync(top, { recursive: true }));
  const saved = lines.startsWith('saved') ? '' : 'saved: 2024\n';
  writeFileSync(join(top, 'a.md'), `---\n${saved}${lines}\n---\n`);
  const [kept] = await listLibrary(top);
  expect(kept).toMatchObject(expected);
  expect(kept && 'author' in kept).toBe('author' in expected);
});

test('times in TOML are those of a kept article', async () => {
  const top = mkdtempSync(join(tmpdir(), 'llama-news-times-'));
  onTestFinished(() => rmSync(top, { recursive: true }));
  writeFileSync(join(top, 'a.md'), '+++\nsaved = 2024-09-14T10:00:00Z\ndate = 2024-09-13\n+++\n');
  expect(await listLibrary(top)).toMatchObject([{ saved: '2024-09-14T10:00:00Z', date: '2024-09-13' }]);
});

test('the latest names of a folder are read first, in whatever order they were written', async () => {
  const top = mkdtempSync(join(tmpdir(), 'llama-news-names-'));
  onTestFinished(() => rmSync(top, { recursive: true }));
  for (const name of ['2024-02', '2024-03', '2024-01'])
    writeFileSync(join(top, `${name}.md`), '---\nsaved: 2020\n---\n');
  for await (const { kept } of readLibrary(top))
    expect(kept.map(({ slug }) => slug)).toEqual(['2024-03', '2024-02', '2024-01']);
});

test('a kept article may end in capitals; notes never are one', async () => {
  const top = mkdtempSync(join(tmpdir(), 'llama-news-capitals-'));
  onTestFinished(() => rmSync(top, { recursive: true }));
  for (const name of ['a.MD', 'b.NOTES.MD', 'c.notes.md', 'd.txt'])
    writeFileSync(join(top, name), '---\nsaved: 2020\n---\n');
  expect((await listLibrary(top)).map(({ slug }) => slug)).toEqual(['a']);
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
