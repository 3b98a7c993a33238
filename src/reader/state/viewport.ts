import { sectionAt } from '../../article/find-section.js';
import { memoize } from '../../article/memoize.js';
import type { Article, Place } from '../../article/model.js';
import { progressAt } from '../../article/progress.js';
import type { Hit } from '../../article/search.js';
import { minutesOf } from '../../article/text.js';
import { comparePlaces, type Layout, lastTop, layOut, move, placeOf, rowsFrom } from '../../layout/layout.js';
import { NARROW_MEASURE, type Tools } from '../../layout/options.js';
import type { Loaded, State } from './model.js';

/*
 * What follows from a state: sizes, the layout, what is in the panels.
 */

/** From this width on, in cells, the outline stands beside the text; below it over the text. */
export const BESIDE = 100;
const OUTLINE_CELLS = 36;

/** Rows of the window that show text or a panel; the last one is the status line, unless it is the only one. */
export const bodyRows = ({ size }: State): number => Math.max(1, size.rows - 1);

/** Whether the outline stands beside the text: while it is used, and after that until it is closed. */
export const outlineBeside = ({ sidebar, size }: State): boolean => sidebar && size.columns >= BESIDE;

/** Cells of the outline where it stands beside the text, with the line between; 0 elsewhere. */
export const outlineCells = (state: State): number => (outlineBeside(state) ? OUTLINE_CELLS : 0);

/** Where the text stands in its part of the window, in cells. */
export interface Geometry {
  readonly columns: number;
  readonly left: number;
  readonly width: number;
  readonly measure: number;
}

/** Running text keeps to its measure and is centred if that is wanted; tables and code reach to the right margin. */
export function geometryOf(state: State): Geometry {
  const columns = Math.max(1, state.size.columns - outlineCells(state));
  const margin = columns >= 60 ? 2 : columns >= 30 ? 1 : 0;
  const measure = Math.min(state.measure, columns - 2 * margin);
  const left = state.centred ? (columns - measure) >> 1 : margin;
  return { columns, left, width: columns - left - margin, measure };
}

/** Whether long words are hyphenated: in narrow text, or on request. */
export const wantsHyphens = (state: State): boolean => state.hyphens ?? geometryOf(state).measure <= NARROW_MEASURE;

interface Cached {
  readonly tools: Tools;
  readonly width: number;
  readonly measure: number;
  readonly hyphens: boolean;
  readonly layout: Layout;
}

const lastLayout = memoize((_: Article['blocks']): { cached?: Cached } => ({}));

/** The layout of a state; the last one of each article is kept while its setting stays the same, also while it grows. */
export function layoutOf(state: State): Layout {
  const { article, tools } = state.loaded;
  const { width, measure } = geometryOf(state);
  const hyphens = wantsHyphens(state);
  const memory = lastLayout(article.blocks);
  const { cached } = memory;
  if (cached?.width === width && cached.measure === measure && cached.tools === tools && cached.hyphens === hyphens)
    return cached.layout;
  const layout = layOut(article, { width, measure, plain: false, sideways: true, hyphens, tools });
  memory.cached = { tools, width, measure, hyphens, layout };
  return layout;
}

/** The place behind the last row on screen. */
export function visibleEnd(state: State): Place {
  const { blocks } = state.loaded.article;
  const next = rowsFrom(layoutOf(state), state.top, bodyRows(state) + 1)[bodyRows(state)];
  return next ? placeOf(next) : { block: blocks.length, offset: 0 };
}

/** Whether a place is on the page. */
export const onScreen = (state: State, place: Place): boolean =>
  comparePlaces(place, state.top) >= 0 && comparePlaces(place, visibleEnd(state)) < 0;

/** The top of the page that has a place in its upper third; no page is less than full. */
export function pageAround(state: State, place: Place): Place {
  const layout = layoutOf(state);
  const top = move(layout, place, -Math.floor(bodyRows(state) / 3));
  const end = lastTop(layout, bodyRows(state));
  return comparePlaces(top, end) > 0 ? end : top;
}

/** Cells by which wide code is scrolled to the left so that a hit in it is in the window. */
export function scrollXFor(state: State, { block, from, to }: Hit): number {
  const { scrollX, loaded } = state;
  const [row] = rowsFrom(layoutOf(state), { block, offset: from }, 1);
  if (!row?.sideways) return scrollX;
  const cellsBefore = (offset: number): number =>
    row.spans.reduce((sum, { text, at }) => {
      const before = at === undefined ? text : text.slice(0, Math.max(0, offset - at));
      return sum + loaded.tools.metrics.cells(before);
    }, 0);
  const { columns, left } = geometryOf(state);
  // The last cell says that the row goes on.
  const room = columns - left - 1;
  const [start, end] = [cellsBefore(from), cellsBefore(to)];
  if (start >= scrollX && end <= scrollX + room) return scrollX;
  return end <= room ? 0 : Math.max(0, start - Math.floor(room / 3));
}

/** Minutes that are left to read, 0 at the end; of what is still being read, as far as its words so far tell. */
export const minutesLeft = ({ article, reading }: Loaded, progress: number): number =>
  progress >= 1 ? 0 : minutesOf((article.words / (reading?.share || 1)) * (1 - progress));

/** Minutes that are left in the section at the top of the page, without its subsections; 0 at its end. */
export function minutesOfPlace(state: State): number {
  const { article } = state.loaded;
  const { sections, blocks } = article;
  const index = sectionAt(sections, state.top);
  const section = sections[index];
  if (!section) return 0;
  const end = progressAt(article, {
    block: Math.min(sections[index + 1]?.start ?? blocks.length, section.end),
    offset: 0,
  });
  const seen = progressAt(article, visibleEnd(state));
  return seen >= end ? 0 : minutesOf(article.words * (end - seen));
}
