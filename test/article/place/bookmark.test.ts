import { expect, test } from 'vitest';
import type { Place } from '../../../src/article/model.js';
import { lengthOf, offsetOf, placeAt, textBetween } from '../../../src/article/offset.js';
import { type Bookmark, bookmarkOf, findPlace, placeIfUnmoved } from '../../../src/article/place/bookmark.js';
import { relocate } from '../../../src/article/place/relocate.js';
import { articleOf } from '../../kit/article/setting.js';

const words = (name: string, count: number): string => Array.from({ length: count }, (_, i) => `${name}${i}`).join(' ');
const TEXT = ['Lead.', '## One', words('one', 40), '## Two', words('two', 40)].join('\n\n');
const ARTICLE = articleOf(TEXT);

test('a bookmark has 80 characters on both sides of its place, its section, and the space above it', () => {
  const place = { block: 2, offset: 100 };
  const at = offsetOf(ARTICLE, place);
  expect(bookmarkOf(ARTICLE, place)).toEqual({
    before: textBetween(ARTICLE, at - 80, at),
    after: textBetween(ARTICLE, at, at + 80),
    at,
    of: lengthOf(ARTICLE),
    section: 'one',
    above: 0,
  });
  expect(bookmarkOf(ARTICLE, { block: 3, offset: -1 })).toMatchObject({ section: 'two', above: 1 });
  expect(bookmarkOf(ARTICLE, { block: 0, offset: 2 })).toMatchObject({ before: 'Le', at: 2 });
  expect(bookmarkOf(articleOf(''), { block: 0, offset: 0 })).toMatchObject({
    before: '',
    after: '',
    of: 0,
    section: '',
  });
});

test('a place is where it was only with the same text on both sides', () => {
  const place = { block: 2, offset: 100 };
  const bookmark = bookmarkOf(ARTICLE, place);
  expect(placeIfUnmoved(ARTICLE, bookmark)).toEqual(place);
  expect(placeIfUnmoved(articleOf(`${TEXT}\n\nMore.`), bookmark)).toEqual(place);
  expect(placeIfUnmoved(articleOf(`New. ${TEXT}`), bookmark)).toBeUndefined();
  const [before, after] = [bookmark.before.slice(0, 6), bookmark.after.slice(-6)];
  for (const part of [before, after])
    expect(placeIfUnmoved(articleOf(TEXT.replace(part, part.toUpperCase())), bookmark)).toBeUndefined();
  const above = { block: 3, offset: -1 };
  expect(placeIfUnmoved(ARTICLE, bookmarkOf(ARTICLE, above))).toEqual(above);
});

/** Text at the place of a bookmark in a changed text. */
const foundIn = (source: string, bookmark: Bookmark, length = 5): string => {
  const article = articleOf(source);
  const at = offsetOf(article, findPlace(article, bookmark));
  return textBetween(article, at, at + length);
};

const bookmarkBefore = (text: string, part: string): Bookmark => {
  const article = articleOf(text);
  return bookmarkOf(article, placeAt(article, textBetween(article, 0, lengthOf(article)).indexOf(part)));
};

test('a place is found by the words after it, then by later ones, then by those before it', () => {
  const bookmark = bookmarkBefore(TEXT, 'one20');
  expect(foundIn(`New.\n\n${TEXT}`, bookmark)).toBe('one20');
  // The next words are gone: those after them tell where it was.
  expect(foundIn(`New.\n\n${TEXT.replace('one20 one21', 'xxxxx xxxxx')}`, bookmark)).toBe('xxxxx');
  const cut = `New.\n\n${TEXT.replace(/one20.*/, 'the end of it')}`;
  expect(foundIn(cut, bookmark)).toBe('the e');
  // Not by fewer than 12 characters.
  const few = `New.\n\n${words('other', 30)} one20 one2 ${words('other', 30)}`;
  expect(foundIn(few, bookmark)).not.toBe('one20');
});

test('of equal places the one in the same section is taken, then the nearest', () => {
  const refrain = 'The same words are said again and again, by all.';
  const part = (title: string): string => `## ${title}\n\n${refrain}\n\n${words(title, 9)}`;
  const source = ['Lead.', part('One'), part('Two'), part('Three')].join('\n\n');
  const article = articleOf(source);
  const places = article.blocks.flatMap((block, i): readonly Place[] =>
    'runs' in block && block.runs[0]?.text === refrain ? [{ block: i, offset: 4 }] : [],
  );
  expect(places).toHaveLength(3);
  for (const [nth, place] of places.entries()) {
    const { section, ...bookmark } = bookmarkOf(article, place);
    const changed = articleOf(`New.\n\n${source.replaceAll('## ', '## The ')}`);
    const blind = { ...bookmark, before: '', after: 'same words are said again and again, by all.' };
    // Without the title, the nearest one.
    expect(findPlace(changed, { ...blind, section: 'gone' }).block, `${nth}`).toBe(place.block + 1);
    // With the title of another section, that.
    expect(findPlace(articleOf(`New.\n\n${source}`), { ...blind, section: 'three' }).block).toBe(
      (places[2]?.block ?? 0) + 1,
    );
  }
});

test('of equal places a far one in the same section is taken before a near one in another', () => {
  const refrain = 'The same words are said again and again, by all.';
  const source = `## One\n\nLead.\n\n${refrain}\n\n## Two\n\n${words('two', 40)}\n\n${refrain}`;
  const bookmark = { ...bookmarkBefore(source, 'Two'), before: '', after: refrain, of: 1 };
  const block = (section: string, at: number) => findPlace(articleOf(source), { ...bookmark, section, at }).block;
  expect([block('two', 0), block('gone', 0), block('gone', 1)]).toEqual([5, 2, 5]);
});

test('a place without any of its words is as far into its section, or into the whole', () => {
  const bookmark = { ...bookmarkBefore(TEXT, 'one20'), before: '', after: '' };
  const within = (source: string, section: string): number => {
    const article = articleOf(source);
    return offsetOf(article, findPlace(article, { ...bookmark, section, of: 1000, at: 500 }));
  };
  const article = articleOf(TEXT);
  const half = Math.floor(lengthOf(article) / 2);
  expect(within(TEXT, 'gone')).toBe(half);
  expect(within(TEXT, '')).toBe(half);
  // Half of the whole is in the first section, and before the second one, which is then shown from its heading.
  expect(within(TEXT, 'one')).toBe(half);
  expect(within(TEXT, 'two')).toBe(offsetOf(article, { block: 3, offset: 0 }));
});

test('a place without words in an empty text is at its start, and one with space above it keeps that', () => {
  const bookmark = bookmarkOf(ARTICLE, { block: 3, offset: -1 });
  expect(findPlace(articleOf(''), bookmark)).toEqual({ block: 0, offset: -1 });
  expect(findPlace(articleOf(`New.\n\n${TEXT}`), bookmark)).toEqual({ block: 4, offset: -1 });
});

test('a place is found by as few as 12 characters before it, not by 11', () => {
  const found = (before: string) =>
    findPlace(articleOf(`# New\n\n${'x'.repeat(99)} ${before}!`), {
      ...{ before, after: '', at: 0, of: 9, section: '', above: 0 },
    }).offset;
  expect([found('abcdefghijkl'), found('abcdefghijk')]).toEqual([112, 0]);
});

test('a place is found by as few as 12 characters after it, not by 11', () => {
  const found = (after: string) =>
    findPlace(articleOf(`# New\n\n${'x'.repeat(99)} ${after}!`), {
      ...{ before: '', after, at: 0, of: 9, section: '', above: 0 },
    }).offset;
  expect([found('abcdefghijkl'), found('abcdefghijk')]).toEqual([100, 0]);
});

test('a place is found where its words cross the edge of a part of the text that is searched at once', () => {
  const block = { kind: 'paragraph' as const, containers: [], line: 1 };
  const after = 'the words of the place';
  for (let before = 499_979; before <= 500_000; before += 7) {
    const article = {
      ...ARTICLE,
      blocks: [{ ...block, runs: [{ text: `${'x'.repeat(before)}${after}`, marks: [] }] }],
    };
    const found = findPlace(article, { before: '', after, at: 0, of: 9, section: '', above: 0 });
    expect(found).toEqual({ block: 0, offset: before });
  }
});

test('a place in the same head and tail of two texts is mapped exactly, and the first changed character is not', () => {
  const [old, now] = [articleOf('abcdef\n\nsame end'), articleOf('abcXYZdef\n\nsame end')];
  expect(relocate(old, now, { block: 0, offset: 2 })).toEqual({ block: 0, offset: 2 });
  expect(relocate(old, now, { block: 0, offset: 3 })).toEqual({ block: 0, offset: 6 });
  expect(relocate(old, now, { block: 0, offset: 5 })).toEqual({ block: 0, offset: 8 });
  expect(relocate(old, now, { block: 1, offset: 0 })).toEqual({ block: 1, offset: 0 });
  expect(relocate(old, now, { block: 1, offset: -1 })).toEqual({ block: 1, offset: -1 });
  expect(relocate(now, old, { block: 0, offset: 7 })).toEqual({ block: 0, offset: 4 });
});
