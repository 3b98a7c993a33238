import { expect } from 'vitest';
import { frameOf } from '../../../src/reader/screen/frame.js';
import type { Found, FoundHit } from '../../../src/reader/state/open-panel.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { State } from '../../../src/reader/state/state.js';
import { annotated, annotation } from './annotations.js';
import { keptArticle, loaded, openedFolder, openedLibrary, openedWith, reading, restOf, typed } from './reader.js';

/* States of the reader with something on the screen in each panel. */

const TEXT = [
  '# A title',
  'Lead with a [link to two](#two), [the web](https://example.org/) and a note[^n].',
  '## One',
  `Words of the first section with a needle, ${'and more of them '.repeat(12)}to the end.`,
  '### One deeper',
  '```\nlong code line that is wider than a narrow window, by far, so that it scrolls\nshort\n```',
  '## Two with a heading that is rather long for one row of a narrow window',
  'A second needle, and *emphasis around a third needle* here.',
  '### Two deeper\n\n### Two deeper again',
  '## Three',
  'The end has [one](a.md) and [another](b.md#c) link.',
  '[^n]: A note with a [link](c.md), and some more words that are there to fill its row and the next one.',
].join('\n\n');

export const text = (columns: number): State => openedWith(loaded(TEXT), columns, 16);

/** The text with overlapping highlights, a note on a section, and one that is not in the text. */
export function marked(columns: number): State {
  const state = text(columns);
  const { article } = state.loaded;
  return annotated(state, [
    annotation(article, 'Lead with a link', 'A first thought, of some length, so that it takes more than a row.'),
    annotation(article, 'with a', '', { color: 'red' }),
    annotation(article, 'first section with', 'Another', { color: 'blue' }),
    annotation(article, 'One', 'On the section', { target: 'section' }),
    annotation(loaded('Gone from it').article, 'Gone', 'Where was it?'),
  ]);
}

export const folder = (columns: number): State =>
  openedFolder(['b/one.md', 'two.md', 'c/a-name-of-some-length.md'], columns, 12);

const KEPT = [
  keptArticle(1, { title: 'Bogs and moors', site: 'fields.example', tags: ['nature', 'sea'] }),
  keptArticle(2, { title: 'Bridges', author: 'A. Writer', tags: ['science'], read: '2025-12-31' }),
  keptArticle(3, { title: 'Tools of a trade, with a title that is cut in any narrow window', tags: ['craft'] }),
  keptArticle(4, { title: 'Tools', conflict: true }),
];
export const library = (columns: number): State =>
  openedLibrary(KEPT, columns, 12, new Map([['2025-12-01-note-3.md', 0.426]]));

/** A search in a folder after its hits were found. */
export function found(columns: number): State {
  const state = typed(folder(columns), 'Sneedle');
  const { list, indexes } = state;
  const [entry = expect.unreachable()] = Object.values(indexes)[0]?.entries ?? [];
  const from = list?.kind === 'found' ? list.found : expect.unreachable();
  const hit: FoundHit = {
    entry,
    line: 7,
    heading: '1 Part of an article, rather long',
    place: { block: 1, offset: 5 },
    before: 'a text of many words that stand before the ',
    text: 'needle',
    after: ' and many others after it, up to the end of the row',
  };
  const change: Partial<Found> = {
    hits: [hit, { ...hit, line: 120, before: '', heading: '' }],
    total: 3,
    left: [entry],
  };
  return reduce(state, { kind: 'found', from, found: { ...from, ...change } }).state;
}

/** More links on the screen than there are letters. */
export const manyLinks = (columns: number): State =>
  openedWith(loaded(Array.from({ length: 30 }, (_, i) => `[l${i}](${i}.md)`).join(' ')), columns, 10);

export const empty = (columns: number): State =>
  openedWith({ ...reading(restOf()), article: { ...loaded().article, blocks: [], sections: [] } }, columns, 8);

/** Rows of the screen with the roles of each span that has any. */
export const paintedRows = (state: State): readonly string[] =>
  frameOf(state).map((row) =>
    row.map(({ text, roles }) => (roles.length === 0 ? text : `{${roles.join('+')}:${text}}`)).join(''),
  );
