import type { DomElement } from '../dom.js';
import { classOf, firstInside } from './elements.js';

/** Elements whose content is not text of the page. */
const UNREAD: ReadonlySet<string> = new Set(
  'script style template noscript head meta link base select datalist textarea input canvas map area source track param colgroup col dialog title'.split(
    ' ',
  ),
);

/** Class of text for screen readers alone, and of the names of icons. */
const UNSEEN =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|screenreader|a11y-hidden|assistive-text|visuallyhidden|material-icons|material-symbols-\w+)(?:\s|$)/i;
const STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether an element shows nothing in a browser. */
export function isHiddenElement(element: DomElement): boolean {
  const { localName } = element;
  if (UNREAD.has(localName)) return !isOpenDialog(element) && !isBox(element);
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  return UNSEEN.test(classOf(element)) || STYLE.test(element.getAttribute('style') ?? '');
}

const isOpenDialog = (element: DomElement): boolean => element.localName === 'dialog' && element.hasAttribute('open');

/** Whether an element is the box of a task. */
const isBox = (element: DomElement): boolean =>
  element.localName === 'input' && element.getAttribute('type')?.toLowerCase() === 'checkbox' && isFirstInItem(element);

/** Whether an element is the first in an item of a list. */
function isFirstInItem(element: DomElement): boolean {
  const { parentElement: parent } = element;
  const inItem =
    parent?.localName === 'li' ||
    (/^(?:label|p)$/.test(parent?.localName ?? '') && parent?.parentElement?.localName === 'li');
  return inItem && parent?.firstElementChild === element;
}

const PERMALINK =
  /(?:^|[\s_-])(?:header-?link|headline-?link|anchor(?:-?link|js-link)?|perma-?link|heading-?(?:anchor|link)|hash-?link|direct-?link|section-?link|edit-?section|editsection|self-?link|octicon-link)(?:[\s_-]|$)/i;
const SYMBOL = /^(?:[\s#¶§🔗⚓∞⇧↑⌗⧉*]|[\uFE0F\u200B-\u200D])*$/u;
const WORDS = /^(?:perma-?link|link|direct link|anchor|copy|edit|bearbeiten|direktlink|link zu|\[)/i;

/** Whether a link or button in a heading leads to the heading itself, or edits it. */
export function isPermalink(element: DomElement, text: string): boolean {
  if (!/^(?:a|button|span|clipboard-copy)$/.test(element.localName)) return false;
  const href = element.getAttribute('href') ?? (element.localName === 'a' ? '' : '#');
  const leadsHere = element.localName !== 'span' && href.includes('#');
  if (leadsHere && SYMBOL.test(text)) return !firstInside(element, 10).some(({ localName }) => localName === 'img');
  return PERMALINK.test(classOf(element)) && (SYMBOL.test(text) || WORDS.test(text));
}
