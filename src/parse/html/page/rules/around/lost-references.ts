import type { DomDocument, DomElement } from '../../dom.js';
import { isHeading, isProse, leavesOf, textOf } from '../../leaves.js';
import { HEADINGS } from '../headings.js';
import { isReferenceHeading } from '../reference-sections.js';
import type { AfterRule } from '../rule.js';

/** Places where no text of the article stands. */
const ELSEWHERE = 'nav, aside, footer, form, ul, ol';

/** Length of a beginning that two blocks share only if they are the same, in characters. */
const SAME = 60;

/** List of references on the page, with the beginning of the text above it. */
interface References {
  readonly heading: DomElement;
  readonly list: DomElement;
  readonly above: string;
}

/** Puts the lists of references back that follow the end of the article and were lost while it was looked for. */
export function lostReferences(document: DomDocument): AfterRule {
  const leaves = leavesOf(document.body);
  const found: References[] = [];
  let above = '';
  for (const [i, leaf] of leaves.entries()) {
    const heading = leaf.element.closest(HEADINGS);
    const list = leaves[i + 1]?.element.closest('ul, ol');
    if (heading && list && isReferenceHeading(leaf) && heading.closest(ELSEWHERE) === null)
      found.push({ heading: copyOf(heading), list: copyOf(list), above });
    if (isProse(leaf) && !isHeading(leaf) && leaf.element.closest('li') === null) above = leaf.text.slice(0, SAME);
  }
  return (article) => {
    const text = textOf(article);
    for (const { heading, list, above } of found) {
      const isLost = !text.includes(textOf(list).slice(0, SAME)) && text.includes(above);
      if (isLost) article.append(heading, list);
    }
  };
}

const copyOf = (element: DomElement): DomElement => element.cloneNode(true) as DomElement;
