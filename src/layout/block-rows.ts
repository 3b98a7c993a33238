import type { Block } from '../article/model.js';
import { codeLines } from './code.js';
import { type FlowLine, flow, placeRuns } from './flow.js';
import { marginBetween, marginOf, spaceAbove } from './margin.js';
import type { Setting } from './options.js';
import type { Role, Row, Span } from './row.js';
import { tableLines } from './table.js';

/**
 * The rows of one block, those of the space above it first. They depend on the block and the one before it alone.
 * @param index of the block in its article, for the rows' places
 */
export function rowsOfBlock(block: Block, before: Block | undefined, index: number, setting: Setting): readonly Row[] {
  const margin = marginOf(block, before, setting);
  const code = block.kind === 'code' || block.kind === 'table';
  const width = Math.max(1, (code ? setting.width : Math.min(setting.width, setting.measure)) - margin.cells);
  const space = spaceAbove(block, before);
  const rows: Row[] = [];
  const between = space > 0 && before ? marginBetween(before, block, setting).rest : [];
  for (let i = -space; i < 0; i += 1) rows.push({ block: index, start: i, spans: between });
  linesOf(block, width, setting).forEach((line, i) => {
    const spans = [...(i === 0 ? margin.first : margin.rest), ...line.spans];
    const row: Row = { block: index, start: line.start, spans };
    rows.push(block.kind === 'code' && setting.sideways ? { ...row, sideways: true } : row);
  });
  return rows;
}

function linesOf(block: Block, width: number, setting: Setting): readonly FlowLine[] {
  switch (block.kind) {
    case 'title':
      return underlined(flow(placeRuns(block.runs, 0), width, setting, ['title']), '=', setting);
    case 'heading': {
      const role: Role = block.level === 1 ? 'heading1' : block.level === 2 ? 'heading2' : 'heading3';
      const line = block.level === 1 ? '=' : block.level === 2 ? '-' : '·';
      return underlined(flow(placeRuns(block.runs, 0), width, setting, [role]), line, setting);
    }
    case 'byline':
      return flow(placeRuns(block.runs, 0), width, setting, ['byline']);
    case 'related':
      return flow(placeRuns(block.runs, 0), width, setting, ['related']);
    case 'paragraph':
      return flow(placeRuns(block.runs, 0), width, setting, rolesAround(block));
    case 'code':
      return indented(codeLines(block, Math.max(1, width - indent(width)), setting), indent(width));
    case 'table':
      return tableLines(block, width, setting);
    case 'rule':
      return [rule(Math.min(width, setting.measure), setting)];
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

/** In plain text a heading shows by the line below it. */
function underlined(lines: readonly FlowLine[], character: string, { plain }: Setting): readonly FlowLine[] {
  const cells = lines.reduce((most, line) => Math.max(most, line.cells), 0);
  const last = lines.at(-1);
  if (!plain || cells === 0 || !last) return lines;
  return [...lines, { start: last.start + 1, spans: [{ text: character.repeat(cells), roles: [] }], cells }];
}

function rule(width: number, { plain }: Setting): FlowLine {
  const text = plain ? '* * *'.slice(0, width) : '─'.repeat(Math.min(width, 70));
  const left = plain ? Math.max(0, (Math.min(width, 70) - text.length) >> 1) : 0;
  const spans: Span[] = [{ text: ' '.repeat(left) + text, roles: ['rule'] }];
  return { start: 0, spans, cells: left + text.length };
}
