import { type DomElement, parseDom } from '../../../src/parse/html/page/dom.js';
import { leavesOf } from '../../../src/parse/html/page/leaves.js';
import { measure } from '../../../src/parse/html/page/measure.js';
import { ALL_RULES } from '../../../src/parse/html/page/rules/all-rules.js';
import { FoundArticle } from '../../../src/parse/html/page/rules/found-article.js';
import { elementsByName } from '../../../src/parse/html/page/rules/names.js';
import type { AfterRule, PageData, PageFacts } from '../../../src/parse/html/page/rules/rule.js';

/** Sentence that reads like running text, for which "~" stands in what is written and shown here. */
const SENTENCE = 'The keeper climbed the stairs three times a day.';

const written = (html: string): string => html.replaceAll('~', SENTENCE);
const shortened = (text: string): string => text.replaceAll(SENTENCE, '~');

const factsOf = (body: DomElement, data: Partial<PageData>): PageFacts => {
  const measures = measure(body);
  const nothing = { title: '', author: '', articleBody: { text: '', isFree: true } };
  return { ...nothing, ...data, measures, named: elementsByName(measures) };
};

/** Mends an article by a rule, after which it must not list blocks of text that are not there any more. */
function mend(element: DomElement, rule: AfterRule | undefined, facts: PageFacts): void {
  const article = new FoundArticle(element);
  const before = article.leaves.length;
  rule?.(article, facts);
  const now = leavesOf(element);
  const isListed = now.every((leaf, i) => {
    const listed = article.leaves[i];
    return listed?.element === leaf.element && listed.text === leaf.text && listed.mixed === leaf.mixed;
  });
  if (!isListed || article.leaves.length !== now.length)
    throw new Error(`${article.leaves.length} blocks are listed after a change of ${before} to ${now.length}`);
}

function ruled(rule: AfterRule, html: string, data: Partial<PageData>): DomElement {
  const { body } = parseDom(written(html));
  mend(body, rule, factsOf(body, data));
  return body;
}

/** HTML as it is written after it was read. */
export const readAgain = (html: string): string => shortened(parseDom(written(html)).body.innerHTML);

/** The blocks of text that a rule leaves in an article, separated by " / ". */
export const textAfter = (rule: AfterRule, html: string, data: Partial<PageData> = {}): string =>
  shortened(
    leavesOf(ruled(rule, html, data))
      .map(({ text }) => text)
      .join(' / '),
  );

/** The HTML of an article after a rule. */
export const htmlAfter = (rule: AfterRule, html: string, data: Partial<PageData> = {}): string =>
  shortened(ruled(rule, html, data).innerHTML);

/** The HTML of the body of a page after a rule that prepares it. */
export function htmlBefore(name: string, html: string, data: Partial<PageData> = {}): string {
  const document = parseDom(written(html));
  ALL_RULES.before[name]?.(document, factsOf(document.body, data));
  return shortened(document.body.innerHTML);
}

/** The HTML of an article in which a search has left the elements that a selector finds, after a rule has mended it. */
export function htmlAround(name: string, html: string, found: string, data: Partial<PageData> = {}): string {
  const document = parseDom(written(html));
  const facts = factsOf(document.body, data);
  const rule = ALL_RULES.around[name]?.(document, facts, leavesOf(document.body));
  const article = document.createElement('div');
  article.append(...document.body.querySelectorAll(found));
  mend(article, rule, facts);
  return shortened(article.innerHTML);
}
