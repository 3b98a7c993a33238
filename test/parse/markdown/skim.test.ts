import { readdirSync, readFileSync } from 'node:fs';
import { tests } from 'commonmark-spec';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/article/model.js';
import { titleOf } from '../../../src/article/outline.js';
import { textOf } from '../../../src/article/text.js';
import { readBlocks } from '../../../src/document/read-blocks.js';
import { BlockStream } from '../../../src/parse/markdown/block-stream.js';
import { bySuite } from '../../kit/random/by-suite.js';
import { markdown } from '../../kit/random/markdown.js';

const FOLDERS = ['test/fixtures/constructs', 'content/de', 'content/en'];
const TEXTS = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')),
);
const EXAMPLES = tests.map(({ markdown }) => markdown.replaceAll('→', '\t'));
const CHUNKS = [...TEXTS, ...EXAMPLES].flatMap((text) => text.split(/\n\n+/));

async function blocksOf(text: string, isNeeded?: (paragraph: string) => boolean): Promise<readonly Block[]> {
  const stream = new BlockStream({ lang: 'en', firstLine: 1, ...(isNeeded ? { isNeeded } : {}) });
  stream.feed(text, true);
  for await (const _ of readBlocks(stream));
  return stream.blocks;
}

const outlineOf = (blocks: readonly Block[]) =>
  blocks.map((block) => [block.kind, block.line, block.kind === 'heading' && [block.level, titleOf(block.runs)]]);

/** Checks that a text that is skimmed has the same blocks, and that those which are needed are complete. */
async function check(text: string): Promise<void> {
  const whole = await blocksOf(text);
  expect(outlineOf(await blocksOf(text, () => false)), text).toEqual(outlineOf(whole));
  expect(await blocksOf(text, () => true), text).toEqual(whole);
  const some = await blocksOf(text, (paragraph) => paragraph.length % 2 === 0);
  expect(outlineOf(some), text).toEqual(outlineOf(whole));
  for (const [i, block] of some.entries()) {
    const [shown, right] = [textOf(block), textOf(whole[i] as Block)];
    if (shown.length > 1) expect(shown, text).toBe(right);
    else expect(right, text).toContain(shown);
  }
}

test('a text that is skimmed has the same blocks on the same lines', async () => {
  for (const text of TEXTS) await check(text);
  await fc.assert(fc.asyncProperty(markdown, check), { numRuns: bySuite(40, 200) });
});

test('what stands around plain paragraphs does not matter', async () => {
  const chunk = fc.oneof(
    fc.constantFrom(...CHUNKS),
    fc.constantFrom('Some words of *text*.', '# A heading', 'Word', 'Two\nlines with a [link](http://x.example).', 'x'),
  );
  const text = fc.array(chunk, { minLength: 2, maxLength: 8 }).map((chunks) => `${chunks.join('\n\n')}\n`);
  await fc.assert(fc.asyncProperty(text, check), { numRuns: bySuite(50, 1000) });
});

test.each([
  ['a definition after an empty line', 'Term\n\n: a\n\nWord.\n'],
  ['a definition after an empty line and a tilde', 'Term\n\n ~ a\n\nWord.\n'],
  ['text in a container', ':::tip\n\nWord.\n\nMore.\n\n# A\n\n:::\n\nWord.\n'],
  ['a label', ':::tip\n\n# A\n\n:::note\n\nWord.\n\nMore.\n'],
  ['a list with letters', 'a. one\nb. two\n\nWord.\n'],
  ['a hidden property', 'collapsed:: true\n\nWord.\n'],
  ['an address in a heading', '# See WWW.a.example now\n\nWord.\n'],
  ['indented code', 'Word.\n\n    code\n\nMore.\n'],
  ['a heading with marks', '# *A* and :tada:\n\nWord.\n'],
  ['a heading underlined', 'A\n===\n\nB\n---\n\nWord.\n'],
  ['empty lines at the start', '\n\nWord.\n\nMore.\n\n\n\n# A\n\nB.\n'],
])('a text that is skimmed has the same blocks: %s', async (_, text) => {
  await check(text);
});
