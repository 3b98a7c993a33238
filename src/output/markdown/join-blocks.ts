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
    if (isSameList(nests[i - 1], nests[i])) joined.push('<!-- -->', ...(isTight ? [] : ['']));
    for (const line of lines) joined.push(line);
  }
  return joined;
}

/** Whether two lists would be read as one. */
const isSameList = (a: Nest | undefined, b: Nest | undefined): boolean =>
  a?.kind === 'list' &&
  b?.kind === 'list' &&
  (a.items[0]?.item.ordinal === undefined) === (b.items[0]?.item.ordinal === undefined);
