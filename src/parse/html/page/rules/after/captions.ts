import { classOf } from '../../constructs/elements.js';
import { elementsIn, holdsTagged, isInTagged, tags } from '../../constructs/find-elements.js';
import type { DomElement } from '../../dom.js';
import { type Leaf, textOf } from '../../leaves.js';
import { isSentence } from '../../measure.js';
import type { FoundArticle } from '../found-article.js';
import { HEADINGS } from '../heading-attributes.js';

/** Joins captions and credits that only their names or words tell to their pictures, as figures, and removes credits without one. */
export function captions(article: FoundArticle): void {
  for (const element of elementsIn(article.element, isNamedCaption))
    if (element.textContent.length <= LONGEST && isApart(element)) joinPicture(element, article);
  for (const leaf of article.leaves) if (isCaption(leaf)) joinPicture(leaf.element, article);
}

/** Whether an element is a caption by its tag or a name. */
const isNamedCaption = (element: DomElement): boolean =>
  element.localName === 'figcaption' || /caption/i.test(classOf(element));

/** Whether an element may be a caption: neither the mark of a footnote nor a section. */
const isApart = (element: DomElement): boolean =>
  !/^su[bp]$/.test(element.localName) && !holdsTagged(element, HEADINGS);

// Names and words in lower case: V8 compiles patterns without `i` in a third of the time.
const NAMED =
  /bildunterschrift|bildtext|bildnachweis|bildquelle|image-annotation|(?:^|[\s_-])(?:dida|legende?)(?:[\s_-]|$)/;
const CREDIT_NAMED =
  /(?:^|[\s_-])(?:(?:photo|image|img|picture|media|foto|bild)[-_]?)?(?:credits?|copyright|bildrechte)(?:[\s_-]|$)/;
const PICTURE_WORDS =
  '(?:titel|beitrags|symbol|archiv|vorschau)?(?:foto|bild|photo|grafik|graphic|illustration|image|picture)s?';
const WORDED = new RegExp(
  `^[([/]? ?(?:${[
    `${PICTURE_WORDS}(?: ?(?:credits?|courtesy|copyright|by|via|©|von|quelle|nachweis))? ?[:©/]`,
    'image (?:copyright|caption|credit|source)',
    '(?:photo|picture|image)s? (?:by|courtesy|via|from) ',
    'file photo',
    'bild(?:quelle|nachweis|rechte|material)\\b',
    '(?:symbol|archiv)bild\\b',
    'screenshots? ?[:©]',
    '(?:©|\\(c\\)) ',
    'copyright ?[:©]',
    'credits?: ',
    '(?:abb(?:ildung|\\.)|fig(?:ure|\\.)) ?\\d+ ?[:.–-]',
  ].join('|')})`,
);
/** Credit in parentheses at the end. */
const CREDITED = new RegExp(
  `[([](?:${PICTURE_WORDS}|credits?|crédito|quelle|copyright|©)(?: (?:by|credit|courtesy of|von))? ?[:©/][^()]{2,80}[)\\]]\\.?$`,
);

/** Maximum length of captions that are named so, worded so, and of credits, in characters. */
const LONGEST = 600;
const WORDED_LONGEST = 300;
const CREDIT_LONGEST = 200;

function isCaption({ element, text, mixed }: Leaf): boolean {
  if (mixed || text.length > LONGEST || /^h[1-4]$/.test(element.localName) || isInTagged(element, FIGURE)) return false;
  const names = namesAround(element);
  if (NAMED.test(names)) return true;
  if (text.length > WORDED_LONGEST) return false;
  const words = text.toLowerCase();
  return CREDITED.test(words) || (text.length <= CREDIT_LONGEST && (WORDED.test(words) || CREDIT_NAMED.test(names)));
}

/** Names of an element, and of its child and its parent if they hold the same. */
function namesAround(element: DomElement): string {
  const { id, firstElementChild: first, parentElement } = element;
  const child = first && isOnlyChild(first) ? classOf(first) : '';
  const parent = parentElement && isOnlyChild(element) ? classOf(parentElement) : '';
  return `${classOf(element)} ${id} ${child} ${parent}`.toLowerCase();
}

/** Whether an element has no siblings. Children are not counted: there may be very many. */
const isOnlyChild = ({ previousElementSibling, nextElementSibling }: DomElement): boolean =>
  previousElementSibling === null && nextElementSibling === null;

const FIGURE = tags('figure');
/** Places in which nothing is joined to a picture. */
const APART = tags('figure pre table a');
const PICTURES = tags('img picture svg video');

function joinPicture(element: DomElement, article: FoundArticle): void {
  if (isInTagged(element, APART) || !article.element.contains(element)) return;
  article.changed();
  const text = textOf(element);
  let whole = element;
  while (!holdsTagged(whole, PICTURES)) {
    const up = whole.parentElement;
    if (up === null || up === article.element || textOf(up) !== text) break;
    whole = up;
  }
  const figure = article.element.ownerDocument.createElement('figure');
  if (holdsTagged(whole, PICTURES)) {
    whole.replaceWith(figure);
    figure.append(...whole.childNodes);
    return;
  }
  const picture = [whole.previousElementSibling, whole.nextElementSibling].find((one) => one && isPicture(one));
  if (!picture && !isSentence(text.length, 0, text)) return whole.remove();
  const caption = article.element.ownerDocument.createElement('figcaption');
  whole.replaceWith(figure);
  caption.append(...whole.childNodes);
  figure.append(...(picture ? [picture] : []), caption);
}

const isPicture = (element: DomElement): boolean =>
  textOf(element) === '' && (PICTURES.has(element.localName) || holdsTagged(element, PICTURES));
