import type { Article, Block, Meta } from '../../article/model.js';
import { slugOf, titleOf } from '../../article/outline.js';
import { sameTitle } from '../../article/same-title.js';
import { areNumbered, withKeptLabels } from './kept-labels.js';
import { markdownLines } from './markdown-blocks.js';
import { nestOf } from './nest.js';

/** Whether a title says no more than the metadata, from which it can be made again. */
const isPlainTitle = ({ runs, anchor, anchors }: Extract<Block, { kind: 'title' }>, { title }: Meta): boolean =>
  anchors === undefined &&
  (anchor ?? slugOf(title)) === slugOf(title) &&
  runs.length === 1 &&
  runs[0]?.text === title &&
  runs[0].marks.length === 0;

/** Whether a heading has the title's text: without it, the first would be left out, and others would have other anchors. */
const repeatsTitle = (below: readonly Block[], { title }: Meta): boolean =>
  below
    .filter((block) => block.kind === 'heading')
    .some(({ runs }, i) => slugOf(titleOf(runs)) === slugOf(title) || (i === 0 && sameTitle(titleOf(runs), title)));

/** The text of an article as Markdown whose reading gives the same blocks; for a page without the title and byline above it. */
export function markdownOf({ blocks, meta, bodyStart = 0 }: Article): string {
  const below = blocks.slice(bodyStart).filter(({ kind }) => kind !== 'byline');
  const isTitle = (block: Block): boolean =>
    block.kind === 'title' && (!isPlainTitle(block, meta) || repeatsTitle(below, meta));
  const body = [...blocks.slice(0, bodyStart).filter(isTitle), ...below];
  const write = (written: readonly Block[]): readonly string[] => markdownLines(nestOf(written), { lang: meta.lang });
  const numbered = areNumbered(body) ? write(body) : undefined;
  // A reference in HTML does not count.
  const isCounted = numbered && !numbered.some((line) => line.includes('<a class="footnote"'));
  const lines = isCounted ? numbered : write(withKeptLabels(body));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
