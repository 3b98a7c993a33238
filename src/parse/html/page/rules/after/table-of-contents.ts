import type { DomElement } from '../../dom.js';
import { leavesOf, removeLeaf, textOf } from '../../leaves.js';

/** Removes tables of contents, which the outline shows: lists of links to sections of the article itself, and their heading. */
export function tableOfContents(article: DomElement): void {
  for (const list of article.querySelectorAll('ul, ol')) if (isContents(list)) list.remove();
  const leaves = leavesOf(article);
  for (const [i, leaf] of leaves.entries())
    if (LABEL.test(leaf.text) && !(leaves[i + 1]?.element.localName === 'li')) removeLeaf(leaf, article);
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
