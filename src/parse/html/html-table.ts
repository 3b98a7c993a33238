import type { Align, Block, Cell, Container } from '../../article/model.js';
import { type SpannedCell, spread } from './spans-of-cells.js';

/** Maximum numbers of columns and rows that a cell may span (HTML 4.9.11). */
const MOST_ACROSS = 1000;
const MOST_DOWN = 65_534;

const ALIGNMENTS: readonly Align[] = ['left', 'center', 'right'];

/** Parts of a table before which a cell ends, even without an end tag. */
const PARTS: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot']);

const spanOf = (attribute = ''): number => Math.max(0, Number.parseInt(attribute, 10) || 0);

/** Table of raw HTML under construction. */
export class HtmlTable {
  readonly #rows: { readonly head: boolean; readonly cells: (SpannedCell & { readonly head: boolean })[] }[] = [];
  /** Alignments that the cells of the first row tell. */
  readonly #align: (Align | undefined)[] = [];
  /** Number of tables that are open inside it; their cells become lines of text. */
  #inner = 0;
  #head = false;

  constructor(private readonly containers: readonly Container[]) {}

  /** Whether a tag ends the cell that is open, as the next part of the table begins. */
  endsCell(tag: string): boolean {
    return this.#inner === 0 && PARTS.has(tag);
  }

  /** Follows a tag inside the table. */
  open(tag: string): void {
    if (tag === 'table') this.#inner += 1;
    else if (this.#inner > 0) return;
    else if (tag === 'tr') this.#addRow();
    else if (tag === 'thead' || tag === 'tbody') this.#head = tag === 'thead';
  }

  /** Follows an end tag inside the table; returns whether it ends the table, its caption or a cell. */
  close(tag: string): boolean {
    const inner = this.#inner > 0;
    if (inner && tag === 'table') this.#inner -= 1;
    else if (tag === 'thead') this.#head = false;
    return !inner && ['table', 'caption', 'td', 'th'].includes(tag);
  }

  #addRow(): void {
    this.#rows.push({ head: this.#head, cells: [] });
  }

  /** Adds a cell to the last row. */
  addCell(runs: Cell, tag: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#rows.length === 0) this.#addRow();
    const across = Math.min(spanOf(attributes.colspan) || 1, MOST_ACROSS);
    // 0 means down to the end.
    const down = attributes.rowspan?.trim() === '0' ? MOST_DOWN : Math.min(spanOf(attributes.rowspan) || 1, MOST_DOWN);
    if (this.#rows.length === 1) this.#align.push(ALIGNMENTS.find((align) => align === attributes.align));
    this.#rows.at(-1)?.cells.push({ runs, across, down, head: tag === 'th' });
  }

  /** Builds the block; undefined if the table has no text: its cells may hold Markdown, which comes after its tags. The header of a table without headers has no cells. */
  block(line: number): Extract<Block, { kind: 'table' }> | undefined {
    const first = this.#rows.find(({ cells }) => cells.length > 0);
    const isEmpty = this.#rows.every(({ cells }) => cells.every(({ runs }) => runs.length === 0));
    if (!first || isEmpty) return undefined;
    const headed = first.head || first.cells.every(({ head, runs }) => head || runs.length === 0);
    const rows = spread(this.#rows.map(({ cells }) => cells)).filter((row) => row.length > 0);
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const align = Array.from({ length: columns }, (_, column): Align => this.#align[column] ?? 'left');
    const [header = [], ...body] = headed ? rows : [[], ...rows];
    return { kind: 'table', align, header, rows: body, containers: this.containers, line };
  }
}
