import type { Article } from '../../../src/article/model.js';
import { textOf } from '../../../src/article/text.js';
import { type Layout, layOut, placeOf, rowIndex } from '../../../src/layout/layout.js';
import { textOfSpans } from '../../../src/layout/row.js';
import { unicodeMetrics } from '../../../src/layout/unicode-metrics.js';
import { settingOf } from './setting.js';

/** Describes the first fault in an article's layout at a width; undefined if there is none. */
export function fault(article: Article, width: number, plain: boolean): string | undefined {
  const layout = layOut(article, settingOf(width, { plain, sideways: false, tools: { metrics: unicodeMetrics } }));
  for (let block = 0; block < article.blocks.length; block += 1) {
    const found = faultOfRows(layout, block, width) ?? faultOfText(layout, block);
    if (found !== undefined) return `block ${block} at ${width}: ${found}`;
  }
  return undefined;
}

function faultOfRows(layout: Layout, block: number, width: number): string | undefined {
  for (const [i, row] of layout.rows(block).entries()) {
    const text = textOfSpans(row.spans);
    if (unicodeMetrics.cells(text) > width) return `too wide: ${JSON.stringify(text)}`;
    if (/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(text)) return `a control: ${JSON.stringify(text)}`;
    if (rowIndex(layout, placeOf(row)) !== i) return `row ${i} is not found at its place`;
  }
  return undefined;
}

/** Checks that every character of a block's text is in its rows once, at its offset; white space may be omitted. */
function faultOfText(layout: Layout, block: number): string | undefined {
  const text = textOf(layout.article.blocks[block] as Article['blocks'][number]);
  const shown = new Array<string>(text.length).fill(' ');
  for (const { spans } of layout.rows(block)) {
    for (const { at, text: part } of spans) {
      if (at === undefined) continue;
      for (let i = 0; i < part.length; i += 1) {
        if (shown[at + i] !== ' ') return `twice at ${at + i}: ${JSON.stringify(part)}`;
        shown[at + i] = part[i] ?? '';
      }
    }
  }
  const expected = text.replace(/\s/g, ' ');
  const at = [...expected].findIndex((_, i) => expected[i] !== shown[i] && expected[i] !== ' ');
  return at < 0 ? undefined : `lost at ${at}: ${JSON.stringify(expected.slice(at, at + 20))}`;
}
