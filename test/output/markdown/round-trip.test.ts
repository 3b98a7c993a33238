import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/article/model.js';
import { markdownOf } from '../../../src/output/markdown/markdown-of.js';
import { articleOf } from '../../../src/parse/article-of.js';
import { partFrontMatter } from '../../../src/parse/front-matter.js';
import { kindOfText, type TextKind } from '../../../src/parse/text-kind.js';
import { blocks, comparable } from '../../kit/article.js';
import { parse } from '../../kit/parse.js';

const known = { name: 'a', slug: 'a', lang: 'en', title: 'A title of its own', tags: [], related: [] };

/** The blocks that Markdown gives, with what it is taken for. */
async function read(markdown: string, kind: TextKind) {
  const { body, properties } = await partFrontMatter(markdown);
  expect(properties).toBeUndefined();
  expect(kindOfText('a.md', body)).toBe('markdown');
  return parse(body, known, 1, kind);
}

async function expectSame(body: readonly Block[], kind: TextKind): Promise<void> {
  const article = articleOf(known, body);
  const again = await read(markdownOf(article), kind);
  expect(comparable(again.blocks)).toEqual(comparable(article.blocks));
  expect(again.sections).toEqual(article.sections);
}

test.each(['markdown', 'note'] as const)('what is written as Markdown is read as the same blocks: %s', async (kind) => {
  await fc.assert(
    fc.asyncProperty(blocks, (body) => expectSame(body, kind)),
    { numRuns: 300 },
  );
});
