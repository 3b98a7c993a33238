import { trimEnd } from '../../../../article/text.js';
import type { DomElement } from '../dom.js';
import { classOf, firstInside, lineOf, textUpTo } from './elements.js';

/** Number of elements of a figure that are looked at, and the longest text of a figure, in characters. */
const LOOKED_AT = 60;
const LONGEST = 1500;

/** Length of text besides the caption in an element that is a figure by its name only: credits and links. */
const BESIDES = 80;

const CAPTION = /(?:^|[\s_-])(?:fig-?)?(?:caption|bildunterschrift|bildtext|legend)(?:[\s_-]|$)/i;
const PICTURES = /^(?:img|picture|svg|video|iframe|audio|canvas|object|embed)$/;

/** Whether an element is a caption, or a part of one. */
const isCaptionElement = (element: DomElement): boolean =>
  element.localName === 'figcaption' || CAPTION.test(classOf(element));

/**
 * Whether an element is a figure: pictures, or a table or code with a caption. Quotations and longer texts that pages put into figures
 * are none.
 */
export function isFigure(element: DomElement): boolean {
  const { localName } = element;
  const marked = localName === 'figure';
  if (!marked && !(/^(?:div|dl|p|aside)$/.test(localName) && MARKED.test(classOf(element)))) return false;
  const inside = firstInside(element, LOOKED_AT);
  const has = (tags: RegExp): boolean => inside.some((one) => tags.test(one.localName));
  const captioned = inside.some(isCaptionElement);
  if (has(/^(?:blockquote|h[1-3]|article)$/)) return false;
  if (has(/^(?:pre|table)$/)) return marked && captioned;
  const text = textUpTo(element, LONGEST);
  if (text.length === LONGEST) return false;
  // Wrappers are named after pictures even where they hold text beside them.
  if (!marked && text.length > captionOf(element).length + BESIDES) return false;
  if (marked && captioned) return true;
  return has(PICTURES) && (marked || captioned || CAPTION.test(classOf(element)));
}

/** Class of a wrapper that may be a figure. */
const MARKED = /(?:^|[\s_-])(?:caption|figure|image|img|picture|photo|bild|foto|media|thumb|video|embed)/i;

/** Text of the caption of a figure, on one line. */
export function captionOf(figure: DomElement): string {
  const caption = firstInside(figure, LOOKED_AT).find(isCaptionElement);
  return caption ? lineOf(caption, LONGEST) : '';
}

/** Whether a caption says what the words of an image say, or begins with it. */
export function repeatsCaption(image: string, caption: string): boolean {
  const words = withoutEnd(image);
  return words !== '' && (withoutEnd(caption) === words || (words.length > 30 && caption.startsWith(words)));
}

const withoutEnd = (text: string): string => trimEnd(text, '.…');
