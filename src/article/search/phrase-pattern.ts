import { subscript, superscript } from '../scripts/scripts.js';
import { FULL_WIDTH_OFFSET, LIGATURES, narrow, SPELLED, STROKED } from './fold.js';

/** Rules by which a phrase is compared with a text. */
export interface Comparison {
  /** Whether accents in the text do not matter. */
  readonly folded: boolean;
  /** Whether the text may have accents as characters of their own (decomposed text, UAX 15) and full-width forms. */
  readonly decomposed: boolean;
}

/** Pattern of an accent. Without regard to case, the iota is its own subscript (U+0345), and so an accent. */
const ACCENT = '(?!ι)\\p{M}';

/** Removes the accents from a character, or its stroke. */
function bare(character: string): string {
  const lower = character.toLowerCase();
  const base = STROKED[lower];
  if (base !== undefined) return character === lower ? base : base.toUpperCase();
  return character.normalize('NFD').replace(/\p{M}/gu, '');
}

let variants: ReadonlyMap<string, string> | undefined;

/** Maps Latin, Greek and Cyrillic letters without accents to all their accented forms, and characters to their raised and lowered ones. */
function allVariants(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [first, last] of [
    [0xc0, 0x24f],
    [0x370, 0x52f],
    [0x1e00, 0x1fff],
  ] as const)
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCharCode(code);
      const base = bare(character);
      if (base !== character && base.length === 1) found.set(base, (found.get(base) ?? '') + character);
    }
  for (const character of '0123456789+-=()abcdefghijklmnopqrstuvwxyz')
    found.set(character, [found.get(character), superscript(character), subscript(character)].join(''));
  return found;
}

/** Characters that a typed character also matches: typographic quotes and hyphens. "-" comes first, where it means no range. */
const ALIKE: Readonly<Record<string, string>> = { "'": "'’‘‚", '"': '"“”„«»', '-': '-\u2010\u2011' };

const literal = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Builds the pattern of characters as they are. */
function patternOf(characters: string, { folded, decomposed }: Comparison): string {
  variants ??= allVariants();
  return Array.from(characters, (character) => {
    const twin = decomposed && /^[!-~]$/.test(character) ? character.charCodeAt(0) + FULL_WIDTH_OFFSET : undefined;
    const alike =
      (ALIKE[character] ?? character) +
      (folded ? (variants?.get(character) ?? '') : '') +
      (twin === undefined ? '' : String.fromCharCode(twin));
    return alike.length === 1 ? literal(alike) : `[${[...alike].map(literal).join('')}]`;
  }).join('');
}

/** Builds the pattern of a character with its accents, which follow it in decomposed text. */
function unitPattern(unit: string, how: Comparison): string {
  if (!how.decomposed) return patternOf(unit, how);
  const apart = unit.normalize('NFD');
  const either = apart === unit ? patternOf(unit, how) : `(?:${patternOf(unit, how)}|${literal(apart)})`;
  return how.folded ? `${either}(?:${ACCENT})*` : `${either}(?!${ACCENT})`;
}

/** Letters as which a letter or ligature is also written, in the same case. */
function spellingsOf(unit: string): readonly string[] {
  const lower = unit.toLowerCase();
  const letters = LIGATURES[lower] ?? SPELLED[lower];
  if (letters === undefined) return [];
  return lower === unit ? [letters] : [letters.toUpperCase(), letters.charAt(0).toUpperCase() + letters.slice(1)];
}

/** Letters and ligatures by the several letters that they stand for. */
const JOINED: readonly (readonly [letters: string, joined: string, accented: boolean])[] = [
  ...Object.entries(LIGATURES).map(([joined, letters]) => [letters, joined, false] as const),
  ...Object.entries(SPELLED).map(([joined, letters]) => [letters, joined, true] as const),
];

/** Letters and ligatures that stand for the first of some units, in the case of these. */
const joinedAt = (units: readonly string[], at: number, { folded }: Comparison) =>
  JOINED.flatMap(([letters, joined, accented]) => {
    const typed = units.slice(at, at + letters.length).join('');
    if (typed.toLowerCase() !== letters || (accented && !folded)) return [];
    const capital = joined === 'ß' ? 'ẞ' : joined.toUpperCase();
    return [{ length: letters.length, joined: typed === letters || capital.length > 1 ? joined : capital }];
  });

/** Maximum number of units that are joined in all ways: "sss" is "ßs" or "sß". */
const LONGEST = 6;

/** Number of units from an index on that letters and ligatures may join, alone or overlapping. */
function clusterAt(units: readonly string[], from: number, how: Comparison): number {
  let end = from + 1;
  for (let at = from; at < end && end < from + LONGEST; at += 1)
    for (const { length } of joinedAt(units, at, how)) end = Math.max(end, at + length);
  return Math.min(end, from + LONGEST) - from;
}

/** Patterns of all ways to write some units. */
function waysOf(units: readonly string[], how: Comparison): readonly string[] {
  const [first, ...others] = units;
  if (first === undefined) return [''];
  const starts = [
    { length: 1, pattern: unitPattern(first, how) },
    ...spellingsOf(first).map((letters) => ({ length: 1, pattern: literal(letters) })),
    ...joinedAt(units, 0, how).map(({ length, joined }) => ({ length, pattern: unitPattern(joined, how) })),
  ];
  return starts.flatMap(({ length, pattern }) =>
    waysOf(length === 1 ? others : units.slice(length), how).map((rest) => pattern + rest),
  );
}

function wordPattern(word: string, how: Comparison): string {
  const units = word.match(/.\p{M}*/gsu) ?? [];
  let pattern = '';
  for (let at = 0; at < units.length; ) {
    const length = clusterAt(units, at, how);
    const ways = waysOf(units.slice(at, at + length), how);
    pattern += ways.length === 1 ? ways[0] : `(?:${ways.join('|')})`;
    at += length;
  }
  return pattern;
}

/**
 * Builds the pattern of words with any white space between them. Letters also match their other spellings: "ss" and "ß", "ae" and "ä",
 * "fi" and its ligature, full-width forms, and raised and lowered ones.
 */
export const phrasePattern = (words: readonly string[], how: Comparison): string =>
  words.map((word) => wordPattern(narrow(word), how)).join('\\s+');
