import { describe, expect, test } from 'vitest';
import { sinceTime } from '../../../src/commands/notes/since-time.js';

const NOW = new Date(2026, 2, 20, 12).getTime();
const DAY = 86_400_000;

describe('Notes are listed from', () => {
  test.each([
    ['0d', NOW],
    ['1d', NOW - DAY],
    ['9999d', NOW - 9999 * DAY],
    ['2w', NOW - 14 * DAY],
    ['2W', NOW - 14 * DAY],
    ['3D', NOW - 3 * DAY],
    ['2026-02-28', new Date(2026, 1, 28).getTime()],
    ['2024-02-29', new Date(2024, 1, 29).getTime()],
    ['2026-12-31', new Date(2026, 11, 31).getTime()],
    ['2026-03-01T09:30', new Date(2026, 2, 1, 9, 30).getTime()],
    ['2026-03-01T09:30:15', new Date(2026, 2, 1, 9, 30, 15).getTime()],
    ['2026-03-01T09:30:15.250Z', Date.UTC(2026, 2, 1, 9, 30, 15, 250)],
    ['2026-03-01T09:30Z', Date.UTC(2026, 2, 1, 9, 30)],
    ['2026-03-01T09:30+02:00', Date.UTC(2026, 2, 1, 7, 30)],
  ])('%s', (value, time) => {
    expect(sinceTime(value, NOW)).toBe(time);
  });

  test.each(['10000d', '1m', 'd', '1.5d', ' 1d', '2026-02-29', '2026-00-01', '2026-04-31T10:00', '2026-03-01T24:30Z'])(
    '%j, which is no time, is an error',
    (value) => {
      expect(() => sinceTime(value, NOW)).toThrow(value);
    },
  );
});
