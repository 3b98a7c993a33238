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
  ['13/12/2024 10:00', '2024-12-13'],
  [' 20240312 ', '2024-03-12'],
  ['20240312', '2024-03-12'],
  ['2024/3/2', '2024-03-02'],
  ['2. 3. 2024', '2024-03-02'],
  ['the 2nd of March 2024', '2024-03-02'],
  ['Mar. 2 2024', '2024-03-02'],
  ['2-Mar-2024', '2024-03-02'],
  ['1701-01-01', '1701-01-01'],
  ['2199-12-31', '2199-12-31'],
  ['2024-02-29', '2024-02-29'],
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
  '1700-12-31',
  '2200-01-01',
  '2023-02-29',
  '2024-00-10',
  '2024-03-12-05',
  '2024-03-123',
  '2024-03/12',
  '3/12.03.2024',
  '3-12.03.2024',
  '3,12.03.2024',
  'A12. März 2024',
  '12.03.2024/13',
  '12.03.2024er',
  '202403121',
  '17102016000',
  '13/13/2024',
  '12/13/20245',
  '12. 2024',
  '2. Marzo 2024',
  `${'x '.repeat(50)}2024-03-12`,
  `${'x '.repeat(50_000)}2024-03-12`,
])('"%.40s" is of no day that is known', (value) => {
  expect(dayOf(value)).toBeUndefined();
});

test.each([
  ['On March 12, 2024 and 13 March 2024', '2024-03-12', 3],
  ['Version 1.2.2024-1, 12. März 2024', '2024-03-12', 20],
  ['Stand:12.03.2024', '2024-03-12', 6],
  ['v12.03.2024 vom 13. März 2024', '2024-03-13', 16],
  ['10:12.03.2024 and 2024-03-13', '2024-03-13', 18],
  ['2024-03-12/14 and March 13, 2024', '2024-03-13', 18],
  ['13 March 2024, not March 12, 2024', '2024-03-13', 0],
])('the first day in "%s" is %s', (text, day, from) => {
  expect(findDay(text)).toMatchObject({ day, from });
});

test.each([
  ['January jan Januar Jänner', 1],
  ['February feb Februar Feber', 2],
  ['March mar März Mär maerz mrz', 3],
  ['April apr', 4],
  ['May Mai', 5],
  ['June jun Juni', 6],
  ['July jul Juli', 7],
  ['August aug', 8],
  ['September sep sept', 9],
  ['October oct Oktober okt', 10],
  ['November nov', 11],
  ['December dec Dezember DEZ', 12],
])('the months %s are number %i', (names, month) => {
  for (const name of names.split(' ')) {
    const day = `2024-${String(month).padStart(2, '0')}-05`;
    expect([dayOf(`5. ${name} 2024`), dayOf(`${name} 5, 2024`)], name).toEqual([day, day]);
  }
});

test('the end of a day in a text is known', () => {
  const text = 'On 12. März 2024, 10:30';
  const { from, to } = findDay(text) ?? expect.unreachable();
  expect(text.slice(from, to)).toBe('12. März 2024');
});
