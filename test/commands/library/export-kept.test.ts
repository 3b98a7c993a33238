import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ExportOptions } from '../../../src/commands/command-options.js';
import { exportKept } from '../../../src/commands/library/export-kept.js';
import type { Io } from '../../../src/system/io.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-export-'));
afterAll(() => rmSync(root, { recursive: true }));
const library = join(root, 'library');
const state = join(root, 'state');
const ALL_KEPT = 'author: Ann\nsite: Site\naddress: https://e.x/c\ndate: 2026-01-03\nlang: en\nread: 2026-02-03\n';

function put(name: string, more = '', where = library): void {
  const title = name.toUpperCase();
  writeFileSync(
    join(where, `${name}.md`),
    `---\ntitle: ${title}\nsaved: 2026-01-0${name.length}\n${more}---\n\nText of ${name}.\n`,
  );
}

beforeAll(() => {
  mkdirSync(join(library, 'sub'), { recursive: true });
  put('a');
  put('bb', 'tags: [x, y]\n', join(library, 'sub'));
  put('ccc', ALL_KEPT);
  writeFileSync(join(library, 'a.html'), '<p>Text of a.</p>');
  writeFileSync(join(library, 'sub', 'bb.notes.md'), '> Text of\n\nMine.\n');
  const anchor = { before: '', after: '', section: '', at: 0, of: 1, above: 0 };
  mkdirSync(join(state, 'llama-news'), { recursive: true });
  const places = { [`file:${library}/ccc.md`]: { anchor, digest: 'x', time: 1, seen: 0.5 } };
  writeFileSync(join(state, 'llama-news', 'kept-places.json'), JSON.stringify({ version: 1, places }));
});

/** What is printed and, after "!", told, and the exit code. */
async function exporting(
  names: readonly string[],
  options: Partial<ExportOptions> = {},
  language: Io['language'] = 'en',
) {
  vi.stubGlobal('VERSION', '0');
  let output = '';
  let told = '';
  const write = (text: string): void => {
    output += text;
  };
  const warn = (text: string): void => {
    told += `! ${text.replaceAll(root, '')}\n`;
  };
  const io = { env: { XDG_STATE_HOME: state }, language, outputIsTerminal: false, write, warn } as unknown as Io;
  const code = await exportKept(io, names, {
    library,
    format: 'markdown',
    frontMatter: true,
    ...options,
  } as ExportOptions);
  return { output, told, code };
}

/** All files below a folder. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .toSorted();

test('Several articles are printed with a rule between them, those saved last first, whatever the order of their names', async () => {
  const { output, told, code } = await exporting(['a', 'bb', 'a']);
  const noted = '# BB\n\nTags: x, y\n\nText of bb.\n\n## Notes\n\n> Text of\n\nMine.\n';
  expect([output, told, code]).toEqual([`${noted}\n---\n\n# A\n\nText of a.\n`, '', 0]);
  expect((await exporting([])).output.split('\n---\n\n').map((text) => text.slice(0, 5))).toEqual([
    '# CCC',
    '# BB\n',
    '# A\n\n',
  ]);
});

test('An export has headings and messages in the language of its user', async () => {
  const to = join(root, 'german');
  const options = { frontMatter: false, to };
  expect((await exporting(['bb', 'a'], options, 'de')).output).toBe(`2 Artikel in ${to} geschrieben\n`);
  const text = '# BB\n\nSchlagwörter: x, y\n\nText of bb.\n\n## Notizen\n\n> Text of\n\nMine.\n';
  expect(readFileSync(join(to, 'sub', 'bb.md'), 'utf8')).toBe(text);
  expect((await exporting(['bb'], { frontMatter: false }, 'de')).output).toBe(text);
  expect((await exporting(['bb'], options, 'de')).told).toBe('! /german/sub/bb.md: schon da, nicht überschrieben\n');
});

test('An only article is printed as its file, unless its front matter is not wanted', async () => {
  expect((await exporting(['a'])).output).toBe(readFileSync(join(library, 'a.md'), 'utf8'));
  expect((await exporting([], { archived: true })).output).toBe(readFileSync(join(library, 'ccc.md'), 'utf8'));
  expect((await exporting(['a'], { frontMatter: false })).output).toBe('# A\n\nText of a.\n');
});

test('JSON has all that is known of an article, its text, how much was read, and the notes', async () => {
  const articlesOf = async (...names: readonly string[]) =>
    JSON.parse((await exporting(names, { format: 'json' })).output).articles;
  const [all] = await articlesOf('ccc');
  expect(all).toEqual({
    slug: 'ccc',
    title: 'CCC',
    author: 'Ann',
    site: 'Site',
    address: 'https://e.x/c',
    date: '2026-01-03',
    saved: '2026-01-03',
    lang: 'en',
    tags: [],
    read: '2026-02-03',
    progress: 0.5,
    text: 'Text of ccc.\n',
    annotations: [],
  });
  expect((await articlesOf('bb'))[0].annotations).toMatchObject([{ quote: 'Text of', note: 'Mine.' }]);
  expect(await articlesOf()).toHaveLength(3);
});

test('Nothing to export is told, and still a document', async () => {
  const none = '! No kept article matches\n';
  expect(await exporting([], { tag: 'none', format: 'json' })).toEqual({
    output: '{\n  "version": 1,\n  "articles": []\n}\n',
    told: none,
    code: 0,
  });
  expect(await exporting([], { tag: 'none' })).toEqual({ output: '', told: none, code: 0 });
});

test('Files are copied with their folders, notes and pages', async () => {
  const to = join(root, 'copy');
  expect(await exporting([], { to })).toEqual({ output: `3 articles written to ${to}\n`, told: '', code: 0 });
  expect(filesIn('copy')).toEqual(['a.html', 'a.md', 'ccc.md', 'sub/bb.md', 'sub/bb.notes.md']);
  for (const name of filesIn('copy')) expect(readFileSync(join(to, name))).toEqual(readFileSync(join(library, name)));
});

test('A copy that is there already is counted if it is the same, and told if it is not, as are notes and pages', async () => {
  const to = join(root, 'again');
  const output = `3 articles written to ${to}\n`;
  for (let i = 0; i < 2; i += 1) expect(await exporting([], { to })).toEqual({ output, told: '', code: 0 });
  const told = (name: string): string => `! /again/${name}: already there, not overwritten\n`;
  for (const name of ['a.html', 'sub/bb.notes.md']) writeFileSync(join(to, name), 'Mine');
  expect(await exporting([], { to })).toEqual({ output, told: told('sub/bb.notes.md') + told('a.html'), code: 1 });
  for (const name of ['a.md', 'ccc.md']) writeFileSync(join(to, name), 'Mine');
  expect(await exporting(['a', 'ccc'], { to })).toEqual({
    output: `0 articles written to ${to}\n`,
    told: told('ccc.md') + told('a.md') + told('a.html'),
    code: 1,
  });
  expect(readFileSync(join(to, 'a.md'), 'utf8')).toBe('Mine');
});

test.each([
  [{ format: 'json' }, ['a.json', 'ccc.json', 'sub/bb.json']],
  [{ frontMatter: false }, ['a.md', 'ccc.md', 'sub/bb.md']],
] as const)(
  'With %j, each article is written into a file of its own, which is never replaced',
  async (options, names) => {
    const folder = `own-${names[0]}`;
    const to = join(root, folder);
    expect((await exporting([], { ...options, to })).output).toBe(`3 articles written to ${to}\n`);
    expect(filesIn(folder)).toEqual(names);
    const texts = names.map((name) => readFileSync(join(to, name), 'utf8'));
    if ('format' in options)
      expect(JSON.parse(texts[2] ?? '')).toMatchObject({ version: 1, articles: [{ title: 'BB' }] });
    else expect(texts[2]).toBe('# BB\n\nTags: x, y\n\nText of bb.\n\n## Notes\n\n> Text of\n\nMine.\n');
    rmSync(join(to, names[0]));
    const again = await exporting([], { ...options, to });
    expect([again.output, again.code]).toEqual([`1 article written to ${to}\n`, 1]);
    expect(again.told.split('\n').slice(0, -1)).toEqual(
      [names[1], names[2]].map((name) => `! /${folder}/${name}: already there, not overwritten`),
    );
  },
);

test('What cannot be read is told, and the others are exported', async () => {
  mkdirSync(join(library, 'a.notes.md'));
  const { output, told, code } = await exporting(['a', 'ccc'], { frontMatter: false });
  rmSync(join(library, 'a.notes.md'), { recursive: true });
  expect([output.slice(0, 6), told, code]).toEqual(['# CCC\n', '! /library/a.md: cannot be read (EISDIR)\n', 1]);
});

test('Bookmarks go into no folder, nothing goes into the library, and a folder that is a file is told', async () => {
  const to = join(root, 'bookmarks');
  await expect(exporting([], { to, format: 'bookmarks' })).rejects.toMatchObject({ exitCode: 2 });
  await expect(exporting([], { to: join(library, 'sub', '..') })).rejects.toMatchObject({ exitCode: 2 });
  symlinkSync('library', join(root, 'link'));
  for (const [own, other] of [
    [library, join(root, 'link')],
    [join(root, 'link'), library],
  ] as const)
    await expect(exporting([], { library: own, to: other })).rejects.toMatchObject({ exitCode: 2 });
  expect(existsSync(to)).toBe(false);
  await expect(exporting([], { to: join(library, 'a.html') })).rejects.toThrow(/a\.html: cannot be written/);
});
