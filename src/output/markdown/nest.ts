import type { Alert, Block, Container } from '../../article/model.js';
import { type SpreadList, spreadLists } from './spread-lists.js';

type Item = Extract<Container, { kind: 'item' }>;

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** Item of a list with the blocks in it. */
export interface ListItem {
  readonly item: Item;
  readonly inside: readonly Nest[];
}

/** Term of a list of definitions, or the blocks that define it. */
export type Defining =
  | { readonly kind: 'term'; readonly block: Paragraph }
  | { readonly kind: 'definition'; readonly tight: boolean; readonly inside: readonly Nest[] };

/** Block, or a container with the blocks in it: the tree that the paths of containers describe. */
export type Nest =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  /** List with other blocks between its items, or around them. */
  | { readonly kind: 'spreadList'; readonly list: SpreadList; readonly inside: readonly Nest[] }
  | { readonly kind: 'definitions'; readonly parts: readonly Defining[] }
  | { readonly kind: 'quote'; readonly alert: Alert | undefined; readonly inside: readonly Nest[] }
  | { readonly kind: 'footnote'; readonly label: string; readonly inside: readonly Nest[] }
  | { readonly kind: 'figure'; readonly inside: readonly Nest[] };

/** Container as an element of the tree, before its neighbours are joined. */
type Part = Exclude<Nest, { kind: 'list' | 'definitions' }> | ({ readonly kind: 'item' } & ListItem) | Defining;

/** Nests blocks as their containers say. */
export const nestOf = (blocks: readonly Block[]): readonly Nest[] =>
  new Nesting(blocks, spreadLists(blocks)).nestsOf(0, blocks.length, 0);

class Nesting {
  constructor(
    private readonly blocks: readonly Block[],
    private readonly spread: ReadonlyMap<number, SpreadList>,
  ) {}

  /**
   * Nests a range of blocks.
   * @param depth number of containers around all of them
   */
  nestsOf(from: number, to: number, depth: number): readonly Nest[] {
    const parts: Part[] = [];
    for (let at = from; at < to; ) {
      const end = this.#endOfPart(at, to, depth);
      const list = this.#spreadFrom(at, end, to);
      if (list) {
        let last = end;
        while (last <= list.last) last = this.#endOfPart(last, to, depth);
        parts.push({ kind: 'spreadList', list, inside: joined(this.#partsOf(at, last, depth)) });
        at = last;
      } else {
        parts.push(...this.#partsOf(at, end, depth));
        at = end;
      }
    }
    return joined(parts);
  }

  #partsOf(from: number, to: number, depth: number): readonly Part[] {
    const parts: Part[] = [];
    for (let at = from; at < to; ) {
      const end = this.#endOfPart(at, to, depth);
      const block = this.blocks[at] as Block;
      const container = block.containers[depth];
      parts.push(container ? partOf(container, this.nestsOf(at, end, depth + 1)) : { kind: 'block', block });
      at = end;
    }
    return parts;
  }

  /** Index after the blocks in the same container as the block at an index. */
  #endOfPart(at: number, to: number, depth: number): number {
    const id = this.blocks[at]?.containers[depth]?.id;
    let end = at + 1;
    while (id !== undefined && end < to && this.blocks[end]?.containers[depth]?.id === id) end += 1;
    return end;
  }

  /** The list that begins in a part and goes on in others of the range. */
  #spreadFrom(at: number, end: number, to: number): SpreadList | undefined {
    if (this.spread.size === 0) return undefined;
    for (let first = at; first < end; first += 1) {
      const list = this.spread.get(first);
      if (list && list.last >= end && list.last < to) return list;
    }
    return undefined;
  }
}

function partOf(container: Container, inside: readonly Nest[]): Part {
  switch (container.kind) {
    case 'item':
      return { kind: 'item', item: container, inside };
    case 'definition':
      return { kind: 'definition', tight: container.tight, inside };
    case 'quote':
      return { kind: 'quote', alert: container.alert, inside };
    case 'footnote':
      return { kind: 'footnote', label: container.label, inside };
    case 'figure':
      return { kind: 'figure', inside };
    default:
      return container satisfies never;
  }
}

/** Joins the items of each list, and neighbouring definitions with the same space between them, each with the term above it. */
function joined(parts: readonly Part[]): readonly Nest[] {
  const nests: Nest[] = [];
  let list: { readonly id: number; readonly items: ListItem[] } | undefined;
  let definitions: { readonly tight: boolean; readonly parts: Defining[] } | undefined;
  for (const [i, part] of parts.entries()) {
    if (part.kind === 'item') {
      definitions = undefined;
      const { kind: _, ...entry } = part;
      if (list?.id !== part.item.list) {
        list = { id: part.item.list, items: [] };
        nests.push({ kind: 'list', items: list.items });
      }
      list.items.push(entry);
      continue;
    }
    list = undefined;
    const next = parts[i + 1];
    const defining = part.kind === 'block' && next?.kind === 'definition' ? termOf(part.block) : part;
    const tight = defining?.kind === 'definition' ? defining.tight : next?.kind === 'definition' && next.tight;
    if (defining?.kind === 'definition' || defining?.kind === 'term') {
      if (definitions?.tight !== tight) {
        definitions = { tight, parts: [] };
        nests.push({ kind: 'definitions', parts: definitions.parts });
      }
      definitions.parts.push(defining);
      continue;
    }
    definitions = undefined;
    nests.push(part as Nest);
  }
  return nests;
}

/** A block as the term of the definition below it, if it is all strong. */
const termOf = (block: Block): Defining | undefined =>
  block.kind === 'paragraph' && block.runs.every(({ text, marks }) => text === '\n' || marks[0] === 'strong')
    ? { kind: 'term', block }
    : undefined;
