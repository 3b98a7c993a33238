import { describe, expect, test } from 'vitest';
import { layoutOfText, textRows } from '../kit/article/setting.js';

const rows = (source: string, width = 40, plain = true): readonly string[] =>
  textRows(layoutOfText(source, width, { plain })).map((row) => row.trimEnd());

test.each<[string, string, readonly string[]]>([
  ['a tight list has no blank rows', '- a\n- b\n- c', ['- a', '- b', '- c']],
  ['a loose list has them', '- a\n- b\n\n  more\n- c', ['- a', '', '- b', '', '  more', '', '- c']],
  ['two lists have one between them', '- a\n+ b', ['- a', '', '- b']],
  ['a tight list in an item follows its text', '1. one\n   - two\n2. three', ['1. one', '   - two', '2. three']],
  [
    'a list below a check box begins under the box',
    '- [x] done\n  - below\n    - deep\n- [ ] open',
    ['- [x] done', '  - below', '    - deep', '- [ ] open'],
  ],
  ['lists that begin together have both their markers', '- 1. a\n  2. b\n- [x] - c', ['- 1. a', '  2. b', '- [x] - c']],
  ['a box is as wide as it is', '- [x] done\n\n  more', ['- [x] done', '', '      more']],
  ['a quote below a check box begins under its text', '- [x] done\n\n  > more', ['- [x] done', '', '      > more']],
  ['an ordered list is aligned to its numbers', '9. a\n\n   b\n10. c', ['9. a', '', '   b', '', '10. c']],
  ['an empty row of a quote has its bars', '> a\n>\n> > b\n>\n> c', ['> a', '>', '> > b', '>', '> c']],
  ['between quotes there is none', '> a\n\ntext\n\n> b', ['> a', '', 'text', '', '> b']],
  ['a term has its definitions below it', 'T\n: one\n: two', ['T', '    one', '    two']],
  ['loose definitions have a blank row between them', 'T\n\n: one\n\n: two', ['T', '    one', '', '    two']],
  ['terms have a blank row between them', 'T\n: one\n\nU\n: two', ['T', '    one', '', 'U', '    two']],
  [
    'footnotes have none between them, paragraphs of one have',
    'a[^1] b[^2]\n\n[^1]: one\n[^2]: two\n\n    more',
    ['a[1] b[2]', '', '[1] one', '[2] two', '', '    more'],
  ],
  ['a heading in an item has a blank row below it', 'a\n\n- ## H\n  text', ['a', '', '- H', '  -', '', '  text']],
])('%s', (_, source, expected) => {
  expect(rows(source)).toEqual(expected);
});

test('the marker is on the first row of an item alone, the bar of a quote on each', () => {
  const words = 'word word word word';
  expect(rows(`1. ${words}`, 14)).toEqual(['1. word word', '   word word']);
  expect(rows(`> ${words}`, 12)).toEqual(['> word word', '> word word']);
  expect(rows(`- > ${words}`, 14)).toEqual(['- > word word', '  > word word']);
});

test('a margin takes half of the width at most; the outermost markers are left out', () => {
  const source = '1. one\n   - two\n     > three';
  expect(rows(source, 14).at(-1)).toBe('     > three');
  expect(rows(source, 13).at(-1)).toBe('  > three');
  expect(rows(source, 4).at(-1)).not.toContain('  >');
});

describe('with styles', () => {
  test('bullets and bars are drawn', () => {
    expect(rows('- a\n  > b', 40, false)).toEqual(['• a', '  │ b']);
  });

  test('the bar of a note has the role of notes, that of a quote has that of markers', () => {
    const roleOf = (source: string): readonly string[] =>
      layoutOfText(source, 40, { plain: false })
        .rows(0)[0]
        ?.spans.find(({ text }) => text === '│ ')?.roles ?? [];
    expect([roleOf('> [!NOTE]\n> a'), roleOf('> a')]).toEqual([['alert'], ['marker']]);
  });
});
