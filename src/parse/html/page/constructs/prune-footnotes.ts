import { type DomDocument, type DomElement, isElement } from '../dom.js';
import { firstInside, lineOf, textUpTo, visitElements } from './elements.js';

/**
 * Removes an element that is empty, and then what stood around it: the elements that held it alone, a rule and a heading above it.
 * @returns the heading that was removed
 */
export function prune(list: DomElement): DomElement | undefined {
  let heading: DomElement | undefined;
  let emptied: DomElement | null = list;
  while (emptied && isEmpty(emptied) && !/^(?:body|html|main|article)$/.test(emptied.localName)) {
    const around: DomElement | null = emptied.parentElement;
    let above = emptied.previousElementSibling;
    const below = emptied.nextElementSibling;
    emptied.remove();
    const ends = below === null || isHeading(below);
    if (above?.localName === 'hr') {
      const rule: DomElement = above;
      above = above.previousElementSibling;
      rule.remove();
    }
    if (ends && above && isHeading(above) && nothingBetween(above)) {
      heading = above;
      heading.remove();
    }
    emptied = around;
  }
  return heading;
}

const NOTES =
  /^(?:(?:foot|end|side)?-?notes?|references|citations|sources|notes and references|fu(?:ß|ss)noten?|endnoten|anmerkungen|einzelnachweise|quellen|belege)\s*:?$/i;

/** Removes headings of notes, below which nothing is left, and returns the first. */
export function dropHeadings(document: DomDocument): DomElement | undefined {
  let first: DomElement | undefined;
  visitElements(document.body, (element) => {
    if (!/^h[1-6]$/.test(element.localName) || !NOTES.test(lineOf(element, 60))) return true;
    const outer = element.parentElement && isHeading(element.parentElement) ? element.parentElement : element;
    let next = outer.nextElementSibling;
    while (next && isEmpty(next)) next = next.nextElementSibling;
    if (nothingBetween(outer) && (next === null || isHeading(next))) {
      first ??= outer;
      outer.remove();
    }
    return false;
  });
  return first;
}

/** Whether no text follows a heading up to the next element. */
function nothingBetween(heading: DomElement): boolean {
  for (let next = heading.nextSibling; next && !isElement(next); next = next.nextSibling)
    if (next.textContent.trim() !== '') return false;
  return true;
}

const isEmpty = (element: DomElement): boolean =>
  textUpTo(element, 400).trim() === '' &&
  !firstInside(element, 200).some(({ localName }) => /^(?:img|video|iframe|table|math)$/.test(localName));

/** Whether an element is a heading, or holds hardly more than one. */
function isHeading(element: DomElement | null): boolean {
  if (element === null || HEADING.test(element.localName)) return element !== null;
  const first = element.firstElementChild;
  return (
    first !== null && HEADING.test(first.localName) && lineOf(element, MOST).length < lineOf(first, MOST).length + 12
  );
}

/** Maximum length of the text that is looked at for a heading, in characters. */
const MOST = 2000;
const HEADING = /^h[1-6]$/;
