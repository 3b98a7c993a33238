import type { DomDocument, DomElement } from '../../dom.js';
import { isHeading, isProse, leavesOf, textOf } from '../../leaves.js';
import type { AfterRule, PageFacts } from '../rule.js';
import { sameWords } from '../same-words.js';

/** Block of running text on the page, with what decides whether it belongs to the article. */
interface Passage {
  readonly index: number;
  /** Undefined for what is not running text. */
  readonly element: DomElement | undefined;
  /** Element on the page that the passage stands in; null in a teaser. */
  readonly parent: DomElement | null;
  /** Whether it says of itself that it leads into the article. */
  readonly isLead: boolean;
}

/** Attribute with the number of a block of text on the page. */
const NUMBER = 'data-number';

/**
 * Puts running text back that was lost while the article was looked for: the lead between the title and the text, and
 * paragraphs among others that were kept.
 */
export function lostText(document: DomDocument, { title }: PageFacts): AfterRule {
  const description = descriptionOf(document);
  const elsewhere = new Set(document.body.querySelectorAll(ELSEWHERE));
  const teasers = new Set(document.body.querySelectorAll(TEASER));
  const passages: Passage[] = [];
  let titled = -1;
  for (const [index, leaf] of leavesOf(document.body).entries()) {
    const { element, text, mixed } = leaf;
    if (mixed) continue;
    element.setAttribute(NUMBER, `${index}`);
    if (titled < 0 && isHeading(leaf) && sameWords(text, title)) titled = index;
    const isText = isProse(leaf) && !isWithin(element, elsewhere);
    const parent = isText && isWithin(element, teasers) ? null : element.parentElement;
    passages.push({
      index,
      parent,
      element: isText ? element : undefined,
      isLead: isText && isLead(element, text, description),
    });
  }
  return (article) => restore(article, passages, titled);
}

/** Puts back what was lost of the passages of a page whose title has a number. */
function restore(article: DomElement, passages: readonly Passage[], titled: number): void {
  const kept = new Map<number, DomElement>();
  for (const element of article.querySelectorAll(`[${NUMBER}]`)) {
    kept.set(Number(element.getAttribute(NUMBER)), element);
    element.removeAttribute(NUMBER);
  }
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const index of kept.keys()) {
    first = Math.min(first, index);
    last = Math.max(last, index);
  }
  const parents = new Set(passages.filter(({ index }) => kept.has(index)).map(({ parent }) => parent));
  const leads = ({ index, isLead }: Passage): boolean =>
    isLead && index > titled && index < first && index >= first - FAR;
  const isAmongKept = ({ index, parent }: Passage): boolean =>
    parent !== null && index > first && index < last && parents.has(parent);
  const all = textOf(article);
  let before: DomElement | undefined;
  for (const passage of passages) {
    const { index, element } = passage;
    const found = kept.get(index);
    if (found) before = found;
    if (found || element === undefined || !(leads(passage) || isAmongKept(passage))) continue;
    if (all.includes(textOf(element).slice(0, SAME))) continue;
    const copy = element.cloneNode(true) as DomElement;
    copy.removeAttribute(NUMBER);
    if (before) before.after(copy);
    else article.prepend(copy);
    before = copy;
  }
}

function isWithin(element: DomElement, found: ReadonlySet<DomElement>): boolean {
  for (let up: DomElement | null = element; up !== null; up = up.parentElement) if (found.has(up)) return true;
  return false;
}

/** Minimum length of a lead, in characters; a shorter one is a subtitle. */
const SHORTEST = 140;
const LONGEST = 900;
/** Maximum number of blocks between a lead and the text. */
const FAR = 25;

/** Length of a beginning that two blocks share only if they are the same, in characters. */
const SAME = 60;

/** Places where no text of the article stands. */
const ELSEWHERE =
  'nav, aside, footer, figure, figcaption, form, [role="complementary"], [class*="caption" i], [class*="author" i], pre, table';

/** Places that are a lead or lead to another article. */
const TEASER = '[class*="teaser" i]';

const LEADING =
  /(?:^|[\s_-])(?:lead|lede|intro|introduction|teaser|abstract|excerpt|standfirst|dek|deck|sub-?head(?:line)?|sub-?title|summary|description|vorspann|unterzeile|anriss|einleitung|kicker-?text)/i;

function isLead(element: DomElement, text: string, description: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST) return false;
  if (description !== '' && (description.startsWith(text.slice(0, 40)) || text.startsWith(description.slice(0, 40))))
    return true;
  let up: DomElement | null = element;
  for (let i = 0; up !== null && i < 3; i += 1, up = up.parentElement) {
    if (LEADING.test(camelless(`${up.className} ${up.id}`))) return true;
    if (/description|alternativeHeadline|abstract/.test(up.getAttribute('itemprop') ?? '')) return true;
  }
  return false;
}

const camelless = (names: string): string => names.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2');

function descriptionOf(document: DomDocument): string {
  const meta = document.querySelector('meta[name="description" i], meta[property="og:description"]');
  return (meta?.getAttribute('content') ?? '').replace(/\s+/g, ' ').trim();
}
