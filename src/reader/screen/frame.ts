import { linksOf } from '../../article/links.js';
import { rowsFrom } from '../../layout/layout.js';
import { pad, type Row, type Span } from '../../layout/row.js';
import {
  areWider,
  fitSpans,
  fitWithEllipsis,
  type Label,
  type Range,
  withLabels,
  withRanges,
} from '../../layout/spans.js';
import { drawOutline, outlineHasKeys } from '../panels/outline-panel.js';
import type { DrawPage, Line } from '../panels/panel.js';
import { activePanel, listPage } from '../panels/registry.js';
import type { State } from '../state/state.js';
import { bodyRows, geometryOf, layoutOf, outlineBeside, outlineCells, shareSeen } from '../state/viewport.js';
import { annotationsOn, highlightRanges, selectionRanges } from './annotation-ranges.js';
import { signsAtEdge, signsInMargin } from './annotation-signs.js';
import { hitRanges } from './hit-ranges.js';
import { statusLines } from './status-line.js';

/** Rows of the whole window for a state, each exactly as wide as the window. */
export function frameOf(state: State): readonly Line[] {
  const { columns, rows } = state.size;
  const { metrics } = state.loaded.tools;
  const body = bodyOf(state).map((spans) => fitSpans(spans, columns, metrics));
  if (rows < 2) return body;
  const status = statusLines(state, shareSeen(state)).map((line) => fitSpans(line, columns, metrics, 0, ['status']));
  return [...body.slice(0, rows - status.length), ...status];
}

function bodyOf(state: State): readonly Line[] {
  const rows = bodyRows(state);
  const list = listPage(state);
  const page: DrawPage = (count, labels = []) => list?.draw(state, count, () => []) ?? pageOf(state, count, labels);
  return activePanel(state)?.draw(state, rows, page) ?? page(rows);
}

/** Rows of the text, with the outline beside it where it is shown there. */
function pageOf(state: State, count: number, labels: readonly Label[]): readonly Line[] {
  const text = textOf(state, count, labels);
  if (!outlineBeside(state)) return text;
  const cells = outlineCells(state) - 2;
  const outline = drawOutline(state, count, cells);
  return text.map((spans, i) => [
    ...fitSpans(outline[i] ?? [], cells, state.loaded.tools.metrics),
    // The line beside the outline is thick while the outline has the keys.
    outlineHasKeys(state) ? { text: '┃ ', roles: ['marker'] } : { text: '│ ', roles: ['rule'] },
    ...spans,
  ]);
}

/** Marks at the edges of a row of code that continues beyond them. */
const GOES_ON: Span = { text: '›', roles: ['marker'] };
const BEGAN_BEFORE: Span = { text: '‹', roles: ['marker'] };

function textOf(state: State, count: number, labels: readonly Label[]): readonly Line[] {
  const { left, columns } = geometryOf(state);
  const { article, tools } = state.loaded;
  const link = state.link === undefined ? undefined : linksOf(article)[state.link];
  const rows = rowsFrom(layoutOf(state), state.top, count);
  const annotations = annotationsOn(state, rows);
  // Later ranges are on top of earlier ones.
  const ranges: readonly Range[] = [
    ...highlightRanges(annotations, rows),
    ...selectionRanges(state, rows),
    ...(link ? [{ ...link, role: 'selected' as const }] : []),
    ...hitRanges(state, rows),
  ];
  const atEdge = left < 2 ? signsAtEdge(annotations, rows, columns - left, state) : new Map<Row, Span>();
  const inMargin = left < 2 ? new Map<Row, readonly Span[]>() : signsInMargin(annotations, rows, state);
  return Array.from({ length: count }, (_, i) => {
    const row: Row | undefined = rows[i];
    if (!row) return [];
    const spans = withLabels(row, withRanges(row, ranges), labels, tools.metrics);
    const margin = marginOf(left, inMargin.get(row) ?? []);
    const sign = [atEdge.get(row) ?? []].flat();
    const room = columns - left - sign.length;
    if (!row.sideways) return [...margin, ...fitSpans(spans, room, tools.metrics), ...sign];
    const { scrollX } = state;
    const before = scrollX > 0 && areWider(spans, 0, tools.metrics) ? [BEGAN_BEFORE] : [];
    const code = fitWithEllipsis(spans, room - before.length, tools.metrics, GOES_ON, scrollX + before.length);
    return [...margin, ...before, ...code, ...sign];
  });
}

/** Margin on the left with the signs of annotations, as many as there is room for before a space. */
function marginOf(left: number, signs: readonly Span[]): Line {
  const shown = signs.slice(0, Math.max(0, Math.min(left - 1, MOST_SIGNS)));
  return shown.length === 0 ? [pad(left)] : [pad(left - shown.length - 1), ...shown, pad(1)];
}

const MOST_SIGNS = 3;
