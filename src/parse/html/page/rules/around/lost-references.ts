import { closestTagged, isInTagged, tags } from '../../constructs/find-elements.js';
import type { DomDocument, DomElement } from '../../dom.js';
import { isHeading, isProse, type Leaf, textOf } from '../../leaves.js';
import { HEADINGS } from '../heading-attributes.js';
import { isReferenceHeading } from '../reference-sections.js';
import type { AfterRule, PageFacts } from '../rule.js';

/** Elements that hold no text of the article. */
const ELSEWHERE = tags('nav aside footer form ul ol');
const LISTS = tags('ul ol');
const ITEM = tags('li');

/** Length of a beginning that two blocks share only if they are the same, in characters. */
const SAME = 60;

/** List of references on the page, with the beginning of the text above it. */
interface References {
  readonly heading: DomElement;
  readonly list: DomElement;
  readonly above: string;
}

/** Puts the lists of references back that follow the end of the article and were lost while it was looked for. */
export function lostReferences(_: DomDocument, __: PageFacts, leaves: readonly Leaf[]): AfterRule {
  const found: References[] = [];
  let above = '';
  for (const [i, leaf] of leaves.entries()) {
    const heading = closestTagged(leaf.element, HEADINGS);
    const list = closestTagged(leaves[i + 1]?.element, LISTS);
    if (heading && list && isReferenceHeading(leaf) && !isInTagged(heading, ELSEWHERE))
      found.push({ heading: copyOf(heading), list: copyOf(list), above });
    if (isProse(leaf) && !isHeading(leaf) && !isInTagged(leaf.element, ITEM)) above = leaf.text.slice(0, SAME);
  }
  return (article) => {
    const text = textOf(article.element);
    for (const { heading, list, above } of found) {
      const isLost = !text.includes(textOf(list).slice(0, SAME)) && text.includes(above);
      if (!isLost) continue;
      article.element.append(heading, list);
      article.changed();
    }
  };
}

const copyOf = (element: DomElement): DomElement => element.cloneNode(true) as DomElement;
