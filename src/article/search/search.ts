import type { Article, Block, Place } from '../model.js';
import { unicodeScripts } from '../scripts/scripts.js';
import { textOf } from '../text.js';
import { phrasePattern } from './phrase-pattern.js';

/** Range of a text that a search found, in characters. */
interface Found {
  readonly from: number;
  readonly to: number;
}

/** Range of a block's text that a search found. */
export interface Hit extends Found {
  readonly block: number;
}

/** Finder of hits in a text. */
export interface Matcher {
  /** Finds the hits from an offset on, in order, one at a time; those without a character only tell how far the search is. */
  readonly find: (text: string, from: number) => Iterable<Found>;
  /**
   * Work of finding the next hit or none, in steps of about 80 ns at most.
   * @param passed number of characters before the end of the hit
   * @param left number of characters before the end of the text
   */
  readonly work: (passed: number, left: number) => number;
}

/** Error in a regular expression, in the words of the library, and the part of the expression that causes it. */
export interface PatternProblem {
  readonly what: string;
  readonly where: string;
}

/** Matches text that may have accents as characters of their own (decomposed text, UAX 15), ligatures or full-width forms. */
const MARKED = /[^\0-\u02FF\u2000-\u2BFF]/;

/**
 * Creates a matcher that finds a phrase in logical text, across line breaks, styles and links. Any white space may separate the
 * words; case counts if the query has capitals, accents count if it has accents, letters match their other spellings, and "x^2" also
 * finds "x²". Undefined for a query without words.
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
  const spellings = /[\^_]/.test(query) ? [words, words.map(unicodeScripts)] : [words];
  const matching = (decomposed: boolean): RegExp =>
    new RegExp(spellings.map((spelling) => phrasePattern(spelling, { folded: !exact, decomposed })).join('|'), flags);
  const ordinary = matching(false);
  const decomposed = matching(true);
  return {
    *find(text, from) {
      const expression = MARKED.test(text) ? decomposed : ordinary;
      expression.lastIndex = from;
      for (const { 0: match, index } of text.matchAll(expression)) yield { from: index, to: index + match.length };
    },
    work: (passed) => passed + 10,
  };
}

/**
 * Searches the blocks of an article from a place on until `most` steps of work are done; `next` is the place to go on from. No step
 * takes long, however long a block is.
 */
export function searchBlocks({ blocks }: Article, matcher: Matcher, from: Place, most: number, to = blocks.length) {
  const hits: Hit[] = [];
  let { block, offset } = from;
  let work = 0;
  for (; block < to && work < most; block += 1, offset = 0) {
    for (const step of searchText(textOf(blocks[block] as Block), offset, matcher)) {
      if (step.found) hits.push({ block, ...step.found });
      work += step.work;
      if (work >= most) return { hits, next: { block, offset: step.next }, work };
    }
  }
  return { hits, next: { block, offset }, work };
}

/** Length of a hit, in characters, up to which it is found for certain, even in longer texts. */
const REACH = 2000;
/** Length up to which a hit that seems to go on is followed. */
const LONGEST = 64 * REACH;
/** Number of characters before a part of a text that show whether it starts a line or a word. */
const BEFORE = 2;

interface SearchStep {
  readonly found?: Found;
  /** Offset at which the search goes on. */
  readonly next: number;
  readonly work: number;
}

/** Searches a text from an offset on, in parts that overlap, so that the time for a hit does not grow with the text. */
function* searchText(text: string, from: number, matcher: Matcher): Generator<SearchStep> {
  let reach = REACH;
  let work = 0;
  for (let offset = from; offset <= text.length; ) {
    const base = offset - (offset % reach);
    const end = Math.min(base + 2 * reach, text.length);
    // Hits that begin in the second half belong to the next part.
    const limit = end < text.length ? base + reach : end + 1;
    const start = Math.max(0, base - BEFORE);
    let goesOn = false;
    for (const hit of matcher.find(text.slice(start, end), offset - start)) {
      const found = { from: start + hit.from, to: start + hit.to };
      if (found.from >= limit) break;
      goesOn = !isEmpty(found) && found.to === end && end < text.length && reach < LONGEST;
      if (goesOn) break;
      work += matcher.work(found.to - offset, end - offset);
      offset = offsetAfter(text, found);
      yield isEmpty(found) ? { next: offset, work } : { found, next: offset, work };
      work = 0;
    }
    work += matcher.work(Math.max(0, limit - offset), end - offset);
    reach = goesOn ? 8 * reach : REACH;
    if (goesOn) continue;
    offset = Math.max(offset, limit);
    yield { next: offset, work };
    work = 0;
  }
}

const isEmpty = ({ from, to }: Found): boolean => from === to;

/** Offset at which the search goes on after a hit; one without a character is followed by the next character. */
const offsetAfter = (text: string, found: Found): number =>
  isEmpty(found) ? found.to + String.fromCodePoint(text.codePointAt(found.to) ?? 0).length : found.to;
