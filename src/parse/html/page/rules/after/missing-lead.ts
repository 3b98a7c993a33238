import type { DomElement } from '../../dom.js';
import { isProse, leavesOf, textOf } from '../../leaves.js';
import type { PageFacts } from '../rule.js';

/** Puts the lead above the text of an article that was found without it. */
export function missingLead(article: DomElement, { lead }: PageFacts): void {
  if (lead === '' || textOf(article).includes(lead)) return;
  const first = leavesOf(article).find(isProse)?.element;
  if (first === undefined) return;
  const paragraph = article.ownerDocument.createElement('p');
  paragraph.textContent = lead;
  first.before(paragraph);
}
