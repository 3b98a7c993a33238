import { unitsOf } from './addresses.js';
import { areBound } from './bound-words.js';
import type { Bounds } from './bounds.js';
import { type Metrics, narrowMetrics } from './metrics.js';
import { Pieces } from './pieces.js';
import { cutsOf, type Hyphenate } from './word-cuts.js';

/** 1 for letters and the comma: words of these alone are neither split at punctuation nor bound to their neighbours. */
const ORDINARY = new Uint8Array(256);
for (const [first, last] of ['AZ', 'az', 'Àÿ', ',,'])
  ORDINARY.fill(1, first?.charCodeAt(0), (last?.charCodeAt(0) ?? 0) + 1);
const SPACE = 0x20;

/** Rules by which a text is broken. */
export interface Breaking {
  readonly metrics: Metrics;
  readonly hyphenate?: Hyphenate | undefined;
  readonly bounds?: Bounds | undefined;
  /** Whether addresses stay on one line even if they are wider. */
  readonly whole?: boolean;
}

/** End of the ordinary characters from an offset on. */
function ordinaryEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && ORDINARY[text.charCodeAt(at)] === 1) at += 1;
  return at;
}

/** End of the word that goes on at an offset. Searching for a space natively might go on far beyond the line. */
function wordEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) !== SPACE) at += 1;
  return at;
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
  pieces.length = 0;
  let before = from;
  let last = from;
  let ordinaryBefore = true;
  for (let start = from; start < to; start += 1) {
    if (text.charCodeAt(start) === SPACE) continue;
    const stop = ordinaryEnd(text, start, to);
    const ordinary = stop === to || text.charCodeAt(stop) === SPACE;
    const end = ordinary ? stop : wordEnd(text, stop, to);
    const cells = metrics === narrowMetrics ? end - start : metrics.cells(text.slice(start, end));
    const glued = (pieces.cells[pieces.length - 1] ?? 0) + start - last + cells;
    const free = (ordinary && ordinaryBefore) || pieces.length === 0 || glued > width;
    if (!free && areBound(text.slice(before, last), text.slice(start, end))) pieces.extend(end, glued);
    else if (cells <= width && ordinary && !hyphenate) pieces.add(start, end, cells, start - last);
    else addWord(pieces, start, text.slice(start, end), cells, start - last, width, breaking);
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
