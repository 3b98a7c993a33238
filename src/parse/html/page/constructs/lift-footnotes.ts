import { type DomDocument, type DomElement, type DomNode, isElement, TEXT } from '../dom.js';
import { ancestorsOf, classOf, firstInside, lineOf, textUpTo, visitElements } from './elements.js';
import { findNotes, type NoteLinks } from './note-links.js';

/** Footnote that was taken out of its page. */
export interface Footnote {
  readonly label: string;
  readonly body: DomElement;
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
  const lifted = named.map(({ label, body }) => ({ label, body: lift(body, label) }));
  if (lifted.length > 0) dropHeadings(document);
  return [...lifted, ...inline.map((body) => liftInline(body, labels.next(), document))];
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

const BACK = /(?:^|[\s_-])(?:back-?ref|back-?link|footnote-back|reversefootnote|fn-?back|footnote-return)/i;
const ARROWS = /^(?:[\s^↩↵⏎↑⤴⮐⬆↺⇑🔙[\]().,·|]|[\uFE0E\uFE0F])+$/u;
/** Class of the label before the text of a note. */
const LABEL =
  /(?:^|\s)(?:mw-cite-backlink|label|fn-bracket|brackets|ltx_tag\S*|ltx_note_mark|footnote-(?:number|label|marker))(?:\s|$)/;

/** Removes the links of a note to the places that refer to it, and its label. */
function dropBackLinks(
  { body, references, label }: NoteLinks,
  fragmentOf: (link: DomElement) => string | undefined,
): void {
  const origins = new Set(references.flatMap((link) => [link, ...ancestorsOf(link, 3)].map(({ id }) => id)));
  origins.delete('');
  for (const element of firstInside(body, 1000)) {
    const text = lineOf(element, 20);
    const isBack =
      element.localName === 'a' &&
      (BACK.test(classOf(element)) ||
        element.getAttribute('role') === 'doc-backlink' ||
        (element.hasAttribute('href') && ARROWS.test(text)) ||
        origins.has(fragmentOf(element) ?? ''));
    if (isBack || (LABEL.test(classOf(element)) && text.length < 12)) removeWithBrackets(element, body);
  }
  const first = body.localName === 'li' ? undefined : firstText(body);
  const [whole = '', own] =
    /^\s*[[(]?([\p{L}\p{N}]{1,4}|[*†‡§¶‖]{1,4})[\])]?[.:)]?(?:\s+|$)/u.exec(first?.textContent ?? '') ?? [];
  if (first && own === label) first.textContent = first.textContent.slice(whole.length);
}

function removeWithBrackets(element: DomElement, body: DomElement): void {
  let outer = element;
  for (const up of ancestorsOf(element, 3)) {
    if (up === body || lineOf(up, 40) !== lineOf(outer, 40) || /^(?:p|div|li|td)$/.test(up.localName)) break;
    outer = up;
  }
  dropBrackets(outer);
  const { previousSibling: before, nextSibling: after } = outer;
  if (after?.nodeType === TEXT && (before?.textContent.trim() ?? '') === '')
    after.textContent = after.textContent.replace(/^\s*[.:)]\s*/, '');
  outer.remove();
}

/** Removes the brackets right before and after an element. */
function dropBrackets({ previousSibling: before, nextSibling: after }: DomElement): void {
  if (
    before?.nodeType !== TEXT ||
    after?.nodeType !== TEXT ||
    !/\[$/.test(before.textContent) ||
    !after.textContent.startsWith(']')
  )
    return;
  before.textContent = before.textContent.slice(0, -1);
  after.textContent = after.textContent.slice(1);
}

/** First text of an element that is more than space. */
function firstText(root: DomElement): DomNode | undefined {
  const rest: DomNode[] = [root];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (next.nodeType === TEXT && next.textContent.trim() !== '') return next;
    if (isElement(next)) rest.push(...Array.from(next.childNodes).slice(0, 100).reverse());
  }
  return undefined;
}

/** Takes a note out of its page, with what is left empty around it. */
function lift(body: DomElement, label: string): DomElement {
  const { parentElement: list, previousElementSibling: term } = body;
  if (body.localName === 'dd' && term?.localName === 'dt') term.remove();
  const cells = body.localName === 'tr' ? Array.from(body.children) : [];
  if (cells.length > 1 && lineOf(cells[0] as DomElement, 12).replace(/^\[|\]$/g, '').length <= label.length)
    cells[0]?.remove();
  body.remove();
  if (list) prune(list);
  return body;
}

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

/** Removes an element that is empty, and then what stood around it: the elements that held it alone, a rule and a heading above it. */
function prune(list: DomElement): void {
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
    if (ends && above && isHeading(above) && nothingBetween(above)) above.remove();
    emptied = around;
  }
}

const NOTES =
  /^(?:(?:foot|end)?-?notes?|references|citations|sources|notes and references|fu(?:ß|ss)noten?|endnoten|anmerkungen|einzelnachweise|quellen|belege)\s*:?$/i;

/** Removes headings of notes, below which nothing is left. */
function dropHeadings(document: DomDocument): void {
  visitElements(document.body, (element) => {
    if (!/^h[1-6]$/.test(element.localName) || !NOTES.test(lineOf(element, 60))) return true;
    const outer = element.parentElement && isHeading(element.parentElement) ? element.parentElement : element;
    let next = outer.nextElementSibling;
    while (next && isEmpty(next)) next = next.nextElementSibling;
    if (nothingBetween(outer) && (next === null || isHeading(next))) outer.remove();
    return false;
  });
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

/** Takes a note out that stands in the middle of a paragraph. */
function liftInline(body: DomElement, label: string, document: DomDocument): Footnote {
  for (const inside of firstInside(body, 50))
    if (LABEL.test(classOf(inside)) && lineOf(inside, 12).length < 12) inside.remove();
  for (const toggle of [body.previousElementSibling, body.previousElementSibling?.previousElementSibling])
    if (toggle && /^(?:label|input)$/.test(toggle.localName) && lineOf(toggle, 6).length < 4) toggle.remove();
  body.replaceWith(reference(label, document));
  return { label, body };
}
