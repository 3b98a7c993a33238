import type { Nest } from './nest.js';

/** Joins the lines of blocks that follow each other, with an empty line between two of them unless they are tight. */
export function joinBlocks(
  nests: readonly Nest[],
  blocks: readonly (readonly string[])[],
  isTight: boolean,
): readonly string[] {
  const joined: string[] = [];
  for (const [i, lines] of blocks.entries()) {
    if (i > 0 && !isTight) joined.push('');
    const isTag = lines[0]?.startsWith('<') || blocks[i - 1]?.[0]?.startsWith('<');
    if (!isTag && areJoined(nests[i - 1], nests[i], isTight)) joined.push('<!-- -->', ...(isTight ? [] : ['']));
    for (const line of lines) joined.push(line);
  }
  return joined;
}

/** Whether two lists, or two quotes without an empty line between them, would be read as one. */
const areJoined = (a: Nest | undefined, b: Nest | undefined, isTight: boolean): boolean =>
  (isTight && a?.kind === 'quote' && b?.kind === 'quote') ||
  (a?.kind === 'list' &&
    b?.kind === 'list' &&
    (a.items[0]?.item.ordinal === undefined) === (b.items[0]?.item.ordinal === undefined));
