import { isRecord } from '../../../../system/is-record.js';
import { type Clues, lineOfValue, linesOfValues } from './clues.js';
import type { ElementsByTag } from './elements-by-tag.js';
import { DEEPEST, isLinkedData, linkedData, type Thing } from './linked-data.js';

/** Maximum number of items that are examined. */
const MOST = 5000;

/** Properties with things of their own, which are not about the article of the page. */
const ELSEWHERE = new Set([
  'itemListElement',
  'comment',
  'comments',
  'review',
  'reviews',
  'mentions',
  'citation',
  'about',
  'hasPart',
  'isPartOf',
  'author',
  'publisher',
  'creator',
]);
const ARTICLE = /(?:Article|Posting|Report|Recipe|HowTo|APIReference|Review|Chapter)$/;
const PAGE = /(?:WebPage|CreativeWork|VideoObject|ItemPage|QAPage|Question|Event|Book|PodcastEpisode|Course)$/;

/**
 * Clues in linked data (JSON-LD): those of the article that is about this page.
 * @param own whether an address or a title is that of the page
 */
export function jsonLd(elements: ElementsByTag, own: (text: string) => boolean): Clues {
  const things = new Things();
  const scripts = elements('script').filter(isLinkedData);
  for (const value of linkedData(scripts)) things.add(value);
  const article = things.best(ARTICLE, own) ?? things.best(PAGE, own);
  const page = things.best(/WebPage$/, own);
  const site = things.best(/WebSite$/, () => false);
  const of = (...names: readonly string[]) => names.flatMap((name) => things.namesOf(article?.[name]));
  const raw = (thing: Thing | undefined, ...names: readonly string[]) =>
    linesOfValues(names.flatMap((name) => listOf(thing?.[name])));
  return {
    titles: raw(article, 'headline', 'name', 'alternativeHeadline'),
    authors: [of('author'), of('creator')],
    days: [
      ...raw(article, 'datePublished'),
      ...raw(page, 'datePublished'),
      ...raw(article, 'dateCreated', 'uploadDate'),
    ],
    sites: [...of('publisher', 'sourceOrganization'), ...raw(site, 'name')],
    summaries: raw(article, 'description', 'abstract'),
    languages: [...of('inLanguage'), ...raw(article, 'inLanguage')],
  };
}

const listOf = (value: unknown): readonly unknown[] => {
  const inner = isRecord(value) ? (value['@list'] ?? value['@set'] ?? value['@value']) : value;
  if (inner === undefined || inner === null) return isRecord(value) ? [value] : [];
  return Array.isArray(inner) ? inner.slice(0, MOST) : [inner];
};

const typesOf = (thing: Thing): readonly string[] =>
  listOf(thing['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : []));

const addressesOf = (thing: Thing): readonly string[] =>
  [thing.mainEntityOfPage, thing.url, thing['@id']]
    .map((value) => (isRecord(value) ? (value['@id'] ?? value.url) : value))
    .filter((value) => typeof value === 'string');

/** Things of linked data by their ids, in the order in which they come. */
class Things {
  readonly #all: { readonly thing: Thing; readonly inside: boolean }[] = [];
  readonly #byId = new Map<string, Thing>();

  /** @param inside whether the value is part of something that is not about the article */
  add(value: unknown, inside = false, depth = 0): void {
    if (depth > DEEPEST || this.#all.length >= MOST) return;
    if (Array.isArray(value)) {
      for (const inner of value) this.add(inner, inside, depth + 1);
    } else if (isRecord(value)) {
      this.#all.push({ thing: value, inside });
      const id = value['@id'];
      if (typeof id === 'string' && Object.keys(value).length > 1 && !this.#byId.has(id)) this.#byId.set(id, value);
      for (const [name, inner] of Object.entries(value)) {
        if (typeof inner === 'object') this.add(inner, inside || ELSEWHERE.has(name), depth + 1);
      }
    }
  }

  /** The thing of a type that is about the page, else the first that is not part of a list and the like. */
  best(type: RegExp, own: (text: string) => boolean): Thing | undefined {
    const typed = this.#all.filter(({ thing }) => typesOf(thing).some((name) => type.test(name)));
    const isOwn = ({ thing }: { readonly thing: Thing }) =>
      [...addressesOf(thing), ...linesOfValues([thing.headline])].some(own);
    return (typed.find((one) => !one.inside && isOwn(one)) ?? typed.find(({ inside }) => !inside) ?? typed.find(isOwn))
      ?.thing;
  }

  /** Names of persons, organisations and the like: a text, a thing with a name, a reference to one, or a list of these. */
  namesOf(value: unknown, depth = 0): readonly string[] {
    if (depth > 3) return [];
    return listOf(value)
      .slice(0, 50)
      .flatMap((one) => {
        if (!isRecord(one)) return linesOfValues([one]);
        const thing =
          one.name === undefined && typeof one['@id'] === 'string' ? (this.#byId.get(one['@id']) ?? one) : one;
        const parts = [lineOfValue(thing.givenName), lineOfValue(thing.familyName)]
          .filter((part) => part !== '')
          .join(' ');
        const names = this.namesOf(thing.name, depth + 1);
        return names.length > 0 || parts === '' ? names : [parts];
      });
  }
}
