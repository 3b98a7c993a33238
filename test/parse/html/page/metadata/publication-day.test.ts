import { expect, test } from 'vitest';
import { publicationDay } from '../../../../../src/parse/html/page/metadata/publication-day.js';

const LATE = '2024-03-12T23:30:00Z';

test.each([
  ['nothing', [], [], undefined],
  ['only what is shown', [], ['2024-03-13', '2024-03-14'], '2024-03-13'],
  ['the first', ['2024-03-12', '2024-03-14'], ['2024-03-13'], '2024-03-12'],
  ['the first that is a day', ['soon', '2024-03-12'], ['2024-03-14'], '2024-03-12'],
  ['a day in UTC alone', [LATE], [], '2024-03-12'],
  ['the day after that is shown', [LATE], ['2024-03-13'], '2024-03-13'],
  ['the day before that is shown', [LATE], ['2024-03-11'], '2024-03-11'],
  ['the day after next', [LATE], ['2024-03-14'], '2024-03-12'],
  ['the same day among others', [LATE], ['2024-03-13', '2024-03-12'], '2024-03-12'],
  ['the next day among others', [LATE], ['2024-05-01', '2024-03-13'], '2024-03-13'],
  ['the day after that is told', [LATE, '2024-03-13T00:30:00+01:00'], [], '2024-03-13'],
  ['another day in UTC', [LATE, '2024-03-13T00:30:00Z'], [], '2024-03-12'],
  ['the first of two days near it', [LATE], ['2024-03-13', '2024-03-11'], '2024-03-13'],
  ['UTC as an offset', ['2024-03-12T23:30:00+00:00'], ['2024-03-13'], '2024-03-13'],
  ['UTC as a short offset', ['2024-03-12T23:30:00+0000'], ['2024-03-13'], '2024-03-13'],
  ['UTC before a space', [`${LATE} `], ['2024-03-13'], '2024-03-13'],
  ['another zone', ['2024-03-12T23:30:00+02:00'], ['2024-03-13'], '2024-03-12'],
  ['no zone', ['2024-03-12T23:30:00'], ['2024-03-13'], '2024-03-12'],
])('the day of %s', (_, told, shown, expected) => {
  expect(publicationDay(told, shown)).toBe(expected);
});
