import { type DomElement, type DomNode, isElement, TEXT } from '../dom.js';
import { ancestorsOf, classOf, firstInside, lineOf } from './elements.js';
import type { FootnoteLinks } from './footnote-links.js';

const BACK = /(?:^|[\s_-])(?:back-?ref|back-?link|footnote-back|reversefootnote|fn-?back|footnote-return)/i;
const ARROWS = /^(?:[\s^↩↵⏎↑⤴⮐⬆↺⇑🔙[\]().,·|]|[\uFE0E\uFE0F])+$/u;
/** Class of the label before the text of a note. */
export const LABEL =
  /(?:^|\s)(?:mw-cite-backlink|label|fn-bracket|brackets|ltx_tag\S*|ltx_note_mark|footnote-(?:number|label|marker))(?:\s|$)/;

/** Removes the links of a note to the places that refer to it, and its label. */
export function dropBackLinks(
  { body, references, label }: FootnoteLinks,
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
export function dropBrackets({ previousSibling: before, nextSibling: after }: DomElement): void {
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
