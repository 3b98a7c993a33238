import { sanitizeLine } from '../../../../article/sanitize.js';
import type { DomElement } from '../dom.js';
import { shorten } from './clues.js';
import type { ElementsByTag } from './elements-by-tag.js';
import { foldedLetters } from './folded-letters.js';
import { isAside } from './is-aside.js';

/** Title of a page's article, and the heading that shows it. */
export interface PageTitle {
  readonly title: string | undefined;
  readonly heading: DomElement | undefined;
}

/** Minimum share of a title that a heading holds, or of a heading that a title holds, for one to be taken for the other. */
const SHARE = 0.5;
/** Maximum number of headings that are looked at. */
const MOST = 30;
const HOME = /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/;
const SEPARATOR = / [|│–—·•»«‹›:/~★-]+ | ?[|»›] ?|: /g;

/**
 * Chooses the title of a page: as its heading shows it, else as its metadata tell it, without the name of the site.
 * @param titles titles that the page tells, the most certain first
 * @param sites names of the site in folded letters
 */
export function pageTitle(elements: ElementsByTag, titles: readonly string[], sites: readonly string[]): PageTitle {
  const headings = [...elements('h1'), ...elements('h2'), ...elements('h3')]
    .slice(0, MOST)
    .filter((heading) => !isAside(heading, /logo/i) && !isHomeLink(heading))
    .map((element) => ({ element, text: lineOfElement(element) }))
    .map((heading) => ({ ...heading, letters: foldedLetters(heading.text) }))
    .filter(({ letters }) => letters !== '' && !sites.includes(letters));
  const first = headings.filter(({ element }) => element.localName === 'h1');
  const shown = new Set(headings.map(({ letters }) => letters));
  const bare = titles.map((title) => withoutSite(title, sites, shown)).filter((title) => title !== '');
  for (const title of bare) {
    const same = [...first, ...headings].find(({ letters }) => letters === foldedLetters(title));
    // The heading's elements may stand without the punctuation between them.
    if (same) return { title: shorten(same.element.children.length > 0 ? title : same.text), heading: same.element };
  }
  const alike =
    first.find(({ letters }) => bare.some((title) => isAlike(letters, foldedLetters(title)))) ??
    (first.length === 1 ? first[0] : undefined);
  const [title] = bare;
  if (alike === undefined) return { title, heading: undefined };
  // Headings that begin with a kicker, or that are far from what the page says of itself, such as "News", show the place only.
  const agrees = title === undefined || isAlike(alike.letters, foldedLetters(title)) || sharesWords(alike.text, title);
  const kicked = bare.find(
    (candidate) => alike.letters.endsWith(foldedLetters(candidate)) && alike.element.children.length > 0,
  );
  return { title: kicked ?? (agrees ? shorten(alike.text) : title), heading: alike.element };
}

/** Whether a heading is the name of the site, with a link to its first page. */
function isHomeLink(heading: DomElement): boolean {
  const inside = heading.querySelector('a');
  const link = inside?.textContent.trim() === heading.textContent.trim() ? inside : heading.firstElementChild;
  return [link, heading.parentElement].some(
    (one) => one?.localName === 'a' && HOME.test(one.getAttribute('href') ?? ''),
  );
}

/** Text of an element on one line, with spaces around the elements in it. */
function lineOfElement(element: DomElement): string {
  if (element.children.length === 0) return sanitizeLine(element.textContent);
  const clone = element.cloneNode(true) as DomElement;
  for (const hidden of clone.querySelectorAll('script, style, svg, button, [class*="anchor" i]')) hidden.remove();
  for (const block of clone.querySelectorAll('span, div, p, br')) block.before(' ');
  return sanitizeLine(clone.textContent).replace(/ ?[¶#🔗§]$/u, '');
}

const isAlike = (heading: string, title: string): boolean => {
  const [short, long] = heading.length < title.length ? [heading, title] : [title, heading];
  return short.length >= SHARE * long.length && long.includes(short);
};

function sharesWords(heading: string, title: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu));
  const own = words(heading);
  const common = [...words(title)].filter((word) => own.has(word)).length;
  return common >= 2 && common >= SHARE * Math.min(own.size, words(title).size);
}

/** Takes the name of the site off a title, and what the page's headings do not show. */
function withoutSite(title: string, sites: readonly string[], shown: ReadonlySet<string>): string {
  if (shown.has(foldedLetters(title))) return title;
  const splits = [...title.slice(0, 1000).matchAll(SEPARATOR)].map(({ 0: separator, index }) => ({
    left: title.slice(0, index).trim(),
    right: title.slice(index + separator.length).trim(),
    colon: separator.startsWith(':'),
  }));
  const parts = splits.flatMap(({ left, right }) => [left, right]).filter((part) => shown.has(foldedLetters(part)));
  const [longest] = parts.sort((a, b) => b.length - a.length);
  if (longest !== undefined) return longest;
  const isSite = (part: string): boolean => sites.includes(foldedLetters(part));
  const last = splits.find(
    ({ right, left, colon }) => left !== '' && !colon && (isSite(right) || isNearlySite(right, left, sites)),
  );
  if (last) return withoutSite(last.left, sites, shown);
  return splits.find(({ left, right }) => right !== '' && isSite(left))?.right ?? title;
}

/** Whether the end of a title is the name of the site with something added ("Zeitung – Nachrichten"), or the first words of it. */
function isNearlySite(right: string, left: string, sites: readonly string[]): boolean {
  const letters = foldedLetters(right);
  return (
    right.split(' ').length <= 4 &&
    left.includes(' ') &&
    sites.some(
      (site) => Math.min(site.length, letters.length) >= 4 && (letters.startsWith(site) || site.startsWith(letters)),
    )
  );
}
