import { sectionAt } from '../../article/find-section.js';
import { type Link, linksOf } from '../../article/links.js';
import type { Article, Place } from '../../article/model.js';
import { comparePlaces, lastTop, move, rowsFrom, START } from '../../layout/layout.js';
import { jump } from './navigation.js';
import { hitsOf } from './search/searching.js';
import type { State } from './state.js';
import { type Step, say } from './step.js';
import { bodyRows, layoutOf, onScreen, pageAround, visibleEnd } from './viewport.js';

/** Moves the top by rows; the page stays full if the article is long enough. */
export function scroll(state: State, rows: number): Step {
  const layout = layoutOf(state);
  const end = lastTop(layout, bodyRows(state));
  if (rows > 0 && comparePlaces(state.top, end) >= 0) return { state };
  const next = move(layout, state.top, rows);
  const top = rows > 0 && comparePlaces(next, end) > 0 ? end : next;
  return { state: { ...state, top: Math.abs(rows) > 1 ? withoutLastHeading(state, top) : top } };
}

/** Ends the page before a heading at its bottom, so that the heading begins the next page. */
function withoutLastHeading(state: State, top: Place): Place {
  const { blocks } = state.loaded.article;
  const rows = rowsFrom(layoutOf(state), top, bodyRows(state));
  const last = rows.findLastIndex(({ block, start }) => start >= 0 && blocks[block]?.kind !== 'heading');
  const more = rows.length - 1 - last;
  const headed = rows.slice(last + 1).some(({ start }) => start >= 0);
  // A page of headings alone, or at the article's end, stays as it is.
  if (last < 0 || !headed || more >= rows.length / 2 || rows.length < bodyRows(state)) return top;
  const higher = move(layoutOf(state), top, -more);
  return comparePlaces(higher, state.top) > 0 || comparePlaces(top, state.top) < 0 ? higher : top;
}

/** Places of the headings, of any depth or of one. The lead has no heading. */
const headingsOf = ({ sections }: Article, depth?: number): readonly Place[] =>
  sections
    .filter((section) => section.number !== '0' && (depth === undefined || section.depth === depth))
    .map(({ start }) => ({ block: start, offset: 0 }));

/** Goes forward or back by headings, of any depth or of one; before the first comes the article's start. */
export function heading(state: State, count: number, depth?: number): Step {
  const starts = headingsOf(state.loaded.article, depth);
  const below = starts.filter((place) => comparePlaces(place, state.top) > 0);
  const above = [START, ...starts].filter((place) => comparePlaces(place, state.top) < 0);
  const target = count > 0 ? below[Math.min(count, below.length) - 1] : above[Math.max(0, above.length + count)];
  if (target) return { state: jump(state, target) };
  const { lastHeading, firstHeading } = state.messages;
  return say(state, count > 0 ? lastHeading : firstHeading);
}

/**
 * Brings the selected link to a row of the page, or else the current hit, or else the first heading, provided that it is on the screen.
 * @param share position of the row on the page, from 0 at the top to 1 at the bottom
 */
export function aim(state: State, share: number): Step {
  const { article } = state.loaded;
  const targets = [linksOf(article)[state.link ?? -1], hitsOf(state)[state.search?.current ?? -1]].flatMap(
    (target): readonly Place[] => (target ? [{ block: target.block, offset: target.from }] : []),
  );
  const place = [...targets, ...headingsOf(article)].find((it) => onScreen(state, it));
  if (!place) return say(state, state.messages.nothingToAim);
  const layout = layoutOf(state);
  const top = move(layout, place, -Math.round(share * (bodyRows(state) - 1)));
  const end = lastTop(layout, bodyRows(state));
  return { state: { ...state, top: comparePlaces(top, end) > 0 ? end : top } };
}

/** Goes to a paragraph by its number from the start of the article, or to the last one so far. */
export function toParagraph(state: State, number: number): Step {
  const { blocks } = state.loaded.article;
  let left = number;
  let last = 0;
  for (const [index, { kind }] of blocks.entries()) {
    if (kind !== 'paragraph') continue;
    last = index;
    left -= 1;
    if (left === 0) break;
  }
  const next = jump(state, { block: last, offset: 0 });
  return left > 0 && state.loaded.reading ? say(next, state.messages.lastSoFar) : { state: next };
}

export const currentDepth = ({ loaded, top }: State): number =>
  loaded.article.sections[sectionAt(loaded.article.sections, top)]?.depth ?? 1;

/** Selects the next link after the selected one, or after the top of the page; the page moves only if it has to. */
export function selectLink(state: State, direction: 1 | -1): Step {
  const links = linksOf(state.loaded.article);
  const end = visibleEnd(state);
  const visible = ({ block, from }: Link): boolean => onScreen(state, { block, offset: from });
  const selected = state.link === undefined ? undefined : links[state.link];
  const from =
    selected && visible(selected) ? (state.link ?? 0) + direction : edgeLink(links, state.top, end, direction);
  const link = links[from];
  if (!link) {
    const { noLinks, lastLink, firstLink } = state.messages;
    return say(state, links.length === 0 ? noLinks : direction > 0 ? lastLink : firstLink);
  }
  const top = visible(link) ? state.top : pageAround(state, { block: link.block, offset: link.from });
  return { state: { ...state, link: from, top } };
}

function edgeLink(links: readonly Link[], top: Place, end: Place, direction: 1 | -1): number {
  const placed = (link: Link): Place => ({ block: link.block, offset: link.from });
  return direction > 0
    ? links.findIndex((link) => comparePlaces(placed(link), top) >= 0)
    : links.findLastIndex((link) => comparePlaces(placed(link), end) < 0);
}
