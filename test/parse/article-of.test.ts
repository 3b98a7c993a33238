import { expect, test } from 'vitest';
import type { Block } from '../../src/article/model.js';
import { textOf } from '../../src/article/text.js';
import { articleOf } from '../../src/parse/article-of.js';
import { parse } from '../kit/article/parse.js';

const KNOWN = { name: 'a.example', slug: 'a', lang: 'en', tags: [], related: [], isPage: true };

/** Blocks of a page's text, written in Markdown. */
const body = (source: string): readonly Block[] => {
  const { blocks } = parse(source, { ...KNOWN, isPage: false, title: 'No title of the text' });
  return blocks.slice(1);
};

const page = (source: string, known = {}) => articleOf({ ...KNOWN, ...known }, body(source));
const shown = (source: string, known = {}): readonly string[] =>
  page(source, known).blocks.map((block) => `${block.kind}: ${textOf(block)}`);

test.each([
  ['# One\n\ntext', {}, 'One', ['title: One', 'byline: 1-minute read', 'paragraph: text']],
  ['# One\n\n# Two', {}, 'One', ['byline: 1-minute read', 'heading: One', 'heading: Two']],
  ['## One\n\n# Two', {}, 'One', ['byline: 1-minute read', 'heading: One', 'heading: Two']],
  ['text\n\n## Two', {}, 'Two', ['byline: 1-minute read', 'paragraph: text', 'heading: Two']],
  ['text', {}, 'a.example', ['byline: 1-minute read', 'paragraph: text']],
  ['## T\n\ntext', { title: 'T!' }, 'T!', ['title: T', 'byline: 1-minute read', 'paragraph: text']],
  ['text', { title: 'T' }, 'T', ['title: T', 'byline: 1-minute read', 'paragraph: text']],
  ['a\n\n# T\n\n# T', { title: 'T' }, 'T', ['title: T', 'byline: 1-minute read', 'paragraph: a', 'heading: T']],
  ['# T\n\n# T', { title: 'T' }, 'T', ['title: T', 'byline: 1-minute read']],
  [
    'a\n\n# B\n\n# T',
    { title: 'T' },
    'T',
    ['title: T', 'byline: 1-minute read', 'paragraph: a', 'heading: B', 'heading: T'],
  ],
])('the page %j with %j is called %j', (source, known, title, blocks) => {
  expect(page(source, known).meta.title).toBe(title);
  expect(shown(source, known)).toEqual(blocks);
});

test('the text begins below the title and the byline, whose words do not count', () => {
  const known = { title: 'Two words', author: 'Ada Lovelace' };
  expect(page('Three more words\n\n# Two words', known)).toMatchObject({ bodyStart: 2, words: 5 });
  expect(page('Three more words')).toMatchObject({ bodyStart: 1, words: 3 });
  expect(page('# One\n\nTwo three')).toMatchObject({ bodyStart: 2, words: 3 });
});

test('its sections are those of its headings, after the text above them', () => {
  const { sections } = page('text\n\n## One\n\nwords\n\n### Two', { title: 'T', lang: 'de' });
  expect(sections.map(({ title, slug }) => [title, slug])).toEqual([
    ['Einleitung', 'einleitung'],
    ['One', 'one'],
    ['Two', 'two'],
  ]);
});

test('the reading time grows with the words', () => {
  expect(shown('word '.repeat(1000))[0]).toMatch(/^byline: [45]-minute read$/);
});

test('a title has an anchor, its own or that of its words', () => {
  const anchor = (source: string, known = {}) => page(source, known).blocks.find(({ kind }) => kind === 'title');
  expect(anchor('# A title {#own}\n\ntext')).toMatchObject({ anchor: 'own' });
  expect(anchor('# A title\n\ntext')).toMatchObject({ anchor: 'a-title' });
  expect(anchor('text', { title: 'A title' })).toMatchObject({ anchor: 'a-title' });
});

test('what only the composition needs is not part of the metadata', () => {
  const { meta } = page('text', { author: 'Ada', properties: [['a', 'b']] });
  expect(meta).toEqual({ title: 'a.example', author: 'Ada', slug: 'a', lang: 'en', tags: [], related: [] });
});
