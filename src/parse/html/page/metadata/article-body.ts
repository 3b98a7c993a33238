import type { DomDocument } from '../dom.js';
import { isPaid, linkedData, scriptsOf, thingsIn } from './linked-data.js';

/** Text of an article in the page's data for search engines (`articleBody` of schema.org), without markup. */
export interface ArticleBody {
  /** Empty if the data has none. */
  readonly text: string;
  /** Whether the page may show all of it; data that is only for search engines is not for readers. */
  readonly isFree: boolean;
}

/** Reads the longest article text in a page's data for search engines. */
export function articleBody(document: DomDocument): ArticleBody {
  let longest: ArticleBody = { text: '', isFree: true };
  for (const thing of linkedData(scriptsOf(document), 'articleBody').flatMap(articlesIn))
    if (thing.text.length > longest.text.length) longest = thing;
  return longest;
}

const articlesIn = (value: unknown): readonly ArticleBody[] =>
  Array.from(thingsIn(value)).flatMap((thing) =>
    typeof thing.articleBody === 'string' ? [{ text: plain(thing.articleBody), isFree: !isPaid(thing) }] : [],
  );

const plain = (text: string): string =>
  text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .trim();
