import type { ListItem, Nest } from './nest.js';

/** Whether Markdown can say a list: its numbers count up, and the space between its blocks follows from its items. */
export function isPlainList(items: readonly ListItem[]): boolean {
  const [first] = items;
  if (!first || !countsUp(items)) return false;
  const { tight } = first.item;
  if (!items.every(({ item, inside }) => item.tight === tight && isPlainItem(item.done, inside, tight))) return false;
  return tight || items.length > 1 || first.inside.length > 1;
}

function countsUp(items: readonly ListItem[]): boolean {
  const ordinals = items.map(({ item }) => item.ordinal);
  if (ordinals.every((ordinal) => ordinal === undefined)) return true;
  const [, start = '', sign = ''] = /^(0|[1-9]\d{0,8})([.)])$/.exec(ordinals[0] ?? '') ?? [];
  return (
    start !== '' && ordinals.every((ordinal, i) => ordinal === `${Number(start) + i}${sign}` && ordinal.length < 11)
  );
}

function isPlainItem(done: boolean | undefined, inside: readonly Nest[], tight: boolean): boolean {
  const [first, ...others] = inside;
  const isEmpty = first?.kind === 'block' && first.block.kind === 'paragraph' && first.block.runs.length === 0;
  if (isEmpty) return others.length === 0 && done === undefined;
  if (done !== undefined && !(first?.kind === 'block' && first.block.kind === 'paragraph')) return false;
  return !tight || (isTightBeginning(first) && others.every(followsTightly));
}

const isTightBeginning = (nest: Nest | undefined): boolean =>
  nest?.kind !== 'block' || !nest.block.anchors || nest.block.kind === 'paragraph' || nest.block.kind === 'heading';

/** Whether a block follows another without an empty line between them. */
const followsTightly = (nest: Nest): boolean =>
  nest.kind === 'block'
    ? nest.block.kind === 'code' && !nest.block.anchors
    : nest.kind === 'list' || nest.kind === 'quote';

/**
 * Lines of a list in Markdown.
 * @param write writes the blocks of an item, perhaps without empty lines
 */
export const listLines = (
  items: readonly ListItem[],
  write: (nests: readonly Nest[], isTight: boolean) => readonly string[],
): readonly string[] =>
  items.flatMap(({ item, inside }, i) => {
    const marker = `${item.ordinal ?? '-'} `;
    const box = item.done === undefined ? '' : item.done ? '[x] ' : '[ ] ';
    const [first = '', ...rest] = write(inside, item.tight);
    const indent = ' '.repeat(marker.length);
    const lines = [`${marker}${box}${first}`.trimEnd(), ...rest.map((line) => (line === '' ? '' : `${indent}${line}`))];
    return i > 0 && !item.tight ? ['', ...lines] : lines;
  });
