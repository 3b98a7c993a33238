import type { Alert } from '../../../../article/model.js';
import { isAdmonition, styleOf } from '../../../markdown/dialects/admonition.js';
import type { DomElement } from '../dom.js';
import { classOf } from './elements.js';

/** Class of a box that stands out from a documentation's text; its kind is a class beside it or the end of one. */
const BOX = /^(?:admonition|callout|alert|markdown-alert|theme-admonition|custom-block|notecard|hint)(?=$|[-_])/;
const TITLE = /(?:^|[\s_-])(?:title|heading)(?:\s|$)/i;

/** Style of the box that an element is; undefined for other elements, and for boxes of no known kind. */
export function alertOf(element: DomElement): Alert | undefined {
  if (!/^(?:div|aside|section|details|blockquote)$/.test(element.localName)) return undefined;
  const names = classOf(element).toLowerCase().split(/\s+/, 20);
  if (!names.some((name) => BOX.test(name))) return undefined;
  const kinds = names.map((name) => name.replace(BOX, '').replace(/^[-_]+/, ''));
  const kind = [element.getAttribute('data-callout') ?? '', ...kinds].find(isAdmonition);
  return kind === undefined ? undefined : styleOf(kind);
}

/** Whether an element is the title of such a box. */
export const isAlertTitle = (element: DomElement): boolean =>
  TITLE.test(classOf(element)) && element.parentElement !== null && alertOf(element.parentElement) !== undefined;
