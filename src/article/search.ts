import { memoize } from './memoize.js';
import type { Article, Block } from './model.js';
import { textOf } from './text.js';

/** A stretch of a text that a search found, in characters. */
interface Found {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a block's text that a search found. */
export interface Hit extends Found {
  readonly block: number;
}

/** Finds all hits in a text, in order; none of them is empty. */
export type Matcher = (text: string) => readonly Found[];

const MARKS = /\p{M}/gu;

/** A text as it is compared, and for each of its characters the offset in the text that it came from. */
interface Folded {
  readonly text: string;
  readonly offsets: readonly number[] | undefined;
}

/** Each character without its accents, which in decomposed text (UAX 15) are characters of their own. */
const bare = (character: string): string => character.normalize('NFD').replace(MARKS, '');

/** A text in which each character is replaced. Most are Latin letters that stay: offsets are kept only where one does not. */
function fold(text: string, unchanged: RegExp, characters: RegExp, replace: (character: string) => string): Folded {
  if (unchanged.test(text)) return { text, offsets: undefined };
  const offsets: number[] = [];
  let folded = '';
  for (const { 0: character, index } of text.matchAll(characters)) {
    const plain = replace(character);
    for (let i = 0; i < plain.length; i += 1) offsets.push(index);
    folded += plain;
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

const withoutAccents = (text: string): Folded => fold(text, /^[\0-\u00BF]*$/, /[\s\S]/g, bare);

/** A letter and the accents behind it are one character, however they are encoded. */
const composed = (text: string): Folded =>
  fold(text, /^\P{M}*$/u, /\P{M}\p{M}*|\p{M}+/gu, (character) => character.normalize('NFC'));

const folded = memoize((block: Block) => withoutAccents(textOf(block)));

/** What a typed character stands for besides itself: typographic quotes and hyphens. */
const ALIKE: Readonly<Record<string, string>> = { "'": "['’‘‚]", '"': '["“”„«»]', '-': '[-\u2010\u2011]' };

/** The words of a query with any white space between them; undefined for a query without words. */
function patternOf(query: string): RegExp | undefined {
  const words = query.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const escaped = words.map((word) =>
    word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['"-]/g, (character) => ALIKE[character] ?? character),
  );
  // Smart case: capitals in the query ask for capitals in the text.
  return new RegExp(escaped.join('\\s+'), /\p{Lu}/u.test(query) ? 'gu' : 'giu');
}

const lastSearch = memoize((_: Article): { key?: unknown; hits?: readonly Hit[] } => ({}));

/** Searches every block; the last search of each article is kept. */
function search(article: Article, key: unknown, matchesOf: (block: Block) => readonly Found[]): readonly Hit[] {
  const memory = lastSearch(article);
  if (memory.key === key && memory.hits) return memory.hits;
  const hits = article.blocks.flatMap((block, index) => matchesOf(block).map((found) => ({ block: index, ...found })));
  Object.assign(memory, { key, hits });
  return hits;
}

/**
 * Finds a phrase in the logical text of an article, in reading order: across line breaks, styles and links. Words match any white
 * space between them; case counts if the query has capitals, accents if it has accents.
 */
export function findHits(article: Article, query: string): readonly Hit[] {
  const exact = query.normalize('NFD') !== query || /\p{M}/u.test(query);
  const pattern = patternOf(exact ? query.normalize('NFC') : query);
  if (!pattern) return [];
  return search(article, query, (block) => {
    const { text, offsets } = exact ? composed(textOf(block)) : folded(block);
    return Array.from(text.matchAll(pattern), ({ 0: found, index: at }) => ({
      from: offsets?.[at] ?? at,
      to: offsets?.[at + found.length] ?? at + found.length,
    }));
  });
}

/** Finds what a matcher finds in the logical text of each block. */
export const findMatches = (article: Article, matcher: Matcher): readonly Hit[] =>
  search(article, matcher, (block) => matcher(textOf(block)));
