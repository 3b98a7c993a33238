import { lastIndexWhere } from '../article/binary-search.js';
import type { Article, Block, Place } from '../article/model.js';
import { rowsOfBlock } from './block-rows.js';
import type { LayoutOptions } from './options.js';
import type { Row } from './row.js';

/** Article laid out with options. Rows are computed on demand, block by block. */
export interface Layout {
  readonly article: Article;
  readonly options: LayoutOptions;
  /** Rows of a block, preceded by the rows of space above it; every block has at least one row of its own. */
  readonly rows: (block: number) => readonly Row[];
}

/** Lays out an article. The result depends on the arguments alone, and remembers the rows that it has computed. */
export function layOut(article: Article, options: LayoutOptions): Layout {
  const made = new Map<number, readonly Row[]>();
  const rows = (block: number): readonly Row[] => {
    const known = made.get(block);
    if (known) return known;
    const fresh = [...rowsOfBlock(article.blocks[block] as Block, article.blocks[block - 1], block, options)];
    made.set(block, fresh);
    return fresh;
  };
  return { article, options, rows };
}

/** Place at which a row begins. */
export const placeOf = (row: Row): Place => ({ block: row.block, offset: row.start });

/** First place of an article. */
export const START: Place = { block: 0, offset: 0 };

/** Index, among the rows of its block, of the row that contains a place. */
export function rowIndex(layout: Layout, place: Place): number {
  const rows = layout.rows(place.block);
  return Math.max(
    0,
    lastIndexWhere(rows.length, (index) => (rows[index]?.start ?? 0) <= place.offset),
  );
}

/** Returns the rows from a place on, at most `count`. */
export function rowsFrom(layout: Layout, place: Place, count: number): readonly Row[] {
  const rows: Row[] = [];
  const last = layout.article.blocks.length;
  for (let block = place.block; block < last && rows.length < count; block += 1) {
    const own = layout.rows(block);
    const from = block === place.block ? rowIndex(layout, place) : 0;
    rows.push(...own.slice(from, from + count - rows.length));
  }
  return rows;
}

/** Place `count` rows further down (up if negative), or that of the article's first or last row if it ends before. */
export function move(layout: Layout, place: Place, count: number): Place {
  const last = layout.article.blocks.length - 1;
  if (last < 0) return START;
  let block = place.block;
  let index = rowIndex(layout, place) + count;
  while (index < 0 && block > 0) {
    block -= 1;
    index += layout.rows(block).length;
  }
  while (index >= layout.rows(block).length && block < last) {
    index -= layout.rows(block).length;
    block += 1;
  }
  const rows = layout.rows(block);
  const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
  return row ? placeOf(row) : START;
}

/** Last place from which a page of `height` rows is still full; the start if the article is shorter. */
export function lastTop(layout: Layout, height: number): Place {
  const last = layout.article.blocks.length - 1;
  if (last < 0) return START;
  return move(layout, { block: last, offset: Number.POSITIVE_INFINITY }, -(height - 1));
}

/** Compares two places in reading order: negative if the first comes earlier, 0 if they are equal, otherwise positive. */
export const comparePlaces = (a: Place, b: Place): number => a.block - b.block || a.offset - b.offset;
