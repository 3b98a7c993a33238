import { isInTagged, tags } from '../../constructs/find-elements.js';
import { isHeading, isProse, type Leaf } from '../../leaves.js';
import { APPEALS, LINES } from '../appeal-words.js';
import type { FoundArticle } from '../found-article.js';
import { PhraseList } from '../phrase-list.js';

/** Removes appeals to subscribe, follow, share, comment or pay, notes about advertising, and the words of buttons. */
export function appeals(article: FoundArticle): void {
  const { leaves } = article;
  const found = leaves.map(isAppeal);
  for (const [i, leaf] of leaves.entries()) {
    const next = leaves[i + 1];
    const isSection = isHeading(leaf) && next !== undefined && isProse(next) && !found[i + 1];
    if (found[i] && !isSection) article.remove(leaf);
  }
}

/** Maximum length of an appeal, and of the words of buttons, in characters. */
const LONGEST = 400;
const LONGEST_LINE = 120;

function isAppeal({ element, text }: Leaf): boolean {
  if (text.length > LONGEST) return false;
  const words = text.toLowerCase();
  const isFound = (words.length <= LONGEST_LINE && LINE.test(words)) || APPEAL.test(words);
  return isFound && !isInTagged(element, OTHERS);
}

/** Places where such words are steps, examples or those of somebody else. */
const OTHERS = tags('ol pre dl blockquote');

const LINE = new PhraseList(LINES, '[^\\p{L}\\p{N}]*$');
const APPEAL = new PhraseList(APPEALS);
