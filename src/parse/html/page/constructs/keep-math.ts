import { type DomDocument, type DomElement, type DomNode, parseDom, TEXT } from '../dom.js';
import { classOf, firstInside, textUpTo, visitElements } from './elements.js';
import { readMathml } from './mathml.js';

/*
 * Formulas of a page. Each way to write one (MathML, KaTeX, MathJax, pictures with TeX as their text, TeX between brackets) becomes an
 * element of its own before anything else looks at the page: `<span data-formula="inline">x^2</span>`.
 */

/** Attribute of the element of a formula: `inline` or `display` for TeX, `text` for words. */
export const FORMULA = 'data-formula';

type Form = 'inline' | 'display' | 'text';

/** Replaces the element of a formula with its TeX, or with its text if it has no TeX. Returns whether it is a formula. */
export function keepMath(element: DomElement, document: DomDocument): boolean {
  const found = formulaOf(element);
  if (!found) return false;
  if (element.localName === 'script') dropPreview(element);
  const text = found.form === 'text' ? found.source : bare(found.source);
  element.replaceWith(...(text === '' ? [] : [formulaElement(text, found.form, document)]));
  return true;
}

function formulaElement(text: string, form: Form, document: DomDocument): DomElement {
  const formula = document.createElement('span');
  formula.setAttribute(FORMULA, form);
  formula.append(text);
  return formula;
}

interface Found {
  readonly source: string;
  readonly form: Form;
}

/** The formula of an element; undefined for other elements. */
function formulaOf(element: DomElement): Found | undefined {
  const names = classOf(element);
  switch (element.localName) {
    case 'script':
      return formulaOfScript(element);
    case 'math':
      return formulaOfMathml(element, isDisplay(element));
    case 'mjx-container':
      return formulaInside(element, element.getAttribute('display') === 'true');
    case 'img': {
      const tex = element.getAttribute('alt') ?? '';
      if (!/(?:^|[\s_-])(?:math|tex|latex|equation)/i.test(names) || !/[\\^_{]/.test(tex)) return undefined;
      return { source: tex, form: /display|block/i.test(names) ? 'display' : 'inline' };
    }
    case 'span':
    case 'div':
      return formulaOfBox(element, names);
    default:
      return undefined;
  }
}

/** The formula of an element that a library has made, or that it would make into one. */
function formulaOfBox(element: DomElement, names: string): Found | undefined {
  const told = element.getAttribute('data-math') ?? element.getAttribute('data-tex');
  if (told && /(?:^|[\s_-])(?:math|tex|katex|latex|equation)/i.test(names))
    return { source: told, form: /display|block/i.test(names) ? 'display' : 'inline' };
  if (/(?:^|\s)katex-display(?:\s|$)/.test(names)) return formulaInside(element, true);
  // The script after it has the source.
  if (/(?:^|\s)MathJax/.test(names) && /^math\//.test(element.nextElementSibling?.getAttribute('type') ?? ''))
    return undefined;
  if (/(?:^|\s)(?:katex|mwe-math-element\S*|MathJax(?:_\w+)?)(?:\s|$)/.test(names))
    return formulaInside(element, /display|block/i.test(names));
  return /(?:^|\s)(?:math|arithmatex)(?:\s|$)/.test(names) ? delimited(textUpTo(element, 2 * MOST).trim()) : undefined;
}

/** TeX or MathML that MathJax reads. */
function formulaOfScript(script: DomElement): Found | undefined {
  const [, kind = '', mode = ''] = /^math\/(tex|mml)\b(.*)/i.exec(script.getAttribute('type') ?? '') ?? [];
  if (kind === '') return undefined;
  const source = script.textContent.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '');
  if (kind.toLowerCase() === 'tex')
    return { source: source.replace(/^%\s*|%\s*$/g, ''), form: /display/.test(mode) ? 'display' : 'inline' };
  const math = parseDom(`<html><body>${source}</body></html>`).querySelector('math');
  return math ? formulaOfMathml(math, isDisplay(math)) : undefined;
}

/** Removes what MathJax shows of a script. */
function dropPreview(script: DomElement): void {
  for (const other of [script.previousElementSibling, script.previousElementSibling?.previousElementSibling])
    if (other && /(?:^|\s)MathJax/.test(classOf(other))) other.remove();
}

const isDisplay = (math: DomElement): boolean =>
  /block/.test(math.getAttribute('display') ?? '') || math.getAttribute('mode') === 'display';

const MOST = 5000;

function formulaInside(element: DomElement, display: boolean): Found | undefined {
  const inside = firstInside(element, MOST);
  const math = inside.find(({ localName }) => localName === 'math');
  if (math) return formulaOfMathml(math, display || isDisplay(math));
  const tex = inside.find(isTex) ?? inside.find(({ localName }) => localName === 'img');
  const source = tex?.getAttribute('alt') ?? tex?.textContent;
  return source === undefined ? undefined : { source, form: display ? 'display' : 'inline' };
}

const isTex = (element: DomElement): boolean =>
  element.localName === 'annotation' && /tex(?!t)/i.test(element.getAttribute('encoding') ?? '');

function formulaOfMathml(math: DomElement, display: boolean): Found {
  const source = firstInside(math, MOST).find(isTex)?.textContent ?? math.getAttribute('alttext');
  if (!source) return { source: readMathml(math), form: 'text' };
  return { source, form: display ? 'display' : 'inline' };
}

/** TeX without the brackets and the style around it. */
function bare(tex: string): string {
  const text = tex.trim();
  const [, inner = text] = /^\{\s*\\(?:displaystyle|textstyle)(?![a-z])([\s\S]*)\}$/.exec(text) ?? [];
  return inner.replace(/^\s*\\(?:displaystyle|textstyle)(?![a-z])/, '').trim();
}

/** The formula of a text of nothing but TeX between brackets. */
function delimited(text: string): Found | undefined {
  const [, inline, display] = /^\\\(([\s\S]*)\\\)$|^(?:\\\[|\$\$)([\s\S]*)(?:\\\]|\$\$)$/.exec(text) ?? [];
  if (display !== undefined) return { source: display, form: 'display' };
  return inline === undefined ? undefined : { source: inline, form: 'inline' };
}

/** Whether an element is a script that shows TeX between brackets as formulas. */
export function rendersTex(element: DomElement): boolean {
  if (element.localName !== 'script') return false;
  const text = `${element.getAttribute('src') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return /mathjax|katex|auto-render/i.test(text) || /\bMathJax\s*=|renderMathInElement/.test(element.textContent);
}

const VERBATIM: ReadonlySet<string> = new Set(['pre', 'code', 'script', 'style', 'textarea', 'kbd', 'samp']);
/** Formulas, without another start in them, where what never ends takes time again and again; "\\[" is a line break of TeX. */
const TEX =
  /(?<!\\)(?:\\\(((?:(?!(?<!\\)\\\()[\s\S]){1,2000}?)\\\)|\\\[((?:(?!(?<!\\)\\\[)[\s\S]){1,2000}?)\\\])|\$\$([^$]{1,2000})\$\$/g;

/** Replaces TeX between brackets among text. */
export function keepTexOfText(document: DomDocument): void {
  visitElements(document.body, (element) => {
    if (VERBATIM.has(element.localName) || element.hasAttribute(FORMULA)) return false;
    for (const node of Array.from(element.childNodes)) if (node.nodeType === TEXT) splitText(node, document);
    return true;
  });
}

function splitText(node: DomNode, document: DomDocument): void {
  const text = node.textContent;
  if (!/\\[([]|\$\$/.test(text)) return;
  const parts: (string | DomElement)[] = [];
  let at = 0;
  for (const { 0: source, 1: inline, 2: bracketed, 3: dollars, index } of text.matchAll(TEX)) {
    const tex = bare(inline ?? bracketed ?? dollars ?? '');
    const formula = formulaElement(tex, inline === undefined ? 'display' : 'inline', document);
    parts.push(text.slice(at, index), formula);
    at = index + source.length;
  }
  if (parts.length > 0) node.replaceWith(...parts, text.slice(at));
}
