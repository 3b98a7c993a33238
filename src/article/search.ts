import type { Article, Block } from './model.js';
import { textOf } from './text.js';

/** Range of a text that a search found, in characters. */
interface Found {
  readonly from: number;
  readonly to: number;
}

/** Range of a block's text that a search found. */
export interface Hit extends Found {
  readonly block: number;
}

/** Finds all hits in a text, in order; hits are never empty. */
export type Matcher = (text: string) => readonly Found[];

/** Error in a regular expression, in the words of the library, and the part of the expression that causes it. */
export interface PatternProblem {
  readonly what: string;
  readonly where: string;
}

const MARKS = /\p{M}/gu;
/** Matches text that may have accents as characters of their own (decomposed text, UAX 15). */
const MARKED = /[^\0-\u02FF\u2000-\u2BFF]/;

/** Pattern of an accent. Without regard to case, the iota is its own subscript (U+0345), and so an accent. */
const ACCENT = '(?!ι)\\p{M}';

/** Removes the accents from a character. */
const bare = (character: string): string => character.normalize('NFD').replace(MARKS, '');

let variants: ReadonlyMap<string, string> | undefined;

/** Maps Latin, Greek and Cyrillic letters without accents to all their accented forms. */
function accented(): ReadonlyMap<string, string> {
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
  return found;
}

/** Characters that a typed character also matches: typographic quotes and hyphens. "-" comes first, where it means no range. */
const ALIKE: Readonly<Record<string, string>> = { "'": "'’‘‚", '"': '"“”„«»', '-': '-\u2010\u2011' };

const literal = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Builds the pattern of a query's characters; `folded` ignores accents in the text. */
const patternOf = (characters: string, folded: boolean): string =>
  Array.from(characters, (character) => {
    variants ??= accented();
    const alike = ALIKE[character] ?? character + (folded ? (variants.get(character) ?? '') : '');
    return alike.length === 1 ? literal(alike) : `[${[...alike].map(literal).join('')}]`;
  }).join('');

/** Builds the pattern of words with any white space between them; `pattern` builds that of a character with its accents. */
const wordsOf = (words: readonly string[], pattern: (characters: string) => string): string =>
  words.map((word) => Array.from(word.match(/.\p{M}*/gsu) ?? [], pattern).join('')).join('\\s+');

/**
 * Creates a matcher that finds a phrase in logical text, across line breaks, styles and links. Any white space may separate the
 * words; case counts if the query has capitals, accents count if it has accents. Undefined for a query without words.
 */
export function matcherOf(query: string): Matcher | undefined {
  const exact = query.normalize('NFD') !== query || /\p{M}/u.test(query);
  const words = query
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  // Smart case: capitals in the query ask for capitals in the text.
  const flags = /\p{Lu}/u.test(query) ? 'gu' : 'giu';
  const ordinary = new RegExp(
    wordsOf(words, (characters) => patternOf(characters, !exact)),
    flags,
  );
  // In decomposed text, accents follow their letters.
  const decomposed = new RegExp(
    wordsOf(words, (characters) =>
      exact
        ? `(?:${patternOf(characters, false)}|${literal(characters.normalize('NFD'))})(?!${ACCENT})`
        : `${patternOf(characters, true)}(?:${ACCENT})*`,
    ),
    flags,
  );
  return (text) => {
    const found: Found[] = [];
    for (const { 0: match, index } of text.matchAll(MARKED.test(text) ? decomposed : ordinary))
      found.push({ from: index, to: index + match.length });
    return found;
  };
}

/** Searches the blocks of an article from an index on, until `most` characters are searched; `next` is the first block left. */
export function searchBlocks({ blocks }: Article, matcher: Matcher, from: number, most: number, to = blocks.length) {
  const hits: Hit[] = [];
  let characters = 0;
  let block = from;
  for (; block < to && characters < most; block += 1) {
    const text = textOf(blocks[block] as Block);
    characters += text.length + 1;
    for (const found of matcher(text)) hits.push({ block, ...found });
  }
  return { hits, next: block, characters };
}
