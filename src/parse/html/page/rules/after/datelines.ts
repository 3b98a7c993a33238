import { closestTagged, elementsTagged, isInTagged, tags } from '../../constructs/find-elements.js';
import type { DomElement } from '../../dom.js';
import { isHeading, isProse, type Leaf } from '../../leaves.js';
import type { FoundArticle } from '../found-article.js';
import { PhraseList } from '../phrase-list.js';

/** Removes lines before and after the text, or below its lead, that tell its author, date, topics and reading time. */
export function datelines(article: FoundArticle): void {
  const { leaves } = article;
  const found = leaves.map(isDateline);
  const isText = (leaf: Leaf, i: number): boolean => isProse(leaf) && !found[i];
  const first = leaves.findIndex(isText);
  if (first < 0) return;
  const second = leaves.findIndex((leaf, i) => i > first && isText(leaf, i));
  const last = leaves.findLastIndex(isText);
  const isMeta = (leaf: Leaf, i: number): boolean =>
    i < first || i > last || (i < second && !isHeading(leaf) && !isDate(leaf.text));
  const dates = new Set(
    leaves.filter((leaf, i) => found[i] && isHeading(leaf)).map(({ element }) => element.localName),
  );
  const several = new Set([...dates].filter((level) => elementsTagged(article.element, tags(level)).length > 1));
  // Dates are the headings of diaries and of lists of changes.
  const isEntry = hasDatedEntries(leaves, found);
  for (const [i, leaf] of leaves.entries())
    if (found[i] && isMeta(leaf, i) && !several.has(leaf.element.localName) && !(isEntry && isDate(leaf.text)))
      article.remove(leaf);
}

/** Whether there are lines of different dates with something else between them. */
function hasDatedEntries(leaves: readonly Leaf[], found: readonly boolean[]): boolean {
  const dates = leaves.flatMap(({ text }, i) => (isDate(text) ? [i] : []));
  const isApart = (at: number, i: number): boolean =>
    leaves[at]?.text !== leaves[dates[i - 1] ?? 0]?.text && found.slice(dates[i - 1], at).includes(false);
  return dates.some((at, i) => i > 0 && isApart(at, i));
}

const isDateline = ({ element, text, links }: Leaf): boolean => {
  if (text.length > LONGEST || isCell(element)) return false;
  const words = text.toLowerCase();
  if (LABELLED.test(words) || (/^(?:von|by|par|por) /.test(words) && BYLINE.test(text)) || isDate(text)) return true;
  return META.test(words) && (text.length <= SHORT || links > 0 || !/[.!?…]["”“»’]?$/.test(text));
};

/** Whether an element is in a cell of a row of several. */
const isCell = (element: DomElement): boolean => hasSiblings(closestTagged(element, CELL)) || isInTagged(element, CODE);

const hasSiblings = (cell: DomElement | undefined): boolean =>
  cell !== undefined && (cell.previousElementSibling !== null || cell.nextElementSibling !== null);

const CELL = tags('td th');
const CODE = tags('pre');

/** Maximum length of such a line, and length up to which it may end like a sentence, in characters. */
const LONGEST = 250;
const SHORT = 60;

/** Days as lines tell them, as far as they are needed to know that one follows. */
const WHEN = '(?:[^.!?]{0,60}\\d|(?:today|yesterday|just now|heute|gestern)\\b|vor )';

/** Properties of an article that follow their names without a sign, in lower case. */
const META = new PhraseList([
  `(?:erst)?(?:erstellt|veröffentlicht|publiziert|aktualisiert|geschrieben|verfasst|gepostet|eingestellt|erschienen|gesendet|stand|datum|zuletzt (?:aktualisiert|geändert|bearbeitet)|letzte (?:aktualisierung|änderung|bearbeitung))(?:(?: am| vom| um)? ${WHEN}| von \\p{L})`,
  `(?:first |originally |last |article )?(?:published|updated|posted|created|written|modified|edited|reviewed|publikacja|publicado|publié|aktualizacja)(?:(?: on| at| in)? ${WHEN}| (?:by|por|par|in) \\p{L})`,
  `(?:news |publication |release )?date ${WHEN}`,
  '(?:this entry was (?:posted|tagged)|dieser (?:eintrag|beitrag|artikel) wurde.{0,80}(?:veröffentlicht|geschrieben|erstellt|gepostet|abgelegt|verschlagwortet))',
  '(?:posted|filed|tagged|published) (?:in|under|with|as)\\b',
  '(?:geschätzte |estimated )?(?:lesezeit|lesedauer|reading time|read time|time to read|tempo de leitura|temps de lecture|tiempo de lectura|tempo di lettura|ten tekst przeczytasz)\\b[^.!?]{0,40}$',
  '(?:ca\\.? |etwa |about )?\\d+ ?(?:min(?:\\.|uten?|utes?|s)?)(?: (?:lesezeit|lesedauer|zu lesen|reading(?: time)?|read|de lecture|de lectura|di lettura))?$',
]);

/** Properties of an article that follow a colon, and their labels alone, in lower case. */
const LABELLED = new PhraseList([
  '(?:erstellt|veröffentlicht|aktualisiert|stand|datum|date|published|updated|posted|created|last (?:updated|modified|edited)|letzte (?:aktualisierung|änderung))\\s?:',
  '(?:filed under|posted in|tagged|tags?|labels?|kategorien?|categor(?:y|ies)|schlagw(?:ort|orte|örter)|stichworte?|themen|rubrik|ressort|autor(?:in|en|:in)?|authors?|quellen?|sources?|źródło|topics?|keywords?|sektion|section|via|fuente|fonte|dieses thema im programm)\\s?:',
  '(?:schlagw(?:ort|orte|örter)|tags|related topics|themen)$',
  '(?:getaggt|verschlagwortet|tagged) (?:mit|with)\\b',
  '(?:aufrufe|views|klicks|leser|hits|kommentare|comments)(?: insgesamt)?\\s?:\\s?\\d',
  '\\d[\\d.,]* ?[km]? (?:views|aufrufe|reads|shares|likes|mal (?:gelesen|geteilt))$',
]);

/** Name of an author after a word for "by". */
const BYLINE =
  /^(?:Von|von|VON|By|by|BY|Par|par|Por|por) \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}(?: ?(?:[,|–-]|published|updated|posted).{0,60})?$/u;

const MONTHS =
  'jan(?:uary|uar)?|jän(?:ner)?|feb(?:ruary|ruar)?|m(?:ar(?:ch)?|är(?:z)?)|apr(?:il)?|ma[iy]|jun[ie]?|jul[iy]?|aug(?:ust)?|sep(?:t(?:ember)?)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?';
const DAYS =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun';
/** Words, numbers and signs of which lines of dates are made, in lower case. */
const DATE_PART = new RegExp(
  `^(?:(?:\\d{1,4}(?:st|nd|rd|th|h\\d{0,2})?|${MONTHS}|${DAYS}|am|pm|a\\.m|p\\.m|at|um|uhr|et|est|edt|pst|cst|amt|gmt|utc|cet|mez|mesz|vom|on|o'clock)\\b[\\s.,:/|·•–—-]*)+$`,
);

/** Whether a line is a date or a time; a number alone is neither. */
const isDate = (text: string): boolean =>
  text.length <= 60 && /\d/.test(text) && !/^\d{1,3}[.)]?$/.test(text) && DATE_PART.test(text.toLowerCase());
