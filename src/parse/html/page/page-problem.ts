import type { DomDocument, DomElement } from './dom.js';
import { linesOfElement } from './metadata/lines-of-element.js';
import { isPaid, linkedData, scriptsOf, thingsIn } from './metadata/linked-data.js';
import type { PageProblem } from './page.js';
import { ACCEPT, ASKS_FOR_SCRIPTS, CHECK, CONSENT, isWall, LOADING, LOGIN } from './problem-words.js';

/*
 * Finds out why a page shows no article, or only its beginning. A false alarm is worse than none: each problem needs several signs.
 */

/** Minimum numbers of words of a complete article, of more than a teaser above a wall, and of a text at all. */
const COMPLETE = 600;
const BEGINNING = 300;
const TEXT = 120;
/** Maximum number of words of a page that has hardly more than a message. */
const MESSAGE = 60;
/** Maximum number of words of a page that only says that it is being loaded. */
const FEW = 12;

/** Maximum length of a line that can be a message, in characters. */
const LONGEST_LINE = 400;

/** Elements into which scripts put the page. */
const ROOTS =
  '#root, #app, #__next, #__nuxt, #___gatsby, #app-root, #react-root, #main-app, #svelte, app-root, [ng-app], [data-reactroot], [data-ng-app]';

/** A page as it came, before its article was looked for. */
export interface PageAsItCame {
  /** Lines of its beginning. */
  readonly lines: readonly string[];
  /** Parses it again, which takes a quarter of the time of reading it. */
  readonly document: () => DomDocument;
}

/** Whether an article of a number of words may have a problem. */
export const mayHaveProblem = (words: number): boolean => words < COMPLETE;

/**
 * Problem of a page whose article is short.
 * @param article text of what was found as its article
 */
export function pageProblem({ lines, document }: PageAsItCame, article: string): PageProblem | undefined {
  const words = wordsOf(article);
  const page = lines.reduce((sum, line) => sum + wordsOf(line), 0);
  // The page's data held a longer article than it shows.
  if (words < TEXT && page < 2 * TEXT && words < page + MESSAGE) {
    const whole = document();
    if (isConsent(whole, lines, page)) return 'consent';
    if (isLogin(whole, lines)) return 'login';
    if (page < MESSAGE && isCheck(whole, lines)) return 'check';
    if (isBuiltByScripts(whole, lines, page)) return 'scripts';
  }
  const wall = lines.find((line) => line.length < LONGEST_LINE && isWall(line));
  const isWalled = wall !== undefined && (words < BEGINNING || article.includes(wall));
  return isWalled || (words < TEXT && hasClosedPart(document())) ? 'paywall' : undefined;
}

const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Whether a page is nothing but a notice about cookies: it speaks of little else, and there is something to press. */
function isConsent(document: DomDocument, lines: readonly string[], page: number): boolean {
  const about = lines.filter((line) => CONSENT.test(line)).reduce((sum, line) => sum + wordsOf(line), 0);
  const buttons = [...document.querySelectorAll('button, a, input[type="submit"], input[type="button"]')];
  const labelOf = (button: DomElement) => button.getAttribute('value') ?? button.textContent;
  return page > 0 && about > page / 2 && buttons.some((button) => ACCEPT.test(labelOf(button).trim().slice(0, 60)));
}

const buttonsOf = (document: DomDocument): readonly string[] =>
  [...document.querySelectorAll('input[type="submit"]')].map((button) => button.getAttribute('value') ?? '');

/** Whether the page exists to ask for a password. */
const isLogin = (document: DomDocument, lines: readonly string[]): boolean =>
  document.querySelector('input[type="password" i]') !== null &&
  [document.title, ...lines.slice(0, 20), ...buttonsOf(document)].some(
    (line) => line.length < LONGEST_LINE && LOGIN.test(line),
  );

/** Whether the page exists to find out whether a person reads it. */
const isCheck = (document: DomDocument, lines: readonly string[]): boolean =>
  document.querySelector('script, form, iframe') !== null && lines.some((line) => CHECK.test(line));

/** Whether scripts build the page: it is nearly empty, and it has a place for them to fill, or asks for them. */
function isBuiltByScripts(document: DomDocument, lines: readonly string[], page: number): boolean {
  if (document.querySelector('script') === null) return false;
  const asks = [...lines, ...[...document.querySelectorAll('noscript')].map(({ textContent }) => textContent)].some(
    (line) => line.length < 2 * LONGEST_LINE && ASKS_FOR_SCRIPTS.test(line),
  );
  const loads = page < FEW && lines.some((line) => LOADING.test(line));
  const root = [...document.querySelectorAll(ROOTS)].some((element) => linesOfElement(element).length === 0);
  return page === 0 || loads || (page < MESSAGE && (asks || root)) || (asks && root);
}

/** Whether a page says that not everybody may read all of it, and indeed does not hold all of it. */
function hasClosedPart(document: DomDocument): boolean {
  const data = linkedData(scriptsOf(document), 'isAccessibleForFree');
  return data.flatMap(closedParts).some((selector) => !isFilled(document, selector));
}

/** Selectors of the parts that linked data calls not free; "" for the article itself. */
function closedParts(value: unknown): readonly string[] {
  const parts = Array.from(thingsIn(value))
    .filter(isPaid)
    .map(({ cssSelector }) => (typeof cssSelector === 'string' ? cssSelector : ''));
  return parts.filter((selector) => selector !== '' || parts.length === 1);
}

function isFilled(document: DomDocument, selector: string): boolean {
  if (selector === '' || selector.length > 200) return false;
  try {
    return [...document.querySelectorAll(selector)].some((part) => wordsOf(part.textContent) > TEXT);
  } catch {
    return false;
  }
}
