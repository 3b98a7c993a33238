import { elementsTagged, holdsTagged, tags } from '../../constructs/find-elements.js';
import type { DomDocument, DomElement } from '../../dom.js';
import { textOf } from '../../leaves.js';
import { measureOf } from '../../measure.js';
import { HEADINGS } from '../heading-attributes.js';
import type { PageFacts } from '../rule.js';
import { sameWords } from '../same-words.js';

/** Minimum prose in the article with the title, in characters; with less, it may be a teaser. */
const ENOUGH = 500;

/** Removes articles with headings of their own below the one with the title: pages show the next ones to those who read on. */
export function otherArticles({ body }: DomDocument, { title, measures }: PageFacts): void {
  const articles = elementsTagged(body, tags('article'));
  const at = articles.findIndex((article) => articles.length > 1 && isTitled(article, title));
  const own = articles[at];
  if (own === undefined || measureOf(measures, own).prose < ENOUGH) return;
  for (const other of articles.slice(at + 1)) if (!own.contains(other) && holdsTagged(other, HEADINGS)) other.remove();
}

const isTitled = (article: DomElement, title: string): boolean =>
  elementsTagged(article, tags('h1 h2')).some((heading) => sameWords(textOf(heading), title));
