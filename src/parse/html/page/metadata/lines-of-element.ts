import { sanitizeLine } from '../../../../article/sanitize.js';
import { classOf, SPACES } from '../constructs/elements.js';
import { type DomElement, type DomNode, isElement, TEXT } from '../dom.js';
import { INLINE } from '../measure.js';

/** Line in place of the wanted element; sanitized text never has this character. */
export const MARK = '\f';

/** Maximum length of the text that is read, in characters. */
const LONGEST = 20_000;

const HIDDEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select', 'nav', 'aside', 'footer']);

/** Elements that are not about the article around a marked element unless they hold it. */
const APART = new Set(['table', 'blockquote']);

/** Whether an element is hidden, as far as its markup says: a class that hides it on some screens shows it on others. */
function isHidden(element: DomElement): boolean {
  if (HIDDEN.has(element.localName) || element.hasAttribute('hidden')) return true;
  if (/display:\s{0,9}none/.test(element.getAttribute('style') ?? '')) return true;
  const names = classOf(element);
  if (!/hidden|d-none/.test(names)) return false;
  const classes = names.split(/\s+/);
  return (
    classes.some((name) => /^(?:is-hidden|hidden|d-none)$/.test(name)) &&
    !classes.some((name) => /:|^d-\w+-/.test(name))
  );
}

/**
 * The lines of an element's beginning that are not empty, as a browser would break them.
 * @param marked element in it that is shown as a line of its own, {@link MARK}
 */
export function linesOfElement(element: DomElement, marked?: DomElement): readonly string[] {
  let text = '';
  /** Whether an element is a table of data, not of the layout of the page, or a quotation. */
  const isApart = (node: DomElement): boolean =>
    marked !== undefined && APART.has(node.localName) && !node.contains(marked);
  function read(node: DomNode): void {
    if (text.length > LONGEST) return;
    if (node.nodeType === TEXT) text += node.textContent.replace(SPACES, ' ');
    else if (node === marked) text += `\n${MARK}\n`;
    else if (isElement(node) && !isHidden(node) && !isApart(node)) {
      const end = INLINE.has(node.localName) && node.localName !== 'br' ? '' : '\n';
      text += end;
      for (let child = node.firstChild; child; child = child.nextSibling) read(child);
      text += end;
    }
  }
  read(element);
  return text
    .split('\n')
    .map((line) => (line === MARK ? MARK : sanitizeLine(line)))
    .filter((line) => line !== '');
}
