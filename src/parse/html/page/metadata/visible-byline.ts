import { classOf } from '../constructs/elements.js';
import type { DomElement } from '../dom.js';
import { lineOfValue } from './clues.js';
import type { ElementsByTag } from './elements-by-tag.js';
import { isAside } from './is-aside.js';
import { linesOfElement, MARK } from './lines-of-element.js';
import { findDay } from './written-day.js';

/** Names of parts of a page that are not about the article. */
const ASIDE = /comment|related|teaser|sidebar|recommend/i;

/** Marks of authors: microdata, links, and names of classes as a last resort. */
const AUTHORS: readonly { readonly among: string; readonly isAuthor: (element: DomElement) => boolean }[] = [
  { among: '[itemprop]', isAuthor: (element) => /\b(?:author|creator)\b/.test(element.getAttribute('itemprop') ?? '') },
  { among: 'a', isAuthor: (element) => isAuthorLink(element) },
  { among: '[class]', isAuthor: (element) => BYLINE.test(classOf(element)) },
];
const isAuthorLink = (element: DomElement): boolean =>
  element.localName === 'a' && /\bauthor\b/i.test(element.getAttribute('rel') ?? '');
const BYLINE = /byline|autor|(?:^|\s)author(?:\s|$)|(?:by|post|entry|article)[-_]{0,2}author|author[-_]{0,2}name/i;
const PUBLISHED = /publi|pubdate|posted|entry-date|created|issued|erschienen|ver(?:ö|oe)ffentlicht/i;
const CHANGED = /modif|updat|chang|aktualisiert|ge(?:ä|ae)ndert|zuletzt/i;

/** Maximum number of authors near the heading: more are those of a list of articles. */
const MOST = 4;
/** Maximum number of elements among which those near the heading are looked for. */
const MANY = 500;
/** Maximum length of a line with a name or a day, in characters. */
const LONGEST = 160;
/** Words that announce the author on the next line. */
const ANNOUNCED = /^(?:by|von|autor(?:in)?|author|text|posted by|written by)\s*:?$/i;

/** Looks for authors in what a page shows near its heading: lists of them, the most certain first. */
export function* visibleAuthors(
  elements: ElementsByTag,
  heading: DomElement | undefined,
): Generator<readonly string[]> {
  for (const { among, isAuthor } of AUTHORS) {
    const names = nearest(elements(among).filter(isAuthor), heading).map(nameOf);
    if (new Set(names).size <= MOST) yield names.filter((name) => name !== '' && name.length < LONGEST);
  }
}

/**
 * Looks for days of publication in what a page shows near its heading, the most certain first: times as its elements tell them, and days as
 * its text shows them.
 */
export function visibleDays(elements: ElementsByTag, heading: DomElement | undefined) {
  const times = nearest(elements('time'), heading);
  const dated = [
    ...nearest(
      elements('[itemprop]').filter((element) => /\bdatePublished\b/.test(element.getAttribute('itemprop') ?? '')),
      heading,
    ),
    ...times.filter((time) => time.hasAttribute('pubdate') || PUBLISHED.test(describe(time))),
    ...times.filter((time) => !CHANGED.test(describe(time)) && !isInProse(time)),
  ];
  return {
    told: dated.flatMap((element) =>
      ['content', 'datetime', 'title'].flatMap((name) => element.getAttribute(name) ?? []),
    ),
    shown: dated.flatMap((element) => findDay(element.textContent.slice(0, LONGEST))?.day ?? []),
  };
}

/** Whether an element is in a longer paragraph that does not begin with it. */
function isInProse(element: DomElement): boolean {
  const text = element.closest('p')?.textContent.trim() ?? '';
  return text.length > LONGEST && !text.startsWith(element.textContent.trim());
}

/** Those of some elements in the smallest part of the page that holds the heading and any; without a heading, all if they are few. */
function nearest(elements: readonly DomElement[], heading: DomElement | undefined): readonly DomElement[] {
  if (elements.length > MANY) return [];
  const all = elements.filter((found) => !isAside(found, ASIDE, heading));
  if (heading === undefined) return all.length > MOST ? [] : all;
  for (let part: DomElement | null = heading; part && all.length > 0; part = part.parentElement) {
    const scope = part;
    const inside = all.filter((found) => scope.contains(found));
    if (inside.length > 0) return inside;
  }
  return [];
}

/** Names of a time's classes and the end of the text before it. */
const describe = (time: DomElement): string =>
  [
    time.getAttribute('class'),
    time.getAttribute('itemprop'),
    time.parentElement?.getAttribute('class'),
    time.previousSibling?.textContent.slice(-40),
  ].join(' ');

/** Name of a person in an element: that of microdata or of an hCard, or its first line of text. */
function nameOf(element: DomElement): string {
  const named = element.querySelector('[itemprop~="name"]') ?? element.querySelector('.fn') ?? element;
  const content = named.getAttribute('content');
  if (content !== null) return lineOfValue(content);
  const links = [...element.querySelectorAll('a[rel]')].filter(isAuthorLink);
  if (links.length > 0) return links.map((link) => lineOfValue(link.textContent)).join('; ');
  const lines = linesOfElement(named).filter((line) => /\p{L}/u.test(line));
  return (ANNOUNCED.test(lines[0] ?? '') ? lines[1] : lines[0]) ?? '';
}

/** Finds a day in a short line soon after the heading, or right before it; that of a change only if there is no other. */
export function writtenDay(heading: DomElement): string | undefined {
  const changes: string[] = [];
  for (const text of linesAround(heading)) {
    const found = text.length > LONGEST ? undefined : findDay(text);
    if (found === undefined) continue;
    if (!CHANGED.test(text.slice(0, found.from))) return found.day;
    changes.push(found.day);
  }
  return changes[0];
}

/** Number of lines that are read after the heading, and before it. */
const AFTER = 12;
const BEFORE = 3;

/** Lines around a heading, from the smallest part of the page that has as many as are read. */
function linesAround(heading: DomElement): readonly string[] {
  for (let part = heading.parentElement; part; part = part.parentElement) {
    const lines = linesOfElement(part, heading);
    const at = lines.indexOf(MARK);
    if (lines.length - at > AFTER || part.localName === 'body')
      return [...lines.slice(at + 1, at + 1 + AFTER), ...lines.slice(Math.max(0, at - BEFORE), Math.max(0, at))];
  }
  return [];
}
