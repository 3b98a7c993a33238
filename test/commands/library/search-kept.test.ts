import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { ListLibraryOptions } from '../../../src/commands/command-options.js';
import { searchKept } from '../../../src/commands/library/search-kept.js';
import type { Io } from '../../../src/system/io.js';

const library = mkdtempSync(join(tmpdir(), 'llama-news-search-'));
afterAll(() => rmSync(library, { recursive: true }));

function put(name: string, text: string, read = ''): void {
  writeFileSync(
    join(library, `${name}.md`),
    `---\ntitle: Title of ${name}\nsaved: 2026-01-0${name.at(-1)}\n${read}---\n\n${text}\n`,
  );
}

beforeAll(() => {
  put('a1', 'A hidden needle.');
  put('b2', `# Part\n\n${'Words before it. '.repeat(20)}A needle. ${'Words after it. '.repeat(20)}\n\nNEEDLE`);
  put('c3', 'Nothing.');
  put('d4', 'Another needle, and a needle beside it.', 'read: 2026-02-01\n');
  writeFileSync(join(library, 'e5.md'), Buffer.alloc(3000, 0));
  mkdirSync(join(library, 'f6.md'));
});

/** What is printed about some words, warnings after "!", and each write on its own. */
async function searching(query: string, options: Partial<ListLibraryOptions> = {}, folder = library, columns?: number) {
  vi.stubGlobal('VERSION', '0');
  const writes: string[] = [];
  let warned = '';
  const io = {
    env: { XDG_STATE_HOME: join(library, 'state') },
    language: 'en',
    outputIsTerminal: columns !== undefined,
    size: () => ({ columns, rows: 24 }),
    write: (text: string) => writes.push(text),
    warn: (text: string) => {
      warned += `! ${text}\n`;
    },
  } as unknown as Io;
  const code = await searchKept(io, query, folder, { color: 'never', ...options } as ListLibraryOptions);
  return { code, writes, text: writes.join('') + warned };
}

const SPOKEN =
  'Title of d4, d4\nline 7: Another needle, and a needle beside it.\n' + 'Title of b2, b2\nline 8, 1 Part: …';

test('Articles with some words are told, those with the latest names first, each with line and heading', async () => {
  const { code, text } = await searching('needle', { accessible: true });
  const around = `Words before it. Words before it. A needle. ${'Words after it. '.repeat(10)}`.slice(0, -2);
  expect([code, text]).toEqual([
    0,
    `${SPOKEN}${around}\nline 10, 1 Part: NEEDLE\nTitle of a1, a1\nline 6: A hidden needle.\n`,
  ]);
});

test('Articles are told as soon as they are searched, and each once', async () => {
  const all = (await searching('needle', { accessible: true })).text;
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1000;
    return now;
  });
  const { writes, text } = await searching('needle', { accessible: true });
  expect([writes.length, text]).toEqual([3, all]);
});

test('The same is told as JSON, what was saved last first, and in rows', async () => {
  const { text } = await searching('needle', { json: true });
  const { articles, ...others } = JSON.parse(text);
  expect(others).toEqual({ version: 1, folder: library });
  expect(articles.map(({ slug, hits }: { slug: string; hits: readonly unknown[] }) => [slug, hits.length])).toEqual([
    ['d4', 2],
    ['b2', 2],
    ['a1', 1],
  ]);
  const rows = (await searching('needle')).text.split('\n');
  expect([rows[0], rows[2], rows[4], ...rows.slice(-5)]).toEqual([
    'd4  Title of d4',
    '7  Another needle, and a needle beside it.',
    'b2  Title of b2',
    '',
    'a1  Title of a1',
    '',
    '6  A hidden needle.',
    '',
  ]);
});

test('A hit is wrapped in a terminal, and is one row elsewhere, after its heading alone where it has one', async () => {
  const own = mkdtempSync(join(tmpdir(), 'llama-news-rows-'));
  onTestFinished(() => rmSync(own, { recursive: true }));
  writeFileSync(
    join(own, 'a.md'),
    '---\ntitle: T\nsaved: 2026-01-01\n---\n\nA needle.\n\n# Part\n\nLong needle word\n',
  );
  expect((await searching('needle', {}, own)).text).toBe('a  T\n\n6   A needle.\n10  1 Part · Long needle word\n');
  expect((await searching('needle', {}, own, 24)).text).toBe(
    'a  T\n\n6   A needle.\n10  1 Part · Long needle\n    word\n',
  );
});

test.each([
  [[0, 160], [0]],
  [
    [0, 161],
    [0, 161],
  ],
  [
    [0, 175],
    [0, 175],
  ],
  [[0, 100, 160], [0]],
  [
    [0, 100, 200],
    [0, 200],
  ],
  [
    [0, 161, 300],
    [0, 161],
  ],
])(
  'Of hits at %j, those at %j are told, as the text after these does not show them to their ends',
  async (at, shown) => {
    const own = mkdtempSync(join(library, 'near-'));
    let text = '';
    for (const start of at) text = `${text}${'.'.repeat(start - text.length)}pins and needles`;
    writeFileSync(join(own, 'a.md'), `---\ntitle: T\nsaved: 2026-01-01\n---\n\n${text}${'.'.repeat(400)}\n`);
    const { articles } = JSON.parse((await searching('pins and needles', { json: true }, own)).text);
    const hits: readonly { readonly place: { readonly offset: number } }[] = articles[0].hits;
    expect(hits.map(({ place }) => place.offset)).toEqual(at);
    const told = (await searching('pins and needles', { accessible: true }, own)).text.split('\n').slice(1, -1);
    expect(told).toHaveLength(shown.length);
  },
);

test('Only what fits the filters is searched, and it is said if nothing is found or no words are given', async () => {
  expect((await searching('needle', { archived: true, accessible: true })).text).toBe(SPOKEN.split('Title of b2')[0]);
  for (const options of [{}, { accessible: true }, { tag: 'none' }] as const)
    expect(await searching('nowhere', options)).toMatchObject({ code: 0, text: '! No kept article matches\n' });
  expect(JSON.parse((await searching('nowhere', { json: true })).text).articles).toEqual([]);
  for (const query of ['', ' ']) await expect(searching(query)).rejects.toMatchObject({ exitCode: 2 });
});

test('Files that cannot be read are counted, in each form', async () => {
  const path = join(library, 'i9.md');
  const other = join(library, 'j9.md');
  for (const file of [path, other])
    writeFileSync(file, Buffer.concat([Buffer.from('---\nsaved: 2026\n---\nneedle\n'), Buffer.alloc(3000, 1)]));
  const said = '! 2 files could not be read, or are too large\n';
  for (const options of [{}, { accessible: true }, { json: true }] as const) {
    const { code, text } = await searching('needle', options);
    expect([code, text.endsWith(said)]).toEqual([0, true]);
  }
  rmSync(other);
  expect((await searching('needle')).text.endsWith('! 1 file could not be read, or is too large\n')).toBe(true);
  rmSync(path);
  expect((await searching('needle')).text).not.toContain('!');
});

test.each([
  [1000, ''],
  [1001, '! Many hits: after the first 1,000, only the first of each article is listed\n'],
])('After more than a thousand hits, that is said: %i', async (count, said) => {
  put('g7', 'A haystack.\n\n'.repeat(1000));
  put('h8', 'A haystack.\n\n'.repeat(count - 1000));
  const { text } = await searching('haystack');
  expect(text.slice(text.lastIndexOf('\n', text.length - 2) + 1).startsWith('!')).toBe(said !== '');
  expect(text.endsWith(said)).toBe(true);
});

test('After exactly a thousand hits, too, the first of each further article is listed', async () => {
  put('g7', 'A haystack.\n\n'.repeat(2));
  put('h8', 'A haystack.\n\n'.repeat(1000));
  const { articles } = JSON.parse((await searching('haystack', { json: true })).text.split('! ')[0] ?? '');
  type Found = { readonly slug: string; readonly hits: readonly unknown[]; readonly more?: boolean };
  expect(articles.map(({ slug, hits, more }: Found) => [slug, hits.length, more])).toEqual([
    ['h8', 1000, true],
    ['g7', 1, true],
  ]);
});
