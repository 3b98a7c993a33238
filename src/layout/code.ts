import type { Block } from '../article/model.js';
import type { FlowLine } from './flow.js';
import type { Metrics } from './metrics.js';
import type { LayoutOptions } from './options.js';
import type { Span } from './row.js';

type Code = Extract<Block, { kind: 'code' }>;

/** Marker before the rest of a wrapped line. */
const CONTINUED = '↳ ';

/** Lays out a code block in lines of `width` cells; longer lines are wrapped with a marker, or kept for sideways scrolling. */
export function codeLines(block: Code, width: number, options: LayoutOptions): readonly FlowLine[] {
  const { metrics, highlight } = options.tools;
  const coloured = block.language === '' ? undefined : highlight?.(block.text, block.language);
  const lines: FlowLine[] = [];
  let start = 0;
  let spans: Span[] = [];
  let at = 0;
  const close = (): void => {
    const cells = spans.reduce((sum, span) => sum + metrics.cells(span.text), 0);
    if (cells <= width || options.sideways) lines.push({ start, spans, cells });
    else for (const line of wrap({ start, spans, cells }, width, metrics)) lines.push(line);
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

/** Wraps a line that is too wide, after a space if the last two thirds of the row have one. */
function wrap(line: FlowLine, width: number, metrics: Metrics): readonly FlowLine[] {
  const mark: Span = { text: width > 4 ? CONTINUED : '', roles: ['marker'] };
  const glyphs = glyphsOf(line.spans, metrics);
  const lines: FlowLine[] = [];
  for (let from = 0; from < glyphs.length; ) {
    const lead = from === 0 ? [] : [mark];
    const room = width - (from === 0 ? 0 : metrics.cells(mark.text));
    const to = rowEnd(glyphs, from, room);
    const own = spansOf(glyphs.slice(from, to));
    const cells = width - room + glyphs.slice(from, to).reduce((sum, glyph) => sum + glyph.cells, 0);
    lines.push({ start: glyphs[from]?.at ?? line.start, spans: [...lead, ...own], cells });
    from = to;
  }
  return lines;
}

function glyphsOf(spans: readonly Span[], metrics: Metrics): readonly Glyph[] {
  return spans.flatMap((span) => {
    let at = span.at ?? 0;
    return metrics.graphemes(span.text).map((text) => {
      const glyph = { text, cells: metrics.cells(text), at, span };
      at += text.length;
      return glyph;
    });
  });
}

/** Index after the last glyph of a row of at most `room` cells that begins with glyph `from`; a row has at least one glyph. */
function rowEnd(glyphs: readonly Glyph[], from: number, room: number): number {
  let cells = 0;
  let space = 0;
  for (let i = from; i < glyphs.length; i += 1) {
    const glyph = glyphs[i] as Glyph;
    if (i > from && cells + glyph.cells > room) return space > 0 ? space : i;
    cells += glyph.cells;
    if (glyph.text === ' ' && cells > room / 3) space = i + 1;
  }
  return glyphs.length;
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
