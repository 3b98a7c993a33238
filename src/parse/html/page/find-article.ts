import { Readability } from '@mozilla/readability';
import { articleOfData } from './article-of-data.js';
import type { DomDocument, DomElement } from './dom.js';
import { leavesOf, textOf } from './leaves.js';
import { measure, proseOf } from './measure.js';
import { narrowToMain } from './narrow-to-main.js';
import { ALL_RULES } from './rules/all-rules.js';
import { FoundArticle } from './rules/found-article.js';
import { elementsByName } from './rules/names.js';
import type { AfterRule, PageData, PageFacts, Rules } from './rules/rule.js';
import { unscoredArticle } from './unscored-article.js';

/**
 * Finds the element that holds the article of a page; undefined if the page has no text.
 * @param document the page, which is changed on the way
 * @param again parses the page anew, as the first attempt changes it
 */
export function findArticle(
  document: DomDocument,
  again: () => DomDocument,
  data: PageData,
  rules: Rules = ALL_RULES,
): DomElement | undefined {
  const shown = shownArticle(document, again, data, rules);
  return articleOfData(document, data.articleBody, shown) ?? shown;
}

function shownArticle(
  document: DomDocument,
  again: () => DomDocument,
  data: PageData,
  rules: Rules,
): DomElement | undefined {
  const page = prepare(document, data, rules);
  const scored = scoredArticle(document);
  const found = scored === undefined ? 0 : proseOf(scored);
  const least = page.isMain ? LEAST_OF_MAIN : LEAST;
  if (scored !== undefined && (found >= SHORT || found >= least * page.prose)) return finish(scored, page, rules);
  const other = prepare(again(), data, rules);
  const unscored = unscoredArticle(other.document.body);
  if (scored !== undefined && found >= least * proseOf(unscored)) return finish(scored, page, rules);
  return textOf(unscored) === '' ? undefined : finish(unscored, other, rules);
}

/** Amount of prose, in characters, below which an article is not trusted if the page has far more. */
const SHORT = 1000;

/** Minimum share of the page's prose in a short article. */
const LEAST = 0.25;

/** Minimum share if all of the page is its main element. */
const LEAST_OF_MAIN = 0.8;

/** A page whose article can be looked for. */
interface PreparedPage {
  readonly document: DomDocument;
  readonly facts: PageFacts;
  /** Rules that remember the page as it was. */
  readonly restoring: readonly AfterRule[];
  /** Prose that is left on the page, in characters. */
  readonly prose: number;
  /** Whether only the main element of the page is left. */
  readonly isMain: boolean;
}

function prepare(document: DomDocument, data: PageData, { before, around }: Rules): PreparedPage {
  const measures = measure(document.body);
  const facts = { ...data, measures, named: elementsByName(measures) };
  for (const rule of Object.values(before)) rule(document, facts);
  const leaves = leavesOf(document.body);
  const restoring = Object.values(around).map((rule) => rule(document, facts, leaves));
  return { document, facts, restoring, ...narrowToMain(document) };
}

function finish(element: DomElement, { facts, restoring }: PreparedPage, { after }: Rules): DomElement {
  const article = new FoundArticle(element);
  for (const rule of [...restoring, ...Object.values(after)]) rule(article, facts);
  return element;
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
