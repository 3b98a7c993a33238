import type { Alert } from '../../../../article/model.js';
import { isAdmonition, styleOf } from '../../../markdown/dialects/admonition.js';
import type { DomDocument, DomElement } from '../dom.js';
import { classOf } from './elements.js';

/** Class of a highlighted box in documentation; its kind is another class or the end of this one. */
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

/** Makes the title of such a box bold, as the search for the article takes its class away. */
export function keepAlertTitle(element: DomElement, document: DomDocument): void {
  const { parentElement: box } = element;
  if (!box || !TITLE.test(classOf(element)) || alertOf(box) === undefined) return;
  const title = document.createElement('strong');
  title.append(...Array.from(element.childNodes));
  element.append(title);
}
