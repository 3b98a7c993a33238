import type { Article, Block, Meta } from '../../article/model.js';
import { slugOf } from '../../article/outline.js';
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

/** The text of an article as Markdown whose reading gives the same blocks; for a page without the title and byline above it. */
export function markdownOf({ blocks, meta, bodyStart = 0 }: Article): string {
  const title = blocks.slice(0, bodyStart).filter((block) => block.kind === 'title' && !isPlainTitle(block, meta));
  const body = [...title, ...blocks.slice(bodyStart).filter(({ kind }) => kind !== 'byline')];
  const write = (written: readonly Block[]): readonly string[] => markdownLines(nestOf(written), { lang: meta.lang });
  const numbered = areNumbered(body) ? write(body) : undefined;
  // A reference in HTML does not count.
  const isCounted = numbered && !numbered.some((line) => line.includes('<a class="footnote"'));
  const lines = isCounted ? numbered : write(withKeptLabels(body));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
