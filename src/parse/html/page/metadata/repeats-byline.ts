import type { FrontMatter } from '../../../masthead.js';
import { findDay } from './written-day.js';

/** Maximum length, in characters, of a line that can be a byline. */
const LONGEST = 300;

/** Words around names and days, which alone say nothing. */
const AROUND =
  /(?<![\p{L}\p{N}])(?:von|by|aus|in|on|at|and|und|am|um|the|vom|uhr|zuletzt|stand|datum|date|autor(?:in)?|author|written|posted|published|publish|veröffentlicht|erschienen|erstellt|geschrieben|aktualisiert|geändert|updated?|modified|last|first|lesezeit|lesedauer|reading|read|time|min|mins|minutes?|minuten?|ca|circa|est|edt|cet|cest|mez|mesz|gmt|utc|am|pm|a\.m|p\.m|mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)(?![\p{L}\p{N}])/giu;

const CLOCK = /\d{1,2}[:.]\d\d(?:[:.]\d\d)?/g;
/** Minutes, and hours of a clock. */
const NUMBER = /(?<![\p{L}\p{N}])\d{1,2}(?![\p{L}\p{N}])/gu;

/**
 * Whether a line only repeats the byline above the article: authors, a day and time, the site, the reading time, and words around these. A
 * day other than that of publication, usually that of a change, is left out with it.
 */
export function repeatsByline(
  line: string,
  { author, date, source }: Partial<Pick<FrontMatter, 'author' | 'date' | 'source'>>,
): boolean {
  if (line.length > LONGEST || (author ?? date) === undefined) return false;
  let rest = ` ${line.normalize('NFC')} `;
  let repeats = false;
  const cut = (name: string): boolean => {
    const at = rest.toLowerCase().indexOf(name.toLowerCase());
    if (name === '' || at < 0 || /[\p{L}\p{N}]/u.test(`${rest[at - 1]}${rest[at + name.length]}`)) return false;
    rest = `${rest.slice(0, at)} ${rest.slice(at + name.length)}`;
    return true;
  };
  const authors = author?.split(', ') ?? [];
  for (const name of authors.toSorted((a, b) => b.length - a.length)) repeats = cut(name) || repeats;
  cut(source?.name ?? '');
  for (let day = findDay(rest); day; day = findDay(rest)) {
    rest = `${rest.slice(0, day.from)} ${rest.slice(day.to)}`;
    repeats ||= date !== undefined;
  }
  return repeats && !/[\p{L}\p{N}]/u.test(rest.replace(CLOCK, ' ').replace(AROUND, ' ').replace(NUMBER, ' '));
}
