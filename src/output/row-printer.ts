import type { Block } from '../article/model.js';
import { rowsOfBlock } from '../layout/block-rows.js';
import type { LayoutOptions } from '../layout/options.js';
import type { Span } from '../layout/row.js';
import type { Painter } from '../style/paint.js';

/** Characters that are gathered before they are written. */
const BATCH = 65_536;

/** Prints blocks row by row, in large writes; spaces at row ends are left out. */
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
    /** Prints blocks that follow those before. */
    add: (blocks: readonly Block[], setting: LayoutOptions): void => {
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

/** Without the spaces at the end that the layout put there. */
function trimEnd(spans: readonly Span[]): readonly Span[] {
  const last = spans.at(-1);
  if (!last || last.at !== undefined || !last.text.endsWith(' ')) return spans;
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(spans.slice(0, -1)) : [...spans.slice(0, -1), { ...last, text }];
}
