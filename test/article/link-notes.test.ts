import { expect, test } from 'vitest';
import { createLinkNotes, type LinkStyle } from '../../src/article/link-notes.js';
import type { Block } from '../../src/article/model.js';
import { textOf } from '../../src/article/text.js';
import { articleOf } from '../kit/article/setting.js';

const annotated = (source: string, style: LinkStyle = 'notes'): readonly string[] => {
  const notes = createLinkNotes(style, (href) => href);
  return [...articleOf(source).blocks.map(notes.annotate), ...notes.list()].map(textOf);
};

test.each([
  ['[example.org](http://example.org)', 'example.org'],
  ['[*example*.org](http://example.org)', 'example.org'],
  ['[example.*org*](http://example.org)', 'example.org'],
  ['[**a**@*b.c*](mailto:a@b.c)', 'a@b.c'],
  ['| [*a*.org](http://a.org) |\n|---|', 'a.org'],
])('a link whose text is its target gets no note, however its text is marked: %j', (source, text) => {
  expect(annotated(source)).toEqual([text]);
});

test.each([
  ['see [*the* page](http://a.org)', 'see the page[→1]'],
  ['[see *a.org*](http://a.org)', 'see a.org[→1]'],
  ['[*a.org* and more](http://a.org)', 'a.org and more[→1]'],
])('a link of several runs gets one note, after the last of them: %j', (source, text) => {
  expect(annotated(source)).toEqual([text, 'http://a.org']);
});

test.each([
  ['[example.org](https://example.org/)', 'example.org'],
  ['[Größe](https://example.org/Gr%C3%B6%C3%9Fe)', 'Größe[→1]'],
  ['<https://de.wikipedia.org/wiki/Gr%C3%B6%C3%9Fe>', 'https://de.wikipedia.org/wiki/Gr%C3%B6%C3%9Fe'],
  ['[docs/a.md](./docs/a.md)', 'docs/a.md'],
  ['[Example.org](HTTP://Example.org)', 'Example.org'],
  ['[+49 1](tel:+49%201)', '+49 1'],
  ['[a.org/b](https://a.org/b/)', 'a.org/b'],
  ['[a.orgb](https://a.org/b)', 'a.orgb[→1]'],
])('an address says its target however it is written: %j', (source, text) => {
  expect(annotated(source)[0]).toBe(text);
});

test.each([
  ['[![Tests](a.svg)](https://e.x/1)', 'Tests'],
  ['![npm](https://img.shields.io/npm/v/x.svg)', 'npm'],
  ['![npm](https://e.x/Badge.svg)', 'npm'],
  ['![build](https://github.com/a/b/actions/workflows/ci.yml/badge.svg)', 'build'],
])('pictures that are links, and badges, get no note: %j', (source, text) => {
  expect(annotated(source)).toEqual([text]);
});

test.each([
  ['[a](#b)', 'a'],
  ['[a]()', 'a'],
  ['a[^1]\n\n[^1]: b', 'a[1]'],
  ['[a badge](https://e.x/badge)', 'a badge[→1]'],
  ['[shields.io](https://img.shields.io)', 'shields.io[→1]'],
])('a link within the article gets no note, a link of words to a badge gets one: %j', (source, text) => {
  expect(annotated(source)[0]).toBe(text);
});

test('links beside each other get a note each, and one with a space between its words gets one', () => {
  expect(annotated('[a](u:a)[b](u:b)')).toEqual(['a[→1]b[→2]', 'u:a', 'u:b']);
  expect(annotated('[a *b*](u:a) and [a](u:a)')).toEqual(['a b[→1] and a[→1]', 'u:a']);
});

test('related articles get no notes', () => {
  const block: Block = {
    ...{ kind: 'related', containers: [], line: 1 },
    runs: [{ text: 'More', marks: ['link'], href: 'u:a' }],
  };
  expect(createLinkNotes('notes', String).annotate(block)).toBe(block);
});

test('the list of targets has their numbers, and notes are marked as such', () => {
  const notes = createLinkNotes('notes', (href) => `to ${href}`);
  const [block] = articleOf('[b](u:b) [a](u:a)').blocks.map(notes.annotate);
  expect(block && 'runs' in block && block.runs.at(-1)).toEqual({ text: '[→2]', marks: ['note'] });
  expect([...notes.list()]).toEqual(
    ['u:b', 'u:a'].map((href, i) => ({
      ...{ kind: 'paragraph', line: 1, containers: [{ kind: 'footnote', id: -1 - i, label: `→${1 + i}` }] },
      runs: [{ text: `to ${href}`, marks: ['note'] }],
    })),
  );
});

test('a picture in the text, and a link of a picture and words, get a note', () => {
  expect(annotated('A ![cat](cat.png), [![x](x.png) the page](http://a.org)').at(-1)).toBe('http://a.org');
  expect(annotated('A ![cat](cat.png)')).toEqual(['A cat[→1]', 'cat.png']);
});

test('a note goes before the white space at the end of a link', () => {
  expect(annotated('<a href="https://e.x/3">Docs </a>next')[0]).toBe('Docs[→1] next');
});

test('the white space at the end of a link is after its note, and not in it', () => {
  const runs = [
    { text: 'Docs ', marks: ['link'] as const, href: 'u:a' },
    { text: 'next', marks: [] },
  ];
  const block = createLinkNotes('notes', String).annotate({ kind: 'paragraph', runs, containers: [], line: 1 });
  expect('runs' in block && block.runs.map(({ text, href }) => [text, href])).toEqual([
    ['Docs', 'u:a'],
    ['[→1]', undefined],
    [' ', undefined],
    ['next', undefined],
  ]);
});

test.each(['data:image/png;base64,AAAA', 'DATA:image/png;base64,AAAA'])(
  'a note has no data of a picture: %s',
  (href) => {
    expect(annotated(`A ![b](${href}).`).at(-1)).toMatch(/^data:image\/png …$/i);
  },
);

test('a target has one number, in reading order', () => {
  expect(annotated('[b](u:b) [a](u:a) [b again](u:b)')).toEqual(['b[→1] a[→2] b again[→1]', 'u:b', 'u:a']);
});

test('targets stand in the text, or nowhere, where that is asked for', () => {
  expect(annotated('see [it](http://a.org), [x.y](http://x.y)', 'inline')).toEqual(['see it <http://a.org>, x.y']);
  expect(annotated('see [it](http://a.org)', 'none')).toEqual(['see it']);
});

test('the data of an embedded picture are left out', () => {
  expect(annotated('A ![b](data:image/png;base64,AAAA).', 'inline')).toEqual(['A b <data:image/png …>.']);
  expect(annotated(`![b](data:${'a'.repeat(200)})`)[1]).toBe(`data:${'a'.repeat(100)} …`);
  expect(annotated('![b](u:data:a)')[1]).toBe('u:data:a');
  expect(annotated('![dot](data:image/png;base64,iVBORw0KGgo=) and text.')).toEqual([
    'dot[→1] and text.',
    'data:image/png …',
  ]);
});
