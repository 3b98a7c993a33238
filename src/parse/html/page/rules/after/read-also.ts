import { closestTagged, isInTagged, tags } from '../../constructs/find-elements.js';
import { isHeading, type Leaf } from '../../leaves.js';
import type { FoundArticle } from '../found-article.js';
import { HEADINGS } from '../heading-attributes.js';
import { PhraseList } from '../phrase-list.js';
import { referencesIn } from '../reference-sections.js';

/** Removes pointers to other articles: "Read also", "Mehr zum Thema", and the links below. */
export function readAlso(article: FoundArticle): void {
  const { leaves } = article;
  const references = referencesIn(leaves);
  for (let i = 0; i < leaves.length; ) {
    const count = references.has(leaves[i] as Leaf) ? 0 : pointer(leaves, i);
    for (const leaf of leaves.slice(i, i + count)) article.remove(leaf);
    i += Math.max(count, 1);
  }
}

/** Beginnings of pointers, in lower case. */
const WORDED = new PhraseList([
  '(?:lesen|sehen|hören|schauen|erfahren) sie (?:auch|hier|mehr|dazu|weiter|unsere|jetzt|zum thema)',
  '(?:lies|lest|sieh|schau|erfahre) (?:hier |dazu |jetzt )?(?:auch|mehr|weiter)',
  '(?:auch|noch|ebenfalls|besonders) (?:interessant|lesenswert)',
  '(?:das|dies|dieses|diese themen|diese artikel|diese beiträge|was) (?:könnte|dürfte|sollte)n? (?:sie|dich|euch|ihnen|dir)',
  'diese (?:artikel|beiträge|themen) solltest',
  'mehr (?:zum|zu diesem) (?:thema|artikel|beitrag)',
  'mehr (?:dazu|darüber|hierzu|infos?|informationen|artikel|lesen|news|nachrichten|beiträge|storys?|videos|aus |von )',
  '(?:weitere|neueste|neue|letzte|ältere|neuere) (?:artikel|beiträge|meldungen|themen|nachrichten|news|links|infos?|informationen|storys?|einträge|videos|inhalte)',
  'weiter ?führende (?:links?|informationen|artikel|themen|infos|literatur)',
  '(?:(?:links?|artikel|beiträge|videos?|bilder|hintergrund|mehr|passend)(?: und)? ){0,2}zum thema',
  '(?:verwandte|ähnliche|passende|empfohlene|aktuelle|beliebte|meistgelesene|redaktionell empfohlene|thematisch passende) (?:artikel|beiträge|themen|meldungen|inhalte|posts?|suchen|produkte)',
  'meist ?(?:gelesen|geklickt|kommentiert)e?',
  'siehe (?:auch|dazu|hierzu)',
  '(?:passend dazu|dazu passend|dazu auch|zum weiterlesen|jetzt weiterlesen|weiterlesen|hier weiterlesen)',
  '(?:unsere? |redaktions)?(?:leseempfehlung|empfehlung|leset[ij]pp|buchtipp)(?:en|s)?(?: der redaktion)?',
  'in eigener sache',
  '(?:nächster|vorheriger|nächste|vorherige|voriger|vorige) (?:artikel|beitrag|meldung|seite|beiträge|story)',
  'top[- ]?(?:artikel|themen|news|meldungen|stories)',
  'in diesem (?:dossier|themenschwerpunkt)|teil der (?:serie|reihe)',
  '(?:please )?(?:read|watch|listen|learn|discover|find out) (?:also|more|next|on|also on|the full (?:story|article|interview|report))\\b',
  'see also\\b',
  '(?:continue|keep) reading|dig deeper|go deeper|in other news',
  '(?:also|must)[- ](?:reads?|see|watch|on)\\b',
  '(?:also|more):',
  'related(?:$| ?[:\\]|]| (?:posts?|articles?|stor(?:y|ies)|content|links?|news|topics?|coverage|reading|videos?|items?|searches|pages?|products?|resources|reads?|to this)\\b)',
  'more (?:from|on|about|in|by|stories|news|articles|posts|coverage|like this|reading|videos|to (?:read|explore))\\b',
  "(?:you|readers|people)(?: may| might| will|’ll|'ll| should)?(?: also)? ?(?:like|liked|enjoy|enjoyed|love|be interested|read|viewed|also)\\b",
  'recommended(?:$| ?:| (?:for you|reading|stories|articles|posts|videos|links|content|reads?|by)\\b)|we recommend$',
  "don[’']t miss\\b",
  'further (?:reading|information)',
  'most (?:read|popular|viewed|shared|commented)',
  'trending(?:$| ?:| (?:now|stories|news|topics|posts|articles|today|on|videos)\\b)',
  '(?:latest|recent|popular|similar|other|top|featured|suggested|older|newer|next|previous|sponsored|promoted) (?:news|stories|story|articles?|posts?|entr(?:y|ies)|videos|headlines|content|reads)\\b',
  '(?:what to )?(?:read|watch|up) next',
  'in case you missed',
  "editor(?:[’']?s|s[’'])? (?:picks?|choice)",
  '(?:around|from) the (?:web|archives?)$|from our (?:partners|sponsors)$|you might have missed',
  'à lire (?:aussi|également)',
  '(?:lire|voir|lisez) (?:aussi|également)',
  '(?:articles (?:liés|similaires|connexes)|sur le même (?:sujet|thème))',
  '(?:leggi|vedi) anche|articoli correlati|potrebbe interessarti',
  '(?:lea|leer?|ver|mira|mire) (?:también|más)',
  '(?:te|le) puede interesar|(?:artículos|noticias) relacionad[ao]s',
  '(?:leia|veja) (?:também|mais)|(?:artigos|notícias) relacionad[ao]s',
  'lees (?:ook|meer)|meer over\\b|gerelateerde artikelen',
  '(?:czytaj|zobacz|przeczytaj) (?:też|także|również|więcej)|(?:powiązane|podobne) artykuły',
]);

/** Number of leaves in a row, beginning with a given one, that point elsewhere. */
function pointer(leaves: readonly Leaf[], at: number): number {
  const { element, text, links } = leaves[at] as Leaf;
  if (text.length > 250 || !WORDED.test(text.toLowerCase()) || isInTagged(element, OTHERS)) return 0;
  if (links > text.length * 0.3) return links > text.length * 0.9 && isLabel(text) ? 1 + linksAfter(leaves, at) : 1;
  if (!isLabel(text)) return 0;
  const count = linksAfter(leaves, at);
  const next = leaves[at + 1 + count];
  return count > 0 || next === undefined || isNoSubsection(next, leaves[at] as Leaf) ? 1 + count : 0;
}

/** Places where such words are steps, notes or those of somebody else. */
const OTHERS = tags('ol pre table dl blockquote');

/** Whether a block is a heading that does not divide the section of a label. */
const isNoSubsection = (leaf: Leaf, label: Leaf): boolean =>
  isHeading(leaf) && (!isHeading(label) || levelOf(leaf) <= levelOf(label));

const levelOf = ({ element }: Leaf): number => Number((closestTagged(element, HEADINGS)?.localName ?? '').slice(1));

const isLabel = (text: string): boolean => text.length <= 60 && !/[.!]$/.test(text);

/** Number of leaves after a given one that are links to something else. */
function linksAfter(leaves: readonly Leaf[], at: number): number {
  let end = at + 1;
  while (end < leaves.length && isLink(leaves[end] as Leaf)) end += 1;
  return end - at - 1;
}

const isLink = ({ text, links }: Leaf): boolean => links >= text.length * 0.8;
