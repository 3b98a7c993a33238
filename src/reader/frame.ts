import { sectionAt } from '../article/find.js';
import { linksOf } from '../article/links.js';
import { progressAt } from '../article/progress.js';
import { rowsFrom } from '../layout/layout.js';
import { pad, type Row, type Span } from '../layout/row.js';
import { fitSpans, type Range, withRanges } from '../layout/spans.js';
import type { State } from './model.js';
import { choicePanel, helpPanel, outlinePanel, statusLine } from './panels.js';
import { hitsOf } from './search.js';
import { bodyRows, geometryOf, layoutOf, listRows, outlineBeside, outlineCells, visibleEnd } from './view.js';

/** The screen of a state: as many rows as the window has, each exactly as wide as the window. */
export function frameOf(state: State): readonly (readonly Span[])[] {
  const { columns, rows } = state.size;
  const { metrics } = state.loaded.tools;
  const body = bodyOf(state).map((spans) => fitSpans(spans, columns, metrics));
  return rows < 2 ? body : [...body, fitSpans(statusOf(state), columns, metrics, 0, ['status'])];
}

function bodyOf(state: State): readonly (readonly Span[])[] {
  const rows = bodyRows(state);
  if (state.panel?.kind === 'help') return helpPanel(state, rows);
  if (state.panel?.kind === 'jump' || state.panel?.kind === 'hits') {
    const list = listRows(state);
    return [...textOf(state, rows - list), ...choicePanel(state, list)];
  }
  if (state.panel?.kind !== 'outline') return textOf(state, rows);
  if (!outlineBeside(state)) return outlinePanel(state, rows, state.size.columns);
  const { metrics } = state.loaded.tools;
  const cells = outlineCells(state);
  const outline = outlinePanel(state, rows, cells - 2);
  return textOf(state, rows).map((text, i) => [
    ...fitSpans(outline[i] ?? [], cells - 2, metrics),
    { text: '│ ', roles: ['rule'] },
    ...text,
  ]);
}

function textOf(state: State, count: number): readonly (readonly Span[])[] {
  const { left, columns } = geometryOf(state);
  const { metrics } = state.loaded.tools;
  const link = linksOf(state.loaded.article)[state.link ?? -1];
  const rows = rowsFrom(layoutOf(state), state.top, count);
  const ranges: readonly Range[] = [
    ...(link ? [{ ...link, role: 'selected' as const }] : []),
    ...hitRanges(state, rows),
  ];
  return Array.from({ length: count }, (_, i) => {
    const row: Row | undefined = rows[i];
    if (!row) return [];
    const spans = withRanges(row, ranges);
    return [pad(left), ...fitSpans(spans, columns - left, metrics, row.sideways ? state.shift : 0)];
  });
}

/** The hits on the screen, the current one apart. */
function hitRanges(state: State, rows: readonly Row[]): readonly Range[] {
  const [first, last] = [rows[0]?.block ?? 0, rows.at(-1)?.block ?? -1];
  return hitsOf(state).flatMap((hit, i): readonly Range[] => {
    if (hit.block < first || hit.block > last) return [];
    return [{ ...hit, role: i === state.search?.current ? 'currentHit' : 'hit' }];
  });
}

function statusOf(state: State): readonly Span[] {
  const { article } = state.loaded;
  return statusLine(
    state,
    article.sections[sectionAt(article.sections, state.top)],
    progressAt(article, visibleEnd(state)),
  );
}
