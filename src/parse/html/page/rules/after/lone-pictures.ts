import { type DomElement, isElement } from '../../dom.js';
import { textOf } from '../../leaves.js';
import { INLINE } from '../../measure.js';

/** Makes figures of pictures that stand alone, and of those that a paragraph begins or ends with. */
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

/** Makes a figure of a picture on a line of its own in a block of text. */
function moveOut(picture: DomElement, block: DomElement): void {
  if (INLINE.has(block.localName) || /^(?:li|d[dt]|t[dh])$/.test(block.localName)) return;
  const nodes = [...block.childNodes].filter((node) => isElement(node) || textOf(node) !== '');
  const at = nodes.indexOf(picture);
  if (at === 0) block.before(figureOf(picture));
  else if (at === nodes.length - 1) block.after(figureOf(picture));
  else if (nodes[at - 1]?.nodeName === 'BR' || nodes[at + 1]?.nodeName === 'BR') figureOf(picture);
}

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
