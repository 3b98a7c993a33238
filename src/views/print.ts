import type { Layout } from '../layout/layout.js';
import type { Span } from '../layout/row.js';
import type { Painter } from '../paint.js';

const BATCH = 500;

/** Prints an article row by row, in large writes; spaces at row ends are left out. */
export function printRows(layout: Layout, paint: Painter, write: (text: string) => void): void {
  let lines: string[] = [];
  for (let block = 0; block < layout.article.blocks.length; block += 1) {
    for (const row of layout.rows(block)) lines.push(paint(trimEnd(row.spans)));
    if (lines.length < BATCH) continue;
    write(`${lines.join('\n')}\n`);
    lines = [];
  }
  if (lines.length > 0) write(`${lines.join('\n')}\n`);
}

/** Without the spaces at the end that the layout put there. */
function trimEnd(spans: readonly Span[]): readonly Span[] {
  const last = spans.at(-1);
  if (!last || last.at !== undefined || !last.text.endsWith(' ')) return spans;
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(spans.slice(0, -1)) : [...spans.slice(0, -1), { ...last, text }];
}
