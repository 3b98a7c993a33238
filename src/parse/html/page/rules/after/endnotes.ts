import { isHeading, isProse, type Leaf, lengthOf, textOf } from '../../leaves.js';
import { foldedLetters } from '../../metadata/folded-letters.js';
import type { FoundArticle } from '../found-article.js';
import { PhraseList } from '../phrase-list.js';
import type { PageFacts } from '../rule.js';

/** Removes contacts, words about the author or the publisher, and the author's signature that follow the text of an article. */
export function endnotes(article: FoundArticle, { author }: PageFacts): void {
  const { leaves } = article;
  const most = lengthOf(leaves) * MOST;
  const name = foldedLetters(author);
  const kept = new Set(leaves);
  for (const [i, leaf] of [...leaves.entries()].slice(1).reverse()) {
    const label = labelOf(leaf);
    if (label.length > LONGEST_LABEL) continue;
    const isSigned = name !== '' && !isHeading(leaf) && foldedLetters(label) === name;
    if (!isSigned && !isLabel(label)) continue;
    const next = leaves.findIndex((other, j) => j > i && isHeading(other) && !isLabel(other.text));
    const after = next < 0 ? leaves.length : next;
    const end = label === leaf.text && !isSigned ? after : i + 1;
    const goesOn = leaves.slice(end).some((other) => kept.has(other) && isProse(other));
    if (goesOn || lengthOf(leaves.slice(i)) > most) continue;
    for (const note of leaves.slice(i, isSigned ? leaves.length : end)) {
      article.remove(note);
      kept.delete(note);
    }
  }
}

/** The bold words that a block begins with, or its text. */
function labelOf({ element, text }: Leaf): string {
  const { firstElementChild: first } = element;
  const bold = first !== null && /^(?:b|strong)$/.test(first.localName) ? textOf(first) : '';
  return bold !== '' && text.startsWith(bold) ? bold : text;
}

const isLabel = (text: string): boolean => LABEL.test(text.toLowerCase());

/** Maximum length of the label of an endnote, in characters. */
const LONGEST_LABEL = 60;

/** Maximum share of the text in such an end. */
const MOST = 0.25;

const LABEL = new PhraseList(
  [
    '(?:presse-?|medien-?)?kontakte?(?:e|daten|adresse)?',
    '(?:ihre?|unsere?) ansprechpartner(?:in|innen)?',
    'ansprechpartner(?:in|innen)?(?: für [^:]*)?',
    'verantwortlich(?: für [^:]*)?',
    '(?:für )?(?:presse|medien)?rückfragen(?: bitte)?(?: an)?',
    '(?:media|press|media relations) (?:contacts?|inquiries|enquiries|office)|pressestelle',
    'contacts?(?: (?:us|information))?',
    'for (?:more|further) information',
    'zu[mr] (?:gast)?(?:autor|verfasser)(?:in)?',
    '(?:über|zu) (?:de[nmr]|die|das|unsere[nm]?) (?:autor(?:in|en)?|verfasser(?:in)?|person|unternehmen|gastautor(?:in)?)',
    '(?:(?:der|die) )?autor(?:in|en|:in)?',
    '(?:the )?authors?',
    'about (?:the )?(?:authors?|writer|contributor|reviewer|photographer|translator|publisher|company)',
    '(?:written|posted) by(?: .{1,40})?',
  ],
  '\\s?[:.]?$',
);
