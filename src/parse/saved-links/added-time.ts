import { isoTime } from '../../article/date.js';

/** First and last year in which links were saved. */
const FIRST = 1990;
const LAST = 2100;

/** Units in which programs count time since 1970, as parts of a ms. */
const UNITS = [1000, 1, 1 / 1000];
/** Time from 1601, from which Chrome counts µs in its own file, to 1970, in ms. */
const SINCE_1601 = 11_644_473_600_000;

/**
 * Time at which a link was saved, in ISO 8601: from seconds, ms or µs since 1970, µs since 1601, or a date that machines write.
 * Undefined if it makes no sense.
 */
export function addedTime(text: string): string | undefined {
  const given = text.trim().slice(0, 40);
  const times = /^\d{1,17}(?:\.\d+)?$/.test(given)
    ? [...UNITS.map((unit) => Number(given) * unit), Number(given) / 1000 - SINCE_1601]
    : [Date.parse(given.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T'))];
  for (const time of times) {
    const date = new Date(time);
    const year = Number.isNaN(date.getTime()) ? 0 : date.getUTCFullYear();
    if (year >= FIRST && year <= LAST) return isoTime(date);
  }
  return undefined;
}
