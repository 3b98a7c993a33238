import type { DomDocument, DomElement } from '../../dom.js';
import { measureOf } from '../../measure.js';
import type { PageFacts } from '../rule.js';

/** Removes boxes around an article whose names tell their purpose: sharing, signing up, authors, other articles. */
export function boxes(document: DomDocument, { measures }: PageFacts): void {
  const { body } = document;
  const most = measureOf(measures, body).prose * MOST;
  for (const element of body.querySelectorAll('[class], [id]'))
    if (isBox(element) && measureOf(measures, element).prose <= most) element.remove();
}

/** Share of the prose of a page that a box has at most. */
const MOST = 0.2;

const NAME = new RegExp(
  `^(?:[a-z]{1,12}[-_]{1,2})?(?:${[
    '(?:social|share|sharing)(?:[-_]?(?:bar|box|buttons?|icons?|links?|tools?|wrapper|container|media))?',
    'sharedaddy',
    '(?:.*[-_])?(?:newsletter|signup|sign-up|subscribe)(?:[-_].*)?',
    '(?:.*[-_])?author[-_]*(?:box|bio|info|card|profile|description|about)(?:[-_].*)?',
    'post[-_]author',
    'about[-_]?(?:the[-_]?)?author',
    'author(?:en)?[-_]?(?:kasten|profil)',
    '(?:related|recommended|similar|more)[-_]?(?:posts?|articles?|stor(?:y|ies)|content|links?|news|items?|topics?|reading)?',
    'read[-_]?(?:more|next|also)(?:[-_]?(?:box|links?|list))?',
    '(?:next|prev(?:ious)?)[-_]?(?:posts?|article|story|stories)(?:[-_]?(?:thumbnails?|links?|nav))?',
    'post[-_]?nav(?:igation)?',
    'breadcrumbs?',
    'cookie[-_]?(?:banner|notice|consent|bar|law[-_]?info)?',
    'advert(?:isement|orial)?s?|ad[-_](?:container|wrapper|slot|unit)|werbung',
    'outbrain|taboola|disqus[-_]?thread',
    'print[-_]?(?:only|header|footer)',
  ].join('|')})$`,
  'i',
);

const isBox = (element: DomElement): boolean =>
  [element.getAttribute('id') ?? '', ...(element.getAttribute('class') ?? '').split(/\s+/)].some((name) =>
    NAME.test(name),
  ) &&
  !/^(?:html|body|main|article|a|h[1-6]|p|span)$/.test(element.localName) &&
  element.querySelector('h1, [itemprop~="articleBody"]') === null;
