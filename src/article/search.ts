import { memoize } from './memoize.js';
import type { Article } from './model.js';
import { textOf } from './text.js';

/** A stretch of a block's text that a search found, in characters. */
export interface Hit {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

const MARKS = /\p{M}/gu;
const hasAccents = (text: string): boolean => text.normalize('NFD') !== text;

/** A text without accents, and for each of its characters the offset in the text that it came from. */
interface Folded {
  readonly text: string;
  readonly offsets: readonly number[] | undefined;
}

function foldAccents(text: string): Folded {
  // Most characters stay as they are: only where one does not, offsets are kept.
  if (!/[^\0-\u00BF]/.test(text)) return { text, offsets: undefined };
  const offsets: number[] = [];
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const plain = (text[at] ?? '').normalize('NFD').replace(MARKS, '');
    for (let i = 0; i < plain.length; i += 1) offsets.push(at);
    folded += plain;
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

const foldedBlocks = memoize((article: Article) => article.blocks.map((block) => foldAccents(textOf(block))));

/** The words of a query with any white space between them; undefined for a query without words. */
function patternOf(query: string): RegExp | undefined {
  const words = query.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  // Smart case: capitals in the query ask for capitals in the text.
  return new RegExp(escaped.join('\\s+'), /\p{Lu}/u.test(query) ? 'gu' : 'giu');
}

function search(article: Article, query: string): readonly Hit[] {
  const pattern = patternOf(query);
  if (!pattern) return [];
  const exact = hasAccents(query);
  return article.blocks.flatMap((block, index) => {
    const { text, offsets } = exact
      ? { text: textOf(block), offsets: undefined }
      : (foldedBlocks(article)[index] as Folded);
    return Array.from(text.matchAll(pattern), ({ 0: found, index: at }) => ({
      block: index,
      from: offsets?.[at] ?? at,
      to: offsets?.[at + found.length] ?? at + found.length,
    }));
  });
}

const lastSearch = memoize((_: Article): { query?: string; hits?: readonly Hit[] } => ({}));

/**
 * Finds a phrase in the logical text of an article, in reading order: across line breaks, styles and links. Words match any white
 * space between them; case counts if the query has capitals, accents if it has accents.
 */
export function findHits(article: Article, query: string): readonly Hit[] {
  const memory = lastSearch(article);
  if (memory.query !== query || !memory.hits) Object.assign(memory, { query, hits: search(article, query) });
  return memory.hits ?? [];
}
