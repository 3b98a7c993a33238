import { subscript, superscript } from '../../../../article/scripts/scripts.js';
import type { DomElement } from '../dom.js';

/** Maximum depth of a formula that is read by its structure; what is deeper is read as its text. */
const DEEPEST = 60;

/** Reads a formula in MathML as text on one line: `a/b`, `x²`, `√(x + 1)`. */
export const readMathml = (math: DomElement): string => read(math, 0).replace(/\s+/g, ' ').trim();

function read(element: DomElement, depth: number): string {
  if (depth > DEEPEST) return element.textContent;
  const parts = (): readonly string[] => Array.from(element.children, (child) => read(child, depth + 1));
  switch (element.localName) {
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
      return element.textContent.trim().replace(/\s+/g, ' ');
    case 'mo':
      return operator(element.textContent.trim());
    case 'mspace':
      return ' ';
    case 'semantics':
      return parts()[0] ?? '';
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
      return '';
    case 'mtr':
    case 'mlabeledtr':
      return parts().join(' ');
    case 'mtable':
      return parts().join('; ');
    case 'mfenced':
      return `${element.getAttribute('open') ?? '('}${parts().join(', ')}${element.getAttribute('close') ?? ')'}`;
    default:
      return composed(element.localName, parts());
  }
}

function composed(name: string, parts: readonly string[]): string {
  const [a = '', b = '', c = ''] = parts;
  switch (name) {
    case 'mfrac':
      return `${group(a)}/${group(b)}`;
    case 'msqrt':
      return `√${group(parts.join(''))}`;
    case 'mroot':
      return `${superscript(b) ?? `${b} `}√${group(a)}`;
    case 'msup':
    case 'mover':
      return group(a) + above(b);
    case 'msub':
    case 'munder':
      return group(a) + below(b);
    case 'msubsup':
    case 'munderover':
      return group(a) + below(b) + above(c);
    default:
      return parts.join('');
  }
}

/** Signs of primes, and marks above a letter that stand after it. */
const RAISED = /^[′″‴'*†¯→^~˙¨]$/;

function above(text: string): string {
  const tight = text.replace(/\s+/g, '');
  return RAISED.test(tight) ? tight : (superscript(tight) ?? `^${group(text)}`);
}

function below(text: string): string {
  const tight = text.replace(/\s+/g, '');
  return subscript(tight) ?? `_${group(text)}`;
}

/** Brackets around what is more than a word. */
const group = (text: string): string =>
  /^[\p{L}\p{M}\p{N}.,′∞]*$|^.$|^\([^()]*\)$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;

/** An operator, with the space that is set around it. */
function operator(text: string): string {
  if (/^[,;]$/.test(text)) return `${text} `;
  if (/^[\u2061-\u2064]?$/.test(text)) return '';
  return /^(?:[=<>+\-−±∓×·÷∗≤≥≠≈≡∼∈∉⊂⊆∪∩∧∨→←↔⇒⇔∝⊕⊗:|]|:=|<=|>=|\|\|)$/.test(text) ? ` ${text} ` : text;
}
