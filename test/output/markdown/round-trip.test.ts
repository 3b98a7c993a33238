import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../../src/article/model.js';
import { runsOf, textOf } from '../../../src/article/text.js';
import { markdownOf } from '../../../src/output/markdown/markdown-of.js';
import { articleOf } from '../../../src/parse/article-of.js';
import { partFrontMatter } from '../../../src/parse/front-matter.js';
import { readPage } from '../../../src/parse/html/page/read-page.js';
import type { FrontMatter } from '../../../src/parse/masthead.js';
import { kindOfText, type TextKind } from '../../../src/parse/text-kind.js';
import { parse } from '../../kit/article/parse.js';
import { blocks, comparable } from '../../kit/random/article.js';
import { markdown } from '../../kit/random/markdown.js';
import { page, wholePage } from '../../kit/random/page.js';

const NAMED = { name: 'a', slug: 'a', tags: [], related: [] };
const KNOWN: FrontMatter = { ...NAMED, lang: 'en', title: 'A title of its own' };

/** The article that Markdown gives, below the metadata of another. */
async function readAgain(source: string, { meta, blocks }: Article, kind: TextKind): Promise<Article> {
  const { body, properties } = await partFrontMatter(source);
  expect(properties, 'no text is front matter').toBeUndefined();
  expect(kindOfText('a.md', body)).toBe('markdown');
  const { title, ...rest } = meta;
  return parse(body, { ...NAMED, ...rest, ...(blocks[0]?.kind === 'title' ? { title } : {}) }, 1, kind);
}

/** The blocks of an article that its source gives, rather than its metadata. */
const withoutByline = ({ blocks }: Article): readonly Block[] => blocks.filter(({ kind }) => kind !== 'byline');

/** The article of a page, or all of it. */
function pageOf(html: string, whole: boolean): Article {
  const { known, blocks } = readPage(html, { address: 'https://example.org/a/', whole });
  return articleOf({ ...NAMED, lang: 'en', ...known }, blocks);
}

async function expectSame(article: Article, kind: TextKind = 'markdown'): Promise<void> {
  const again = await readAgain(markdownOf(article), article, kind);
  expect(comparable(withoutByline(again))).toEqual(comparable(withoutByline(article)));
  const outlineOf = ({ sections }: Article) => sections.map(({ number, slug, title }) => ({ number, slug, title }));
  expect(outlineOf(again)).toEqual(outlineOf(article));
}

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

describe('what is written as Markdown is read as the same blocks', () => {
  test.each(['markdown', 'note'] as const)('generated blocks, as %s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(blocks, (body) => expectSame(articleOf(KNOWN, body), kind)),
      { numRuns: 300 },
    );
  });

  test('generated pages', async () => {
    await fc.assert(
      fc.asyncProperty(page, (html) => expectSame(wholePage(html, 'https://example.org/'))),
      { numRuns: 200 },
    );
  });

  test('generated Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, (source) => expectSame(parse(source, KNOWN))),
      { numRuns: 200 },
    );
  });

  test.each(filesIn('test/fixtures', '.html'))('the article of %s', (file) =>
    expectSame(pageOf(readFileSync(file, 'utf8'), false)),
  );

  test.each(filesIn('test/fixtures', '.html'))('all of %s', (file) =>
    expectSame(pageOf(readFileSync(file, 'utf8'), true)),
  );

  test.each([
    ['headings like the title', '<p>Menu<h2>Title!</h2><p>one<h2>Title</h2><p>two<h3>Other</h3><h3>Title</h3>'],
    ['the title and a heading like it', '<h1>Title</h1><p>one<h2>Title</h2><p>two'],
    ['a heading with the slug of the title', '<p>one<h2>Other</h2><h2>&quot;Title&quot;</h2><p>two'],
    [
      'drawings in links',
      '<figure><a href="/a"><svg><title>one</title></svg></a> <a href="/b"><svg><title>two</title></svg></a></figure>',
    ],
    ['a picture without an address', '<p><a href="/a"><img src="data:," alt="a.example"></a><a href="/a">b</a>'],
    [
      'boxes with a title of their own',
      '<div class="admonition note"><div class="admonition-title">Note</div><div><p>Text</p><p>More</p></div></div>',
    ],
  ])('%s', async (_, body) => {
    await expectSame(pageOf(`<html lang="en"><title>Title</title><body>${body}</body></html>`, true));
  });

  test.each([...filesIn('test/fixtures', '.md'), ...filesIn('content', '.md'), ...filesIn('docs', '.md'), 'README.md'])(
    '%s',
    async (file) => {
      const { body, known } = await partFrontMatter(readFileSync(file, 'utf8'));
      await expectSame(parse(body, { ...NAMED, lang: 'en', ...known }, 1, kindOfText(file, body)));
    },
  );
});

/** Starts of lines that begin a block in some dialect. */
const STARTS = `- a|-|+ a|1. a|12) b|1.|# x|#|##|> q|: d|:: x|===|=|~ x|~~~|!!! note|??? x|/// x|(a)= x|% c|^^^|term:: x|import a from b
export x|┌── x|\u00A0x|---|***|a) x|(i) x|--|:--|---:|\\|{#id}|x {#id}|x #|[ ] task|[x] task|[^1]: x|[a]: http://x|Table: x|$$ x|#+title: x|%%x%%`;

test.each(STARTS.split(/[|\n]/))('a heading and a cell may begin with %j', async (text) => {
  const about = { containers: [], line: 1 };
  const runs = [{ text, marks: [] }];
  await expectSame(
    articleOf(KNOWN, [
      { ...about, kind: 'heading', level: 2, runs },
      { ...about, kind: 'table', align: ['left', 'left'], header: [runs, runs], rows: [[runs, runs]] },
    ]),
  );
});

describe('text of a page stays text', () => {
  test.each([
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '![x](https://a.example/track.gif)',
    '<https://a.example/>',
    'https://a.example/',
    '<img src=x onerror=alert(1)>',
    '```js',
    '| a | b |',
    '{{< script >}}',
    'import a from "b"',
    '![[secret]]',
    '[^1]',
    '&lt;b&gt;',
    '%%hidden%%',
    '<!-- hidden -->',
  ])('%s', async (text) => {
    const paragraph = { kind: 'paragraph', runs: [{ text, marks: [] }], containers: [], line: 1 } as const;
    const article = articleOf({ ...KNOWN }, [paragraph, paragraph]);
    await expectSame(article);
    const again = await readAgain(markdownOf(article), article, 'note');
    expect(again.blocks.flatMap(runsOf).filter(({ href, marks }) => href !== undefined || marks.length > 0)).toEqual(
      [],
    );
  });

  test('front matter at the start of an article is a rule and text', async () => {
    const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text, marks: [] }], containers: [], line: 1 });
    const article = articleOf({ ...NAMED, lang: 'en' }, [
      { kind: 'rule', containers: [], line: 1 },
      line('title: x'),
      { kind: 'rule', containers: [], line: 1 },
      line('---'),
    ]);
    await expectSame(article);
    expect(article.blocks.map(textOf)).toEqual(['', 'title: x', '', '---']);
  });
});
