import { sectionAt } from '../../article/find-section.js';
import { memoize } from '../../article/memoize.js';
import type { Article, Place } from '../../article/model.js';
import { progressAt } from '../../article/progress.js';
import type { Hit } from '../../article/search/search.js';
import { minutesOf } from '../../article/text.js';
import { comparePlaces, type Layout, lastTop, layOut, move, placeOf, rowsFrom } from '../../layout/layout.js';
import { NARROW_MEASURE, type Tools } from '../../layout/options.js';
import { cellAt } from '../../layout/spans.js';
import { articleWords } from '../../messages/article-words.js';
import { withFeedback } from './notes/feedback.js';
import type { Loaded, State } from './state.js';

/*
 * Values derived from a state: sizes, the layout, the visible part of the article.
 */

/** Minimum width of a window, in cells, that has the outline beside the text instead of over it. */
export const BESIDE = 100;
/** Width of the outline beside the text, in cells; more in windows of at least `WIDE` cells. */
const OUTLINE_CELLS = 36;
const WIDE = 140;
const WIDE_OUTLINE_CELLS = 45;

/** Number of rows that show text or a panel; the last row of the window is the status line unless it is the only row. */
export const bodyRows = ({ size }: State): number => Math.max(1, size.rows - 1);

/** Whether the outline is shown beside the text: from its opening until it is closed, even without the keys. */
export const outlineBeside = ({ sidebar, size }: State): boolean => sidebar && size.columns >= BESIDE;

/** Width of the outline beside the text, including the line between them, in cells; 0 if it is not there. */
export const outlineCells = (state: State): number =>
  !outlineBeside(state) ? 0 : state.size.columns >= WIDE ? WIDE_OUTLINE_CELLS : OUTLINE_CELLS;

/** Position and widths of the text in its part of the window, in cells. */
export interface Geometry {
  readonly columns: number;
  readonly left: number;
  readonly width: number;
  readonly measure: number;
}

/**
 * Computes the geometry: running text keeps to its measure, and is centred on request unless the outline is beside it; tables and code
 * reach the right margin.
 */
export function geometryOf(state: State): Geometry {
  const columns = Math.max(1, state.size.columns - outlineCells(state));
  const margin = columns >= 60 ? 2 : columns >= 30 ? 1 : 0;
  const measure = Math.min(state.measure, columns - 2 * margin);
  const left = state.centred && !outlineBeside(state) ? (columns - measure) >> 1 : margin;
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

/** Layout of a state, with the reader's own notes where the article has a section for them. */
export const layoutOf = (state: State): Layout => withFeedback(layoutOfText(state), state);

/** Layout of the article. The last one of each article is cached while its setting stays the same, even while the article grows. */
function layoutOfText(state: State): Layout {
  const { article, tools } = state.loaded;
  const { width, measure } = geometryOf(state);
  const hyphens = wantsHyphens(state);
  const memory = lastLayout(article.blocks);
  const { cached } = memory;
  if (cached?.width === width && cached.measure === measure && cached.tools === tools && cached.hyphens === hyphens)
    return cached.layout;
  const imageWord = articleWords(article.meta.lang).media.image;
  const marks = { plain: false, deletionMarks: !state.colours, imageWord };
  const layout = layOut(article, { width, measure, ...marks, sideways: true, hyphens, wholeAddresses: false, tools });
  memory.cached = { tools, width, measure, hyphens, layout };
  return layout;
}

/** Place after the last row on the screen. */
export function visibleEnd(state: State): Place {
  const { blocks } = state.loaded.article;
  const next = rowsFrom(layoutOf(state), state.top, bodyRows(state) + 1)[bodyRows(state)];
  return next ? placeOf(next) : { block: blocks.length, offset: 0 };
}

/** Share of the article before the end of the page, from 0 to 1. */
export const shareSeen = (state: State): number =>
  progressAt(state.loaded.article, visibleEnd(state)) * (state.loaded.reading?.share ?? 1);

/** Whether a place is on the page. */
export const onScreen = (state: State, place: Place): boolean =>
  comparePlaces(place, state.top) >= 0 && comparePlaces(place, visibleEnd(state)) < 0;

/** Top of the page that shows a place a third of the way down, or of the last full page. */
export function pageAround(state: State, place: Place): Place {
  const layout = layoutOf(state);
  const top = move(layout, place, -Math.floor(bodyRows(state) / 3));
  const end = lastTop(layout, bodyRows(state));
  return comparePlaces(top, end) > 0 ? end : top;
}

/** Sideways scroll that brings a hit in wide code into the window, in cells. */
export function scrollXFor(state: State, { block, from, to }: Hit): number {
  const { scrollX, loaded } = state;
  const [row] = rowsFrom(layoutOf(state), { block, offset: from }, 1);
  if (!row?.sideways) return scrollX;
  const cellsBefore = (offset: number): number => cellAt(row.spans, offset, loaded.tools.metrics);
  const { columns, left } = geometryOf(state);
  // The first and the last cell are for the marks of a row that continues beyond them.
  const room = columns - left - 1;
  const [start, end] = [cellsBefore(from), cellsBefore(to)];
  if (start >= scrollX + (scrollX > 0 ? 1 : 0) && end <= scrollX + room) return scrollX;
  return end <= room ? 0 : Math.max(0, start - Math.floor(room / 3));
}

/** Minutes left to read, 0 at the end; estimated from the words so far while the article is still being read. */
export const minutesLeft = ({ article, reading }: Loaded, progress: number): number =>
  progress >= 1 ? 0 : minutesOf((article.words / (reading?.share || 1)) * (1 - progress));

/** Minutes left in the section at the top of the page, without its subsections; 0 at its end. */
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
