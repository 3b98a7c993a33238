import { isInTagged, tags } from '../../constructs/find-elements.js';
import { isHeading, type Leaf } from '../../leaves.js';
import { wordsOf } from '../../shingles.js';
import type { FoundArticle } from '../found-article.js';
import { namesOf } from '../names.js';

/** Minimum and maximum length of a text that may be repeated for the eye, in characters. */
const SHORTEST = 40;
const LONGEST = 400;
/** Length of the beginning of a block that is looked at, in characters. */
const READ = 4000;
/** Maximum number of blocks between a sentence and the quotation of it. */
const FAR = 4;

const FIGURE = tags('figure');
const ASIDE = tags('aside');
const QUOTE = tags('blockquote');
/** Elements in which a sentence may be said again for another reason. */
const APART = tags('li dl table pre');

/** Names of pull quotes. */
const NAME = /pull|zitat|callout|highlight/i;

/**
 * Removes what is said twice for the eye: leads with which the next paragraph begins, and pull quotes, which their markup or quotation marks
 * tell from those of somebody else.
 */
export function repeatedSentences(article: FoundArticle): void {
  const { leaves } = article;
  const words = leaves.map((leaf) => (isText(leaf) ? ` ${wordsOf(leaf.text.slice(0, READ)).join(' ')} ` : ''));
  for (const [i, leaf] of leaves.entries()) {
    const own = words[i] as string;
    if (!mayRepeat(leaf)) continue;
    const isRepeated = isPullQuote(leaf)
      ? words.slice(Math.max(0, i - FAR), i + FAR + 1).some((others) => others !== own && others.includes(own))
      : words[i + 1] !== own && words[i + 1]?.startsWith(own);
    if (isRepeated) article.remove(leaf);
  }
}

const mayRepeat = (leaf: Leaf): boolean =>
  isText(leaf) &&
  leaf.text.length >= SHORTEST &&
  leaf.text.length <= LONGEST &&
  !isHeading(leaf) &&
  !isInTagged(leaf.element, APART);

const isPullQuote = ({ element, text }: Leaf): boolean =>
  isInTagged(element, ASIDE) ||
  [element, element.parentElement].some((one) => one !== null && NAME.test(namesOf(one))) ||
  (/^["“„«»]/.test(text) && /["”“«»]$/.test(text) && !isInTagged(element, QUOTE));

const isText = ({ element, mixed }: Leaf): boolean => !mixed && !isInTagged(element, FIGURE);
