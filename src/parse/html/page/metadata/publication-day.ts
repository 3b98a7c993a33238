import { dayOf } from './written-day.js';

/** Time in UTC or on its zero meridian, which is that of the server rather than of the page. */
const UTC = /\d(?:Z|\+00:?00)$/i;
const DAY = 86_400_000;

/**
 * Day of publication in the page's own time zone: that of the first value with a day. If it is in UTC and the page tells or shows the day
 * before or after, that is the day where the page is at home.
 * @param values times and days as metadata tell them, the most certain first
 * @param shown days that the page shows
 */
export function publicationDay(values: readonly string[], shown: readonly string[]): string | undefined {
  const known = values
    .map((value) => ({ day: dayOf(value), utc: UTC.test(value.trim()) }))
    .filter(({ day }) => day !== undefined);
  const [first] = known;
  if (first?.day === undefined) return shown[0];
  const { day } = first;
  const local = [...known.filter(({ utc }) => !utc).map((value) => value.day), ...shown];
  const isNear = (other: string | undefined): boolean =>
    other !== undefined && Math.abs(Date.parse(other) - Date.parse(day)) === DAY;
  return (first.utc && !local.includes(day) ? local.find(isNear) : undefined) ?? day;
}
