import { closestTagged, elementsTagged, isInTagged, tags } from '../../constructs/find-elements.js';
import { type DomElement, type DomNode, isElement, TEXT } from '../../dom.js';
import { textOf } from '../../leaves.js';
import { INLINE } from '../../measure.js';
import type { FoundArticle } from '../found-article.js';
import { HEADINGS } from '../heading-attributes.js';

/** Makes figures of pictures that stand alone, of those that a paragraph begins or ends with, and of those beside the text of a heading. */
export function lonePictures(article: FoundArticle): void {
  for (const image of elementsTagged(article.element, IMAGES)) {
    if (isInTagged(image, APART)) continue;
    article.changed();
    const alone = aroundPicture(image, article.element);
    moveOutOfHeading(alone, image);
    const block = alone.parentElement;
    if (block === null || isInTagged(image, FIGURE) || isInTagged(image, HEADINGS)) continue;
    if (!INLINE.has(alone.localName) || block === article.element) figureOf(alone);
    else if (!isSign(image)) moveOut(alone, block);
  }
}

/** Moves a picture out of a heading that has text, or that it is too tall for; a heading without anything is removed. */
function moveOutOfHeading(alone: DomElement, image: DomElement): void {
  const heading = closestTagged(alone.parentElement, HEADINGS);
  if (heading && !isSign(image) && (textOf(heading) !== '' || isTall(image))) heading.after(figureOf(alone));
  if (heading?.firstElementChild === null && textOf(heading) === '') heading.remove();
}

const IMAGES = tags('img');
const FIGURE = tags('figure');
/** Places in which a picture stays as it is. */
const APART = tags('figure table pre math');

/** The outermost element that holds a picture and neither text nor another picture. */
function aroundPicture(image: DomElement, article: DomElement): DomElement {
  let alone = image;
  for (let up = image.parentElement; up !== null && up !== article && !hasMore(up, image); up = up.parentElement) {
    if (HEADINGS.has(up.localName)) break;
    alone = up;
  }
  return alone;
}

function hasMore(element: DomElement, image: DomElement): boolean {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node) ? !isBlank(node) : node.localName === 'img' ? node !== image : hasMore(node, image))
      return true;
  }
  return false;
}

const isBlank = (node: DomNode): boolean => node.nodeType !== TEXT || node.textContent.trim() === '';

/** Makes a figure of a picture on a line of its own in a block of text. */
function moveOut(picture: DomElement, block: DomElement): void {
  if (INLINE.has(block.localName) || /^(?:li|d[dt]|t[dh])$/.test(block.localName)) return;
  const before = neighbour(picture, 'previousSibling');
  const after = neighbour(picture, 'nextSibling');
  if (before === null) block.before(figureOf(picture));
  else if (after === null) block.after(figureOf(picture));
  else if (before.nodeName === 'BR' || after.nodeName === 'BR') figureOf(picture);
}

/** The next node in a direction that is not blank. */
function neighbour(node: DomNode, direction: 'previousSibling' | 'nextSibling'): DomNode | null {
  let next = node[direction];
  while (next !== null && !isElement(next) && isBlank(next)) next = next[direction];
  return next;
}

/** Largest height of a picture that is part of a line, in pixels. */
const LINE = 40;

/** Least height of a picture that is more than the words of a heading, in pixels. */
const TALL = 120;

const isTall = (image: DomElement): boolean => Number.parseInt(image.getAttribute('height') ?? '', 10) >= TALL;

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
