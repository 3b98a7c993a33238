import type { Article, Block } from '../../../src/article/model.js';
import { type Layout, layOut } from '../../../src/layout/layout.js';
import { narrowMetrics } from '../../../src/layout/metrics.js';
import type { LayoutOptions } from '../../../src/layout/options.js';
import { textOfSpans } from '../../../src/layout/row.js';
import { parse } from './parse.js';

/** Layout setting for tests: plain text and narrow metrics by default. */
export const settingOf = (width: number, extra: Partial<LayoutOptions> = {}): LayoutOptions => ({
  width,
  measure: Math.min(width, 70),
  plain: true,
  deletionMarks: extra.plain ?? true,
  sideways: false,
  hyphens: false,
  imageWord: 'image',
  wholeAddresses: false,
  tools: { metrics: narrowMetrics },
  ...extra,
});

/** Parses a Markdown text without front matter. */
export const articleOf = (source: string, lang = 'en'): Article =>
  parse(source, { name: 'test', slug: 'test', lang, tags: [], related: [] });

export const layoutOfText = (source: string, width: number, extra: Partial<LayoutOptions> = {}): Layout =>
  layOut(articleOf(source), settingOf(width, extra));

/** Rows of a whole layout as text. */
export const textRows = (layout: Layout): readonly string[] =>
  layout.article.blocks.flatMap((_: Block, i: number) => layout.rows(i).map((row) => textOfSpans(row.spans)));
