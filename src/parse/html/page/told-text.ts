import type { DomDocument } from './dom.js';
import { isPaid, LINKED_DATA, linkedData, thingsIn } from './metadata/linked-data.js';

/** Text of an article as its page tells it to search engines (`articleBody` of schema.org), without markup. */
export interface ToldText {
  /** Empty if the page does not tell it. */
  readonly text: string;
  /** Whether the page may show all of it; what it tells to search engines only is not for its readers. */
  readonly isFree: boolean;
}

/** Reads the longest text that a page tells to search engines. */
export function toldText(document: DomDocument): ToldText {
  let longest: ToldText = { text: '', isFree: true };
  for (const thing of linkedData(document.querySelectorAll(LINKED_DATA), 'articleBody').flatMap(articlesIn))
    if (thing.text.length > longest.text.length) longest = thing;
  return longest;
}

const articlesIn = (value: unknown): readonly ToldText[] =>
  Array.from(thingsIn(value)).flatMap((thing) =>
    typeof thing.articleBody === 'string' ? [{ text: plain(thing.articleBody), isFree: !isPaid(thing) }] : [],
  );

const plain = (text: string): string =>
  text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .trim();
