import { foldedLetters } from './folded-letters.js';

/*
 * Names of authors, cleaned of what templates put around them.
 */

/** Maximum number of authors that are named, and maximum length of a name, in characters and words. */
const MOST = 12;
const LONGEST = 70;
const MOST_WORDS = 7;

const BY =
  /^(?:(?:(?:zeige|view|see)\s+)?(?:alle?|more|mehr|all)\s+(?:(?:beiträge|artikel|posts|articles)\s+)?(?:von|by)\b|(?:(?:ein |an? )?(?:article|artikel|beitrag|gastbeitrag|guest post|kommentar|kolumne|opinion|analyse|analysis|interview|text|words|story|fotos?|posted|written|published|verfasst|geschrieben|veröffentlicht|erstellt|reporting|review(?:ed)?)\s+)?(?:by|von|durch)\b:?(?!\s+de[mnr]\s)|(?:autor(?:in|en|innen|:in|\*in)?|authors?|text|verfasser(?:in)?|redakteur(?:in)?|redaktion|bericht|author name|par|por)\s*:|par\b(?=\s+\p{Lu}\S*\s)|por\b(?=\s+\p{Lu}\S*\s))\s*/iu;
/** Roles after a name, with what follows. */
const ROLE =
  /^(?:.*\b)?(?:editor|reporter|writer|correspondent|journalist|columnist|contributor|staff|desk|producer|critic|chief|analyst|professor|director|fellow|researcher|blogger|photographer|redakteur|redakteurin|redaktion|chefredakteur|chefredakteurin|korrespondent|korrespondentin|reporterin|journalistin|autorin|autor|author|kolumnist|kolumnistin|volontär|volontärin|mitarbeiter|mitarbeiterin|leiter|leiterin|ressortleiter|ressortleiterin|herausgeber|herausgeberin|geschäftsführer|geschäftsführerin|gastautor|gastautorin|freie[rn]?)\b.*$/iu;
const DEGREE =
  /^(?:ph\.? ?d|[mb]\.? ?[as]c?|m\.? ?d|rn|cpa|esq|mba|jr|sr|dpa|afp|reuters|ap|epd|kna|sid|apa|usa|uk)\.?$/i;
const NOBODY =
  /^(?:admin|administrator|admin ?user|webadmin|root|user|username|guest|gast|author|autor|by|von|editor|publisher|webmaster|unknown|unbekannt|anonymous|anonym|anónimo|anonyme|no author|staff|default|test|wordpress|system|super ?user|follow(?: author)?|about the author|über den autor|more|mehr|profile?|share|teilen|link|website|home)$/i;
/** Who did something other than writing. */
const CREDIT =
  /^(?:photo(?:s|graph|graphs|graphy)?|illustrations?|videos?|produced|translated|fotos?|fotografie|bild(?:er)?|illustrationen|übersetzung)(?: by\b| von\b| ?:)/i;
const ADDRESS = /https?:|www\.|:\/\/|^\/|^@|\S@\S|\.(?:com|org|net|de|at|ch|html?|php)(?:\/|$)/i;
/** Dates after a name, with what follows: named, and in numbers. */
const DATES = [
  /[,|·•–-]? ?\b(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b|(?:updated|published|posted|veröffentlicht|aktualisiert|stand)\b)/i,
  /[,|·•–-]? ?(?:\d{1,2}[./]\s?\d{1,2}[./]|\d{4}-\d\d|\d{1,2}\. ?\p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}:\d\d)/u,
];
/** Words of which one is in whatever `BY` matches; V8 takes up to 3 ms to compile that. */
const MAY_BEGIN = /\b(?:von|by|durch|par|por)\b|:/i;

/** Names of authors among texts, without duplicates and without the site's names. */
export function authorNames(texts: readonly string[], sites: readonly string[]): readonly string[] {
  const names = new Map<string, string>();
  for (const name of texts
    .slice(0, 100)
    .filter((one) => !CREDIT.test(one.trimStart()))
    .flatMap(namesIn)) {
    const folded = foldedLetters(name);
    if (!names.has(folded) && !sites.includes(folded)) names.set(folded, name);
  }
  const all = [...names.values()];
  // Words of a list are topics, and a name with something after it stands beside the name alone.
  if (all.length > 2 && !all.some((name) => name.includes(' ') || /[\u2e80-\uffff]/.test(name))) return [];
  return all.filter((name) => !all.some((other) => name.startsWith(`${other} `))).slice(0, MOST);
}

const namesIn = (text: string): readonly string[] =>
  withoutDate(withoutBy(text.slice(0, 2000).replace(/\s+/g, ' ')))
    .replace(/ ?\([^()]*\)/g, '')
    .split(/ ?[;|•·] ?| [–—/] /)
    .flatMap(partsAtCommas)
    .flatMap(partsAtAnd)
    .map(withoutBy)
    .map((name) => name.replace(/^[\s"'„“”.:,*-]+|[\s"'“”:,*]+$/g, ''))
    .filter(isName);

const withoutBy = (text: string): string => (MAY_BEGIN.test(text) ? text.replace(BY, '') : text);

const withoutDate = (text: string): string =>
  text.slice(0, Math.min(...DATES.map((date) => text.search(date)).map((at) => (at < 0 ? text.length : at))));

/** "Doe, Jane" is one name, "Jane Doe, Berlin" a name and a place. */
function partsAtCommas(text: string): readonly string[] {
  const [first = '', ...others] = text.split(/ ?, ?(?:(?:and|und) )?/);
  const isRole = (other: string): boolean => ROLE.test(other) || DEGREE.test(other);
  const [second = ''] = others;
  if (others.length === 1 && !first.includes(' ') && !isRole(second)) return [`${second} ${first}`.trim()];
  return [first, ...others.filter((other) => other.includes(' ') === first.includes(' ') && !isRole(other))];
}

/** "Jane Doe and Max Roe" are two names, "José Ortega y Gasset" and "Roe & Sons" one. */
function partsAtAnd(text: string): readonly string[] {
  const parts = text.split(/ (?:and|und|sowie|&|et|y) /);
  return parts.every((part) => part.includes(' ')) ? parts : [text];
}

const isName = (name: string): boolean =>
  name.length > 1 &&
  name.length <= LONGEST &&
  name.split(' ').length <= MOST_WORDS &&
  /\p{L}.*\p{L}|[\u2e80-\uffff]/u.test(name) &&
  !/^\d|\d{3}|[<>{}[\]=]/.test(name) &&
  !NOBODY.test(name) &&
  !CREDIT.test(name) &&
  !ADDRESS.test(name);
