import { expect, test } from 'vitest';
import { dayOf, findDay } from '../../../../../src/parse/html/page/metadata/written-day.js';

test.each([
  ['2024-03-12T23:30:00-05:00', '2024-03-12'],
  ['2024-03-12 06:01:07', '2024-03-12'],
  ['20240312T060107Z', '2024-03-12'],
  ['1710201600', '2024-03-12'],
  ['1710201600000', '2024-03-12'],
  ['Tue, 12 Mar 2024 10:00:00 GMT', '2024-03-12'],
  ['Dienstag, 12. März 2024, 10:30 Uhr', '2024-03-12'],
  ['2. Jänner 2024', '2024-01-02'],
  ['12.03.2024', '2024-03-12'],
  ['March 2nd, 2024', '2024-03-02'],
  ['13/12/2024', '2024-12-13'],
  ['05/05/2024', '2024-05-05'],
])('"%s" is of %s', (value, day) => {
  expect(dayOf(value)).toBe(day);
});

test.each([
  '03/12/2024',
  '2024-02-30',
  '0001-01-01T00:00:00',
  '1970-01-01T00:00:00Z',
  '99999999999999999999',
  'yesterday',
  `${'x '.repeat(50_000)}2024-03-12`,
])('"%.40s" is of no day that is known', (value) => {
  expect(dayOf(value)).toBeUndefined();
});

test.each([
  ['On March 12, 2024 and 13 March 2024', '2024-03-12', 3],
  ['Version 1.2.2024-1, 12. März 2024', '2024-03-12', 20],
  ['Stand:12.03.2024', '2024-03-12', 6],
])('the first day in "%s" is %s', (text, day, from) => {
  expect(findDay(text)).toMatchObject({ day, from });
});
