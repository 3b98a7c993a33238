import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { tests } from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Block } from '../../src/article/model.js';
import { textOf } from '../../src/article/text.js';
import { LimitedWorker } from '../../src/document/limited-worker.js';
import { openIncrementally } from '../../src/document/open.js';
import type { Opened } from '../../src/document/opened.js';
import { parseDocument, parseInParts } from '../../src/document/parse-document.js';
import { partsOf } from '../../src/output/print.js';
import { fileOrigin } from '../../src/source/file-origin.js';
import { inputOrigin } from '../../src/source/input-origin.js';
import { bySuite } from '../kit/random/by-suite.js';
import { markdown } from '../kit/random/markdown.js';

const ORIGIN = fileOrigin('a.md');

/** The blocks of a text that comes in parts as they are printed, part by part; those of the whole article where it cannot be parted. */
async function printed(...texts: readonly string[]): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  const parts = texts.map((text, i) => ({ text, last: i === texts.length - 1 }));
  for await (const part of partsOf(await parseInParts(parts.values(), ORIGIN))) blocks.push(...part);
  return blocks;
}

const whole = async (text: string): Promise<readonly Block[]> => (await parseDocument(text, ORIGIN)).article.blocks;

const large = (text: string): string => `${text}\n\n${'A paragraph between.\n\n'.repeat(1500)}`;

/** Numbers of blocks of the parts in which a text is printed. */
async function sizes(text: string, last = true): Promise<readonly number[]> {
  const parts = [{ text, last }, ...(last ? [] : [{ text: 'The end.', last: true }])];
  const found: number[] = [];
  for await (const { length } of partsOf(await parseInParts(parts.values(), ORIGIN)))
    if (length > 0) found.push(length);
  return found;
}

test.each([
  ['that its words suggest', 'Das ist ein Satz, und er ist nicht der letzte. '.repeat(10), 'de'],
  ['of its front matter', '---\nlang: fr\n---\n\ntext', 'fr'],
  ['of most articles', 'x', 'en'],
])('an article that is printed in parts has the language %s', async (_, text, lang) => {
  const parts = [{ text: `${text}\n`, last: true }];
  expect((await parseInParts(parts.values(), ORIGIN)).article.meta.lang).toBe(lang);
});

test('front matter tells of the article, also what nobody knows where there is nothing else, unless all of it is plain text', async () => {
  const text = '---\ntitle: Named\nrating: 5\n---\n\nText.';
  const { meta, blocks } = (await parseDocument(text, ORIGIN)).article;
  expect([meta.title, blocks.length]).toEqual(['Named', 2]);
  const alone = (await parseDocument('---\nrating: 5\n---\n', ORIGIN)).article;
  expect(alone.blocks.map(textOf).join()).toContain('rating');
  const plain = (await parseDocument(text, { ...ORIGIN, as: { type: 'text' } })).article;
  expect(plain.meta.title).toBe('a.md');
  expect(plain.blocks.map(textOf).join('\n')).toContain('rating: 5');
});

test.each<readonly [kind: string, origin: Partial<typeof ORIGIN>, runs: readonly string[]]>([
  ['Markdown', {}, ['a %%b%%']],
  ['a note', { inVault: true }, ['a']],
  ['Markdown in a vault that the user names so', { inVault: true, as: { type: 'markdown' } }, ['a']],
  ['plain text in a vault', { inVault: true, as: { type: 'text' } }, ['[[a]] %%b%%']],
  ['MDX in a vault', { inVault: true, name: 'a.mdx' }, ['[[a]] %%b%%']],
  ['Markdown in place of a page', { name: 'a.mdx', as: { type: 'html' } }, ['a %%b%%']],
])('a text is read as %s', async (_, origin, runs) => {
  const { blocks } = (await parseDocument('[[a]] %%b%%', { ...ORIGIN, ...origin })).article;
  expect(blocks.map((block) => textOf(block).trim())).toEqual(runs);
});

test('an article has the slug of its origin, and else that of its title or its name', async () => {
  const slugOf = async (text: string, slug?: string) =>
    (await parseDocument(text, { ...ORIGIN, ...(slug === undefined ? {} : { slug }) })).article.meta.slug;
  expect([await slugOf('Text'), await slugOf('Text', 'kept')]).toEqual(['a', 'kept']);
});

test.each([
  ['---\n---\n', true],
  ['---\n---\n\nText', false],
  ['', false],
])('front matter without a text is warned of: %j', async (text, warns) => {
  expect((await parseDocument(text, ORIGIN)).warning !== undefined).toBe(warns);
});

/** Warning about a text after all of it has come. */
async function warningAfter({ rest, warning }: Opened): Promise<string | undefined> {
  for await (const _ of rest?.parts ?? []);
  return (rest?.warning() ?? warning)?.en;
}

test('a text that is too deeply nested is warned of once it is read, however it is opened', async () => {
  vi.spyOn(LimitedWorker.prototype, 'run').mockResolvedValue(undefined);
  const deep = `---\ntitle: [\n---\n\nText.\n\n${'> '.repeat(100)}`;
  const stream = new Readable({ read: () => {} });
  stream.push(deep);
  const growing = await openIncrementally(inputOrigin(() => stream));
  stream.push('end');
  stream.push(null);
  const parts = [{ text: deep, last: true }];
  const all = [await parseDocument(deep, ORIGIN), await parseInParts(parts.values(), ORIGIN), growing];
  const [whole, parted, grown] = await Promise.all(all.map(warningAfter));
  const warning = 'too large or too deeply nested as Markdown; its source is shown';
  expect([whole, parted, grown]).toEqual([`a.md: ${warning}`, `a.md: ${warning}`, `stdin: ${warning}`]);
  expect(growing.warning?.en).toMatch(/^stdin: front matter ignored/);
});

describe('blocks are not held in memory', () => {
  test.each([
    ['below the only title', `# One\n\n${large('text')}`, true],
    ['below what may be one of several titles, in a text that comes in parts', `# One\n\n${large('> # Two')}`, false],
    ['of a text without a title', large('text'), true],
  ])('%s', async (_, text, last) => {
    const found = await sizes(text, last);
    expect(found.length).toBeGreaterThan(10);
    expect(Math.max(...found)).toBeLessThan(500);
  });
});

describe('an article that is printed while it is read is the whole one', () => {
  test('documents of every construct are printed whole, also longer than a window', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, markdown, fc.boolean(), async (before, after, long) => {
        const text = (long ? large(before) : `${before}\n\n`) + after;
        expect(await printed(text)).toEqual(await whole(text));
      }),
      { numRuns: bySuite(25, 100) },
    );
  });

  test.each([
    [
      'references that are defined at the end',
      `[a] and [b][c], [^1]\n\n${large('text')}\n\n[a]: /a\n[c]: /c\n\n[^1]: note`,
    ],
    ['a definition in a quote', `[a]\n\n${large('text')}\n\n> [a]: /in-a-quote`],
    ['a label of two lines right below a line', `[a b] and text\n\n${large('text')}\n\nline\n[a\nb]: /u`],
    ['definitions right below each other', `[a] [b] [c]\n\n${large('text')}\n\n[a]: /a\n[b]: /b "B"\n[c]: /c`],
    [
      'a label right below what is no definition',
      `[a] [b] [c]\n\n${large('text')}\n\n[a]: /a or not\n[b]: /b\n[c]: /c`,
    ],
    ['a definition in a comment', `[a]\n\n${large('text')}\n\n<!-- b -->\n\n<!--\n\n[a]: /a\n\n-->`],
    ['what only regular expressions take for the end of a line', 'x[^n] and\u2028[^n]: y'],
    ['a title that turns out to be one of several', `# One\n\n${large('text')}\n\n# Two`],
    ['what is no second title, but code', `# One\n\n## Part\n\n${large('text')}\n\n~~~\n# Two\n~~~`],
    ['a second title in a quote', `# One\n\n${large('text')}\n\n> # Two`],
    ['a second title below a line in a list', `# One\n\n${large('text')}\n\n- Two\n  ===`],
    ['a second title in HTML', `# One\n\n${large('text')}\n\n<H1>Two</H1>`],
    ['a title of front matter that a heading repeats', `---\ntitle: T\n---\n\n# T\n\n${large('text')}# T`],
    ['… below some text', `---\ntitle: T\n---\n\n${large('text')}# T\n\n${large('more')}# T`],
    ['… below another heading', `---\ntitle: T\n---\n\n${large('text')}## Other\n\n# T\n\nmore`],
    ['a title that repeats itself', `# One\n\n${large('text')}\n\n# One`],
    [
      'front matter with a date, too long for a reading time',
      `---\ndate: 2024-09-13\n---\n\n# T\n\n${large('text').repeat(40)}`,
    ],
    ['front matter with a date', `---\ntitle: T\ndate: 2024-09-13\n---\n\n${large('text')}`],
    ['the examples of CommonMark', tests.map((example) => example.markdown).join('\n\n')],
    ['an article many times', readFileSync('content/de/llama-4-rechenleistung.md', 'utf8').repeat(10)],
  ])('%s', async (_, text) => {
    expect(await printed(text)).toEqual(await whole(text));
  });
});

describe('an article too large to be held, which is printed while it comes in parts', () => {
  const SIZE = 3000;
  const partsIn = (text: string): readonly string[] => text.match(new RegExp(`[\\s\\S]{1,${SIZE}}`, 'g')) ?? [];

  test('is the whole one if its definitions come first', async () => {
    const text = `[^1] and [one]\n\n[one]: /one\n\n[^1]: note\n\n${large('[one] again, [^1]')}\n\n# Two\n\nThe [one].`;
    expect(partsIn(text).length).toBeGreaterThan(10);
    expect(await printed(...partsIn(text))).toEqual(await whole(text));
  });

  test.each([
    ['alone', `# One\n\n${large('text')}\n\n## Two\n\nmore`],
    ['the second heading', `## Two\n\ntext\n\n# One\n\n${large('text')}`],
  ])('is the whole one if a title is %s', async (_, text) => {
    expect(await printed(...partsIn(text))).toEqual(await whole(text));
  });

  test('leaves a reference as it is written if its definition comes in a later part, and links those after it', async () => {
    const blocks = await printed(`[late] first\n\n${large('text')}`, 'text\n\n[late]: /late\n\n', '[late] last');
    const links = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : [])).filter(({ href }) => href);
    expect(blocks[0]).toMatchObject({ runs: [{ text: '[late] first' }] });
    expect(links).toMatchObject([{ text: 'late', href: '/late' }]);
  });

  test('takes the first definition of a label, in whichever part it comes', async () => {
    const blocks = await printed(
      `[a]: /first\n\n${large('text')}`,
      '[a]: /second\n\n[b]: /b\n\n',
      '[b]: /c\n\n[a] [b]',
    );
    expect(blocks.at(-1)).toMatchObject({ runs: [{ href: '/first' }, { text: ' ' }, { href: '/b' }] });
  });
});
