import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutesOfSections } from '../../src/article/section-minutes.js';
import { minutesOf } from '../../src/article/text.js';
import { articleOf } from '../kit/article/setting.js';

/** Article with headings of some levels, each followed by a number of words. */
const articleWith = (parts: readonly (readonly [level: number, words: number])[]) =>
  articleOf(parts.map(([level, words]) => `${'#'.repeat(level)} h\n\n${'word '.repeat(words)}`).join('\n\n'));

test('the minutes of the sections of a level add up to those of the text around them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 2, max: 5 }), fc.nat(900)), { minLength: 1 }), (parts) => {
      const { sections, words } = articleWith(parts);
      const minutes = minutesOfSections(sections, words);
      const top = minutes.filter((_, i) => sections[i]?.depth === 1);
      expect(top.reduce((sum, count) => sum + count, 0)).toBe(minutesOf(words));
      sections.forEach((section, i) => {
        const inner = sections.flatMap(({ start, depth }, k) =>
          depth === section.depth + 1 && start > section.start && start < section.end ? [minutes[k] ?? 0] : [],
        );
        expect(inner.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(minutes[i] ?? 0);
      });
    }),
  );
});

test('a section gets the time of its share of the words', () => {
  const { sections, words } = articleWith([
    [2, 180],
    [2, 380],
    [2, 40],
  ]);
  expect(minutesOfSections(sections, words)).toEqual([1, 2, 0]);
});

test('sections without words take no time', () => {
  const { sections, words } = articleOf('## !\n\n### ?\n\n## word');
  expect(minutesOfSections(sections, words)).toEqual([0, 0, 1]);
  expect(minutesOfSections(sections, 0)).toEqual([0, 0, 0]);
});

test('the words of a section above its subsections take their share of its time', () => {
  const { sections, words } = articleWith([
    [2, 760],
    [3, 40],
  ]);
  expect(minutesOfSections(sections, words)).toEqual([minutesOf(words), 0]);
});
