import type { Article } from '../../article/model.js';
import { markdownLines } from './markdown-blocks.js';
import { nestOf } from './nest.js';

/** The text of an article as Markdown whose reading gives the same blocks; for a page without the title and byline above it. */
export function markdownOf({ blocks, meta, bodyStart = 0 }: Article): string {
  const body = blocks.slice(bodyStart).filter(({ kind }) => kind !== 'byline');
  const lines = markdownLines(nestOf(body), { lang: meta.lang });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
