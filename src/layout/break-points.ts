import { areBound } from './bound-words.js';
import type { Bounds } from './bounds.js';
import { unitsOf } from './find-addresses.js';
import { type Metrics, narrowMetrics } from './metrics.js';
import { Pieces } from './pieces.js';
import { cutsOf, type Hyphenate } from './word-cuts.js';

/** Matches a character that is not a space, letter or comma: words without any are neither split at punctuation nor bound to their neighbours. */
const UNUSUAL = /[^ ,A-Za-zÀ-ÿ]/g;
const SPACE = 0x20;

/** Rules by which a text is broken. */
export interface Breaking {
  readonly metrics: Metrics;
  readonly hyphenate?: Hyphenate | undefined;
  readonly bounds?: Bounds | undefined;
  /** Whether addresses stay on one line even if they are wider. */
  readonly whole?: boolean;
}

/** End of the word that has a character at an offset. */
function wordEnd(line: string, from: number): number {
  const space = line.indexOf(' ', from);
  return space < 0 ? line.length : space;
}

/** Index of the next unusual character from an offset on; infinite if there is none. */
function nextUnusual(text: string, from: number): number {
  UNUSUAL.lastIndex = from;
  return UNUSUAL.test(text) ? UNUSUAL.lastIndex - 1 : Number.POSITIVE_INFINITY;
}

/**
 * Cuts a text without line feeds into pieces for lines of `width` cells. Only a single grapheme or a whole address may be wider.
 * @param pieces object to fill and return; its content is replaced
 */
export function piecesOf(
  text: string,
  from: number,
  to: number,
  width: number,
  breaking: Breaking,
  pieces = new Pieces(),
): Pieces {
  const { metrics, hyphenate } = breaking;
  // Searches end with the line, as most of the text may be after it.
  const line = text.slice(0, to);
  pieces.length = 0;
  let before = from;
  let last = from;
  let ordinaryBefore = true;
  let unusual = nextUnusual(line, from);
  for (let start = from; start < to; start += 1) {
    if (line.charCodeAt(start) === SPACE) continue;
    const end = wordEnd(line, start);
    if (unusual < start) unusual = nextUnusual(line, start);
    const ordinary = unusual >= end;
    const cells = metrics === narrowMetrics ? end - start : metrics.cells(line.slice(start, end));
    const free = ordinary && ordinaryBefore;
    if (free && cells <= width && !hyphenate) pieces.add(start, end, cells, start - last);
    else {
      const word = line.slice(start, end);
      const glued = (pieces.cells[pieces.length - 1] ?? 0) + start - last + cells;
      const mayBeBound = !free && pieces.length > 0 && glued <= width;
      if (mayBeBound && areBound(line.slice(before, last), word)) pieces.extend(end, glued);
      else addWord(pieces, start, word, cells, start - last, width, breaking);
    }
    before = start;
    last = end;
    ordinaryBefore = ordinary;
    start = end;
  }
  return pieces;
}

function addWord(
  pieces: Pieces,
  start: number,
  word: string,
  cells: number,
  space: number,
  width: number,
  breaking: Breaking,
): void {
  const { metrics, hyphenate, bounds } = breaking;
  const all = word.length < 4 && cells === word.length ? [] : cutsOf(word, metrics, hyphenate);
  const cuts = bounds ? all.filter((cut) => !bounds.holds(start + cut.at)) : all;
  if (cuts.length === 0 && cells <= width) {
    pieces.add(start, start + word.length, cells, space);
    return;
  }
  let at = 0;
  for (let i = 0; i <= cuts.length; i += 1) {
    const { at: end, hyphen } = cuts[i] ?? { at: word.length, hyphen: false };
    const part = word.slice(at, end);
    const room = hyphen ? width - 1 : width;
    const partCells = metrics.cells(part);
    const partSpace = at === 0 ? space : 0;
    const penalty = cuts[i - 1]?.penalty ?? 0;
    if (partCells <= room) pieces.add(start + at, start + end, partCells, partSpace, penalty, hyphen);
    else force(pieces, start + at, part, partSpace, penalty, hyphen, room, breaking);
    at = end;
  }
}

/** Splits a word, or a part of it, that is wider than a line: code where other words are split, anything else between graphemes. */
function force(
  pieces: Pieces,
  from: number,
  word: string,
  before: number,
  unwelcome: number,
  hyphen: boolean,
  width: number,
  { metrics, bounds, whole }: Breaking,
): void {
  const addresses = bounds?.addresses(from, from + word.length) ?? [];
  if (bounds && addresses.length === 0 && !hyphen)
    return addWord(pieces, from, word, metrics.cells(word), before, width, { metrics });
  const others = addresses.reduce((rest, address) => rest - address.end + address.start, word.length);
  // An address keeps the punctuation around it.
  if (whole && addresses.length > 0 && others < width)
    return pieces.add(from, from + word.length, metrics.cells(word), before, unwelcome, hyphen);
  let [start, end, cells, space, penalty] = [from, from, 0, before, unwelcome];
  for (const unit of unitsOf(word, metrics, whole ? addresses : [])) {
    const more = metrics.cells(unit);
    if (cells > 0 && cells + more > width) {
      pieces.add(start, end, cells, space, penalty);
      [start, cells, space, penalty] = [end, 0, 0, 0];
    }
    end += unit.length;
    cells += more;
  }
  pieces.add(start, end, cells, space, penalty, hyphen);
}
