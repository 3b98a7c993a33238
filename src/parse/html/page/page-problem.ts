import type { DomDocument, DomElement } from './dom.js';
import { linesOfElement } from './metadata/lines-of-element.js';
import { isPaid, LINKED_DATA, linkedData, thingsIn } from './metadata/linked-data.js';
import type { PageProblem } from './page.js';
import { ACCEPT, ASKS_FOR_SCRIPTS, CONSENT, LOGIN, WALL } from './problem-words.js';

/*
 * Finds out why a page shows no article, or only its beginning. A false alarm is worse than none: each problem needs several signs.
 */

/**
 * Number of words from which an article is complete as far as anyone can tell, from which it is more than what is shown above a wall, and
 * from which it is a text at all.
 */
const COMPLETE = 600;
const BEGINNING = 300;
const TEXT = 120;
/** Maximum number of words of a page that has hardly more than a message. */
const MESSAGE = 60;

/** Maximum length of a line that can be a message, in characters. */
const LONGEST_LINE = 400;

/** Elements into which scripts put the page. */
const ROOTS =
  '#root, #app, #__next, #__nuxt, #___gatsby, #app-root, #react-root, #main-app, #svelte, app-root, [ng-app], [data-reactroot], [data-ng-app]';

/** Whether a text of a number of words may have a problem; all others are not looked at again. */
export const mayHaveProblem = (words: number): boolean => words < COMPLETE;

/**
 * Problem of a page whose article is short.
 * @param lines lines of the page as it came
 * @param article text of what was found as its article
 * @param open opens the page as it came, where its lines do not tell enough
 */
export function pageProblem(
  lines: readonly string[],
  article: string,
  open: () => DomDocument,
): PageProblem | undefined {
  const words = wordsOf(article);
  const wall = lines.find((line) => line.length < LONGEST_LINE && WALL.test(line));
  const isWalled = wall !== undefined && (words < BEGINNING || article.includes(wall));
  if (words >= TEXT) return isWalled ? 'paywall' : undefined;
  const document = open();
  const page = lines.reduce((sum, line) => sum + wordsOf(line), 0);
  // A longer article than the page shows was told in its data.
  if (page < 2 * TEXT && words < page + MESSAGE) {
    if (isConsent(document, lines, page)) return 'consent';
    if (isLogin(document, lines)) return 'login';
    if (isBuiltByScripts(document, lines, page)) return 'scripts';
  }
  return isWalled || hasClosedPart(document) ? 'paywall' : undefined;
}

const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Whether a page is nothing but a notice about cookies: it speaks of little else, and there is something to press. */
function isConsent(document: DomDocument, lines: readonly string[], page: number): boolean {
  const about = lines.filter((line) => CONSENT.test(line)).reduce((sum, line) => sum + wordsOf(line), 0);
  const buttons = [...document.querySelectorAll('button, a, input[type="submit"], input[type="button"]')];
  const labelOf = (button: DomElement) => button.getAttribute('value') ?? button.textContent;
  return page > 0 && about > page / 2 && buttons.some((button) => ACCEPT.test(labelOf(button).trim().slice(0, 60)));
}

/** Whether asking for a password is what the page is for. */
const isLogin = (document: DomDocument, lines: readonly string[]): boolean =>
  document.querySelector('input[type="password" i]') !== null &&
  [document.title, ...lines.slice(0, 20)].some((line) => line.length < LONGEST_LINE && LOGIN.test(line));

/** Whether scripts build the page: it is nearly empty, and it has a place for them to fill, or asks for them. */
function isBuiltByScripts(document: DomDocument, lines: readonly string[], page: number): boolean {
  if (document.querySelector('script') === null) return false;
  const asks = [...lines, ...[...document.querySelectorAll('noscript')].map(({ textContent }) => textContent)].some(
    (line) => line.length < 2 * LONGEST_LINE && ASKS_FOR_SCRIPTS.test(line),
  );
  const root = [...document.querySelectorAll(ROOTS)].some((element) => linesOfElement(element).length === 0);
  return page === 0 || (page < MESSAGE && (asks || root)) || (asks && root);
}

/** Whether a page says that not everybody may read all of it, and indeed does not hold all of it. */
function hasClosedPart(document: DomDocument): boolean {
  const data = linkedData(document.querySelectorAll(LINKED_DATA), 'isAccessibleForFree');
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
