import { expect, test } from 'vitest';
import { addedTime } from '../../../src/parse/saved-links/added-time.js';

test.each([
  ['seconds', '1700000000', '2023-11-14T22:13:20Z'],
  ['seconds with a fraction', ' 1700000000.25 ', '2023-11-14T22:13:20Z'],
  ['milliseconds', '1700000000000', '2023-11-14T22:13:20Z'],
  ['microseconds', '1700000000000000', '2023-11-14T22:13:20Z'],
  ['microseconds since 1601', '13344473600000000', '2023-11-14T22:13:20Z'],
  ['a time with an offset', '2023-11-14T23:13:20+01:00', '2023-11-14T22:13:20Z'],
  ['a time after a space', '2023-11-14 22:13:20Z', '2023-11-14T22:13:20Z'],
  ['a day', '2023-11-14', '2023-11-14T00:00:00Z'],
  ['the header of a letter', 'Tue, 14 Nov 2023 22:13:20 GMT', '2023-11-14T22:13:20Z'],
  ['the first year', '1990-01-01', '1990-01-01T00:00:00Z'],
  ['a year before it', '1989-12-31', undefined],
  ['the last year', '2100-12-31', '2100-12-31T00:00:00Z'],
  ['a year after it', '2101-01-01', undefined],
  ['zero', '0', undefined],
  ['words', 'soon', undefined],
  ['nothing', '', undefined],
])('links were saved at %s: %j', (_, text, time) => {
  expect(addedTime(text)).toBe(time);
});
