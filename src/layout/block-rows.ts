import { isCaption, isInFigure } from '../article/figures.js';
import type { Block } from '../article/model.js';
import { codeLines } from './code/code.js';
import { type FlowLine, flow } from './flow.js';
import { marginBetween, marginOf, sharedDepth, spaceAbove } from './margin.js';
import type { LayoutOptions } from './options.js';
import { pad, type Role, type Row, type Span } from './row.js';
import { shownRuns } from './shown-runs.js';
import { tableLines } from './table.js';

type Heading = Extract<Block, { kind: 'heading' }>;
type Code = Extract<Block, { kind: 'code' }>;

/**
 * Lays out a block: its rows, preceded by the rows of space above it. They depend on the block and its predecessor alone. They are made on
 * demand, as a table may have more rows than characters.
 * @param index index of the block in its article, for the places of its rows
 */
export function* rowsOfBlock(
  block: Block,
  before: Block | undefined,
  index: number,
  options: LayoutOptions,
): Generator<Row, void> {
  const margin = marginOf(block, before, options);
  const rigid = block.kind === 'code' || block.kind === 'math';
  const wide = rigid || block.kind === 'table';
  const width = Math.max(1, (wide ? options.width : Math.min(options.width, options.measure)) - margin.cells);
  const space = spaceAbove(block, before);
  const label = block.kind === 'code' ? codeLabel(block, before, width, options) : [];
  const between = space > 0 && before ? marginBetween(before, block, options).rest : [];
  // The rows above the text have the places before its first character, except at the start of the article.
  let next = before ? -space - label.length : 0;
  const rowOf = (spans: readonly Span[], start = next): Row => {
    const row = { block: index, start: Math.max(start, next), spans };
    next = row.start + 1;
    return row;
  };
  const sideways = rigid && options.sideways ? { sideways: true } : {};
  const marginAt = (i: number): readonly Span[] => (i === 0 ? margin.first : margin.rest);
  for (let i = 0; i < space; i += 1) yield rowOf(between);
  for (const [i, { spans }] of label.entries()) yield rowOf([...marginAt(i), ...spans]);
  let line = label.length;
  for (const { spans, start } of linesOf(block, width, options)) {
    yield { ...rowOf([...marginAt(line), ...spans], start), ...sideways };
    line += 1;
  }
}

function linesOf(block: Block, width: number, options: LayoutOptions): Iterable<FlowLine> {
  switch (block.kind) {
    case 'title':
      return underlined(flow(shownRuns(block.runs, 0, options), width, unhyphenated(options), ['title']), 1, options);
    case 'heading':
      return headingLines(block, width, options);
    case 'byline':
      return flow(shownRuns(block.runs, 0, options), width, options, ['byline']);
    case 'related':
      return flow(shownRuns(block.runs, 0, options), width, options, ['related']);
    case 'paragraph':
      return flow(shownRuns(block.runs, 0, options, isInFigure(block)), width, options, rolesAround(block));
    case 'code':
    case 'math':
      return indented(codeLines(block, Math.max(1, width - indent(width)), options), indent(width));
    case 'table':
      return tableLines(block, width, options);
    case 'rule':
      return [rule(width, options)];
    default:
      return block satisfies never;
  }
}

/**
 * Lays out the label of a block of code: its language and title. Between two blocks of code without them, a bare line tells them apart.
 */
function codeLabel(block: Code, before: Block | undefined, width: number, options: LayoutOptions): readonly FlowLine[] {
  const names = [block.language, block.title ?? ''].filter((name) => name !== '').join(' · ');
  const line = (options.plain ? '-' : '─').repeat(3);
  if (names !== '') return flow([{ text: `${line} ${names} ${line}`, marks: [] }], width, options, ['marker']);
  const adjacent =
    before?.kind === 'code' &&
    sharedDepth(before.containers, block.containers) === Math.max(before.containers.length, block.containers.length);
  return adjacent ? [{ start: 0, spans: [{ text: line.slice(0, width), roles: ['marker'] }], cells: 3 }] : [];
}

function rolesAround(block: Extract<Block, { kind: 'paragraph' }>): readonly Role[] {
  if (isCaption(block)) return ['caption'];
  return block.containers.some((container) => container.kind === 'quote' && container.alert === undefined)
    ? ['quote']
    : [];
}

const indent = (width: number): number => (width >= 20 ? 4 : 0);

const indented = (lines: readonly FlowLine[], cells: number): readonly FlowLine[] =>
  cells === 0
    ? lines
    : lines.map((line) =>
        line.cells === 0 ? line : { ...line, spans: [{ text: ' '.repeat(cells), roles: [] }, ...line.spans] },
      );

/** Lays out a heading. The deeper levels, which no underline or style tells apart at a glance, are marked as in Markdown. */
function headingLines({ level, runs }: Heading, width: number, options: LayoutOptions): readonly FlowLine[] {
  const role: Role = level === 1 ? 'heading1' : level === 2 ? 'heading2' : 'heading3';
  const marker: Span = { text: `${'#'.repeat(level)} `, roles: ['marker'] };
  const cells = level <= 3 || width < 4 * level ? 0 : level + 1;
  const lines = flow(shownRuns(runs, 0, options), width - cells, unhyphenated(options), [role]);
  if (level <= 3) return underlined(lines, level, options);
  if (cells === 0) return lines;
  return lines.map((line, i) => ({
    ...line,
    spans: [i === 0 ? marker : pad(cells), ...line.spans],
    cells: line.cells + cells,
  }));
}

const unhyphenated = (options: LayoutOptions): LayoutOptions => ({ ...options, hyphens: false });

/** Underlines of headings of levels 1 to 3 in plain text, where nothing else distinguishes them. */
const UNDERLINES: readonly string[] = ['=', '-', '·'];

/** Underlines a heading; with styles, only the title and headings of level 1, with a thin rule. */
function underlined(lines: readonly FlowLine[], level: number, { plain }: LayoutOptions): readonly FlowLine[] {
  const character = plain ? UNDERLINES[level - 1] : level === 1 ? '─' : undefined;
  const cells = lines.reduce((most, line) => Math.max(most, line.cells), 0);
  const last = lines.at(-1);
  if (character === undefined || cells === 0 || !last) return lines;
  const roles: readonly Role[] = plain ? [] : ['rule'];
  return [...lines, { start: last.start + 1, spans: [{ text: character.repeat(cells), roles }], cells }];
}

function rule(width: number, { plain }: LayoutOptions): FlowLine {
  const text = plain ? '* * *'.slice(0, width) : '─'.repeat(Math.min(width, 70));
  const left = plain ? Math.max(0, (Math.min(width, 70) - text.length) >> 1) : 0;
  const spans: Span[] = [{ text: ' '.repeat(left) + text, roles: ['rule'] }];
  return { start: 0, spans, cells: left + text.length };
}
