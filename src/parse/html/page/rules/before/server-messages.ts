import { elementsTagged, tags } from '../../constructs/find-elements.js';
import { type DomDocument, type DomElement, type DomNode, isElement, TEXT } from '../../dom.js';

/** Kinds of messages that PHP writes into a page, in bold type. */
const KIND =
  /^\s*(?:strict standards|deprecated|notice|warning|(?:(?:catchable|recoverable) )?fatal error|parse error)\s*$/i;

const BOLD = tags('b');

/** Maximum number of nodes of a message after its kind. */
const MOST = 8;

/** Removes messages of PHP about faults of its programs: "Warning: … in /www/page.php on line 12". */
export function serverMessages({ body }: DomDocument): void {
  for (const kind of elementsTagged(body, BOLD)) if (KIND.test(kind.textContent)) removeMessage(kind);
}

function removeMessage(kind: DomElement): void {
  const nodes: DomNode[] = [kind];
  for (let node = kind.nextSibling; node !== null && nodes.length <= MOST; node = node.nextSibling) {
    nodes.push(node);
    if (!isLine(node)) continue;
    for (const one of nodes) one.remove();
    return;
  }
}

/** Whether a node is the number at the end of a message. */
const isLine = (node: DomNode): boolean =>
  isElement(node) &&
  node.localName === 'b' &&
  /^\d+$/.test(node.textContent) &&
  node.previousSibling?.nodeType === TEXT &&
  / on line $/.test(node.previousSibling.textContent);
