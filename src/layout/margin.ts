import type { Block, Container } from '../article/model.js';
import type { LayoutOptions } from './options.js';
import { pad, type Span } from './row.js';

/** Markers and bars of containers to the left of a block's text, on its first row and on the rest; `cells` wide. */
export interface Margin {
  readonly first: readonly Span[];
  readonly rest: readonly Span[];
  readonly cells: number;
}

function markOf(container: Container, plain: boolean): Span {
  switch (container.kind) {
    case 'quote':
      return { text: plain ? '> ' : '│ ', roles: [container.alert ? 'alert' : 'marker'] };
    case 'definition':
      return pad(4);
    case 'footnote':
      return { text: `[${container.label}] `, roles: ['marker'] };
    case 'figure':
      return pad(0);
    case 'item':
      return { text: bullet(container, plain) + boxOf(container), roles: ['marker'] };
    default:
      return container satisfies never;
  }
}

type Item = Extract<Container, { kind: 'item' }>;

const bullet = ({ ordinal }: Item, plain: boolean): string => `${ordinal ?? (plain ? '-' : '•')} `;

const boxOf = ({ done }: Item): string => (done === undefined ? '' : done ? '[x] ' : '[ ] ');

/** Number of containers that two paths share, outermost first. */
export const sharedDepth = (a: readonly Container[], b: readonly Container[]): number => {
  const depth = a.findIndex((container, i) => container.id !== b[i]?.id);
  return depth < 0 ? a.length : depth;
};

/**
 * Builds the margin of a block. A container's marker appears only on the first row of its first block, a quote's bar on all rows.
 * Margins wider than half of the page lose their outermost containers.
 */
export function marginOf(block: Block, before: Block | undefined, options: LayoutOptions): Margin {
  return margin(block.containers, sharedDepth(before?.containers ?? [], block.containers), options);
}

function margin(containers: readonly Container[], fresh: number, options: LayoutOptions): Margin {
  const first: Span[] = [];
  const rest: Span[] = [];
  let cells = 0;
  for (let i = containers.length - 1; i >= 0; i -= 1) {
    const container = containers[i] as Container;
    // A list below a check box begins under the box, not after it.
    const nested = i < fresh && container.kind === 'item' && containers[i + 1]?.kind === 'item';
    const mark = nested ? pad(bullet(container, options.plain).length) : markOf(container, options.plain);
    const more = options.tools.metrics.cells(mark.text);
    if (cells + more > options.width / 2) break;
    cells += more;
    const continued = container.kind === 'quote' ? mark : pad(more);
    rest.unshift(continued);
    first.unshift(i >= fresh ? mark : continued);
  }
  return { first, rest, cells };
}

/** Builds the margin of the space between two blocks, from the containers that they share. */
export function marginBetween(before: Block, block: Block, options: LayoutOptions): Margin {
  const depth = sharedDepth(before.containers, block.containers);
  const spans = margin(block.containers.slice(0, depth), depth, options);
  const quotes = spans.rest.findLastIndex((span) => span.roles.length > 0);
  return { ...spans, rest: spans.rest.slice(0, quotes + 1) };
}

/**
 * Rows of space above a block: 0 above a byline, between a term and its definition, in a tight list, between footnotes and in a
 * figure; 1 elsewhere, also above and below every heading.
 */
export function spaceAbove(block: Block, before: Block | undefined): number {
  if (before === undefined || block.kind === 'byline') return 0;
  if (block.kind === 'heading' || before.kind === 'heading') return 1;
  const depth = sharedDepth(before.containers, block.containers);
  const [a, b] = [before.containers[depth], block.containers[depth]];
  const around = block.containers[depth - 1];
  const neighbours = a?.kind === 'item' && b?.kind === 'item' && a.list === b.list;
  if (neighbours) return b.tight ? 0 : 1;
  if (b?.kind === 'definition') return a?.kind === 'definition' && !b.tight ? 1 : 0;
  if (around?.kind === 'figure' || (a?.kind === 'footnote' && b?.kind === 'footnote')) return 0;
  return around && 'tight' in around && around.tight ? 0 : 1;
}
