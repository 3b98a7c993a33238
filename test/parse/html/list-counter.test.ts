import { expect, test } from 'vitest';
import { ListCounter } from '../../../src/parse/html/list-counter.js';

/** Ordinals of the first items of a list. */
const ordinals = (attributes: Readonly<Record<string, string>>, items: number): readonly (string | undefined)[] => {
  const list = new ListCounter(1, true, attributes, items);
  return Array.from({ length: items }, () => list.next({}));
};

/** Roman numeral of a number, digit by digit. */
const numeral = (number: number): string =>
  ['mmm', 'cdm', 'xlc', 'ivx']
    .map((marks, i) => {
      const [one = '', five = '', ten = ''] = marks;
      const digit = Math.floor(number / 10 ** (3 - i)) % 10;
      if (digit === 9) return one + ten;
      return digit === 4 ? one + five : (digit > 4 ? five : '') + one.repeat(digit % 5);
    })
    .join('');

test('Roman numbers go from 1 to 3999', () => {
  const roman = ordinals({ type: 'i', start: '0' }, 4001);
  const expected = Array.from({ length: 3999 }, (_, i) => `${numeral(i + 1)}.`);
  expect(roman).toEqual(['0.', ...expected, '4000.']);
  expect(ordinals({ type: 'I', start: '8' }, 3)).toEqual(['VIII.', 'IX.', 'X.']);
});

test('letters are those of the columns of a spreadsheet', () => {
  const letters = ordinals({ type: 'a', start: '-1' }, 705);
  expect(letters.slice(0, 5)).toEqual(['-1.', '0.', 'a.', 'b.', 'c.']);
  expect(letters.slice(26, 30)).toEqual(['y.', 'z.', 'aa.', 'ab.']);
  expect(letters.slice(-2)).toEqual(['zz.', 'aaa.']);
  expect(ordinals({ type: 'A', start: '27' }, 1)).toEqual(['AA.']);
});

test.each([
  [{}, ['1.', '2.']],
  [{ type: 'x' }, ['1.', '2.']],
  [{ start: '-1' }, ['-1.', '0.']],
  [{ start: 'x' }, ['1.', '2.']],
  [{ start: '7.5' }, ['7.', '8.']],
  [{ start: '9'.repeat(20) }, ['1.', '2.']],
  [{ reversed: '' }, ['2.', '1.']],
  [{ reversed: '', start: '1' }, ['1.', '0.']],
])('the ordinals of a list with %j are %j', (attributes, expected) => {
  expect(ordinals(attributes, 2)).toEqual(expected);
});

test('an item with a number is counted from there, and no item of an unordered list is', () => {
  const list = new ListCounter(1, true, {}, 9);
  expect(['', '5', 'x', '-3', ''].map((value) => list.next({ value }))).toEqual(['1.', '5.', '6.', '-3.', '-2.']);
  expect(new ListCounter(1, false, {}, 9).next({ value: '5' })).toBeUndefined();
});
