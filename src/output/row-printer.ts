import type { Block } from '../article/model.js';
import { rowsOfBlock } from '../layout/block-rows.js';
import type { LayoutOptions } from '../layout/options.js';
import type { Span } from '../layout/row.js';
import type { Painter } from '../style/paint.js';
import { createBatchWriter } from './batch-writer.js';

/** Prints blocks row by row, in batches, without spaces at the ends of rows. */
export function createRowPrinter(paint: Painter, write: (text: string) => void) {
  const writer = createBatchWriter(write);
  let last: Block | undefined;
  return {
    /** Prints the blocks that follow those printed before. */
    add: (blocks: readonly Block[], setting: LayoutOptions): void => {
      for (const [index, block] of blocks.entries()) {
        for (const { spans } of rowsOfBlock(block, last, index, setting)) writer.add(`${paint(trimEnd(spans))}\n`);
        last = block;
      }
    },
    end: writer.end,
  };
}

/** Removes the spaces that the layout put at the end of a row. */
function trimEnd(spans: readonly Span[]): readonly Span[] {
  const last = spans.at(-1);
  if (!last || last.at !== undefined || !last.text.endsWith(' ')) return spans;
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(spans.slice(0, -1)) : [...spans.slice(0, -1), { ...last, text }];
}
