import { isHeading, type Leaf, lengthOf } from '../../leaves.js';
import type { FoundArticle } from '../found-article.js';

/** Number of teasers that are a list of other articles. */
const SEVERAL = 2;

/** Maximum length of a teaser below its heading, in characters. */
const LONGEST = 800;

/** Share of the text from which teasers are what a page is made of, unless an article of this length is above them, in characters. */
const MOST = 0.5;
const ARTICLE = 1000;

/** Removes the teasers of other articles at the end: headings that are links, above the cut beginning of a text. */
export function trailingTeasers(article: FoundArticle): void {
  const { leaves } = article;
  const sections: Leaf[][] = [];
  for (const leaf of leaves) {
    if (isHeading(leaf)) sections.push([]);
    sections.at(-1)?.push(leaf);
  }
  const teasers = sections.slice(sections.findLastIndex((section) => !isTeaser(section)) + 1);
  const all = lengthOf(leaves);
  const length = lengthOf(teasers.flat());
  if (teasers.length < SEVERAL || (length > MOST * all && all - length < ARTICLE)) return;
  for (const leaf of teasers.flat()) article.remove(leaf);
}

function isTeaser([heading, ...below]: readonly Leaf[]): boolean {
  const isLink = heading !== undefined && heading.links > 0.9 * heading.text.length;
  return isLink && lengthOf(below) <= LONGEST && /(?:…|\.\.\.)$/.test(below.at(-1)?.text ?? '');
}
