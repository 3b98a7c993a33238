import { htmlValue } from './html-text.js';
import type { ListItem, Nest } from './nest.js';

/**
 * List as HTML, with the number of each item that does not count on.
 * @param write writes the blocks of an item in an element after a box
 */
export function listHtml(
  items: readonly ListItem[],
  write: (tag: string, inside: readonly Nest[], isTight: boolean, box: string) => readonly string[],
): readonly string[] {
  const isOrdered = items.some(({ item }) => item.ordinal !== undefined);
  const style = isOrdered ? styleOf(items) : undefined;
  const tag = isOrdered ? 'ol' : 'ul';
  let next = 1;
  const lines = items.flatMap(({ item, inside }) => {
    const number = style?.numberOf(item.ordinal ?? '') ?? next;
    const value = isOrdered && number !== next ? ` value="${number}"` : '';
    const ordinal = isOrdered && !style ? ` data-ordinal="${htmlValue(item.ordinal ?? '')}"` : '';
    next = number + 1;
    const box = item.done === undefined ? '' : `<input type="checkbox"${item.done ? ' checked' : ''}>`;
    return write(`li${value}${ordinal}`, inside, item.tight, box);
  });
  return [`<${tag}${style && style.type !== '1' ? ` type="${htmlValue(style.type)}"` : ''}>`, ...lines, `</${tag}>`];
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
    // No letter and no Roman number is below 1.
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

/** The way in which all ordinals of a list are written; letters that are Roman numbers are such only if they count so from 1. */
function styleOf(items: readonly ListItem[]): Style | undefined {
  const all = items.map(({ item }) => item.ordinal ?? '');
  const fits = ({ numberOf }: Style): boolean => all.every((ordinal) => numberOf(ordinal) !== undefined);
  const counts = ({ numberOf }: Style): boolean => all.every((ordinal, i) => numberOf(ordinal) === i + 1);
  const able = STYLES.filter(fits);
  return able.find(counts) ?? able.findLast(({ type }) => type.toLowerCase() === 'a') ?? able[0];
}
