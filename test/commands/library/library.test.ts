import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLinks } from '../../../src/parse/saved-links/read-links.js';
import { notesOf } from '../../../src/store/notes/notes-file.js';
import { run } from '../../kit/program/run.js';
import { strict } from '../../kit/strict-schema.js';
import { openTerminal } from '../../kit/terminal/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-library-'));
const library = join(folder, 'library');
const state = join(folder, 'state');
const env = { LLAMA_NEWS_LIBRARY: library, XDG_STATE_HOME: state };

const ESCAPES = 'Text with \u001B[31mred\u001B[m and \u202Ebidi.';
const FILES = {
  '2024-09-13-llama-4.md': `---\ntitle: "Llama 4: mehr Rechenleistung"\nauthor: A. B.\nsite: Example\naddress: "https://example.org/llama?a=1&b=2"\ndate: 2024-09-13\nsaved: "2024-10-01T10:00:00Z"\nlang: de\ntags: [KI, Große Modelle]\n---\n\n## Erster Teil\n\nDie Straße führt über\neine *lange* Brücke.\n`,
  '2024-09-14-strawberry.md': `---\ntitle: Strawberry\nsaved: "2024-10-03T10:00:00Z"\ntags: [ki]\nread: "2024-10-04"\n---\n\n# Strawberry\n\nEine andere Strasse.\n`,
  '2024-09-14-strawberry.sync-conflict-20241004-101010-ABCDEFG.md': `---\ntitle: Strawberry\nsaved: "2024-10-02T10:00:00Z"\n---\n\n${ESCAPES}\n`,
  'foreign.md': '# Not ours\n\nStraße\n',
};

beforeAll(() => {
  mkdirSync(library);
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(library, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

const listed = (...args: readonly string[]) => run(['library', ...args], { env });
const slugs = (...args: readonly string[]): readonly string[] =>
  JSON.parse(listed('--json', ...args).stdout).articles.map(({ slug }: { readonly slug: string }) => slug);
const CONFLICT = 'strawberry.sync-conflict-20241004-101010-ABCDEFG';

test('the library is listed with what was saved last first, tags, and what is archived or in conflict', () => {
  const { code, stdout, stderr } = listed();
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.split('\n').map((line) => line.replace(/ {2,}/g, '  '))).toEqual([
    'strawberry  Strawberry  #ki  archived  2024-10-03',
    `${CONFLICT}  Strawberry  conflict copy  2024-10-02`,
    'llama-4  Llama 4: mehr Rechenleistung  #KI #Große Modelle  2024-10-01',
    '',
  ]);
  expect(run(['library', '--ui', 'de'], { env }).stdout).toContain('archiviert');
});

test('filters combine; tags are compared without regard to case and accents', () => {
  expect(slugs()).toEqual(['strawberry', CONFLICT, 'llama-4']);
  expect(slugs('--unread')).toEqual([CONFLICT, 'llama-4']);
  expect(slugs('--archived')).toEqual(['strawberry']);
  expect(slugs('--tag', 'ki')).toEqual(['strawberry', 'llama-4']);
  expect(slugs('--tag', 'ki', '--tag', 'GROSSE modelle')).toEqual(['llama-4']);
  expect(slugs('--tag', 'GROSSE modelle', '--tag', 'ki')).toEqual(['llama-4']);
  expect(slugs('--tag=ki,große-modelle')).toEqual(['llama-4']);
  expect(slugs('--tag', 'ki', '--unread')).toEqual(['llama-4']);
  expect(slugs('--tag', 'none')).toEqual([]);
  expect(listed('--tag', 'none')).toEqual({ code: 0, stdout: '', stderr: 'llama-news: No kept article matches\n' });
  expect(listed('--unread', '--archived')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'llama-news: --unread and --archived cannot be combined\n',
  });
});

test('words are found across line breaks, folded, with line and heading, in what fits the filters', () => {
  const hits =
    'llama-4  Llama 4: mehr Rechenleistung\n\n14  1 Erster Teil · Die Straße führt über eine lange Brücke.\n';
  expect(listed('--search', 'uber eine lange brucke')).toEqual({ code: 0, stdout: hits, stderr: '' });
  expect(listed('--search', 'strasse', '--unread').stdout).toBe(hits);
  expect(listed('--search', 'strasse').stdout).toContain('strawberry  Strawberry\n\n10  Eine andere Strasse.');
  expect(listed('--search', 'nowhere')).toEqual({
    code: 0,
    stdout: '',
    stderr: 'llama-news: No kept article matches\n',
  });
  expect(listed('--search', ' ').code).toBe(2);
  expect(listed('--search', 'lange', '--accessible').stdout).toBe(
    'Llama 4: mehr Rechenleistung, llama-4\nline 15, 1 Erster Teil: Die Straße führt über eine lange Brücke.\n',
  );
});

test('of hits that are near each other one line is shown, and one of another paragraph besides', () => {
  const own = join(folder, 'hits');
  mkdirSync(own);
  const text = 'Somewhere in this paragraph is a word, and the word again.\n\nWord.';
  writeFileSync(join(own, 'a.md'), `---\nsaved: 2026-03-01\n---\n\n${text}\n`);
  const { stdout } = run(['library', '--search', 'word', '--library', own]);
  expect(stdout.split('\n').slice(2, -1)).toEqual([
    expect.stringMatching(/^5 .*word again\.$/),
    expect.stringMatching(/^7 +Word\.$/),
  ]);
});

test('the list for screen readers says everything in sentences', () => {
  expect(listed('--accessible').stdout).toBe(`Library: 3 articles
1: Strawberry, strawberry, kept on October 3, 2024, archived, tags: ki
2: Strawberry, ${CONFLICT}, kept on October 2, 2024, conflict copy
3: Llama 4: mehr Rechenleistung, llama-4, kept on October 1, 2024, tags: KI, Große Modelle
`);
});

test('progress comes from the state folder', () => {
  const anchor = { before: '', after: '', section: '', at: 0, of: 1, above: 0 };
  const places = { [`file:${library}/2024-09-13-llama-4.md`]: { anchor, digest: 'x', time: 1, seen: 0.42 } };
  mkdirSync(join(state, 'llama-news'), { recursive: true });
  writeFileSync(join(state, 'llama-news', 'kept-places.json'), JSON.stringify({ version: 1, places }));
  expect(listed('--unread').stdout).toMatch(/^llama-4 .* 42% {2}2024-10-01$/m);
  expect(listed('--accessible').stdout).toContain('42 percent read');
  expect(JSON.parse(listed('--json').stdout).articles[2]).toMatchObject({ slug: 'llama-4', progress: 0.42 });
  writeFileSync(join(state, 'llama-news', 'kept-places.json'), 'damaged');
  expect(listed('--json')).toMatchObject({ code: 0, stderr: '' });
  expect(readdirSync(join(state, 'llama-news'))).toEqual(['kept-places.json']);
});

test('after very many hits, each article is listed with its first, and that is said', () => {
  const many = join(folder, 'many');
  const article = (title: string) =>
    `---\ntitle: ${title}\nsaved: "2024-10-01T10:00:00Z"\n---\n\n${'Hay and a needle.\n\n'.repeat(600)}`;
  mkdirSync(many);
  for (const slug of ['a', 'b', 'c']) writeFileSync(join(many, `2024-09-13-${slug}.md`), article(slug));
  const search = (...args: readonly string[]) => run(['library', '--library', many, '--search', 'needle', ...args]);
  const { stdout, stderr } = search();
  expect(stdout.split(/^(?=[abc] {2}[abc]$)/m).map((part) => [part[0], part.match(/needle/g)?.length])).toEqual([
    ['c', 600],
    ['b', 600],
    ['a', 1],
  ]);
  expect(stderr).toBe('llama-news: Many hits: after the first 1,000, only the first of each article is listed\n');
  type Found = { readonly slug: string; readonly hits: readonly unknown[]; readonly more?: boolean };
  const articles: readonly Found[] = JSON.parse(search('--json').stdout).articles;
  expect(articles.map(({ slug, hits, more }) => [slug, hits.length, more])).toEqual([
    ['a', 1, true],
    ['b', 600, undefined],
    ['c', 600, undefined],
  ]);
  expect(search('--ui', 'de').stderr).toContain('Nach den ersten 1.000 steht von jedem Artikel nur der erste hier');
});

test('an empty library says how to fill it', () => {
  expect(run(['library'])).toEqual({
    code: 0,
    stdout: '',
    stderr: 'llama-news: Nothing kept yet (llama-news save <source> keeps an article, import a list)\n',
  });
});

test('a folder that is set and not there is named, while one that is empty is an empty library', () => {
  const missing = join(folder, 'missing');
  mkdirSync(join(folder, 'nothing'));
  expect(run(['library', '--library', join(folder, 'nothing')]).stderr).toBe(run(['library']).stderr);
  expect(run(['library', '--library', missing])).toEqual({
    code: 0,
    stdout: '',
    stderr: `llama-news: ${missing}: this folder does not exist yet (llama-news save creates it)\n`,
  });
});

test.each([
  ['library', ['--json']],
  ['library', ['--json', '--search', 'strasse']],
  ['export', ['--format', 'json']],
] as const)('the output of %s %j fits its schema', (command, args) => {
  const schema = strict(JSON.parse(run(['schema', command]).stdout));
  const validate = new Ajv2020({ strictRequired: false }).compile(schema);
  const { stdout } = run([command, ...args], { env });
  expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
  expect(JSON.parse(stdout).articles).not.toEqual([]);
});

const exported = (...args: readonly string[]) => run(['export', ...args], { env });

test('an article is exported as its file, or with its origin and tags in the text', () => {
  expect(exported('llama-4')).toEqual({ code: 0, stdout: FILES['2024-09-13-llama-4.md'], stderr: '' });
  expect(exported('llama-4', '--no-front-matter').stdout).toBe(`# Llama 4: mehr Rechenleistung

A. B. · Example · 2024-09-13 · <https://example.org/llama?a=1&b=2>

Tags: KI, Große Modelle

## Erster Teil

Die Straße führt über
eine *lange* Brücke.
`);
  expect(exported('strawberry', '--no-front-matter').stdout).toBe('Tags: ki\n\n# Strawberry\n\nEine andere Strasse.\n');
  expect(exported('nowhere')).toMatchObject({ code: 1, stdout: '' });
});

test('all files are exported as they are, and what is there already is never replaced', () => {
  const to = join(folder, 'copy');
  expect(exported('--to', to)).toEqual({ code: 0, stdout: `3 articles written to ${to}\n`, stderr: '' });
  for (const name of readdirSync(to)) expect(readFileSync(join(to, name))).toEqual(readFileSync(join(library, name)));
  expect(readdirSync(to)).not.toContain('foreign.md');
  expect(exported('--to', to).code).toBe(0);
  const changed = join(to, '2024-09-14-strawberry.md');
  writeFileSync(changed, 'Mine');
  const again = exported('--to', to);
  expect([again.code, again.stderr]).toEqual([1, `llama-news: ${changed}: already there, not overwritten\n`]);
  expect(readFileSync(changed, 'utf8')).toBe('Mine');
  expect(exported('--to', library).code).toBe(2);
});

test('the notes of an article come with it', () => {
  const path = join(library, '2024-09-13-llama-4.md');
  const title = 'Llama 4: mehr Rechenleistung';
  const meta = { title, author: 'A. B.', date: '2024-09-13', slug: 'llama-4', lang: 'de', tags: [], related: [] };
  const anchor = { quote: 'eine lange Brücke', before: 'über ', after: '.', section: 'erster-teil', at: 40, of: 70 };
  const id = 'note-1';
  const created = '2024-10-05T10:00:00Z';
  notesOf({ XDG_STATE_HOME: state }, library, { key: undefined, path, meta, digest: () => '' }).change({
    kind: 'put',
    annotation: { id, target: 'passage', color: 'yellow', anchor, note: 'Wo steht sie?', created },
  });
  const [article] = JSON.parse(exported('llama-4', '--format', 'json').stdout).articles;
  expect(article.annotations).toMatchObject([{ quote: 'eine lange Brücke', note: 'Wo steht sie?', color: 'yellow' }]);
  expect(exported('llama-4', '--no-front-matter').stdout).toMatch(
    /\n\n## Notes\n\n> eine lange Brücke\n\nWo steht sie\?\n$/,
  );
  const to = join(folder, 'with-notes');
  expect(exported('llama-4', '--to', to).stdout).toBe(`1 article written to ${to}\n`);
  expect(readdirSync(to)).toEqual(['2024-09-13-llama-4.md', '2024-09-13-llama-4.notes.md']);

  renameSync(join(library, '2024-09-13-llama-4.notes.md'), join(library, 'old.notes.md'));
  const renamed = join(folder, 'with-stray-notes');
  expect(exported('llama-4', '--to', renamed).code).toBe(0);
  expect(readdirSync(renamed)).toEqual(readdirSync(to));
  expect(JSON.parse(exported('llama-4', '--format', 'json').stdout).articles[0].annotations).toHaveLength(1);
  rmSync(join(library, 'old.notes.md'));
});

test('what is exported cannot act on a terminal, but reaches a file as it is', async () => {
  expect(exported(CONFLICT).stdout).toContain(ESCAPES);
  const terminal = openTerminal(['export', CONFLICT], { env });
  await terminal.until('Text with ␛[31mred␛[m and bidi.');
  expect((await terminal.ended).code).toBe(0);
});

test('a terminal shows all of the library in the reader, and what fits a filter as a list', async () => {
  const reader = openTerminal(['library'], { env, rows: 12 });
  await reader.until((terminal) => terminal.inAlternateScreen() && terminal.text().includes('Llama 4: mehr'));
  reader.type('q');
  expect((await reader.ended).code).toBe(0);
  for (const args of [['--unread'], ['-P'], ['--accessible']]) {
    const list = openTerminal(['library', ...args], { env });
    await list.until(/Llama 4: mehr/);
    expect((await list.ended).code).toBe(0);
    expect(list.output()).not.toContain('\u001B[?1049h');
  }
});

test('no character of front matter acts on a terminal', () => {
  const hostile = join(folder, 'hostile');
  mkdirSync(hostile);
  const attack = '"a\\e]0;x\\a\\u009B31m\\u202Eb"';
  const entries = ['title', 'author', 'site', 'address', 'date', 'lang', 'read'].map((key) => `${key}: ${attack}\n`);
  const text = `---\n${entries.join('')}tags: [${attack}]\nsaved: ${attack.replace('a', '2024')}\n---\n\nText\n`;
  writeFileSync(join(hostile, '2024-09-13-a.md'), text);
  for (const args of [
    ['library'],
    ['library', '--accessible'],
    ['library', '--json'],
    ['library', '--search', 'text'],
    ['library', '--search', 'text', '--json'],
    ['export', '--format', 'json'],
    ['read', 'a', '--json'],
    ['toc', 'a'],
    ['tag', 'a', 'new'],
    ['archive', 'a'],
    ['remove', 'a'],
    ['bin'],
    ['bin', '--restore', 'a'],
  ]) {
    const { code, stdout, stderr } = run(args, { env: { ...env, LLAMA_NEWS_LIBRARY: hostile } });
    expect([args, code, stdout === '']).toEqual([args, 0, false]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those that act on terminals
    expect(stdout + stderr, args.join(' ')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
});

test('a narrow terminal shows the beginning of a long slug, by which the article is read', async () => {
  const own = join(folder, 'long');
  mkdirSync(own);
  const slug = 'a-title-of-very-many-words-that-fills-rows';
  const path = join(own, `2026-03-01-${slug}.md`);
  writeFileSync(path, '---\ntitle: A title of very many words\nsaved: "2026-03-01T10:00:00Z"\n---\n\nText\n');
  const here = { env: { ...env, LLAMA_NEWS_LIBRARY: own } };
  const list = openTerminal(['library', '--unread'], { ...here, columns: 60 });
  await list.ended;
  const shown = /^(a-title\S+)…/m.exec(list.text())?.[1] ?? 'none';
  expect(slug.startsWith(shown)).toBe(true);
  expect(run(['read', shown], here).stdout).toContain('Text');
});

test('bookmarks are exported as import reads them', () => {
  const { code, stdout, stderr } = exported('--format', 'bookmarks');
  expect([code, stderr]).toEqual([1, 'llama-news: 2 articles without a web address left out\n']);
  expect(readLinks(stdout).links).toEqual([
    {
      address: 'https://example.org/llama?a=1&b=2',
      title: 'Llama 4: mehr Rechenleistung',
      tags: ['KI', 'Große Modelle'],
      added: '2024-10-01T10:00:00Z',
      read: false,
    },
  ]);
});

test('an export of bookmarks in which nothing is missing succeeds', () => {
  expect(exported('llama-4', '--format', 'bookmarks')).toMatchObject({ code: 0, stderr: '' });
  const one = exported('strawberry', '--format', 'bookmarks');
  expect([one.code, one.stderr]).toEqual([1, 'llama-news: 1 article without a web address left out\n']);
});

test('slugs, words in them, and tags are completed', () => {
  const complete = (line: string): readonly string[] =>
    run(['complete', 'bash', '--', '=:', line], { env }).stdout.trimEnd().split('\n').slice(1);
  expect(complete('llama-news export ll')).toEqual(['llama-4']);
  expect(complete('llama-news export 4')).toEqual(['llama-4']);
  expect(complete('llama-news read llama-4')).toContain('llama-4');
  expect(complete('llama-news library --tag ')).toEqual(['ki', 'KI', 'Große\\ Modelle']);
  expect(complete('llama-news library --tag Große\\ M')).toEqual(['Große\\ Modelle']);
  expect(complete('llama-news library --tag ki,K')).toEqual(['ki,KI']);
  expect(complete('llama-news read llama-4 -s ')).toEqual(['erster-teil']);
});
