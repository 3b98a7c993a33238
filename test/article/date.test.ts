import { expect, test, vi } from 'vitest';
import { dayOf, formatDate, isoTime } from '../../src/article/date.js';

test.each([
  ['2024-09-13', 'de', '13. September 2024'],
  ['2024-09-13', 'de-DE', '13. September 2024'],
  ['2024-01-01', 'en', 'January 1, 2024'],
  ['2024-12-31', 'en-US', 'December 31, 2024'],
  ['2024-09-13', 'und', 'September 13, 2024'],
  ['2024-09-13', 'en-GB', '13 September 2024'],
  ['2024-09-13', 'de-AT', '13. September 2024'],
  ['2024-01-13', 'de-AT', '13. Jänner 2024'],
  ['2024-09-13', 'fr', '13 septembre 2024'],
  ['2023-02-29', 'en', '2023-02-29'],
  ['2024-02-29', 'en', 'February 29, 2024'],
  ['2024-9-13', 'en', '2024-9-13'],
  ['soon', 'en', 'soon'],
])('the day %j in %s is %j', (date, lang, expected) => {
  expect(formatDate(date, lang)).toBe(expected);
});

test('a day is the same day west of Greenwich', () => {
  vi.stubEnv('TZ', 'America/New_York');
  expect(new Date('2024-09-13T00:00:00Z').getDate()).toBe(12);
  expect(['de', 'fr'].map((lang) => formatDate('2024-09-13', lang))).toEqual([
    '13. September 2024',
    '13 septembre 2024',
  ]);
});

test('a time is a day where the user is, and a second', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(dayOf(new Date(2026, 11, 31))).toBe('2026-12-31');
  expect(isoTime(new Date(Date.UTC(2026, 0, 31, 9, 30, 0, 999)))).toBe('2026-01-31T09:30:00Z');
});
