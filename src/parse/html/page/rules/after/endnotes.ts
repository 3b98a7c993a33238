import type { DomElement } from '../../dom.js';
import { isHeading, isProse, leavesOf, lengthOf, removeLeaf } from '../../leaves.js';

/** Removes contacts and words about the author or the publisher that follow the text of an article. */
export function endnotes(article: DomElement): void {
  const leaves = leavesOf(article);
  const all = lengthOf(leaves);
  for (const [i, { text }] of leaves.entries()) {
    if (i === 0 || text.length > LONGEST_LABEL || !LABEL.test(text)) continue;
    const next = leaves.findIndex((leaf, j) => j > i && isHeading(leaf) && !LABEL.test(leaf.text));
    const notes = leaves.slice(i, next < 0 ? undefined : next);
    const goesOn = next >= 0 && leaves.slice(next).some(isProse);
    if (!goesOn && lengthOf(leaves.slice(i)) <= all * MOST) for (const leaf of notes) removeLeaf(leaf, article);
  }
}

/** Maximum length of the label of an endnote, in characters. */
const LONGEST_LABEL = 60;

/** Maximum share of the text in such an end. */
const MOST = 0.25;

const LABEL = new RegExp(
  `^(?:[^\\p{L}\\p{N}]{0,4})(?:${[
    '(?:presse-?|medien-?)?kontakte?(?:e|daten|adresse)?',
    '(?:ihre?|unsere?) ansprechpartner(?:in|innen)?',
    'ansprechpartner(?:in|innen)?(?: für [^:]*)?',
    '(?:für )?(?:presse)?rückfragen(?: an)?',
    '(?:media|press|media relations) (?:contacts?|inquiries|enquiries|office)|pressestelle',
    'contacts?(?: (?:us|information))?',
    'for (?:more|further) information',
    '(?:über|zu[rm]?) (?:de[nmr]|die|das|unsere[nm]?) (?:autor(?:in|en)?|verfasser(?:in)?|person|unternehmen|gastautor(?:in)?)',
    '(?:(?:der|die) )?autor(?:in|en|:in)?',
    '(?:the )?authors?',
    'about (?:the )?(?:authors?|writer|contributor|reviewer|photographer|translator|publisher|company)',
    '(?:written|posted) by',
  ].join('|')})\\s?[:.]?$`,
  'iu',
);
