import { classOf, oneLine } from '../../constructs/elements.js';
import { closestTagged, elementsIn, elementsTagged, findElement, tags } from '../../constructs/find-elements.js';
import type { DomDocument, DomElement } from '../../dom.js';
import { isHeading, isProse, type Leaf, textOf } from '../../leaves.js';
import type { FoundArticle } from '../found-article.js';
import { HEADINGS } from '../heading-attributes.js';
import { isNamedLead } from '../named-lead.js';
import type { AfterRule, PageFacts } from '../rule.js';
import { sameWords } from '../same-words.js';

/** Block of text on the page, with what decides whether it belongs to the article. */
interface Passage {
  readonly element: DomElement;
  /** Tags and classes around it, by which blocks that look alike are known; undefined for what is not text of an article. */
  readonly shape: number | undefined;
  /** Whether it may lead into the article. */
  readonly isLead: boolean;
  readonly isHeading: boolean;
  /** Whether it may be the label of the block after it in the same element. */
  readonly isLabel: boolean;
  /** Element that it stood in before the article was looked for. */
  readonly parent: DomElement | null;
}

/** Attribute with the number of a block of text on the page. */
const NUMBER = 'data-number';

/**
 * Puts text back that was lost while the article was looked for: the lead between the title and the text, paragraphs that
 * look like those that were kept, and headings and labels above them.
 */
export function lostText(document: DomDocument, { title }: PageFacts, leaves: readonly Leaf[]): AfterRule {
  const description = descriptionOf(document);
  const surroundings = new Surroundings(document.body);
  const pictures = new Set<DomElement | null>();
  for (const { parentElement } of elementsTagged(document.body, PICTURES)) addAround(parentElement, pictures);
  const passages: Passage[] = [];
  let titled = -1;
  for (const leaf of leaves) {
    const { element, text, links, mixed } = leaf;
    if (mixed) continue;
    const heading = isHeading(leaf);
    element.setAttribute(NUMBER, `${passages.length}`);
    if (titled < 0 && heading && sameWords(text, title)) titled = passages.length;
    const { shape, isElsewhere, isTeaser } = surroundings.of(element);
    const isText = (isProse(leaf) || (heading && links * 2 < text.length)) && !isElsewhere;
    passages.push({
      element,
      shape: isText && !isTeaser ? shape : undefined,
      isLead:
        isText &&
        text.length >= SHORTEST &&
        (isNamed(leaf, description) ||
          (titled >= 0 && element.localName === 'p' && !pictures.has(element.parentElement))),
      isHeading: heading && text.length < SHORTEST,
      isLabel: !isText && isLabel(leaf),
      parent: element.parentElement,
    });
  }
  return (article) => restore(article, passages, titled);
}

/** What is around an element, and what it is itself. */
interface Surrounding {
  /** Number of its shape: its tag and classes, and those of all around it. */
  readonly shape: number;
  readonly isElsewhere: boolean;
  readonly isTeaser: boolean;
}

/** What is around the elements of a page, each of which is looked at once. */
class Surroundings {
  readonly #known: Map<DomElement | null, Surrounding>;
  readonly #numbers = new Map<string, number>();

  constructor(body: DomElement) {
    this.#known = new Map([[body, { shape: 0, isElsewhere: false, isTeaser: false }]]);
  }

  of(element: DomElement): Surrounding {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const { parentElement, localName } = element;
    const around = this.of(parentElement as DomElement);
    const classes = classOf(element);
    // Classes of a paragraph often tell its style only.
    const name = `${around.shape} ${localName} ${/^(?:p|h\d)$/.test(localName) ? '' : classes}`;
    const shape = this.#numbers.get(name) ?? this.#numbers.size + 1;
    this.#numbers.set(name, shape);
    const own = {
      shape,
      isElsewhere: around.isElsewhere || isElsewhere(element, classes),
      isTeaser: around.isTeaser || /teaser/i.test(classes),
    };
    this.#known.set(element, own);
    return own;
  }
}

/** Puts back what was lost of the passages of a page whose title has a number. */
function restore(article: FoundArticle, passages: readonly Passage[], titled: number): void {
  const kept = keptIn(article.element);
  const lost = lostOf(passages, kept, titled);
  if (lost.size === 0) return;
  const all = textOf(article.element);
  const headings = new Set(elementsTagged(article.element, HEADINGS).map(textOf));
  let before: DomElement | undefined;
  for (const [index, { element, isHeading }] of passages.entries()) {
    before = kept.get(index) ?? before;
    if (!lost.has(index)) continue;
    const text = textOf(element);
    if (isHeading ? headings.has(text) : all.includes(text.slice(0, SAME))) continue;
    const copy = element.cloneNode(true) as DomElement;
    copy.removeAttribute(NUMBER);
    // Within a figure, it would be taken for a part of the caption.
    if (before) (closestTagged(before, FIGURE) ?? before).after(copy);
    else article.element.prepend(copy);
    before = copy;
  }
  article.changed();
}

/** The elements of an article that have numbers, which are taken off. */
function keptIn(article: DomElement): ReadonlyMap<number, DomElement> {
  const kept = new Map<number, DomElement>();
  for (const element of elementsIn(article, (element) => element.hasAttribute(NUMBER))) {
    kept.set(Number(element.getAttribute(NUMBER)), element);
    element.removeAttribute(NUMBER);
  }
  return kept;
}

/** Numbers of the passages that belong to an article and were lost. */
function lostOf(passages: readonly Passage[], kept: ReadonlyMap<number, unknown>, titled: number): ReadonlySet<number> {
  const first = passages.findIndex(
    ({ shape, isHeading }, index) => shape !== undefined && !isHeading && kept.has(index),
  );
  const shapes = new Set(
    passages.filter(({ isHeading }, index) => !isHeading && kept.has(index)).map(({ shape }) => shape),
  );
  shapes.delete(undefined);
  const lost = new Set<number>();
  for (let index = passages.length - 1; index > titled && lost.size < MOST; index -= 1) {
    const { shape, isLead, isHeading, isLabel, parent } = passages[index] as Passage;
    if (kept.has(index)) continue;
    const leads = isLead && index < first && index >= first - FAR;
    const isAbove = shape !== undefined && isHeading && (kept.has(index + 1) || lost.has(index + 1));
    const isAboveLost = isLabel && index > first && lost.has(index + 1) && passages[index + 1]?.parent === parent;
    const isAlike = !isHeading && shapes.has(shape);
    if (leads || isAbove || isAboveLost || isAlike) lost.add(index);
  }
  return lost;
}

/** Minimum length of a lead, in characters; a shorter one is a subtitle. */
const SHORTEST = 140;
const LONGEST = 900;
/** Maximum number of blocks between a lead and the text. */
const FAR = 25;

/** Maximum number of passages that are put back; an article that lost more was not found. */
const MOST = 500;

/** Length of a beginning that two blocks share only if they are the same, in characters. */
const SAME = 60;

/** Whether an element holds no text of the article. */
const isElsewhere = (element: DomElement, classes: string): boolean =>
  ELSEWHERE.has(element.localName) ||
  /caption|author/i.test(classes) ||
  element.getAttribute('role') === 'complementary';

const ELSEWHERE = tags('nav aside footer figure figcaption form pre table');

const PICTURES = tags('img picture video');

/** Adds the elements around one to a set. */
function addAround(element: DomElement | null, set: Set<DomElement | null>): void {
  for (let up = element; up !== null && !set.has(up); up = up.parentElement) set.add(up);
}

const FIGURE = tags('figure');

/** Maximum length of a label, in characters. */
const LONGEST_LABEL = 60;

/** Whether a short line may be the label of the block after it. */
const isLabel = ({ element, text, links }: Leaf): boolean =>
  links === 0 && element.localName === 'p' && text.length <= LONGEST_LABEL && /\p{L}{3}/u.test(text);

/** Whether markup or the description of the page says that a block leads into the article. */
function isNamed(leaf: Leaf, description: string): boolean {
  const { element, text } = leaf;
  if (isHeading(leaf)) return true;
  if (text.length > LONGEST) return false;
  if (description !== '' && (description.startsWith(text.slice(0, 40)) || text.startsWith(description.slice(0, 40))))
    return true;
  let up: DomElement | null = element;
  for (let i = 0; up !== null && i < 3; i += 1, up = up.parentElement) {
    if (isNamedLead(up)) return true;
    if (/description|alternativeHeadline|abstract/.test(up.getAttribute('itemprop') ?? '')) return true;
  }
  return false;
}

function descriptionOf(document: DomDocument): string {
  const meta = findElement(document.documentElement, isDescription);
  return oneLine(meta?.getAttribute('content') ?? '');
}

const isDescription = (element: DomElement): boolean =>
  element.localName === 'meta' &&
  (element.getAttribute('name')?.toLowerCase() === 'description' ||
    element.getAttribute('property') === 'og:description');
