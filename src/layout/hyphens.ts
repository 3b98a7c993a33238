import createHyphenator from 'hyphen';
import type { Hyphenate } from './word-cuts.js';

/** Minimum length of a word that is hyphenated, in letters. */
const LEAST_WORD = 6;
/** Minimum number of letters after a hyphen. */
const LEAST_END = 3;
const LETTERS = /\p{L}{6,}/gu;
/** Names that the patterns of German and English split wrongly. */
const NAMES = new Set(['facebook', 'google', 'instagram', 'reasoning', 'strawberry', 'zuckerberg', 'zuckerbergs']);

/** Creates the hyphenation of a language from its patterns (Liang). Words with digits or inner capitals, and names, stay whole. */
export function hyphenator(patterns: object): Hyphenate {
  const insert = createHyphenator(patterns, { async: false, minWordLength: LEAST_WORD });
  const known = new Map<string, readonly number[]>();
  const cut = (word: string): readonly number[] => {
    if (/\d|.\p{Lu}/u.test(word) || NAMES.has(word.toLowerCase())) return [];
    let offset = 0;
    const parts = insert(word).split('\u00AD');
    const cuts = parts.slice(0, -1).map((part) => {
      offset += part.length;
      return offset;
    });
    return cuts.filter((at) => at > 1 && word.length - at >= LEAST_END);
  };
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const cuts = /[\d_]/.test(text)
      ? []
      : Array.from(text.matchAll(LETTERS), ({ 0: word, index }) => cut(word).map((at) => index + at)).flat();
    known.set(text, cuts);
    return cuts;
  };
}
