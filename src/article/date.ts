import { articleWords } from '../messages/article-words.js';

/** Formats an ISO 8601 day in a language: "13. September 2024". Text that is not a day stays unchanged. */
export function formatDate(date: string, lang: string): string {
  const day = new Date(/^\d{4}-\d\d-\d\d$/.test(date) ? `${date}T00:00:00Z` : Number.NaN);
  // A day that the month does not have would be one of the next month.
  if (day.getUTCDate() !== Number(date.slice(-2))) return date;
  // Intl takes half as long as a bare start of Node, so it serves only languages that the program has no words for.
  if (/^(?:und|(?:de|en)(?:-(?:DE|US))?)$/.test(lang))
    return articleWords(lang).day(day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear());
  return new Intl.DateTimeFormat([lang, 'en'], { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

/** Day of a time where the user is, in ISO 8601. */
export function dayOf(time: Date): string {
  const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** A time in ISO 8601, to the second: "2026-01-31T09:30:00Z". */
export const isoTime = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;
