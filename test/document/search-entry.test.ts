import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matcherOf, searchBlocks } from '../../src/article/search/search.js';
import { sourceFilter } from '../../src/article/search/source-filter.js';
import { parseDocument } from '../../src/document/parse-document.js';
import { phraseOf as preparedPhrase, searchEntry, searchSource } from '../../src/document/search-entry.js';
import { LARGEST_LISTED, readEntry, summaryOf } from '../../src/document/summary.js';
import { bundledOrigin } from '../../src/source/bundled-origin.js';
import { fileOrigin } from '../../src/source/file-origin.js';
import { webOrigin } from '../../src/source/web/web-origin.js';
import { bySuite } from '../kit/random/by-suite.js';
import { markdown } from '../kit/random/markdown.js';

test('a hit has the line on which it stands, also in the last block', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'search-')), 'a.md');
  const text = '# Title\n\nfirst\nneedle\n\nlast\nblock\nwith a needle\n';
  writeFileSync(path, text);
  const entry = { path: 'a.md', modified: 0, size: text.length, origin: () => fileOrigin(path) };
  const phrase = { mayBeIn: () => true, matcher: matcherOf('needle') ?? expect.unreachable() };
  const hits = await searchEntry(entry, phrase, 10, async () => true);
  expect(hits?.map(({ line, text: shown }) => [line, shown])).toEqual([
    [4, 'needle'],
    [8, 'needle'],
  ]);
});

/** Memory that a number of values take, in bytes: the least of three such numbers, as code that is compiled meanwhile takes some, too. */
async function memoryOf(count: number, make: () => Promise<unknown>): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const used = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const kept: unknown[] = [await make()];
  const taken: number[] = [];
  for (let run = 1; run <= 3; run += 1) {
    const before = used();
    while (kept.length <= run * count) kept.push(await make());
    taken.push(used() - before);
  }
  return kept.length > count ? Math.min(...taken) : Number.NaN;
}

test('neither hits nor summaries keep the text in memory', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'search-')), 'a.md');
  const text = `# A title that is a part of the text\n\n## A heading that is one, too\n\na-needle-in-hay\n\n${'Hay. '.repeat(20_000)}\n`;
  writeFileSync(path, text);
  const entry = { path: 'a.md', modified: 0, size: text.length, origin: () => fileOrigin(path) };
  const phrase = { mayBeIn: () => true, matcher: matcherOf('a-needle-in-hay') ?? expect.unreachable() };
  const most = (20 * text.length) / 4;
  expect(await memoryOf(20, () => searchEntry(entry, phrase, 10, async () => true))).toBeLessThan(most);
  expect(await memoryOf(20, async () => summaryOf((await readEntry(entry)) ?? expect.unreachable()))).toBeLessThan(
    most,
  );
});

const FIXTURES = ['test/fixtures/constructs', 'content/de', 'content/en'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);
const HEADS = ['', '---\ntitle: Some words\n---\n\n', '---\nauthor: Anna\ndate: 2024-09-13\n---\n'];
const PATH = join(mkdtempSync(join(tmpdir(), 'search-')), 'a.md');

/** Checks that a search finds what a search of the whole article finds, but for what is in its byline. */
async function check(text: string, phrase: string): Promise<void> {
  const matcher = matcherOf(phrase);
  if (!matcher) return;
  writeFileSync(PATH, text);
  const entry = { path: 'a.md', modified: 0, size: text.length, origin: () => fileOrigin(PATH) };
  const find = async (mayBeIn: (source: string) => boolean, most: number) =>
    (await searchEntry(entry, { mayBeIn, matcher }, most, async () => true)) ?? expect.unreachable();
  const { article } = await parseDocument(text, fileOrigin(PATH));
  const byline = article.blocks.findIndex(({ kind }) => kind === 'byline');
  const right = searchBlocks(article, matcher, { block: 0, offset: 0 }, 1e9).hits.filter(
    ({ block }) => block !== byline,
  );
  const hits = await find(sourceFilter(phrase), 1e9);
  const places = hits.map(({ place }) => place).filter(({ block }) => block !== byline);
  expect(places, `${phrase}\n${text}`).toEqual(right.map(({ block, from }) => ({ block, offset: from })));
  expect(hits).toEqual(await find(() => true, 1e9));
  expect(await find(sourceFilter(phrase), 2)).toEqual(hits.slice(0, 2));
}

/** Some words of a text, or a part of it. */
const phraseOf = (text: string) =>
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 25 }), fc.boolean()).map(([from, length, isWords]) => {
    const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const shown = text.replace(/\n/g, ' ');
    return isWords && words.length > 0
      ? words
          .slice(from % words.length)
          .slice(0, 1 + (length % 3))
          .join(' ')
      : shown.slice(from % shown.length).slice(0, length);
  });

test('what is read of an article has the hits of the whole', async () => {
  const chunk = fc.constantFrom(
    ...FIXTURES.flatMap((text) => text.split(/\n\n+/)),
    '# needle',
    'The needle.',
    '[^1]: note',
  );
  const mixed = fc
    .array(fc.oneof(chunk, markdown), { minLength: 1, maxLength: 8 })
    .map((chunks) => chunks.join('\n\n'));
  const text = fc
    .tuple(fc.constantFrom(...HEADS), fc.oneof(mixed, fc.constantFrom(...FIXTURES)))
    .map((parts) => parts.join(''));
  const given = text.chain((source) => fc.tuple(fc.constant(source), phraseOf(source)));
  await fc.assert(
    fc.asyncProperty(given, ([source, phrase]) => check(source, phrase)),
    { numRuns: bySuite(40, 150) },
  );
});

test('the reading time is not searched, but the author is', async () => {
  const text = '---\nauthor: Anna Example\ndate: 2024-09-13\n---\n\nA needle.\n';
  writeFileSync(PATH, text);
  const entry = { path: 'a.md', modified: 0, size: text.length, origin: () => fileOrigin(PATH) };
  const found = async (query: string) => {
    const phrase = { mayBeIn: sourceFilter(query), matcher: matcherOf(query) ?? expect.unreachable() };
    return (await searchEntry(entry, phrase, 10, async () => true))?.map(({ text: shown }) => shown);
  };
  expect([await found('anna'), await found('minute')]).toEqual([['Anna'], []]);
});

test('what is shown around a hit has whole characters on one line, and its section', async () => {
  const text = `# Title\n\n## Part\n\n${'👍'.repeat(30)}xy\nneedle\nxy${'👍'.repeat(90)}\n`;
  writeFileSync(PATH, text);
  const entry = { path: 'a.md', modified: 0, size: text.length, origin: () => fileOrigin(PATH) };
  const phrase = { mayBeIn: () => true, matcher: matcherOf('needle') ?? expect.unreachable() };
  expect(await searchEntry(entry, phrase, 10, async () => true)).toEqual([
    expect.objectContaining({
      heading: '1 Part',
      before: `${'👍'.repeat(18)}xy `,
      text: 'needle',
      after: ` xy${'👍'.repeat(78)}`,
    }),
  ]);
});

const hitsIn = async (text: string, query: string, most = 10) => {
  const phrase = preparedPhrase(query) ?? expect.unreachable();
  return searchSource({ text, origin: { name: 'a.md' } }, phrase, most);
};

test.each([
  ['in the lead', 'Lead with a needle.\n\n## One\n\ntext', ['']],
  ['in a section and a subsection', '## One\n\nneedle\n\n### Two\n\nneedle', ['1 One', '1.1 Two']],
  ['in the lead and in a section', '# Title\n\nA needle.\n\n## One\n\nneedle', ['', '1 One']],
  ['in a heading', '## A needle\n\ntext', ['1 A needle']],
])('a hit names its section: %s', async (_, text, headings) => {
  expect((await hitsIn(text, 'needle'))?.map(({ heading }) => heading)).toEqual(headings);
});

test('a hit in a heading that comes late and takes the place of the title counts once', async () => {
  const comments = '<!-- nothing to see in here, but some of it has to be read before the text -->\n\n'.repeat(30);
  const text = `---\ntitle: A needle\n---\n\n${comments}# A needle\n\nAnother needle\n`;
  expect((await hitsIn(text, 'needle'))?.map(({ line }) => line)).toEqual([65, 67]);
});

test('hits end at their maximum', async () => {
  const text = Array.from({ length: 9 }, (_, i) => `needle ${i}`).join('\n\n');
  expect((await hitsIn(text, 'needle', 4))?.map(({ line }) => line)).toEqual([1, 3, 5, 7]);
  expect(await hitsIn(text, 'needle', 9)).toHaveLength(9);
});

test('a hit after the same word in its block has the line of its own word', async () => {
  const text = 'a needle\nand another needle\n\nno such thing';
  expect((await hitsIn(text, 'needle'))?.map(({ line }) => line)).toEqual([1, 2]);
});

test('a hit whose word the source writes in another way has the first line of its block', async () => {
  const text = 'First\na n&#101;edle\n\ntext\n\nneedle';
  expect((await hitsIn(text, 'needle'))?.map(({ line }) => line)).toEqual([1, 6]);
});

test('of a long hit, 160 characters are shown, and what follows all of it', async () => {
  const words = Array.from({ length: 40 }, (_, i) => `word${10 + i}`);
  const [hit] = (await hitsIn(`a ${words.join(' ')} end`, words.join(' '))) ?? [];
  expect([hit?.before, hit?.text, hit?.after]).toEqual(['a ', words.join(' ').slice(0, 160), ' end']);
});

test('a hit is shown with 40 characters before it and 160 after it', async () => {
  const [hit] = (await hitsIn(`${'x'.repeat(99)} needle ${'y'.repeat(199)}`, 'needle')) ?? [];
  expect([hit?.before, hit?.text, hit?.after]).toEqual([`${'x'.repeat(39)} `, 'needle', ` ${'y'.repeat(159)}`]);
});

test('a link that a definition at the end makes is searched as it is shown', async () => {
  const text = `See [the needle][n] and [more][n].\n\n${'Words.\n\n'.repeat(2000)}[n]: https://e.example/`;
  expect((await hitsIn(text, 'needle and more'))?.map(({ before, text }) => [before, text])).toEqual([
    ['See the ', 'needle and more'],
  ]);
});

test('a phrase without words is none, and an entry that is too large, gone or ended by others is not searched', async () => {
  expect(preparedPhrase(' ')).toBeUndefined();
  const path = join(mkdtempSync(join(tmpdir(), 'search-')), 'a.md');
  writeFileSync(path, 'needle');
  const entry = { path: 'a.md', modified: 0, size: 6, origin: () => fileOrigin(path) };
  const phrase = preparedPhrase('needle') ?? expect.unreachable();
  const search = (more: Partial<typeof entry>, goOn = true) =>
    searchEntry({ ...entry, ...more }, phrase, 10, async () => goOn);
  expect(await search({})).toHaveLength(1);
  expect(await search({}, false)).toBeUndefined();
  expect(await search({ size: LARGEST_LISTED })).toHaveLength(1);
  expect(await search({ size: LARGEST_LISTED + 1 })).toBeUndefined();
  expect(await search({ origin: () => fileOrigin(`${path}.gone`) })).toBeUndefined();
  writeFileSync(`${path}.html`, '<!doctype html><p>needle');
  expect(await search({ origin: () => fileOrigin(`${path}.html`) })).toBeUndefined();
  const access = { env: {}, userAgent: 'test', offline: true };
  expect(await search({ origin: () => webOrigin('https://e.example/needle', access) })).toBeUndefined();
  const bundled = await search({ origin: () => bundledOrigin('strawberry-o1', 'en') });
  expect(bundled).toEqual([]);
  const fault = new TypeError('a fault');
  const origin = (): never => {
    throw fault;
  };
  await expect(search({ origin })).rejects.toBe(fault);
  expect(await searchEntry(entry, preparedPhrase('nowhere') ?? phrase, 10, async () => expect.unreachable())).toEqual(
    [],
  );
});
