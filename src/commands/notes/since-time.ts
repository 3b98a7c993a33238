import { notesCommandTexts } from '../../messages/notes/notes-command-texts.js';
import { UserError } from '../../system/errors.js';

const DAY = 24 * 3600 * 1000;
const UNITS: Readonly<Record<string, number>> = { d: DAY, w: 7 * DAY };

/** Day, perhaps with a time, which is local without a time zone. */
const ISO_8601 = /^(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/**
 * Time since which notes are listed, in ms: the start of a day, a time as in our JSON, or some days or weeks ago.
 * @param value "2026-01-31", "2026-01-31T09:30:00Z", "7d" or "2w"
 * @param now present time, in ms
 * @throws UserError if it is not a time
 */
export function sinceTime(value: string, now: number): number {
  const [, count = '', unit = ''] = /^(\d{1,4})([dw])$/i.exec(value) ?? [];
  const [, year, month, day, time] = ISO_8601.exec(value) ?? [];
  if (count !== '') return now - Number(count) * (UNITS[unit.toLowerCase()] ?? DAY);
  const start = new Date(Number(year), Number(month) - 1, Number(day));
  // Days that a month does not have would be days of the next.
  const isDay = start.getMonth() === Number(month) - 1 && start.getDate() === Number(day);
  const since = isDay && time !== undefined ? Date.parse(value) : start.getTime();
  if (isDay && !Number.isNaN(since)) return since;
  throw new UserError(notesCommandTexts.wrongSince(value), { exitCode: 2 });
}
