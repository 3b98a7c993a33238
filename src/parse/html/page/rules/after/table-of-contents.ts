import type { DomElement } from '../../dom.js';
import { isHeading, type Leaf, leavesOf, removeLeaf, textOf } from '../../leaves.js';

/**
 * Removes tables of contents, which the outline shows: lists of links to sections of the article itself, and their label. Those below a
 * heading are sections.
 */
export function tableOfContents(article: DomElement): void {
  const before = leavesOf(article);
  const sections = new Set(
    before.flatMap((leaf, i) => (isHeading(leaf) && LABEL.test(leaf.text) ? listOf(before[i + 1]) : [])),
  );
  for (const list of article.querySelectorAll('ul, ol'))
    if (![...sections].some((section) => section.contains(list)) && isContents(list)) list.remove();
  const leaves = leavesOf(article);
  for (const [i, leaf] of leaves.entries())
    if (LABEL.test(leaf.text) && listOf(leaves[i + 1]).length === 0) removeLeaf(leaf, article);
}

/** The outermost list that a block is in. */
function listOf(leaf: Leaf | undefined): readonly DomElement[] {
  let list = leaf?.element.closest('ul, ol');
  for (let up = list; up; up = up.parentElement?.closest('ul, ol')) list = up;
  return list ? [list] : [];
}

const LABEL =
  /^(?:inhalt(?:sverzeichnis|sübersicht)?|(?:table of )?contents|(?:auf|in) (?:dieser seite|diesem (?:artikel|beitrag|text))|(?:on|in) this (?:page|article))\s?:?(?: \[?(?:anzeigen|verbergen|ausblenden|hide|show|toggle)\]?)?$/i;

/** Whether all of a list is links into the page. */
function isContents(list: DomElement): boolean {
  const links = [...list.querySelectorAll('a[href]')];
  if (links.length < 3 || !links.every((link) => link.getAttribute('href')?.startsWith('#'))) return false;
  const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
  return linked >= textOf(list).length * 0.8;
}
