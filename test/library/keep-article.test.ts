import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Opened } from '../../src/document/opened.js';
import { type KeepOptions, keepOpened, keepOrigin } from '../../src/library/keep-article.js';
import { fileOrigin } from '../../src/source/file-origin.js';
import type { Origin } from '../../src/source/origin.js';
import { listLibrary } from '../../src/store/library/list-library.js';
import { articleOf } from '../kit/article/setting.js';

let top = '';
let folder = '';
let options: KeepOptions;
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-keep-article-')));
  folder = join(top, 'library');
  mkdirSync(folder);
  options = { folder, env: { HOME: top }, saved: '2024-09-14T10:00:00Z' };
});
afterEach(() => rmSync(top, { recursive: true }));

/** An opened article from an origin. */
function source(text: string, origin: Partial<Origin>, more: Partial<Opened> = {}): Opened {
  const own = { name: 'name', key: undefined, can: {}, ...origin } as unknown as Origin;
  const article = articleOf(text);
  const titled = article.blocks[0]?.kind === 'title' ? article.meta.title : own.name;
  return {
    article: { ...article, meta: { ...article.meta, title: titled } },
    origin: own,
    markdown: () => text,
    ...more,
  } as Opened;
}
const lines = (path: string): readonly string[] => readFileSync(path, 'utf8').split('\n');

test.each<[string, string, Partial<Origin>, string]>([
  ['its title', '# Own title\n\nText.', { name: 'a.md' }, 'own-title'],
  [
    'the last part of its address',
    'Text.',
    { name: 'https://e.x/b/notes.v2.md', address: 'https://e.x/b/notes.v2.md' },
    'notesv2',
  ],
  ['a hidden name', 'Text.', { name: '/x/.profile', address: 'https://e.x/.profile' }, 'profile'],
  [
    'its first eight words',
    '\n\n**One** two\n three four five six seven eight nine',
    { name: 'stdin' },
    'one-two-three-four-five-six-seven-eight',
  ],
  ['the first words that it has', '***\n\nTwo words', { name: 'stdin' }, 'two-words'],
  ['its name, if it has no words', '***', { name: 'stdin' }, 'stdin'],
  ['its slug, if it is a bundled one', '# A title', { edition: 'de', key: 'own' }, 'test'],
])('An article is called after %s', async (_, text, origin, slug) => {
  const { kind, kept } = await keepOpened(source(text, origin), options);
  expect([kind, kept.slug]).toEqual(['kept', slug]);
});

test('A title is the one that is given where the article has none', async () => {
  const titled = { ...options, title: 'Given' };
  expect((await keepOpened(source('Text.', {}), titled)).kept.title).toBe('Given');
  expect((await keepOpened(source('# Own\n\nText.', {}), titled)).kept.title).toBe('Own');
});

test('The address that a page gives itself is kept beside another one alone, and the page in HTML on request', async () => {
  const page = (address: string, url: string): Opened => {
    const opened = source('# Page\n\nText.', { address }, { whole: async () => source('Whole.', {}) });
    const { article } = opened;
    return { ...opened, article: { ...article, meta: { ...article.meta, source: { name: 'Site', url } } } };
  };
  const own = await keepOpened(page('https://e.x/a', 'https://e.x/a'), options, { bytes: Buffer.from('<p>') });
  expect(lines(own.kept.path)).toContain('site: Site');
  expect(readFileSync(own.kept.path, 'utf8')).not.toContain('canonical');
  const other = await keepOpened(
    page('https://e.x/b?x', 'https://e.x/b'),
    { ...options, again: true, html: true },
    { bytes: Buffer.from('<p>') },
  );
  expect([own.kind, other.kind]).toEqual(['kept', 'replaced']);
  const third = await keepOpened(
    {
      ...page('https://e.x/c?x', 'https://e.x/c'),
      article: {
        ...articleOf('# Third\n\nMore.'),
        meta: { ...page('', 'https://e.x/c').article.meta, title: 'Third' },
      },
    },
    { ...options, html: true },
    { bytes: Buffer.from('<p>') },
  );
  expect(lines(third.kept.path)).toContain('canonical: "https://e.x/c"');
  expect(readFileSync(third.kept.path.replace('.md', '.html'), 'utf8')).toBe('<p>');
});

test('Plain text is kept as code, whose last line ends', async () => {
  for (const [text, slug] of [
    ['a\n```\nb', 'a.txt'],
    ['b\n', 'b.txt'],
  ] as const) {
    const as = { type: 'text' } as Origin['as'];
    const { kept } = await keepOpened(source(text, { name: slug, as, address: `https://e.x/${slug}` }), options);
    const fence = text.includes('`') ? '````' : '```';
    expect(readFileSync(kept.path, 'utf8').endsWith(`---\n\n${fence}text\n${text.trimEnd()}\n${fence}\n`)).toBe(true);
  }
});

test('An article without text is not kept', async () => {
  await expect(keepOpened(source('', { name: 'empty' }), options)).rejects.toThrow('empty: no text to keep');
  expect(await listLibrary(folder)).toEqual([]);
});

test('An article that is kept already gets the tags that it lacks, whatever the case of their letters', async () => {
  const path = join(top, 'a.md');
  writeFileSync(path, '# A\n\nText.\n');
  const tagged = (...tags: readonly string[]) => keepOrigin(fileOrigin(path), { ...options, tags });
  const first = await tagged('Sea');
  expect([first.kind, first.opened?.warning]).toEqual(['kept', undefined]);
  const before = readFileSync(first.kept.path);
  const same = await tagged('SEA');
  expect([same.kind, same.kept.tags, same.opened]).toEqual(['already', ['Sea'], undefined]);
  expect(readFileSync(first.kept.path)).toEqual(before);
  expect((await tagged('sea', 'wind')).kept.tags).toEqual(['Sea', 'wind']);
});

test('A kept article that is kept again from its own file stays as it is', async () => {
  const path = join(top, 'a.md');
  writeFileSync(path, '# A\n\nText.\n');
  const { kept } = await keepOrigin(fileOrigin(path), options);
  for (const again of [false, true])
    expect(await keepOrigin(fileOrigin(kept.path), { ...options, again })).toMatchObject({ kind: 'already' });
  writeFileSync(path, '# A\n\nOther text.\n');
  expect(await keepOrigin(fileOrigin(path), { ...options, again: true })).toMatchObject({ kind: 'replaced' });
  expect(readFileSync(kept.path, 'utf8')).toMatch(/\nOther text\.\n$/);
});

test('A file of another name in the library is not the kept article, but becomes one where it is', async () => {
  for (const name of ['sub', '.sub']) mkdirSync(join(folder, name));
  for (const [name, isOwn] of [
    ['library/sub/clip.md', true],
    ['library/clip.txt', false],
    ['library/.hidden.md', false],
    ['library/sub/.hidden.md', false],
    ['library/.sub/clip.md', false],
    ['library-2.md', false],
  ] as const) {
    const path = join(top, name);
    writeFileSync(path, `# Title of ${name}\n\nText of ${name}.\n`);
    const { kind, kept } = await keepOrigin(fileOrigin(path), options);
    expect([kind, kept.path === path]).toEqual(['kept', isOwn]);
    expect(basename(kept.path) === basename(path)).toBe(isOwn);
  }
});

test('The language that is asked for is kept, and that of plain text', async () => {
  const { kept } = await keepOpened(source('Text.', { as: { lang: 'fr' } as Origin['as'] }), options);
  expect(lines(kept.path)).toContain('lang: fr');
});

test('Notes that cannot be moved stay where they are, for a reason that is told, and the article is kept all the same', async () => {
  const path = join(top, 'a.md');
  writeFileSync(path, '# A\n\nText.\n');
  const env = { HOME: top, XDG_DATA_HOME: path };
  const { kind, left } = await keepOrigin(fileOrigin(path), { ...options, env });
  expect([kind, left]).toEqual(['kept', expect.objectContaining({ code: 'ENOTDIR' })]);
  expect(await keepOrigin(fileOrigin(path), options)).not.toHaveProperty('left');
});

test('An article that another program keeps from the same address meanwhile is not kept twice', async () => {
  const page = (text: string) => source(`# A\n\n${text}`, { address: 'https://e.x/a' });
  const first = await keepOpened(page('Text.'), options);
  const second = await keepOpened(page('Other text.'), { ...options, known: [], tags: ['x'] });
  expect([first.kind, second.kind, second.kept.path, second.kept.tags]).toEqual([
    'kept',
    'already',
    first.kept.path,
    ['x'],
  ]);
  expect(await listLibrary(folder)).toHaveLength(1);
  expect(readFileSync(first.kept.path, 'utf8')).toMatch(/\nText\.$/);
});

test('A page of which no bytes are recorded is kept in HTML as it was read', async () => {
  const opened = source('# Page\n\nText.', { address: 'https://e.x/a' }, { whole: async () => source('Whole.', {}) });
  const { kept } = await keepOpened(opened, { ...options, html: true });
  expect(readFileSync(kept.path.replace('.md', '.html'), 'utf8')).toBe('# Page\n\nText.');
});

test('A page is fetched with the request that is given', async () => {
  const requests: unknown[] = [];
  const fetch = async (given: unknown): Promise<never> => {
    requests.push(given);
    throw new Error('stopped');
  };
  const origin = { name: 'a', key: 'a', address: 'https://e.x/a', can: {}, open: () => ({ kind: 'web', fetch }) };
  const request = { signal: new AbortController().signal };
  await expect(keepOrigin(origin as unknown as Origin, options, request)).rejects.toThrow('stopped');
  expect(requests).toEqual([expect.objectContaining(request)]);
});
