import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.js';
import { proseOf } from './measure.js';
import { narrow } from './narrow.js';
import { ownArticle } from './own-article.js';
import { ALL_RULES } from './rules/all-rules.js';
import type { PageFacts, Rules } from './rules/rule.js';

/** Finds the element that holds the article of a page, and changes the page on the way; undefined if the page has no text. */
export function findArticle(
  document: DomDocument,
  facts: PageFacts,
  { before, around, after }: Rules = ALL_RULES,
): DomElement | undefined {
  for (const rule of Object.values(before)) rule(document, facts);
  const restored = Object.values(around).map((rule) => rule(document, facts));
  narrow(document);
  const article = choose(document);
  if (article === undefined) return undefined;
  for (const rule of restored) rule(article, facts);
  for (const rule of Object.values(after)) rule(article, facts);
  return article;
}

/** Prose of an article that is too short to be trusted if the page has far more, in characters. */
const SHORT = 1000;

/** Share of the prose of a page that a short article has at least. */
const LEAST = 0.25;

/** Chooses between the article that scores find and all of the text, where the scores overlook most of it. */
function choose(document: DomDocument): DomElement | undefined {
  const html = document.body.innerHTML;
  const all = proseOf(document.body);
  const scored = scoredArticle(document);
  const found = scored === undefined ? 0 : proseOf(scored);
  if (scored !== undefined && (found >= SHORT || found >= LEAST * all)) return scored;
  const own = ownArticle(html);
  return found >= LEAST * proseOf(own) ? scored : own;
}

/** Finds the article by the scores of Readability; undefined if it finds none or fails. */
function scoredArticle(document: DomDocument): DomElement | undefined {
  try {
    const readability = new Readability<DomElement>(document as never, {
      serializer: (node) => node as unknown as DomElement,
      keepClasses: true,
      disableJSONLD: true,
    });
    return readability.parse()?.content ?? undefined;
  } catch {
    return undefined;
  }
}
