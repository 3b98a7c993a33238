import type { Block } from '../../article/model.js';
import { addressesIn, unitsOf } from '../find-addresses.js';
import type { FlowLine } from '../flow.js';
import type { Metrics } from '../metrics.js';
import type { LayoutOptions } from '../options.js';
import type { Span } from '../row.js';

/** Code, or a formula on rows of its own. */
type Code = Extract<Block, { kind: 'code' | 'math' }>;

/** Marker before the rest of a wrapped line. */
const CONTINUED = '↳ ';

/** Lays out code in lines of `width` cells; longer lines are wrapped with a marker, or kept for sideways scrolling. */
export function codeLines(block: Code, width: number, options: LayoutOptions): readonly FlowLine[] {
  const { metrics, colourCode } = options.tools;
  const coloured =
    block.kind === 'math' || block.language === '' ? undefined : colourCode?.(block.text, block.language);
  const lines: FlowLine[] = [];
  let start = 0;
  let spans: Span[] = [];
  let at = 0;
  const close = (): void => {
    const cells = spans.reduce((sum, span) => sum + metrics.cells(span.text), 0);
    if (cells <= width || options.sideways) lines.push({ start, spans, cells });
    else for (const line of wrap({ start, spans, cells }, width, options)) lines.push(line);
  };
  for (const { text, role } of coloured ?? [{ text: block.text, role: undefined }]) {
    text.split('\n').forEach((part, i) => {
      if (i > 0) {
        close();
        at += 1;
        start = at;
        spans = [];
      }
      if (part !== '') spans.push({ text: part, roles: role ? ['codeBlock', role] : ['codeBlock'], at });
      at += part.length;
    });
  }
  close();
  return lines;
}

interface Glyph {
  readonly text: string;
  readonly cells: number;
  readonly at: number;
  readonly span: Span;
}

/** Wraps a line that is too wide, after a space if the last two thirds of the row have one. A line may have millions of glyphs. */
function wrap(line: FlowLine, width: number, { wholeAddresses, tools }: LayoutOptions): readonly FlowLine[] {
  const { metrics } = tools;
  const mark: Span = { text: width > 4 ? CONTINUED : '', roles: ['marker'] };
  const lines: FlowLine[] = [];
  let row: Glyph[] = [];
  let lead = 0;
  let cells = 0;
  const cut = (end: number): void => {
    const own = row.slice(0, end);
    const spans = lead === 0 ? spansOf(own) : [mark, ...spansOf(own)];
    lines.push({ start: own[0]?.at ?? line.start, spans, cells: lead + cellsOf(own) });
    row = row.slice(end);
    lead = metrics.cells(mark.text);
    cells = lead + cellsOf(row);
  };
  for (const glyph of glyphsOf(line.spans, metrics, wholeAddresses)) {
    while (row.length > 0 && cells + glyph.cells > width) cut(rowEnd(row, width - lead));
    row.push(glyph);
    cells += glyph.cells;
  }
  cut(row.length);
  return lines;
}

/** Graphemes of a line, and its addresses if they stay whole. */
function* glyphsOf(spans: readonly Span[], metrics: Metrics, whole: boolean): Generator<Glyph> {
  for (const span of spans) {
    let at = span.at ?? 0;
    for (const text of unitsOf(span.text, metrics, whole ? addressesIn(span.text) : [])) {
      yield { text, cells: metrics.cells(text), at, span };
      at += text.length;
    }
  }
}

const cellsOf = (glyphs: readonly Glyph[]): number => glyphs.reduce((sum, glyph) => sum + glyph.cells, 0);

/** Number of glyphs of a full row, of `room` cells, that stay on it. */
function rowEnd(row: readonly Glyph[], room: number): number {
  let cells = 0;
  let end = 0;
  for (const [i, glyph] of row.entries()) {
    cells += glyph.cells;
    if (glyph.text === ' ' && cells > room / 3) end = i + 1;
  }
  return end > 0 ? end : row.length;
}

/** Joins consecutive glyphs of the same span. */
function spansOf(glyphs: readonly Glyph[]): readonly Span[] {
  const spans: Span[] = [];
  let last: Span | undefined;
  for (const { text, at, span } of glyphs) {
    const open = spans.at(-1);
    if (open && last === span) spans[spans.length - 1] = { ...open, text: open.text + text };
    else spans.push({ ...span, text, at });
    last = span;
  }
  return spans;
}
