import type { DomDocument, DomElement } from '../dom.js';
import { dropBackLinks, dropBrackets, LABEL } from './drop-back-links.js';
import { ancestorsOf, classOf, firstInside, lineOf, visitElements } from './elements.js';
import { findNotes } from './footnote-links.js';
import { dropHeadings, prune } from './prune-footnotes.js';

/** Footnote that was taken out of its page. */
export interface Footnote {
  readonly label: string;
  readonly body: DomElement;
  /** Heading of the notes to which it belongs. */
  readonly heading?: DomElement | undefined;
}

/** Attribute with the label of the note to which an element refers. */
export const REFERENCE = 'data-footnote';

/**
 * Takes the footnotes out of a page, wherever they are, so that they come back at the end of the article that refers to them. The links
 * to them become elements with their labels.
 * @param fragmentOf fragment within the page to which a link leads
 */
export function liftFootnotes(
  document: DomDocument,
  fragmentOf: (link: DomElement) => string | undefined,
): readonly Footnote[] {
  const labels = new Labels();
  const { notes, inline } = findNotes(document.body, fragmentOf);
  const named = notes.map((note) => ({ ...note, label: labels.own(note.label) }));
  for (const note of named) {
    dropBackLinks(note, fragmentOf);
    for (const reference of note.references) refer(reference, note.label, document);
  }
  const lifted = named.map(({ label, body }) => ({ label, body, heading: lift(body, label) }));
  const heading = lifted.length > 0 ? dropHeadings(document) : undefined;
  const moved = inline.map((body) => liftInline(body, labels.next(), document));
  dropRepeated(moved, document);
  return [...belowHeadings(lifted, heading), ...moved];
}

/** Removes what a page shows at its end once more of the notes in its paragraphs. */
function dropRepeated(notes: readonly Footnote[], document: DomDocument): void {
  if (notes.length === 0) return;
  const texts = new Set(notes.map(({ body }) => lineOf(body, LONGEST)));
  visitElements(document.body, (element) => {
    if (!/^(?:tr|li|div)$/.test(element.localName)) return true;
    const text = lineOf(element, LONGEST + NUMBER).replace(BEFORE_TEXT, '');
    if (!texts.has(text)) return true;
    const { parentElement: list } = element;
    element.remove();
    if (list) prune(list);
    return false;
  });
  dropHeadings(document);
}

/** Maximum length of a note that is looked for once more, and of the number before it, in characters. */
const LONGEST = 1000;
const NUMBER = 12;
const BEFORE_TEXT = /^[^\p{L}]{1,12}/u;

/** Footnotes with the headings above them, which were removed with the last note of each list. */
function belowHeadings(notes: readonly Footnote[], last: DomElement | undefined): readonly Footnote[] {
  let heading = last;
  return notes
    .toReversed()
    .map((note) => {
      heading = note.heading ?? heading;
      return { ...note, heading };
    })
    .reverse();
}

/** Labels, of which no two are the same. */
class Labels {
  readonly #taken = new Set<string>();
  #next = 1;

  /** The label that the page has, or the next like it that is free. */
  own(label: string): string {
    let free = label;
    for (let n = 2; this.#taken.has(free); n += 1) free = `${label}-${n}`;
    this.#taken.add(free);
    return free;
  }

  /** The next number that is free. */
  next(): string {
    while (this.#taken.has(String(this.#next))) this.#next += 1;
    return this.own(String(this.#next));
  }
}

const reference = (label: string, document: DomDocument): DomElement => {
  const element = document.createElement('span');
  element.setAttribute(REFERENCE, label);
  return element;
};

const BARE_LABEL = /^[\s[\](),\p{N}\p{L}*†‡§¶‖.]{0,12}$/u;

/** Replaces a link by a reference, together with the brackets and the raised text around it. */
function refer(link: DomElement, label: string, document: DomDocument): void {
  let outer = link;
  const own = lineOf(link, 20).replace(/^[[(]|[\])]$/g, '');
  for (const up of ancestorsOf(link, 3)) {
    if (!/^(?:sup|span|cite|small|b)$/.test(up.localName)) break;
    const text = lineOf(up, 20);
    if (!BARE_LABEL.test(text) || text.replace(/^[[(]|[\])]$/g, '') !== own) break;
    outer = up;
  }
  dropBrackets(outer);
  outer.replaceWith(reference(label, document));
}

/** Takes a note out of its page, with what is left empty around it, and returns the heading that was removed with it. */
function lift(body: DomElement, label: string): DomElement | undefined {
  const { parentElement: list, previousElementSibling: term } = body;
  if (body.localName === 'dd' && term?.localName === 'dt') term.remove();
  const cells = body.localName === 'tr' ? Array.from(body.children) : [];
  if (cells.length > 1 && lineOf(cells[0] as DomElement, 12).replace(/^\[|\]$/g, '').length <= label.length)
    cells[0]?.remove();
  body.remove();
  return list ? prune(list) : undefined;
}

/** Whether an element before a note in a paragraph opens it: a box that styles look at, its label, or a number that scripts look at. */
function isToggle(element: DomElement): boolean {
  if (lineOf(element, 6).length >= 4) return false;
  if (/^(?:label|input)$/.test(element.localName)) return true;
  const names = [element, ...firstInside(element, 3)].map(classOf).join(' ');
  return /^(?:sup|a)$/.test(element.localName) && /foot-?note/i.test(names);
}

/** Moves a note out of the middle of a paragraph. */
function liftInline(body: DomElement, label: string, document: DomDocument): Footnote {
  for (const inside of firstInside(body, 50))
    if ((LABEL.test(classOf(inside)) || isLeadingNumber(inside, body)) && lineOf(inside, 12).length < 12)
      inside.remove();
  for (const toggle of [body.previousElementSibling, body.previousElementSibling?.previousElementSibling])
    if (toggle && isToggle(toggle)) toggle.remove();
  body.replaceWith(reference(label, document));
  return { label, body };
}

/** Whether an element is the raised number that a note begins with. */
const isLeadingNumber = (element: DomElement, body: DomElement): boolean =>
  element.localName === 'sup' &&
  element.parentElement === body &&
  /^\W{0,3}\d{1,4}\W{0,3}$/.test(lineOf(element, 12)) &&
  lineOf(body, 12).startsWith(lineOf(element, 12));
