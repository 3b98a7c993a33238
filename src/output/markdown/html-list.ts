import { htmlValue } from './html-text.js';
import type { ListItem } from './nest.js';

type Item = ListItem['item'];

/** Tag of a list with items, without its angle brackets. */
export function listTag(items: readonly Item[]): string {
  const style = styleOf(items);
  if (items.every(({ ordinal }) => ordinal === undefined)) return 'ul';
  return style && style.type !== '1' ? `ol type="${style.type}"` : 'ol';
}

/** Tag of each item, with its number if that does not count on, and the box of a task in it. */
export function itemTags(items: readonly Item[]): readonly (readonly [tag: string, box: string])[] {
  const style = styleOf(items);
  let next = 1;
  return items.map(({ ordinal, done }) => {
    const number = ordinal === undefined ? undefined : style?.numberOf(ordinal);
    const isNext = ordinal === undefined || number === next;
    const value = isNext ? '' : number === undefined ? ` data-ordinal="${htmlValue(ordinal)}"` : ` value="${number}"`;
    next = (number ?? next) + 1;
    return [`li${value}`, done === undefined ? '' : `<input type="checkbox"${done ? ' checked' : ''}>`];
  });
}

/** Way to write numbers, by the type of a list in HTML. */
interface Style {
  readonly type: string;
  /** Number of an ordinal; undefined if it is written in another way. */
  readonly numberOf: (ordinal: string) => number | undefined;
}

const alphabetic = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 96, 0);

const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

const roman = (numerals: string): number =>
  Array.from(numerals).reduce((number, numeral, i) => {
    const value = VALUES[numeral] ?? 0;
    return number + (value < (VALUES[numerals[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);

const numbered = (type: string, pattern: RegExp, read: (text: string) => number): Style => ({
  type,
  numberOf: (ordinal) => {
    const [, text = ''] = /^(.*)\.$/.exec(ordinal) ?? [];
    // No letter and no Roman numeral is below 1.
    if (/^(?:0|-\d+)$/.test(text)) return Number(text);
    return pattern.test(text) ? read(text.toLowerCase()) : undefined;
  },
});

const STYLES: readonly Style[] = [
  numbered('1', /^\d+$/, Number),
  numbered('i', /^[ivxlcdm]+$/, roman),
  numbered('I', /^[IVXLCDM]+$/, roman),
  numbered('a', /^[a-z]+$/, alphabetic),
  numbered('A', /^[A-Z]+$/, alphabetic),
];

/** The way in which all ordinals of a list are written; letters count as Roman numerals only if they number the items from 1. */
function styleOf(items: readonly Item[]): Style | undefined {
  const all = items.map(({ ordinal }) => ordinal ?? '');
  const fits = ({ numberOf }: Style): boolean => all.every((ordinal) => numberOf(ordinal) !== undefined);
  const counts = ({ numberOf }: Style): boolean => all.every((ordinal, i) => numberOf(ordinal) === i + 1);
  const able = STYLES.filter(fits);
  return able.find(counts) ?? able.findLast(({ type }) => type.toLowerCase() === 'a') ?? able[0];
}
