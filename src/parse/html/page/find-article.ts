import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.js';
import { narrow } from './narrow.js';
import { ALL_RULES } from './rules/all-rules.js';
import type { PageFacts, Rules } from './rules/rule.js';

/** Finds the element that holds the article of a page, and changes the page on the way; undefined if it has none. */
export function findArticle(
  document: DomDocument,
  facts: PageFacts,
  { before, around, after }: Rules = ALL_RULES,
): DomElement | undefined {
  for (const rule of Object.values(before)) rule(document, facts);
  const restored = Object.values(around).map((rule) => rule(document, facts));
  narrow(document);
  const article = readArticle(document);
  if (article === undefined) return undefined;
  for (const rule of restored) rule(article, facts);
  for (const rule of Object.values(after)) rule(article, facts);
  return article;
}

function readArticle(document: DomDocument): DomElement | undefined {
  const readability = new Readability<DomElement>(document as never, {
    serializer: (node) => node as unknown as DomElement,
    keepClasses: true,
    disableJSONLD: true,
  });
  return readability.parse()?.content ?? undefined;
}
