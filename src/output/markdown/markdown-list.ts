import { joinBlocks } from './join-blocks.js';
import type { ListItem, Nest } from './nest.js';

/** Whether Markdown can express a list: its numbers count up, and the space between its blocks follows from its items. */
function isPlainList(items: readonly ListItem[]): boolean {
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
  return !tight || others.every(followsTightly);
}

/** Whether a block can follow another without an empty line between them. */
const followsTightly = (nest: Nest): boolean =>
  nest.kind === 'block' ? nest.block.kind === 'code' : nest.kind === 'list' || nest.kind === 'quote';

/** Lines that begin HTML up to the next empty line, rather than text with a tag. */
const HTML = /^<(?!\/?(?:a|em|strong|del|code|kbd|sub|sup|img|https?|mailto)\b)|^<[^<>]*>$/;

/** Starts of lists that do not interrupt a paragraph (CommonMark 5.3). */
const MARKER_ONLY = /^(?:-|\d+[.)])$|^(?!1[.)])\d+[.)]/;

/** Whether blocks without empty lines between them are read as such. */
const areTight = (blocks: readonly (readonly string[])[]): boolean =>
  blocks.every(
    (lines, i) =>
      (i === blocks.length - 1 || !HTML.test(lines[0] ?? '')) &&
      (i === 0 || !MARKER_ONLY.test(lines[0] ?? '')) &&
      !isBroken(lines),
  );

/** Whether lines hold an empty line outside code and containers. */
function isBroken(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.includes('') && !/^(?:`{3}|[-\d])/.test(lines[0] ?? '');
}

/**
 * Lines of a list in Markdown; undefined if Markdown cannot express it.
 * @param write writes a block of an item
 */
export function listLines(
  items: readonly ListItem[],
  write: (nest: Nest) => readonly string[],
): readonly string[] | undefined {
  if (!isPlainList(items)) return undefined;
  const lines: string[] = [];
  for (const [i, { item, inside }] of items.entries()) {
    const { tight } = item;
    const blocks = inside.map(write);
    if (tight && !areTight(blocks)) return undefined;
    if (i > 0 && !tight) lines.push('');
    for (const line of itemLines(item, joinBlocks(inside, blocks, tight))) lines.push(line);
  }
  return lines;
}

function itemLines({ ordinal, done }: ListItem['item'], lines: readonly string[]): readonly string[] {
  const marker = `${ordinal ?? '-'} `;
  const box = done === undefined ? '' : done ? '[x] ' : '[ ] ';
  const [first = '', ...rest] = lines;
  const indent = ' '.repeat(marker.length);
  const head = first === '' ? marker.trimEnd() : `${marker}${box}${first}`;
  return [head, ...rest.map((line) => (line === '' ? '' : `${indent}${line}`))];
}
