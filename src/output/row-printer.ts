import type { Block } from '../article/model.js';
import { rowsOfBlock } from '../layout/block-rows.js';
import type { Setting } from '../layout/options.js';
import type { Span } from '../layout/row.js';
import type { Painter } from '../style/paint.js';

/** Characters that are gathered before they are written. */
const BATCH = 65_536;

/** Prints blocks row by row, in batches, without spaces at the ends of rows. */
export function createRowPrinter(paint: Painter, write: (text: string) => void) {
  let rows: string[] = [];
  let size = 0;
  let last: Block | undefined;
  const flush = (): void => {
    if (rows.length > 0) write(`${rows.join('\n')}\n`);
    rows = [];
    size = 0;
  };
  return {
    /** Prints the blocks that follow those printed before. */
    add: (blocks: readonly Block[], setting: Setting): void => {
      for (const [index, block] of blocks.entries()) {
        for (const { spans } of rowsOfBlock(block, last, index, setting)) {
          const row = paint(trimEnd(spans));
          rows.push(row);
          size += row.length;
        }
        last = block;
        if (size >= BATCH) flush();
      }
    },
    /** Writes what is gathered. */
    end: flush,
  };
}

/** Removes the spaces that the layout put at the end of a row. */
function trimEnd(spans: readonly Span[]): readonly Span[] {
  const last = spans.at(-1);
  if (!last || last.at !== undefined || !last.text.endsWith(' ')) return spans;
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(spans.slice(0, -1)) : [...spans.slice(0, -1), { ...last, text }];
}
