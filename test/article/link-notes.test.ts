import { expect, test } from 'vitest';
import { createLinkNotes } from '../../src/article/link-notes.js';
import { textOf } from '../../src/article/text.js';
import { articleOf } from '../kit/setting.js';

const annotated = (source: string): readonly string[] => {
  const notes = createLinkNotes(1, (href) => href);
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
  ['see [*the* page](http://a.org)', 'see the page[1]'],
  ['[see *a.org*](http://a.org)', 'see a.org[1]'],
  ['[*a.org* and more](http://a.org)', 'a.org and more[1]'],
])('a link of several runs gets one note, after the last of them: %j', (source, text) => {
  expect(annotated(source)).toEqual([text, 'http://a.org']);
});
