/*
 * Reads days as machines and people write them. A time with its zone belongs to the day in that zone.
 */

const MONTHS = [
  'jan|januar|january|jänner',
  'feb|februar|february|feber',
  'mar|mär|märz|maerz|march|mrz',
  'apr|april',
  'may|mai',
  'jun|juni|june',
  'jul|juli|july',
  'aug|august',
  'sep|sept|september',
  'oct|okt|oktober|october',
  'nov|november',
  'dec|dez|dezember|december',
];
const MONTH = `(${MONTHS.join('|')})`;

/** Position of a day in a text. */
export interface WrittenDay {
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

type Parts = readonly [year: string | undefined, month: string | undefined, day: string | undefined];
interface Notation {
  readonly pattern: RegExp;
  /** Matches what cannot follow such a day. */
  readonly after: RegExp;
  readonly partsOf: (match: readonly (string | undefined)[]) => Parts;
}

/** Signs before a day, and after it, with which it is part of something else. */
const BEFORE = /(?:[\p{L}\p{N}.,/-]|\d:)$/u;
const AFTER = /^[\p{L}\p{N}/-]/u;

// What is around a day is looked at apart: V8 takes up to 4 ms to compile patterns that know the letters of all languages.
const NOTATIONS: readonly Notation[] = [
  {
    pattern: /(\d{4})([-/.])(\d\d?)\2(\d\d?)/g,
    after: /^[\d/-]/,
    partsOf: ([, year, , month, day]) => [year, month, day],
  },
  {
    pattern: /(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})/g,
    after: AFTER,
    partsOf: ([, day, month, year]) => [year, month, day],
  },
  {
    pattern: new RegExp(String.raw`(\d\d?)(?:\.|st|nd|rd|th)?[\s-]+(?:of\s+)?${MONTH}\.?,?[\s-]+(\d{4})`, 'gi'),
    after: AFTER,
    partsOf: ([, day, month, year]) => [year, month, day],
  },
  {
    pattern: new RegExp(String.raw`${MONTH}\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(\d{4})`, 'gi'),
    after: AFTER,
    partsOf: ([, month, day, year]) => [year, month, day],
  },
];

/** Finds the first day in a text. */
export function findDay(text: string): WrittenDay | undefined {
  let first: WrittenDay | undefined;
  for (const notation of NOTATIONS) {
    const match = matchApart(text, notation);
    const day = match && isoDay(notation.partsOf(match));
    if (day && (first === undefined || match.index < first.from))
      first = { day, from: match.index, to: match.index + match[0].length };
  }
  return first;
}

/** The first match of a notation that is not part of something else. */
function matchApart(text: string, { pattern, after }: Notation): RegExpExecArray | null {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index } = match;
    const end = pattern.lastIndex;
    if (!BEFORE.test(text.slice(Math.max(0, index - 2), index)) && !after.test(text.slice(end, end + 2))) return match;
    pattern.lastIndex = index + 1;
  }
  return null;
}

/** Day of a value that holds nothing but a day or a time: ISO 8601, RFC 5322, a timestamp in s or ms, a written day. */
export function dayOf(value: string): string | undefined {
  const text = value.trim();
  if (/^(?:\d{10}|\d{13})$/.test(text)) {
    const time = new Date(Number(text.padEnd(13, '0')));
    return isoDay([String(time.getUTCFullYear()), String(time.getUTCMonth() + 1), String(time.getUTCDate())]);
  }
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T|$)/.exec(text);
  if (compact) return isoDay([compact[1], compact[2], compact[3]]);
  const american = /^(\d\d?)\/(\d\d?)\/(\d{4})(?!\d)/.exec(text);
  if (american) return dayOfSlashes(american);
  return text.length > 100 ? undefined : findDay(text)?.day;
}

/** Day in slashes: Americans begin with the month, others with the day. What can be both is not known. */
function dayOfSlashes([, first, second, year]: readonly (string | undefined)[]): string | undefined {
  const ways = [isoDay([year, first, second]), isoDay([year, second, first])].filter((day) => day !== undefined);
  return new Set(ways).size === 1 ? ways[0] : undefined;
}

/** ISO 8601 day of a year, a month as a number or a name, and a day; undefined if there is no such day, or nothing is published on it. */
function isoDay([year, month, day]: Parts): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const named = MONTHS.findIndex((names) => names.split('|').includes(month.toLowerCase()));
  const iso = [year, String(named < 0 ? month : named + 1).padStart(2, '0'), day.padStart(2, '0')].join('-');
  const date = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
  // The zero of clocks and of databases.
  return exists && Number(year) > 1700 && Number(year) < 2200 && iso !== '1970-01-01' ? iso : undefined;
}
