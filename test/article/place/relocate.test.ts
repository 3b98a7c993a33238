import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookmarkOf, findPlace } from '../../../src/article/place/bookmark.js';
import { Relocation, relocate } from '../../../src/article/place/relocate.js';
import { textOf } from '../../../src/article/text.js';
import { articleOf } from '../../kit/article/setting.js';

const paragraphs = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} tells of ${i * 7} things and of ${i} others.`);
const text = paragraphs.join('\n\n');

/** Words at a place. */
const wordsAt = (source: string, { block, offset }: { block: number; offset: number }): string => {
  const found = articleOf(source).blocks[block];
  return found ? textOf(found).slice(Math.max(0, offset), Math.max(0, offset) + 24) : '';
};

const place = { block: 20, offset: 13 };

test.each([
  ['text before it', `New.\n\nMore.\n\n${text}`],
  ['text after it', `${text}\n\nNew.`],
  ['both', `New.\n\n${text}\n\nNew.`],
  ['paragraphs that are gone', paragraphs.slice(15).join('\n\n')],
  ['a changed paragraph before it', text.replace('Paragraph 19', 'Section nineteen')],
  ['a changed beginning of its own paragraph', text.replace('Paragraph 20 tells', 'Chapter twenty says')],
  ['a new order', [...paragraphs.slice(18), ...paragraphs.slice(0, 18)].join('\n\n')],
  ['changes all over', text.replaceAll('things', 'matters').replaceAll('Paragraph 1', 'Part 1')],
])('a place is found again by its words: %s', (_, changed) => {
  const moved = relocate(articleOf(text), articleOf(changed), place);
  expect(wordsAt(changed, moved)).toContain(' of 140');
  expect(wordsAt(changed, findPlace(articleOf(changed), bookmarkOf(articleOf(text), place)))).toContain(' of 140');
});

test('a place among repeated words stays in its section', () => {
  const twice = '## A\n\nsame words here\n\n## B\n\nsame words here\n\n## C\n\nend';
  const bookmark = bookmarkOf(articleOf(twice), { block: 3, offset: 5 });
  expect(findPlace(articleOf(`${'new\n\n'.repeat(5)}${twice}`), bookmark)).toMatchObject({ block: 8, offset: 5 });
});

test('of places that the same words follow, the words before it tell which is meant', () => {
  const refrain =
    'And all of them sing the very same long refrain, as they did on every evening of that year, again and again.';
  const verses = [
    'The first verse is about rain.',
    'The second verse is about snow.',
    'The third verse is about wind.',
  ];
  const [rain, snow, wind] = verses.map((verse) => `${verse} ${refrain}`);
  const bookmark = bookmarkOf(articleOf([rain, snow, wind].join('\n\n')), { block: 1, offset: 32 });
  const changed = articleOf(['New.', snow, rain, wind].join('\n\n'));
  expect(findPlace(changed, bookmark)).toEqual({ block: 1, offset: 32 });
});

test('a place among endlessly repeated words stays as far into its section', () => {
  const repeated = (start: string): string =>
    [
      start,
      ...Array.from({ length: 400 }, (_, i) => `## Section ${i}\n\n${'the same words again and '.repeat(20)}`),
    ].join('\n\n');
  const [from, to] = [articleOf(`${repeated('Start')}\n\nend`), articleOf(repeated('A longer start. '.repeat(999)))];
  const [old] = from.sections.filter(({ title }) => title === 'Section 300');
  const [now] = to.sections.filter(({ title }) => title === 'Section 300');
  const offset = 225;
  expect(relocate(from, to, { block: (old?.start ?? 0) + 1, offset })).toEqual({
    block: (now?.start ?? 0) + 1,
    offset,
  });
});

const REFRAIN = 'And all of them sing the very same long refrain once again.';
const LONG = 'There is more to tell of it than fits into a few words. '.repeat(4).trim();
const GONE = 'Gone with all that it told once.';
const OTHER = '字'.repeat(REFRAIN.length + 1 + GONE.length);

test.each([
  ['before', [REFRAIN, LONG, REFRAIN, GONE, LONG], [REFRAIN, LONG, OTHER, LONG], 2],
  ['after', ['One', REFRAIN, GONE, LONG, REFRAIN], ['One', OTHER, LONG, REFRAIN], 1],
])(
  'a place in a paragraph that is gone does not move to the same words in the unchanged text %s it',
  (_, from, to, block) => {
    const [old, now] = [from, to].map((parts) => articleOf(parts.join('\n\n')));
    if (!old || !now) return expect.unreachable();
    expect(relocate(old, now, { block, offset: 5 })).toEqual({ block, offset: 5 });
  },
);

test('a place whose words are gone is as far into its section, or into a text without sections', () => {
  const text = (a: string, b: string): string => `## A\n\n${a}\n\n## B\n\n${b}`;
  const [old, now] = [text('a'.repeat(100), 'b'.repeat(100)), text('x'.repeat(300), 'c'.repeat(100))].map((one) =>
    articleOf(one),
  );
  if (!old || !now) return expect.unreachable();
  expect(relocate(old, now, { block: 3, offset: 50 })).toEqual({ block: 3, offset: 50 });
  expect(relocate(articleOf('a'.repeat(10)), articleOf('字'.repeat(21)), { block: 0, offset: 5 })).toEqual({
    block: 0,
    offset: 10,
  });
});

test('a place above a paragraph that another one ends with now is in the middle of that', () => {
  const [old, now] = [articleOf('One.\n\nThe same end'), articleOf('One. The same end')];
  expect(relocate(old, now, { block: 1, offset: -1 })).toEqual({ block: 0, offset: 5 });
});

test('several places are mapped and known each by itself', () => {
  const moves = new Relocation(articleOf('abc def'), articleOf('New.\n\nabc def'));
  const places = [0, 4, 6].map((offset) => ({ block: 0, offset }));
  expect(places.map((one) => moves.of(one))).toEqual([0, 4, 6].map((offset) => ({ block: 1, offset })));
  expect([...places, { block: 0, offset: 1 }, { block: 1, offset: 0 }].map((one) => moves.knows(one))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('a place is looked for in steps, and then known', () => {
  const long = `${text}\n\n`.repeat(500);
  const moves = new Relocation(articleOf(`Old.\n\n${long}Old.`), articleOf(`Brand new.\n\n${long}New.`));
  const steps = moves.finding(place);
  let count = 0;
  for (let step = steps.next(); !step.done; step = steps.next()) count += 1;
  expect(count).toBeGreaterThan(2);
  expect(moves.knows(place)).toBe(true);
  expect(moves.of(place)).toEqual(place);
});

test('a place of which no word is left moves to the same share of the text', () => {
  const other = Array.from({ length: 40 }, () => 'Ganz anderer Text steht nun hier geschrieben.').join('\n\n');
  const moved = findPlace(articleOf(other), bookmarkOf(articleOf(text), place));
  expect(moved.block).toBeGreaterThan(15);
  expect(moved.block).toBeLessThan(25);
});

test('a place whose text is gone stays in its section, even where that is now far from its share of the text', () => {
  const section = (title: string, words: string): string => `## ${title}\n\n${words.repeat(20)}`;
  const old = articleOf([section('First', 'Words of one. '), section('Second', 'Words of two. ')].join('\n\n'));
  const bookmark = bookmarkOf(old, { block: 3, offset: 200 });
  const early = articleOf([section('Second', '字'), section('First', 'Ganz anderer Text. ')].join('\n\n'));
  expect(findPlace(early, bookmark)).toEqual({ block: 0, offset: 0 });
});

test('a place whose own paragraph is gone stays after the words before it', () => {
  const old = articleOf('The words before the place stay as they are.\n\nShort.');
  const bookmark = bookmarkOf(old, { block: 1, offset: 0 });
  const changed = articleOf(
    'New.\n\nThe words before the place stay as they are.\n\n字字字字字字.\n\nEnd of all of it.',
  );
  expect(findPlace(changed, bookmark)).toEqual({ block: 2, offset: 0 });
});

test('a place above a paragraph that is part of another one now is in the middle of that', () => {
  const [one, two] = ['Here is the first of them.', 'And the second one follows it.'];
  const bookmark = bookmarkOf(articleOf(`${one}\n\n${two}`), { block: 1, offset: -1 });
  expect(findPlace(articleOf(`New.\n\n${one} ${two}`), bookmark)).toEqual({ block: 1, offset: one.length + 1 });
});

test('a place in unchanged text is the same, even on an empty row', () => {
  const article = articleOf(text);
  fc.assert(
    fc.property(fc.nat(39), fc.integer({ min: -1, max: 30 }), (block, offset) => {
      const one = { block, offset };
      if (block === 0 && offset < 0) return;
      expect(findPlace(article, bookmarkOf(article, one))).toEqual(one);
      expect(relocate(article, articleOf(text), one)).toEqual(one);
    }),
  );
});

test('a place found in changed text always exists', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(3), fc.nat(50), (from, to, block, offset) => {
      const article = articleOf(to);
      const moved = relocate(articleOf(from), article, { block, offset });
      if (article.blocks.length > 0) expect(article.blocks[moved.block]).toBeDefined();
    }),
  );
});
