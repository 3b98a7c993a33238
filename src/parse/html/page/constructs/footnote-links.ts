import { type DomElement, TEXT } from '../dom.js';
import { ancestorsOf, classOf, firstInside, lineOf, textUpTo, visitElements } from './elements.js';

/** A footnote of a page: the block that holds its text, and the links of the text that lead to it. */
export interface FootnoteLinks {
  readonly label: string;
  readonly body: DomElement;
  readonly references: DomElement[];
}

/** Text of a link that is the number or the sign of a note. */
const LABEL = /^[[(]?(?:(?:note|fn|nb|n|anm)\.? ?)?(\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶‖]{1,4})[\])]?$/i;
const NAME = /(?:^|[\s_-])(?:foot-?note|end-?note|note-?ref|fn-?ref|sdfootnote|reference)/i;
const NOTES = /(?:^|[\s_-])(?:foot-?notes?|end-?notes?|references|fu(?:ss|ß)noten?|reflist)(?:[\s_-]|$)/i;
const ID =
  /^(?:user-content-)?_?(?:ftn|fn|edn|foot-?note|end-?note|note|cite_note|sdfootnote|sdendnote|fu(?:ss|ß)note|anm)/i;
/** Blocks that can be the text of a note. */
const BODY: ReadonlySet<string> = new Set(['li', 'dd', 'p', 'div', 'aside', 'section', 'tr', 'dt', 'blockquote']);
/** Maximum number of elements of a note that are examined. */
const LARGEST = 200;

/**
 * Finds the footnotes of a page by the links to them, in the order of the notes, and the notes that stand in the text.
 * @param fragmentOf fragment within the page to which a link leads
 */
export function findNotes(
  root: DomElement,
  fragmentOf: (link: DomElement) => string | undefined,
): { readonly notes: readonly FootnoteLinks[]; readonly inline: readonly DomElement[] } {
  const ids = new Map<string, Numbered>();
  const links: Numbered[] = [];
  const inline: DomElement[] = [];
  let at = 0;
  visitElements(root, (element) => {
    at += 1;
    const isLink = element.localName === 'a';
    for (const name of isLink ? ['id', 'name'] : ['id']) {
      const id = element.getAttribute(name) ?? '';
      if (id !== '' && !ids.has(id)) ids.set(id, { element, at });
    }
    if (isLink && element.hasAttribute('href')) links.push({ element, at });
    else if (isInline(element)) inline.push(element);
  });
  return { notes: notesOf(links, ids, fragmentOf), inline };
}

/** Element and its number in the order of the page. */
interface Numbered {
  readonly element: DomElement;
  readonly at: number;
}

function notesOf(
  links: readonly Numbered[],
  ids: ReadonlyMap<string, Numbered>,
  fragmentOf: (link: DomElement) => string | undefined,
): readonly FootnoteLinks[] {
  const notes = new Map<DomElement, FootnoteLinks & { readonly at: number }>();
  for (const { element: link, at } of links) {
    const fragment = fragmentOf(link);
    const target = ids.get(fragment ?? '');
    if (fragment === undefined || !target || target.at < at) continue;
    const label = labelOf(link, fragment);
    const body = label === undefined ? undefined : bodyOf(target.element);
    if (label === undefined || !body || body.contains(link)) continue;
    const known = notes.get(body);
    if (known) known.references.push(link);
    else if (isNote(body, target.element, fragment, link))
      notes.set(body, { label, body, references: [link], at: target.at });
  }
  const inOrder = [...notes.values()].sort((a, b) => a.at - b.at);
  const outer = new Set(inOrder.flatMap(({ body }) => ancestorsOf(body, 50)));
  return inOrder.filter(({ body }) => !outer.has(body));
}

/** Class of a note inside the text. */
const INLINE =
  /(?:^|\s)(?:sidenote|side-note|marginnote|margin-note|footnote|ltx_role_footnote|[\w-]{0,30}foot-?notes?[\w-]{0,30}_(?:note|text|tooltip))(?:\s|$)/;

/** Whether an element is a note in the middle of a paragraph, as notes in the margin are. */
const isInline = (element: DomElement): boolean =>
  /^(?:span|small|aside)$/.test(element.localName) &&
  INLINE.test(classOf(element)) &&
  textUpTo(element, 12).trim().length >= 10 &&
  ancestorsOf(element, 4).some(({ localName }) => /^(?:p|li|dd|td|blockquote)$/.test(localName));

/** Label of the note to which a link refers; undefined for links of other kinds. */
function labelOf(link: DomElement, fragment: string): string | undefined {
  const text = lineOf(link, 20);
  const [, label] = LABEL.exec(text) ?? [];
  if (label === undefined) return undefined;
  const near = [link, ...ancestorsOf(link, 2)];
  const told =
    /^[[(]/.test(text) ||
    isInBrackets(link) ||
    ID.test(fragment) ||
    near.some((one) => one.localName === 'sup' || (one.localName !== 'p' && NAME.test(classOf(one)))) ||
    isKind(link, /noteref/);
  return told ? label : undefined;
}

const isInBrackets = ({ previousSibling: before, nextSibling: after }: DomElement): boolean =>
  before?.nodeType === TEXT &&
  after?.nodeType === TEXT &&
  /\[$/.test(before.textContent) &&
  /^\]/.test(after.textContent);

const isKind = (element: DomElement, kind: RegExp): boolean =>
  kind.test(`${element.getAttribute('role') ?? ''} ${element.getAttribute('epub:type') ?? ''}`);

/** The block of a note whose target is known. */
function bodyOf(target: DomElement): DomElement | undefined {
  const body = [target, ...ancestorsOf(target, 5)].find(({ localName }) => BODY.has(localName));
  return body?.localName === 'dt' ? (body.nextElementSibling ?? undefined) : body;
}

/** Whether a block is the text of a note. */
function isNote(body: DomElement, target: DomElement, fragment: string, link: DomElement): boolean {
  const inside = firstInside(body, LARGEST + 1);
  if (inside.length > LARGEST || inside.some(({ localName }) => /^(?:h[1-6]|article|main|nav)$/.test(localName)))
    return false;
  if (isKind(target, /footnote|endnote|rearnote/)) return true;
  const origins = new Set([link, ...ancestorsOf(link, 2)].flatMap(({ id }) => (id === '' ? [] : [`#${id}`])));
  const leadsBack = inside.some((one) => {
    const href = one.localName === 'a' ? (one.getAttribute('href') ?? '') : '';
    return href.includes('#') && origins.has(href.slice(href.indexOf('#')));
  });
  return (
    leadsBack ||
    ID.test(fragment) ||
    [body, ...ancestorsOf(body, 3)].some((one) => NOTES.test(classOf(one)) || isKind(one, /footnote|endnote/))
  );
}
