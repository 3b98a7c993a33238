import { type DomElement, type DomNode, isElement } from '../../dom.js';
import { textOf } from '../../leaves.js';
import { INLINE } from '../../measure.js';

/** Makes figures of pictures that stand alone, and of those that have a line of their own or that a paragraph begins or ends with. */
export function lonePictures(article: DomElement): void {
  for (const image of article.querySelectorAll('img')) {
    if (image.closest('figure, table, pre, h1, h2, h3, h4, h5, h6, math') !== null) continue;
    const alone = aroundPicture(image, article);
    const block = alone.parentElement;
    if (block === null) continue;
    if (!INLINE.has(alone.localName) || block === article) figureOf(alone);
    else if (!isSign(image) && block !== article) moveOut(alone, block);
  }
}

/** The outermost element that holds a picture and no text. */
function aroundPicture(image: DomElement, article: DomElement): DomElement {
  let alone = image;
  for (let up = image.parentElement; up !== null && up !== article && textOf(up) === ''; up = up.parentElement) {
    if (up.querySelectorAll('img').length > 1) break;
    alone = up;
  }
  return alone;
}

/** Moves a picture out of a block of text, unless text surrounds it, and parts the block there. */
function moveOut(picture: DomElement, block: DomElement): void {
  if (INLINE.has(block.localName) || /^(?:li|d[dt]|t[dh])$/.test(block.localName)) return;
  const nodes = [...block.childNodes].filter((node) => isElement(node) || textOf(node) !== '');
  const at = nodes.indexOf(picture);
  const isInLine = !isBorder(nodes[at - 1]) || !isBorder(nodes[at + 1]);
  if (isInLine && at > 0 && at < nodes.length - 1) return;
  const rest = block.cloneNode(false) as DomElement;
  rest.removeAttribute('id');
  rest.append(...nodes.slice(at + 1));
  block.after(figureOf(picture), rest);
}

/** Whether a line begins or ends with what stands beside a picture. */
const isBorder = (node: DomNode | undefined): boolean => node === undefined || node.nodeName === 'BR';

/** Largest height of a picture that is part of a line, in pixels. */
const LINE = 40;

/** Whether a picture stands for a character or a formula. */
function isSign(image: DomElement): boolean {
  const height = Number.parseInt(image.getAttribute('height') ?? '', 10);
  return height <= LINE || /emoji|smil(?:ey|ie)|latex|math|icon|inline/i.test(image.getAttribute('class') ?? '');
}

function figureOf(picture: DomElement): DomElement {
  const figure = picture.ownerDocument.createElement('figure');
  picture.replaceWith(figure);
  figure.append(picture);
  return figure;
}
