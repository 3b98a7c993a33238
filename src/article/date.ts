import { articleWords } from '../messages/article-words.js';

/** An ISO 8601 day in words of a language: "13. September 2024". Text that is no day stays as it is. */
export function formatDate(date: string, lang: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  // Intl takes half as long as a bare start of Node: it is asked only for languages whose words the program does not have.
  if (/^(?:de|en)(?:-(?:DE|US))?$/.test(lang))
    return articleWords(lang).day(day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear());
  return new Intl.DateTimeFormat([lang, 'en'], { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
