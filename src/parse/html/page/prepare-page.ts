import { decodeAddress } from '../../../article/address.js';
import { visitElements } from './constructs/elements.js';
import { findElement } from './constructs/find-elements.js';
import { keepCode } from './constructs/keep-code.js';
import { keepMath, keepTexOfText, rendersTex } from './constructs/keep-math.js';
import { keepAttribution, keepQuote } from './constructs/keep-quote.js';
import { type Footnote, liftFootnotes } from './constructs/lift-footnotes.js';
import { keepAlertTitle } from './constructs/page-alert.js';
import { keepNoscriptImage } from './constructs/page-image.js';
import { type Addresses, baseOf, canonicalOf, targetOf } from './constructs/page-link.js';
import { dropFallback } from './constructs/page-medium.js';
import type { DomDocument, DomElement } from './dom.js';

/** Parts that are taken out of a page before its article is looked for. */
export interface Prepared {
  readonly addresses: Addresses;
  readonly footnotes: readonly Footnote[];
}

/**
 * Brings code, formulas and footnotes of a page into a form that does not depend on the tools that made them, before its article is
 * looked for.
 * @param page address of the page; undefined for a file
 */
export function preparePage(document: DomDocument, page: string | undefined): Prepared {
  const base = findElement(document.documentElement, isBase);
  const told = findElement(document.documentElement, isCanonical)?.getAttribute('href');
  const start = baseOf(page, base?.getAttribute('href'));
  const addresses = { page, base: start, canonical: canonicalOf(start, told) };
  base?.remove();
  let math = Array.from(document.head.children).some(rendersTex);
  visitElements(document.body, (element) => {
    math ||= rendersTex(element);
    if (element.localName === 'noscript') keepNoscriptImage(element);
    keepQuote(element, document);
    keepAttribution(element, document);
    dropFallback(element);
    keepAlertTitle(element, document);
    return !keepMath(element, document) && !keepCode(element, document);
  });
  if (math) keepTexOfText(document);
  const fragmentOf = (href: string | null): string | undefined => {
    if (!href?.includes('#')) return undefined;
    const target = targetOf(href, addresses);
    return target?.startsWith('#') ? decodeAddress(target.slice(1)) : undefined;
  };
  const footnotes = liftFootnotes(document, (link) => fragmentOf(link.getAttribute('href')));
  return { addresses, footnotes };
}

const isBase = (element: DomElement): boolean => element.localName === 'base' && element.hasAttribute('href');

const isCanonical = (element: DomElement): boolean =>
  element.localName === 'link' && element.getAttribute('rel')?.toLowerCase() === 'canonical';
