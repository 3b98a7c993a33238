import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../src/layout/break-points.js';
import { breakLines } from '../../src/layout/line-breaking.js';
import { narrowMetrics } from '../../src/layout/metrics.js';

const set = (text: string, width: number): readonly string[] =>
  breakLines(piecesOf(text, 0, text.length, width, { metrics: narrowMetrics }), width).map(({ start, end }) =>
    text.slice(start, end),
  );

const greedy = (text: string, width: number): readonly string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);

const raggedness = (lines: readonly string[], width: number): number =>
  lines.slice(0, -1).reduce((sum, line) => sum + (width - line.length) ** 2, 0);

describe('breakLines', () => {
  test('is never more ragged than greedy lines, and loses nothing', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 9, max: 40 }), (list, width) => {
        const text = list.join(' ');
        const lines = set(text, width);
        expect(lines.join(' ')).toBe(text);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
        expect(raggedness(lines, width)).toBeLessThanOrEqual(raggedness(greedy(text, width), width));
      }),
    );
  });

  test('fits long paragraphs in windows, with nothing lost between them', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `w${'o'.repeat(i % 7)}`).join(' ');
    const lines = set(text, 60);
    expect(lines.join(' ')).toBe(text);
    expect(lines.slice(0, -1).filter((line) => line.length < 40)).toHaveLength(0);
  });

  test('fits the words around the end of a window as if it did not end there', () => {
    // A window of 4,000 pieces ends after six of the words, which take three lines at most.
    const before = Array.from({ length: 3994 }, () => 'o'.repeat(20));
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 7, maxLength: 30 });
    fc.assert(
      fc.property(words, (after) => {
        const lines = set([...before, ...after].join(' '), 20);
        expect(lines.slice(before.length)).toEqual(set(after.join(' '), 20));
      }),
    );
  });

  test.each([
    ['Zuckerbergs neues Llama 4 ist da', 22, 'Llama 4'],
    ['am Donnerstag, dem 12. September, kam', 21, '12. September'],
    ['wie es z. B. immer wieder vorkommt', 8, 'z. B.'],
    ['er braucht rund 50 % mehr davon', 18, '50 %'],
    ['das ist mehr oder weniger – ja', 24, 'weniger –'],
  ])('keeps what belongs together in "%s"', (text, width, bound) => {
    expect(set(text, width).filter((line) => line.includes(bound))).toHaveLength(1);
  });

  test('parts a word only where the lines get much more even', () => {
    expect(set('x xx ab-cd x xxxx', 8)).toEqual(['x xx', 'ab-cd x', 'xxxx']);
    const hyphenate = (word: string): readonly number[] => (word === 'abcdef' ? [3] : []);
    const lines = (text: string) =>
      breakLines(piecesOf(text, 0, text.length, 8, { metrics: narrowMetrics, hyphenate }), 8).map(
        ({ start, end, hyphen }) => text.slice(start, end) + (hyphen ? '-' : ''),
      );
    expect(lines('x xxx abcdef xxxx xxxx')).toEqual(['x xxx', 'abcdef', 'xxxx', 'xxxx']);
    expect(lines('xxx abcdef xxxx')).toEqual(['xxx abc-', 'def xxxx']);
  });

  test('parts words at their hyphens but not C++ or numbers', () => {
    expect(set('die KI-Entwicklung', 8)).toEqual(['die KI-', 'Entwickl', 'ung']);
    expect(set('in C++ sagt', 5)).toEqual(['in', 'C++', 'sagt']);
    expect(set('am 2024-09-13 kam', 12)).toEqual(['am', '2024-09-13', 'kam']);
  });
});
