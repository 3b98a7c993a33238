import type { Block } from '../article/model.js';
import type { FlowLine } from './flow.js';
import type { Metrics } from './metrics.js';
import type { Span } from './row.js';
import type { Setting } from './setting.js';

type Code = Extract<Block, { kind: 'code' }>;

/** Stands before the rest of a line that is wider than the page. */
const CONTINUED = '↳ ';

/** Lines of a code block in `width` cells; wider ones are wrapped with a mark, or kept where the setting scrolls them. */
export function codeLines(block: Code, width: number, setting: Setting): readonly FlowLine[] {
  const { metrics, highlight } = setting.tools;
  const coloured = block.language === '' ? undefined : highlight?.(block.text, block.language);
  const lines: FlowLine[] = [];
  let start = 0;
  let spans: Span[] = [];
  let at = 0;
  const close = (): void => {
    const cells = spans.reduce((sum, span) => sum + metrics.cells(span.text), 0);
    if (cells <= width || setting.sideways) lines.push({ start, spans, cells });
    else lines.push(...wrap({ start, spans, cells }, width, metrics));
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

function wrap(line: FlowLine, width: number, metrics: Metrics): readonly FlowLine[] {
  const lines: FlowLine[] = [];
  const mark: Span = { text: width > 4 ? CONTINUED : '', roles: ['marker'] };
  let spans: Span[] = [];
  let start = line.start;
  let cells = 0;
  for (const span of line.spans) {
    let text = '';
    let at = span.at ?? 0;
    for (const grapheme of metrics.graphemes(span.text)) {
      const more = metrics.cells(grapheme);
      if (cells > 0 && cells + more > width) {
        if (text) spans.push({ ...span, text, at });
        lines.push({ start, spans, cells });
        at += text.length;
        [start, spans, cells, text] = [at, mark.text ? [mark] : [], metrics.cells(mark.text), ''];
      }
      text += grapheme;
      cells += more;
    }
    if (text) spans.push({ ...span, text, at });
  }
  return [...lines, { start, spans, cells }];
}
