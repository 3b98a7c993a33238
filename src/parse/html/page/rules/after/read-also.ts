import type { DomElement } from '../../dom.js';
import { isHeading, type Leaf, leavesOf, removeLeaf } from '../../leaves.js';
import { referencesIn } from '../reference-sections.js';

/** Removes pointers to other articles: "Read also", "Mehr zum Thema", and the links below. */
export function readAlso(article: DomElement): void {
  const leaves = leavesOf(article);
  const references = referencesIn(leaves);
  for (let i = 0; i < leaves.length; ) {
    const count = references.has(leaves[i] as Leaf) ? 0 : pointer(leaves, i);
    for (const leaf of leaves.slice(i, i + count)) removeLeaf(leaf, article);
    i += Math.max(count, 1);
  }
}

const WORDED = new RegExp(
  `^(?:[^\\p{L}\\p{N}]{0,4})(?:${[
    '(?:lesen|sehen|hören|schauen) sie (?:auch|hier|mehr|dazu|weiter|unsere|jetzt|zum thema)',
    'lies(?:t)? (?:hier |dazu |jetzt )?(?:auch|mehr|weiter)',
    '(?:auch|noch|ebenfalls) interessant',
    '(?:das|dies(?:es|e themen)?|diese artikel) (?:könnte|dürfte)n? (?:sie|dich|euch)',
    'mehr (?:zum thema|dazu|infos?|informationen|artikel|lesen|news|nachrichten|beiträge|aus )',
    'weitere (?:artikel|beiträge|meldungen|themen|nachrichten|news|links|infos|storys?)',
    'weiter ?führende (?:links|informationen|artikel|themen|infos)',
    '(?:links? )?zum thema',
    '(?:verwandte|ähnliche|passende|empfohlene|aktuelle|beliebte|neueste|meistgelesene) (?:artikel|beiträge|themen|meldungen|inhalte|posts?)',
    'meist ?gelesen',
    'siehe auch',
    '(?:passend )?dazu passend',
    'passend dazu',
    'unsere? (?:leseempfehlung|empfehlung)e?n?',
    'lese(?:tipp|empfehlung)',
    'diese beiträge solltest',
    'in eigener sache',
    '(?:please )?(?:(?:read|watch|listen) (?:also|more|next|on|also on)|see also)\\b',
    '(?:also|must) (?:read|see|on|watch)\\b',
    'also:',
    'more:',
    '(?:\\[)?related\\b',
    'more (?:from|on|about|stories|news|articles|coverage|like this|reading)\\b',
    "you (?:may|might|will|’ll|'ll)(?: also)? (?:also )?(?:like|enjoy|be interested)",
    'recommended\\b',
    "don[’']t miss\\b",
    'further (?:reading|information)',
    'most (?:read|popular)',
    'trending\\b',
    '(?:latest|recent|popular|similar|other) (?:news|stories|articles|posts)',
    'what to read next',
    'read next',
    'up next',
    'in case you missed',
    'à lire (?:aussi|également)',
    '(?:lire|voir) aussi',
    'leggi anche',
    'l(?:ea|ee) también',
    'te puede interesar',
    'leia (?:também|mais)',
    'lees ook',
    '(?:czytaj|zobacz|przeczytaj) (?:też|także|również|więcej)',
  ].join('|')})`,
  'iu',
);

/** Number of leaves from one on that point elsewhere. */
function pointer(leaves: readonly Leaf[], at: number): number {
  const { text, links } = leaves[at] as Leaf;
  if (text.length > 250 || !WORDED.test(text)) return 0;
  if (links > text.length * 0.3) return links > text.length * 0.9 && isLabel(text) ? 1 + linksAfter(leaves, at) : 1;
  if (!isLabel(text)) return 0;
  const count = linksAfter(leaves, at);
  const next = leaves[at + 1 + count];
  return count > 0 || next === undefined || isHeading(next) ? 1 + count : 0;
}

const isLabel = (text: string): boolean => text.length <= 60 && !/[.!]$/.test(text);

/** Number of leaves after one that are links to something else. */
function linksAfter(leaves: readonly Leaf[], at: number): number {
  let end = at + 1;
  while (end < leaves.length && isLink(leaves[end] as Leaf)) end += 1;
  return end - at - 1;
}

const isLink = ({ text, links }: Leaf): boolean => links >= text.length * 0.8;
