import { BREAKING } from '../../html-tags.js';
import { type DomElement, type DomNode, isElement, TEXT } from '../dom.js';
import { classOf, firstInside, textUpTo } from './elements.js';

/** Class of an element of one line of code. */
const LINE = /(?:^|\s)(?:[\w-]*code-?line|line|token-line|view-line|crayon-line)(?:\s|$)/i;
/** Class of the number of a line, or of the column of numbers. */
const NUMBER =
  /(?:^|\s)(?:[\w-]*line-?num(?:ber)?s?(?:-rows|-wrapper)?|linenos?|lineno|ln|lnt|gutter|hljs-ln-n(?:umbers?)?|blob-num|crayon-nums?|rouge-gutter|gl)(?:\s|$)/i;
/** Class of what a page adds to code to act on it. */
const TOOL = /(?:^|\s|-)(?:copy|copied|\w*clipboard|copybtn|toolbar(?:-item)?|tooltip)(?:\s|-|$)/i;

const NUMBERS = /^[\s\d]*$/;

/** Whether an element shows the numbers of lines. */
export const isNumber = (element: DomElement): boolean =>
  NUMBER.test(classOf(element)) && NUMBERS.test(textUpTo(element, 5000));

/** Whether an element is a tool beside code, such as a button that copies it. */
export const isTool = (element: DomElement): boolean =>
  /^(?:button|clipboard-copy)$/.test(element.localName) ||
  element.getAttribute('role') === 'button' ||
  TOOL.test(classOf(element));

interface Frame {
  next: DomNode | null;
  /** Whether its end ends a line, even an empty one. */
  readonly end: 'always' | 'once' | undefined;
}

/** Reads the text of code, whose lines may be elements, without the numbers of its lines and the tools beside it. */
export const textOfCode = (root: DomElement): string => new CodeText(isOneLine(root)).read(root);

const isOneLine = (root: DomElement): boolean =>
  !root.textContent.trim().includes('\n') && !firstInside(root, 400).some(({ localName }) => localName === 'br');

class CodeText {
  readonly #parts: string[] = [];
  #last = '\n';

  /** @param isOneLine whether only elements tell the lines apart */
  constructor(private readonly isOneLine: boolean) {}

  read(root: DomElement): string {
    const stack: Frame[] = [{ next: root.firstChild, end: undefined }];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const node = frame.next;
      if (!node) {
        if (frame.end === 'always') this.#add('\n');
        else if (frame.end === 'once') this.#endLine();
        stack.pop();
        continue;
      }
      frame.next = node.nextSibling;
      if (node.nodeType === TEXT) this.#add(node.textContent.replace(/\r\n?/g, '\n'));
      else if (isElement(node)) {
        const end = this.#open(node);
        if (end !== null) stack.push({ next: node.firstChild, end });
      }
    }
    return this.#parts.join('');
  }

  /** Opens an element: returns what its end does, or null for one whose text is not code. */
  #open(element: DomElement): Frame['end'] | null {
    const name = element.localName;
    if (name === 'br') this.#add('\n');
    else if (name === 'img') this.#add(element.getAttribute('alt') ?? '');
    if (EMPTY.has(name) || isTool(element) || isHidden(element) || isNumber(element)) return null;
    const row = name === 'li' || name === 'tr';
    const line = row || LINE.test(classOf(element));
    const breaks = BREAKING.has(name) && name !== 'td' && name !== 'th';
    if (line || breaks) this.#endLine();
    return row || (line && this.isOneLine) ? 'always' : breaks ? 'once' : undefined;
  }

  #endLine(): void {
    if (this.#last !== '\n') this.#add('\n');
  }

  #add(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#last = text.at(-1) ?? '';
  }
}

const EMPTY: ReadonlySet<string> = new Set([
  'br',
  'img',
  'script',
  'style',
  'template',
  'input',
  'textarea',
  'svg',
  'colgroup',
]);

const isHidden = (element: DomElement): boolean =>
  element.hasAttribute('hidden') ||
  /(?:^|;)\s*(?:display\s*:\s*none|user-select\s*:\s*none)/i.test(element.getAttribute('style') ?? '');
