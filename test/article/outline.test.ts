import { expect, test } from 'vitest';
import type { Block } from '../../src/article/model.js';
import { Outline, slugOf, slugOfName, titleOf } from '../../src/article/outline.js';
import { articleOf } from '../kit/article/setting.js';

test.each([
  [
    ['a', 'a', 'a'],
    ['a', 'a-1', 'a-2'],
  ],
  [
    ['a', 'a-1', 'a'],
    ['a', 'a-1', 'a-2'],
  ],
  [
    ['a', 'a-1', 'a-2', 'a', 'a'],
    ['a', 'a-1', 'a-2', 'a-3', 'a-4'],
  ],
  [
    ['a', 'a', 'a-1'],
    ['a', 'a-1', 'a-1-1'],
  ],
])('a heading whose slug is taken gets the next free number: %j', (titles, slugs) => {
  const { sections } = articleOf(titles.map((title) => `## ${title}`).join('\n\n'));
  expect(sections.map(({ slug }) => slug)).toEqual(slugs);
});

test.each([
  ['What’s new? (And why!)', 'whats-new-and-why'],
  ['«Привет», мир — снова', 'привет-мир--снова'],
  ['C++ & C# / .NET_4', 'c--c--net_4'],
  ['Über-Größe: é, ñ × 2', 'über-größe-é-ñ--2'],
  ['“A” ← “B” → “C”', 'a--b--c'],
  ['東京（とうきょう）、日本', '東京とうきょう日本'],
])('the anchor of %j is %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('the title of a heading is one line without numbers of notes, and without pictures unless it has nothing else', () => {
  const text = { text: 'A  title\nof\u00A0two ', marks: [] };
  const note = { text: '[1]', marks: ['footnote' as const] };
  const picture = { text: 'Logo', marks: ['image' as const] };
  expect(titleOf([picture, text, note])).toBe('A title of two');
  expect(titleOf([picture, note])).toBe('Logo');
});

test('a fork of an outline goes on with its numbers, slugs and open sections, and leaves it alone', () => {
  const { blocks } = articleOf('Lead\n\n# A\n\n## B\n\n## B\n\ntwo words\n\n## B\n\nthree more words\n\n# C');
  const outlineOf = (to: number): Outline => {
    const outline = new Outline('Lead');
    for (const block of blocks.slice(0, to)) outline.add(block, 1);
    return outline;
  };
  const numbers = (outline: Outline): readonly string[] => outline.sections().map(({ number }) => number);
  expect(numbers(outlineOf(blocks.length))).toEqual(['0', '1', '1.1', '1.2', '1.3', '2']);
  for (let at = 0; at <= blocks.length; at += 1) {
    const outline = outlineOf(at);
    const fork = outline.fork();
    for (const block of blocks.slice(at)) fork.add(block, 1);
    expect(fork.sections(), `${at} blocks before the fork`).toEqual(outlineOf(blocks.length).sections());
    expect(outline.sections(), `${at} blocks before the fork`).toEqual(outlineOf(at).sections());
  }
});

test('sections are not copied as blocks are added, and those that are open end with the last block', () => {
  const { blocks } = articleOf('# A\n\n## B\n\nText\n\n# C');
  const outline = new Outline('Lead');
  outline.add(blocks[0] as Block, 1);
  const sections = outline.sections();
  for (const block of blocks.slice(1)) outline.add(block, 1);
  expect(outline.sections()).toBe(sections);
  expect(sections.map(({ title, end, words }) => [title, end, words])).toEqual([
    ['A', 3, 3],
    ['B', 3, 2],
    ['C', 4, 1],
  ]);
});

test.each([
  ['a title is no part of a section', '# T\n\n## A\n\n## !', ['1 a 1-2 1', '2 section 2-3 0']],
  ['notes are none either', 'Lead words[^1].\n\n## A\n\none two\n\n[^1]: note words', ['0 lead 0-1 2', '1 a 1-3 3']],
  ['a text without headings has none', 'text\n\nmore', []],
  [
    'headings of formulas, pictures and notes',
    '## $x^2$\n\n## ![Logo](a.png)\n\n## A ![Logo](a.png) b[^1]\n\n[^1]: c',
    ['1 x2 0-1 1', '2 logo 1-2 1', '3 a-b 2-3 3'],
  ],
  [
    'levels that are left out',
    '## A\n\n#### B\n\n### C\n\n## D',
    ['1 a 0-3 3', '1.1 b 1-2 1', '1.2 c 2-3 1', '2 d 3-4 1'],
  ],
])('sections have numbers, slugs, blocks and words: %s', (_, source, expected) => {
  const { sections } = articleOf(source);
  expect(sections.map(({ number, slug, start, end, words }) => `${number} ${slug} ${start}-${end} ${words}`)).toEqual(
    expected,
  );
});

test('a section of the same name as the title has a slug of its own', () => {
  expect(articleOf('# One\n\n## One\n\n## Two\n\n## One').sections.map(({ slug }) => slug)).toEqual([
    'one-1',
    'two',
    'one-2',
  ]);
});

test.each([
  ['A note.md', 'a-note'],
  ['a.MDX', 'a'],
  ['a.markdown', 'a'],
  ['a.mdown', 'a'],
  ['a.txt', 'a'],
  ['a.md.html', 'amdhtml'],
  ['amd', 'amd'],
  ['.md', 'article'],
  ['', 'article'],
])('the slug of the file %j is %j', (name, slug) => {
  expect(slugOfName(name)).toBe(slug);
});
