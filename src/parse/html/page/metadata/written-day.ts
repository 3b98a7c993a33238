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
/** First letters of all these names. */
const MONTH_BEGIN = /j[aäu]|feb|m[aär]|apr|aug|sep|o[ck]t|nov|de[cz]/iu;

/** Position of a day in a text. */
export interface WrittenDay {
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

type Parts = readonly [year: string | undefined, month: string | undefined, day: string | undefined];
interface Notation {
  /** Matches a part of every such day; the pattern, whose compilation takes up to 4 ms, is only used after it. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  readonly partsOf: (match: readonly (string | undefined)[]) => Parts;
}

const START = String.raw`(?<![\p{L}\p{N}.,/-]|\d:)`;
const END = String.raw`(?![\p{L}\p{N}/-])`;
const notation = (hint: RegExp, source: string, partsOf: Notation['partsOf']): Notation => ({
  hint,
  pattern: new RegExp(source, 'iu'),
  partsOf,
});

const NOTATIONS: readonly Notation[] = [
  notation(/\d{4}[-/.]\d/, String.raw`${START}(\d{4})([-/.])(\d\d?)\2(\d\d?)(?![\d/-])`, ([, year, , month, day]) => [
    year,
    month,
    day,
  ]),
  notation(
    /\d\.\s?\d\d?\.\s?\d{4}/,
    String.raw`${START}(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})${END}`,
    ([, day, month, year]) => [year, month, day],
  ),
  notation(
    MONTH_BEGIN,
    String.raw`${START}(\d\d?)(?:\.|st|nd|rd|th)?[\s-]+(?:of\s+)?${MONTH}\.?,?[\s-]+(\d{4})${END}`,
    ([, day, month, year]) => [year, month, day],
  ),
  notation(
    MONTH_BEGIN,
    String.raw`${START}${MONTH}\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(\d{4})${END}`,
    ([, month, day, year]) => [year, month, day],
  ),
];

/** Finds the first day in a text. */
export function findDay(text: string): WrittenDay | undefined {
  let first: WrittenDay | undefined;
  for (const { hint, pattern, partsOf } of NOTATIONS) {
    const match = hint.test(text) ? pattern.exec(text) : null;
    const day = match && isoDay(partsOf(match));
    if (day && (first === undefined || match.index < first.from))
      first = { day, from: match.index, to: match.index + match[0].length };
  }
  return first;
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
