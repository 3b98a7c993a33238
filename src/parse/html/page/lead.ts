import type { DomDocument, DomElement } from './dom.js';
import { isProse, leavesOf } from './leaves.js';

/** Lead of an article: the sentences between its title and its text. */
export function leadOf(document: DomDocument): string {
  const description = ['meta[name="description"]', 'meta[property="og:description"]']
    .map((selector) => document.querySelector(selector)?.getAttribute('content') ?? '')
    .map(bare)
    .filter(({ length }) => length >= SHORTEST);
  const leaves = leavesOf(document.body).filter(({ element }) => element.closest('figure') === null);
  const title = leaves.findIndex(({ element }) => element.localName === 'h1');
  const told = leaves
    .slice(title + 1)
    .filter(isProse)
    .slice(0, title >= 0 ? 3 : 6)
    .find(({ text }) => description.some((one) => beginAlike(one, bare(text))));
  const named = leaves
    .slice(title + 1, title + 1 + NEAR)
    .find((leaf) => title >= 0 && isProse(leaf) && isNamedLead(leaf.element));
  return (told ?? named)?.text ?? '';
}

/** Length of text that tells a lead from other sentences, in characters. */
const SHORTEST = 40;

/** Blocks after the title among which the lead is. */
const NEAR = 8;

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const beginAlike = (one: string, other: string): boolean =>
  other.length >= SHORTEST && one.slice(0, SHORTEST) === other.slice(0, SHORTEST);

const LEAD =
  /(?:^|[\s_-])(?:lead|lede|intro|dek|deck|standfirst|subtitle|sub-?head(?:line|ing)?|teaser-?text|summary|abstract|vorspann|description|excerpt)(?:$|[\s_-])/i;

const isNamedLead = (element: DomElement): boolean =>
  [element, element.parentElement].some((one) => one !== null && LEAD.test(one.getAttribute('class') ?? ''));
