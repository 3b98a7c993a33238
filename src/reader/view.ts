import { memoize } from '../article/memoize.js';
import type { Article, Place } from '../article/model.js';
import { minutesOf } from '../article/text.js';
import { type Layout, layOut, placeOf, rowsFrom } from '../layout/layout.js';
import { pad, type Span } from '../layout/row.js';
import { NARROW_MEASURE, type Tools } from '../layout/setting.js';
import { keymap, type Mode } from './keymap.js';
import type { State } from './model.js';

/*
 * What follows from a state: sizes, the layout, what is in the panels.
 */

/** From this width on the outline stands beside the text, below it over the text. */
const BESIDE = 100;
const OUTLINE_CELLS = 36;

/** Rows of the window that show text or a panel; the last one is the status line, unless it is the only one. */
export const bodyRows = ({ size }: State): number => Math.max(1, size.rows - 1);

/** Rows of a list below the text. */
export const listRows = (state: State): number => Math.max(1, Math.min(12, bodyRows(state) >> 1));

/** Whether the outline stands beside the text. */
export const outlineBeside = ({ panel, size }: State): boolean => panel?.kind === 'outline' && size.columns >= BESIDE;

/** Cells of the outline where it stands beside the text, with the line between; 0 elsewhere. */
export const outlineCells = (state: State): number => (outlineBeside(state) ? OUTLINE_CELLS : 0);

/** Where the text stands in its part of the window, in cells. */
export interface Geometry {
  readonly columns: number;
  readonly left: number;
  readonly width: number;
  readonly measure: number;
}

/** Running text keeps to its measure and is centred; tables and code reach to the right margin. */
export function geometryOf(state: State): Geometry {
  const columns = Math.max(1, state.size.columns - outlineCells(state));
  const margin = columns >= 60 ? 2 : columns >= 30 ? 1 : 0;
  const measure = Math.min(state.measure, columns - 2 * margin);
  const left = (columns - measure) >> 1;
  return { columns, left, width: columns - left - margin, measure };
}

/** Whether long words are hyphenated: in narrow text, or on request. */
export const wantsHyphens = (state: State): boolean => state.hyphens || geometryOf(state).measure <= NARROW_MEASURE;

interface Cached {
  readonly tools: Tools;
  readonly width: number;
  readonly measure: number;
  readonly hyphens: boolean;
  readonly layout: Layout;
}

const lastLayout = memoize((_: Article): { cached?: Cached } => ({}));

/** The layout of a state; the last one of each article is kept while its setting stays the same. */
export function layoutOf(state: State): Layout {
  const { article, tools } = state.loaded;
  const { width, measure } = geometryOf(state);
  const hyphens = wantsHyphens(state);
  const memory = lastLayout(article);
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

/** Minutes that are left to read, 0 at the end. */
export const minutesLeft = (article: Article, progress: number): number =>
  progress >= 1 ? 0 : minutesOf(article.words * (1 - progress));

const HELP_ORDER: readonly Mode[] = ['read', 'search', 'hits', 'jump', 'outline', 'help'];

/** Cells of the help's first column; in windows with less than twice as much, explanations stand below their keys. */
const KEYS_CELLS = 26;

/** The help: every binding of the key map, mode by mode. */
export function helpRows({ messages, loaded, size }: State): readonly (readonly Span[])[] {
  const { cells } = loaded.tools.metrics;
  const name = (keys: readonly string[]) => (keys.length > 4 ? `${keys[0]} … ${keys.at(-1)}` : keys.join('  '));
  const beside = size.columns >= 2 * KEYS_CELLS;
  return HELP_ORDER.flatMap((mode, i) => [
    ...(i === 0 ? [] : [[]]),
    [{ text: messages.modes[mode], roles: ['heading2' as const] }],
    ...keymap[mode].flatMap(({ keys, help }): readonly (readonly Span[])[] => {
      const key: readonly Span[] = [pad(2), { text: name(keys), roles: ['key'] }];
      const text: Span = { text: help[messages.lang], roles: [] };
      return beside ? [[...key, pad(KEYS_CELLS - 2 - cells(name(keys))), text]] : [key, [pad(4), text]];
    }),
  ]);
}
