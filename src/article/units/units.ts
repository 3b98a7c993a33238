import type { Passage } from '../annotation/annotation.js';
import { memoize } from '../memoize.js';
import type { Article, Block, Place } from '../model.js';
import { textOf } from '../text.js';
import { type SmallUnit, type Stretch, segment } from './segments.js';

/** Unit of text: characters as people see them, words or stretches of signs, sentences, and blocks with text. */
export type Unit = SmallUnit | 'paragraph';

/** Direction of a motion: forward or back. */
export type Direction = 1 | -1;

/** Length of the parts in which a text is segmented, and of the text on both sides that decides where their edges are, in characters. */
const PART = 1024;
const AROUND = 512;
/** Maximum number of parts in which the edge of a unit is looked for: a longer word or sentence is cut. */
const MOST = 64;

/** First place after a place, or last one before it, at which units begin (`from`) or end (`to`). */
export function edgeOf(
  { blocks, meta }: Article,
  place: Place,
  unit: Unit,
  edge: keyof Passage,
  direction: Direction,
): Place | undefined {
  let at = place.offset;
  for (let block = place.block; block >= 0 && block < blocks.length; block += direction) {
    const offset = edgeIn(blocks[block] as Block, at, { unit, edge, direction, language: meta.lang });
    if (offset !== undefined) return { block, offset };
    at = direction > 0 ? -1 : Number.POSITIVE_INFINITY;
  }
  return undefined;
}

/** Passage of the unit that contains a place, or else of the next one, or of the last one; undefined in an article without text. */
export function unitAt(article: Article, place: Place, unit: Unit): Passage | undefined {
  const end = { block: article.blocks.length - 1, offset: Number.POSITIVE_INFINITY };
  const to = edgeOf(article, place, unit, 'to', 1) ?? edgeOf(article, end, unit, 'to', -1);
  const from = to && edgeOf(article, to, unit, 'from', -1);
  return from && { from, to };
}

interface Wanted {
  readonly unit: Unit;
  readonly edge: keyof Passage;
  readonly direction: Direction;
  readonly language: string;
}

/** First edge after an offset in a block, or last one before it. */
function edgeIn(block: Block, offset: number, wanted: Wanted): number | undefined {
  const { unit, edge, direction } = wanted;
  const isBeyond = (at: number): boolean => (direction > 0 ? at > offset : at < offset);
  const { text } = segmented(block);
  if (unit === 'paragraph')
    return bounds(text)
      .map((it) => it[edge])
      .find(isBeyond);
  const last = Math.floor(text.length / PART);
  const first = Math.max(0, Math.min(last, Math.floor(offset / PART)));
  for (let part = first, left = MOST; part >= 0 && part <= last; part += direction, left -= 1) {
    if (left === 0) return wholeCharacter(text, (direction > 0 ? part : part + 1) * PART);
    const units = partOf(block, part, unit, wanted.language);
    const fits = ({ [edge]: at }: Stretch): boolean => at >= part * PART && at < (part + 1) * PART && isBeyond(at);
    const found = direction > 0 ? units.find(fits) : units.findLast(fits);
    if (found) return found[edge];
  }
  return undefined;
}

/** Offset in a text, or the one before it if that is within a character that takes two units. */
const wholeCharacter = (text: string, at: number): number => ((text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at);

/** The text of a block from its first to its last visible character, unless it has none. */
function bounds(text: string): readonly Stretch[] {
  const from = text.search(/\S/);
  return from < 0 ? [] : [{ from, to: text.trimEnd().length }];
}

/** Text of a block as it is segmented, and the part of it that was segmented last: the next motion usually stays in it. */
const segmented = memoize(
  (block: Block): { readonly text: string; last?: { key: string; units: readonly Stretch[] } } => ({
    text: textOf(block),
  }),
);

/** Units in a part of a block's text, and some around it. */
function partOf(block: Block, part: number, unit: SmallUnit, language: string): readonly Stretch[] {
  const memory = segmented(block);
  const key = `${unit} ${part} ${language}`;
  if (memory.last?.key === key) return memory.last.units;
  const base = Math.max(0, part * PART - AROUND);
  const text = readable(block, memory.text.slice(base, (part + 1) * PART + AROUND));
  const units = segment(text, unit, language).map(({ from, to }) => ({ from: base + from, to: base + to }));
  memory.last = { key, units };
  return units;
}

/** Text in which sentences end at the right line feeds: at those of code and between the cells of a table, not where a verse goes on. */
function readable({ kind }: Block, text: string): string {
  if (kind === 'table') return text.replaceAll('\t', '\n');
  return kind === 'code' || kind === 'math' ? text : text.replaceAll('\n', ' ');
}
