import type { Alert, Block, Container } from '../../article/model.js';

type Item = Extract<Container, { kind: 'item' }>;

export type Paragraph = Extract<Block, { kind: 'paragraph' }>;

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
  | { readonly kind: 'definitions'; readonly parts: readonly Defining[] }
  | { readonly kind: 'quote'; readonly alert: Alert | undefined; readonly inside: readonly Nest[] }
  | { readonly kind: 'footnote'; readonly label: string; readonly inside: readonly Nest[] }
  | { readonly kind: 'figure'; readonly inside: readonly Nest[] };

/** Container as an element of the tree, before its neighbours are joined. */
type Part = Exclude<Nest, { kind: 'list' | 'definitions' }> | ({ readonly kind: 'item' } & ListItem) | Defining;

/**
 * Nests blocks as their containers say.
 * @param depth number of containers around all of them
 */
export const nestOf = (blocks: readonly Block[], depth = 0): readonly Nest[] => joined(partsOf(blocks, depth));

function partsOf(blocks: readonly Block[], depth: number): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block;
    const container = block.containers[depth];
    let end = at + 1;
    while (container && blocks[end]?.containers[depth]?.id === container.id) end += 1;
    parts.push(container ? partOf(container, nestOf(blocks.slice(at, end), depth + 1)) : { kind: 'block', block });
    at = end;
  }
  return parts;
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
