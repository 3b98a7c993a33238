import { isHeading, type Leaf, lengthOf } from '../../leaves.js';
import type { FoundArticle } from '../found-article.js';

/** Number of teasers that are a list of other articles. */
const SEVERAL = 2;

/** Maximum length of a teaser below its heading, in characters. */
const LONGEST = 800;

/** Share of the text from which teasers are what a page is made of, unless an article of this length is above them, in characters. */
const MOST = 0.5;
const ARTICLE = 1000;

/** Removes the teasers of other articles at the end: headings above the cut beginning of a text, which are links or have one below it. */
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
  const isCertain = teasers.some((section) => buttonsOf(section) > 0);
  if (teasers.length < (isCertain ? 1 : SEVERAL) || (length > MOST * all && all - length < ARTICLE)) return;
  for (const leaf of teasers.flat()) article.remove(leaf);
}

function isTeaser(section: readonly Leaf[]): boolean {
  const buttons = buttonsOf(section);
  const [heading, ...below] = section.slice(0, section.length - buttons);
  const isLink = heading !== undefined && heading.links > 0.9 * heading.text.length;
  const isCut = /(?:…|\.\.\.)$/.test(below.at(-1)?.text ?? '');
  return isCut && (isLink || buttons > 0) && lengthOf(below) <= LONGEST;
}

/** Words of links to the whole of a text, in lower case. */
const BUTTON =
  /^(?:(?:link )?zum |(?:den )?(?:ganzen )?)(?:artikel|beitrag)(?: (?:weiter)?lesen)?\W*$|^(?:weiter|mehr )lesen\W*$|^(?:read|continue reading)(?: more| (?:the )?(?:full |whole )?(?:article|story|post))?\W*$/;

/** Number of links to the whole of a text at the end of a section. */
function buttonsOf(section: readonly Leaf[]): number {
  const last = section.findLastIndex(({ text }) => text.length > 40 || !BUTTON.test(text.toLowerCase()));
  return section.length - 1 - last;
}
