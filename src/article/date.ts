import { articleWords } from '../messages/article-words.js';

/** Formats an ISO 8601 day in a language: "13. September 2024". Text that is not a day stays unchanged. */
export function formatDate(date: string, lang: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  // A day that the month does not have would be one of the next month.
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date) return date;
  // Intl takes half as long as a bare start of Node, so it serves only languages that the program has no words for.
  if (/^(?:und|(?:de|en)(?:-(?:DE|US))?)$/.test(lang))
    return articleWords(lang).day(day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear());
  return new Intl.DateTimeFormat([lang, 'en'], { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
