import type { DomElement } from '../../dom.js';
import { type Leaf, leavesOf } from '../../leaves.js';

/** Makes figures of captions and credits that are marked by their names or words only. */
export function captions(article: DomElement): void {
  for (const element of article.querySelectorAll('[class*="caption" i]'))
    if (element.textContent.length <= LONGEST) intoFigure(element);
  for (const leaf of leavesOf(article)) if (isCaption(leaf)) intoFigure(leaf.element);
}

const NAMED =
  /caption|bildunterschrift|bildtext|bildnachweis|bildquelle|image-annotation|(?:^|[\s_-])(?:dida|legende?)(?:[\s_-]|$)/i;
const CREDIT_NAMED =
  /(?:^|[\s_-])(?:(?:photo|image|img|picture|media|foto|bild)[-_]?)?(?:credits?|copyright|bildrechte)(?:[\s_-]|$)/i;
const WORDED =
  /^[([/]? ?(?:(?:titel|beitrags|symbol|archiv)?(?:foto|bild|photo|grafik|graphic|illustration|image|picture)s?(?: ?(?:credits?|courtesy|copyright|by|via|©|von|quelle|nachweis))? ?[:©/]|image (?:copyright|caption|credit|source)|(?:photo|picture|image)s? (?:by|courtesy|via|from) |file photo|bild(?:quelle|nachweis|rechte|material)\b|symbolbild|archivbild|screenshots? ?[:©]|©|\(c\) |copyright ?[:©]|credits?: |(?:abb(?:ildung|\.)|fig(?:ure|\.)) ?\d+ ?[:.–-])/i;
const CREDITED =
  /[([](?:(?:archiv|symbol)?(?:foto|bild|photo|grafik|image|picture)s?|credits?|crédito|quelle|copyright|©)(?: (?:by|credit|courtesy of|von))? ?[:©/][^()]{2,80}[)\]]\.?$/i;

/** Maximum length of a caption, in characters. */
const LONGEST = 600;

function isCaption({ element, text, mixed }: Leaf): boolean {
  if (mixed || text.length > LONGEST || /^h[1-4]$/.test(element.localName)) return false;
  const names = namesAround(element);
  if (NAMED.test(names)) return true;
  if (text.length > 300) return false;
  return CREDITED.test(text) || (text.length <= 200 && (WORDED.test(text) || CREDIT_NAMED.test(names)));
}

/** Names of an element and of what it is the whole text of. */
function namesAround(element: DomElement): string {
  let names = `${element.className} ${element.id}`;
  const only = element.children.length === 1 ? element.firstElementChild : null;
  if (only) names += ` ${only.className}`;
  const { parentElement } = element;
  if (parentElement && parentElement.children.length === 1) names += ` ${parentElement.className}`;
  return names;
}

function intoFigure(element: DomElement): void {
  if (element.closest('figure, pre, table, a')) return;
  const document = element.ownerDocument;
  const figure = document.createElement('figure');
  if (element.querySelector('img')) {
    element.replaceWith(figure);
    figure.append(...element.childNodes);
    return;
  }
  const caption = document.createElement('figcaption');
  const picture = besides(element);
  element.replaceWith(figure);
  if (picture) figure.append(picture);
  caption.append(element);
  figure.append(caption);
}

/** The picture right before a caption, or the element of nothing but pictures. */
function besides({ previousElementSibling: before }: DomElement): DomElement | undefined {
  if (before?.textContent.trim() !== '') return undefined;
  return before.localName === 'img' || before.localName === 'picture' || before.querySelector('img')
    ? before
    : undefined;
}
