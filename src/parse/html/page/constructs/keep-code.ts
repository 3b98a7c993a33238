import type { DomDocument, DomElement } from '../dom.js';
import { isNumber, isTool, textOfCode } from './code-lines.js';
import { classOf, firstInside, lineOf, textUpTo, visitElements } from './elements.js';
import { languageOfCode } from './language-of-code.js';

/*
 * Blocks of code. What colours code in pages makes an element of each token, line and number, or a table of them; all of this becomes
 * `<pre><code class="language-js">` with the text alone before anything else looks at the page.
 */

/** Class of what holds coloured code. */
const COLOURED =
  /(?:^|[\s_-])(?:highlight(?:er|table)?|rouge(?:-table)?|lntable|codehilite(?:table)?|syntaxhighlighter|hljs-ln|crayon(?:-table)?|code(?:-?block|-?table)?|blob|js-file-line-container|prettyprint)(?:[\s_-]|$)/i;

/** Replaces a block of code by an element of its text; returns whether an element is one. */
export function keepCode(element: DomElement, document: DomDocument): boolean {
  const code = codeOf(element);
  if (!code) return false;
  const pre = document.createElement('pre');
  const inside = document.createElement('code');
  const language = languageOfCode(element) || labelOf(element);
  if (language !== '') inside.setAttribute('class', `language-${language}`);
  if (element.id !== '') pre.id = element.id;
  inside.append(
    textOfCode(code)
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd(),
  );
  pre.append(inside);
  dropTools(element);
  element.replaceWith(pre);
  return true;
}

/** The element whose text is the code of a block; undefined if an element is not such a block. */
function codeOf(element: DomElement): DomElement | undefined {
  switch (element.localName) {
    case 'pre':
      return isNumber(element) ? undefined : element;
    case 'table':
      return codeOfTable(element);
    case 'code':
      return isBlock(element) ? element : undefined;
    default:
      return undefined;
  }
}

/** Number of elements of a table that are looked at. */
const LOOKED_AT = 200;

/** The code of a table that sets code beside the numbers of its lines. */
function codeOfTable(table: DomElement): DomElement | undefined {
  const inside = firstInside(table, LOOKED_AT);
  const cells = inside.filter(({ localName }) => localName === 'td' || localName === 'th');
  const isCode = (cell: DomElement): boolean =>
    /(?:^|[\s_-])code(?:[\s_-]|$)/i.test(classOf(cell)) || cell.firstElementChild?.localName === 'pre';
  const named =
    COLOURED.test(classOf(table)) || (table.parentElement !== null && COLOURED.test(classOf(table.parentElement)));
  if (!named && !cells.some(isCode)) return undefined;
  const numbers = cells.filter(isNumberOfLine);
  const code = cells.filter((cell) => !numbers.includes(cell));
  const isCoded = !code.every(isDigits) && (code.every(isCode) || (named && numbers.length > 0));
  if (!isCoded || numbers.length === 0) return undefined;
  const [only] = code;
  if (code.length === 1 && only) return only;
  visitElements(table, (element) => {
    if (/^(?:td|th)$/.test(element.localName) && isNumberOfLine(element)) element.remove();
  });
  return table;
}

const isDigits = (cell: DomElement): boolean => /^[\s\d]+$/.test(textUpTo(cell, 300));

/** Whether a cell has the number of a line; a line may itself be a number. */
const isNumberOfLine = (cell: DomElement): boolean =>
  isNumber(cell) || (isDigits(cell) && cell.nextElementSibling !== null);

/** Whether `code` outside `pre` is a block: it has several lines and is alone in its parent. */
function isBlock(code: DomElement): boolean {
  const parent = code.parentElement;
  if (!parent || !/^(?:div|figure|section|article|body|main)$/.test(parent.localName)) return false;
  if (
    !firstInside(code, 20).some(({ localName }) => localName === 'br' || localName === 'div') &&
    !code.textContent.trim().includes('\n')
  )
    return false;
  return Array.from(parent.childNodes).every((node) => node === code || node.textContent.trim() === '');
}

const isCode = ({ localName }: DomElement): boolean => /^(?:pre|code|table)$/.test(localName);

/** Class of the name of a language beside code. */
const LABEL = /(?:^|[\s_-])(?:code-?)?lang(?:uage)?(?:-?(?:name|label))?(?:\s|$)/i;

const isLabel = (element: DomElement): boolean =>
  /^(?:span|div|small|p)$/.test(element.localName) &&
  LABEL.test(classOf(element)) &&
  /^\s*[A-Za-z][\w+#.-]{0,20}\s*$/.test(textUpTo(element, 40));

/** Elements right before and after code, which page tools add. */
const besideCode = (code: DomElement): readonly DomElement[] => {
  const { previousElementSibling: before, nextElementSibling: after } = code;
  return [before?.previousElementSibling, before, after].filter((other) => other != null);
};

/** Name of the language in a label next to code. */
function labelOf(code: DomElement): string {
  const label = besideCode(code).find(isLabel);
  return label ? textUpTo(label, 40).trim().toLowerCase() : '';
}

/** Removes buttons, the name of the language and the numbers of lines beside code. */
function dropTools(code: DomElement): void {
  for (const other of besideCode(code)) {
    const isShort = lineOf(other, 60).length < 40 && !firstInside(other, 20).some(isCode);
    if (isNumber(other) || isLabel(other) || (isTool(other) && isShort)) other.remove();
  }
}
