import type { DomElement } from '../../dom.js';
import { isProse, type Leaf, leavesOf, removeLeaf } from '../../leaves.js';

/** Removes lines before and after the text that tell its author, date, topics and reading time. */
export function datelines(article: DomElement): void {
  const leaves = leavesOf(article);
  const isText = (leaf: Leaf): boolean => isProse(leaf) && !isDateline(leaf);
  const first = leaves.findIndex(isText);
  if (first < 0) return;
  const last = leaves.findLastIndex(isText);
  for (const [i, leaf] of leaves.entries()) if ((i < first || i > last) && isDateline(leaf)) removeLeaf(leaf, article);
}

const isDateline = ({ text }: Leaf): boolean =>
  text.length <= LONGEST && (META.test(text) || BYLINE.test(text) || isDate(text));

/** Maximum length of such a line, in characters. */
const LONGEST = 250;

const META = new RegExp(
  `^(?:[^\\p{L}\\p{N}]{0,4})(?:${[
    '(?:erstellt|veröffentlicht|publiziert|aktualisiert|geschrieben|verfasst|gepostet|eingestellt|stand|datum|zuletzt (?:aktualisiert|geändert|bearbeitet)|letzte (?:aktualisierung|änderung))(?: am| von| um|:)',
    '(?:published|updated|posted|created|written|last (?:updated|modified|edited)|date|news date|publikacja|publicado|publié|aktualizacja)\\b',
    '(?:this entry was posted|dieser (?:eintrag|beitrag|artikel) wurde)',
    '(?:filed under|posted in|tagged|tags?|kategorien?|categor(?:y|ies)|schlagw(?:ort|orte|örter)|stichworte?|themen|rubrik|ressort|autor(?:in)?|author|quelle|source|źródło|topics?)\\s?:',
    '(?:schlagw(?:ort|orte|örter)|tags|related topics|themen)$',
    '(?:geschätzte )?(?:lesezeit|lesedauer|reading time|tempo de leitura|temps de lecture)',
    '\\d+ (?:min(?:\\.|uten?)?|minutes?)(?: lesezeit| read| de lecture)?$',
    'ten tekst przeczytasz',
    '(?:aufrufe|views|kommentare insgesamt|klicks)\\s?:',
  ].join('|')})`,
  'iu',
);

/** Name of an author after a word for "by". */
const BYLINE =
  /^(?:Von|von|VON|By|by|BY|Par|par|Por|por) \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}(?: ?[,|–-].{0,60})?$/u;

const MONTHS =
  'jan(?:uary|uar)?|jän(?:ner)?|feb(?:ruary|ruar)?|m(?:ar(?:ch)?|är(?:z)?)|apr(?:il)?|ma[iy]|jun[ie]?|jul[iy]?|aug(?:ust)?|sep(?:t(?:ember)?)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?';
const DAYS =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun';
/** Words, numbers and signs of which lines of dates are made. */
const DATE_PART = new RegExp(
  `^(?:(?:\\d{1,4}(?:st|nd|rd|th|h\\d{0,2})?|${MONTHS}|${DAYS}|am|pm|a\\.m|p\\.m|at|um|uhr|et|est|edt|pst|cst|amt|gmt|utc|cet|mez|mesz|vom|on|o'clock)\\b[\\s.,:/|·•–—-]*)+$`,
  'i',
);

const isDate = (text: string): boolean => text.length <= 60 && /\d/.test(text) && DATE_PART.test(text);
