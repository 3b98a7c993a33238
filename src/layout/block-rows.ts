import type { Block } from '../article/model.js';
import { codeLines } from './code.js';
import { type FlowLine, flow } from './flow.js';
import { marginBetween, marginOf, spaceAbove } from './margin.js';
import type { LayoutOptions } from './options.js';
import type { Role, Row, Span } from './row.js';
import { shownRuns } from './shown-runs.js';
import { tableLines } from './table.js';

/**
 * Lays out a block: returns its rows, preceded by the rows of space above it. They depend on the block and its predecessor alone.
 * @param index index of the block in its article, for the places of its rows
 */
export function rowsOfBlock(
  block: Block,
  before: Block | undefined,
  index: number,
  options: LayoutOptions,
): readonly Row[] {
  const margin = marginOf(block, before, options);
  const code = block.kind === 'code' || block.kind === 'table';
  const width = Math.max(1, (code ? options.width : Math.min(options.width, options.measure)) - margin.cells);
  const space = spaceAbove(block, before);
  const rows: Row[] = [];
  const between = space > 0 && before ? marginBetween(before, block, options).rest : [];
  for (let i = -space; i < 0; i += 1) rows.push({ block: index, start: i, spans: between });
  linesOf(block, width, options).forEach((line, i) => {
    const spans = [...(i === 0 ? margin.first : margin.rest), ...line.spans];
    const row: Row = { block: index, start: line.start, spans };
    rows.push(block.kind === 'code' && options.sideways ? { ...row, sideways: true } : row);
  });
  return rows;
}

function linesOf(block: Block, width: number, options: LayoutOptions): readonly FlowLine[] {
  switch (block.kind) {
    case 'title':
      return underlined(flow(shownRuns(block.runs, 0, options), width, options, ['title']), '=', options);
    case 'heading': {
      const role: Role = block.level === 1 ? 'heading1' : block.level === 2 ? 'heading2' : 'heading3';
      const line = block.level === 1 ? '=' : block.level === 2 ? '-' : '·';
      return underlined(flow(shownRuns(block.runs, 0, options), width, options, [role]), line, options);
    }
    case 'byline':
      return flow(shownRuns(block.runs, 0, options), width, options, ['byline']);
    case 'related':
      return flow(shownRuns(block.runs, 0, options), width, options, ['related']);
    case 'paragraph':
      return flow(shownRuns(block.runs, 0, options), width, options, rolesAround(block));
    case 'code':
      return indented(codeLines(block, Math.max(1, width - indent(width)), options), indent(width));
    case 'table':
      return tableLines(block, width, options);
    case 'rule':
      return [rule(Math.min(width, options.measure), options)];
    default:
      return block satisfies never;
  }
}

const rolesAround = (block: Block): readonly Role[] =>
  block.containers.some((container) => container.kind === 'quote' && container.alert === undefined) ? ['quote'] : [];

const indent = (width: number): number => (width >= 20 ? 4 : 0);

const indented = (lines: readonly FlowLine[], cells: number): readonly FlowLine[] =>
  cells === 0
    ? lines
    : lines.map((line) =>
        line.cells === 0 ? line : { ...line, spans: [{ text: ' '.repeat(cells), roles: [] }, ...line.spans] },
      );

/** Underlines a heading in plain text, where nothing else distinguishes it. */
function underlined(lines: readonly FlowLine[], character: string, { plain }: LayoutOptions): readonly FlowLine[] {
  const cells = lines.reduce((most, line) => Math.max(most, line.cells), 0);
  const last = lines.at(-1);
  if (!plain || cells === 0 || !last) return lines;
  return [...lines, { start: last.start + 1, spans: [{ text: character.repeat(cells), roles: [] }], cells }];
}

function rule(width: number, { plain }: LayoutOptions): FlowLine {
  const text = plain ? '* * *'.slice(0, width) : '─'.repeat(Math.min(width, 70));
  const left = plain ? Math.max(0, (Math.min(width, 70) - text.length) >> 1) : 0;
  const spans: Span[] = [{ text: ' '.repeat(left) + text, roles: ['rule'] }];
  return { start: 0, spans, cells: left + text.length };
}
