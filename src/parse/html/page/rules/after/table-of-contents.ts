import { isLink } from '../../constructs/elements.js';
import { closestTagged, elementsIn, elementsTagged, tags } from '../../constructs/find-elements.js';
import type { DomElement } from '../../dom.js';
import { isHeading, type Leaf, textOf } from '../../leaves.js';
import type { FoundArticle } from '../found-article.js';

/**
 * Removes tables of contents, which the outline shows: lists of links to sections of the article itself, and their label. Those below a
 * heading are sections.
 */
export function tableOfContents(article: FoundArticle): void {
  const { leaves: before } = article;
  const sections = new Set(
    before.flatMap((leaf, i) => (isHeading(leaf) && LABEL.test(leaf.text) ? listOf(before[i + 1]) : [])),
  );
  for (const list of elementsTagged(article.element, LISTS))
    if (![...sections].some((section) => section.contains(list)) && isContents(list)) {
      list.remove();
      article.changed();
    }
  const { leaves } = article;
  for (const [i, leaf] of leaves.entries())
    if (LABEL.test(leaf.text) && listOf(leaves[i + 1]).length === 0) article.remove(leaf);
}

/** The outermost list that a block is in. */
function listOf(leaf: Leaf | undefined): readonly DomElement[] {
  let list = closestTagged(leaf?.element, LISTS);
  for (let up = list; up; up = closestTagged(up.parentElement, LISTS)) list = up;
  return list ? [list] : [];
}

const LISTS = tags('ul ol');

const LABEL =
  /^(?:inhalt(?:sverzeichnis|sübersicht)?|(?:table of )?contents|(?:auf|in) (?:dieser seite|diesem (?:artikel|beitrag|text))|(?:on|in) this (?:page|article))\s?:?(?: \[?(?:anzeigen|verbergen|ausblenden|hide|show|toggle)\]?)?$/i;

/** Whether all of a list is links into the page. */
function isContents(list: DomElement): boolean {
  const links = elementsIn(list, isLink);
  if (links.length < 3 || !links.every((link) => link.getAttribute('href')?.startsWith('#'))) return false;
  const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
  return linked >= textOf(list).length * 0.8;
}
