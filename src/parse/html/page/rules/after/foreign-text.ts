import { isInTagged, tags } from '../../constructs/find-elements.js';
import { isHeading, isProse, lengthOf, textOf } from '../../leaves.js';
import { Shingles } from '../../shingles.js';
import type { FoundArticle } from '../found-article.js';
import type { PageFacts } from '../rule.js';

/** Minimum share of the article that the text in the page's data has to cover before it decides what belongs to it. */
const MOST = 0.7;

/** Places that the page's data leaves out. */
const PLACES = tags('pre table figure math ul ol dl');

/** Removes text that is missing in the page's data for search engines, if that has nearly all of the article. */
export function foreignText(article: FoundArticle, { articleBody: { text: known } }: PageFacts): void {
  if (known === '' || new Shingles(textOf(article.element)).cover(known) < MOST) return;
  const shingles = new Shingles(known);
  const all = article.leaves;
  const leaves = all.slice(
    Math.max(
      0,
      all.findIndex(({ text }) => shingles.cover(text) > 0.5),
    ),
  );
  const isHeadingAt = (i: number): boolean => leaves.slice(i, i + 1).some(isHeading);
  // A heading does not stay without its text.
  const isSection = (i: number): boolean => isHeadingAt(i - 1) && isHeadingAt(i + 1);
  const foreign = leaves.filter(
    (leaf, i) => isProse(leaf) && !isHeading(leaf) && !isSection(i) && shingles.cover(leaf.text) < 0.2,
  );
  if (lengthOf(foreign) > (1 - MOST) * lengthOf(leaves)) return;
  for (const { element } of foreign) if (!isInTagged(element, PLACES)) article.removeWhole(element);
}
