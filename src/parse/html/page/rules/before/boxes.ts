import { elementsTagged, tags } from '../../constructs/find-elements.js';
import type { DomDocument, DomElement } from '../../dom.js';
import { measureOf } from '../../measure.js';
import { elementsNamed } from '../names.js';
import { holdsArticle, outermost } from '../remove-parts.js';
import type { PageFacts } from '../rule.js';

/** Removes boxes around an article whose names tell their purpose: sharing, signing up, authors, other articles. */
export function boxes({ body }: DomDocument, facts: PageFacts): void {
  const { measures, named } = facts;
  const all = measureOf(measures, body).prose;
  const proseOf = (element: DomElement): number => measureOf(measures, element).prose;
  const found = elementsNamed(isBoxName, named).filter((box) => isBox(box) && proseOf(box) <= all * MOST);
  const { parts, prose } = outermost(found, facts);
  const isPage = prose > all * MOST_OF_ALL;
  for (const box of parts) if (!isPage || proseOf(box) === 0) box.remove();
  // Servers of advertising fill insertions with pictures.
  for (const frame of elementsTagged(body, tags('ins'))) if (frame.textContent.trim() === '') frame.remove();
}

/** Maximum share of the page's prose in a box, and in all boxes together; with more, names tell nothing. */
const MOST = 0.2;
const MOST_OF_ALL = 0.8;

/** Whether a name is that of a box, after up to two words. In one expression with these, V8 would take four times as long to compile it. */
function isBoxName(name: string): boolean {
  const one = name.replace(WORD, '');
  return [name, one, one.replace(WORD, '')].some((rest) => NAME.test(rest));
}

const WORD = /^[a-z]{1,14}[-_]{1,2}/;

const NAME = new RegExp(
  `^(?:${[
    '(?:social|share|sharing|teilen|merken|drucken)(?:[-_]?(?:bar|box|buttons?|icons?|links?|list|tools?|wrapper|container|media|leiste))?',
    'sharedaddy|addtoany(?:[-_].*)?|addthis(?:[-_].*)?|shariff',
    '(?:.*[-_])?(?:newsletter|signup|sign-up|subscribe)(?:[-_].*)?|paywall[-_]?(?:banner|box|container|layer|message|notice|offer|overlay|prompt|teaser|hinweis)',
    '(?:.*[-_])?author[-_]*(?:box|bio|info|card|profile|description|about)(?:[-_].*)?',
    'post[-_]author|vcard|user[-_]?(?:info|profile)',
    'about[-_]?(?:the[-_]?)?author',
    'autor(?:en)?[-_]?(?:box|info|kasten|profil)',
    '(?:related|recommended|similar|more|popular|most[-_](?:popular|read)|trending)[-_]?(?:posts?|articles?|stor(?:y|ies)|content|links?|news|items?|topics?|reading|teasers?|box|list)?',
    '(?:weitere|verwandte|aehnliche|mehr|top|aktuelle)[-_]?(?:artikel|beitraege|themen|meldungen|news|nachrichten|links)',
    'read[-_]?(?:more|next|also)(?:[-_]?(?:box|links?|list))?|(?:lesen|weiterlesen)[-_]?(?:box|links?)',
    '(?:next|prev(?:ious)?)[-_]?(?:posts?|article|story|stories)(?:[-_]?(?:thumbnails?|links?|nav))?',
    'teaser[-_]?(?:list|box|group|row|container)',
    'post[-_]?nav(?:igation)?|pagination|pager|paging|subnav|submenu|side[-_]?(?:bar|nav|menu)',
    'bread[-_]?crumbs?|brotkrumen',
    'tags?[-_]?(?:list|cloud|links|box|container)|tagcloud|post[-_]?tags|schlagworte|stichworte',
    'entry[-_](?:utility|footer)|post[-_]?(?:footer|metadata)',
    '(?:up|down)?vot(?:es?|ing)[-_]?(?:box|buttons?|cell|container|count)|(?:like|share|comment|view)s?[-_]?counts?',
    '(?:rating|bewertung)(?:s|[-_]?(?:container|stars|box))?',
    'cookie[-_]?(?:banner|notice|consent|bar|law[-_]?info|hinweis)?|consent(?:[-_].*)?|gdpr|dsgvo',
    'advert(?:isement|orial)?s?|ad[-_](?:container|wrapper|slot|unit|banner)|ads|werbung|anzeigen?|reklame|promo(?:tion)?(?:[-_]?(?:box|banner|teaser))?|sponsor(?:ed|s)?',
    'short[-_]?news|(?:news|stock|kurznachrichten)[-_]?ticker|ticker[-_]?(?:box|bar)|app(?:[-_]?(?:banner|promo|teaser|box|download))?',
    'outbrain|taboola|disqus[-_]?thread',
    'print[-_]?(?:header|footer)|noprint|hide[-_]print|screen-reader-text|visually-?hidden|sr-only',
  ].join('|')})$`,
);

const isBox = (element: DomElement): boolean =>
  !/^(?:html|body|main|article|a|h[1-6]|p|span|table)$/.test(element.localName) && !holdsArticle(element);
