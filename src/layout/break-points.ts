import { type Metrics, narrowMetrics } from './metrics.js';

/**
 * Pieces of a text in order: stretches that stay on one line, with a possible line break before each. They are stored as columns
 * and reused, because an object for each word would cost more than all the work on it.
 */
export class Pieces {
  length = 0;
  /** Offsets in the text at which the pieces begin, and at which they end. */
  starts = new Int32Array(FEW);
  ends = new Int32Array(FEW);
  /** Widths in cells. */
  cells = new Int32Array(FEW);
  /** Cells of white space before the pieces, which are dropped at the start of a line; meaningless for the first piece. */
  spaces = new Int32Array(FEW);
  /** Penalties of breaks before the pieces, in the unit of squared slack. */
  penalties = new Int32Array(FEW);
  /** 1 where a break after the piece shows a hyphen, otherwise 0. */
  hyphens = new Int32Array(FEW);

  /** Adds a piece. */
  add(start: number, end: number, cells: number, space: number, penalty = 0, hyphen = false): void {
    if (this.length === this.starts.length) this.#grow();
    const at = this.length;
    this.length += 1;
    this.starts[at] = start;
    this.ends[at] = end;
    this.cells[at] = cells;
    this.spaces[at] = space;
    this.penalties[at] = penalty;
    this.hyphens[at] = Number(hyphen);
  }

  /** Extends the last piece to a new end, with a new width in cells. */
  extend(end: number, cells: number): void {
    this.ends[this.length - 1] = end;
    this.cells[this.length - 1] = cells;
  }

  #grow(): void {
    for (const column of ['starts', 'ends', 'cells', 'spaces', 'penalties', 'hyphens'] as const) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this[column]);
      this[column] = longer;
    }
  }
}

const FEW = 256;

/** Returns the offsets in a word, in characters, at which a hyphen may be inserted. */
export type Hyphenate = (word: string) => readonly number[];

// Property escapes (\p{L}) take milliseconds to compile, so ordinary words do without them.
const isLetter = (character = ''): boolean =>
  character.toLowerCase() !== character.toUpperCase() || character > '\u2E80';
const isUpper = (character = ''): boolean => character !== character.toLowerCase();
const isDigit = (character = ''): boolean => character >= '0' && character <= '9';

const OPENING = /^[("'„“‚‘«»[]+/;
const UNIT =
  /^(?:[%‰€$£]|°[CF]?|[kMGT]?(?:B|Wh?|Hz|V|t|m|g)|cm|mm|km|kg|Uhr|Prozent|percent|Dollar|Euro|Mio\.|Mrd\.|Millionen|Milliarden|million|billion)(?![A-Za-zÀ-ÿ0-9])/;
const NUMBERED = /^(?:§+|(?:Nr|No|S|Abb|Fig|Kap|Bd|Art|Abs|p|pp|vol|ch)\.)$/;
const FORM_OF_ADDRESS = /^(?:Dr|Prof|Mr|Mrs|Ms|St)\.$/;

/** Whether a word looks like a name that a number may follow: "Llama", "GPT", "Kapitel". */
const isName = (word: string): boolean =>
  isUpper(word[0]) && Array.from(word).every((character) => isLetter(character) || character === '-');

/** Whether the space between two words must not become a line break. */
function bound(before: string, after: string): boolean {
  const first = after[0] ?? '';
  const last = before.at(-1) ?? '';
  if (first === '–' || first === '—') return true;
  if (isDigit(first)) return followsNumber(before.replace(OPENING, '')) && !/[A-Za-zÀ-ÿ]/.test(after);
  if (last === '.') return endsShort(before.replace(OPENING, ''), after);
  if (isDigit(last)) return UNIT.test(after);
  return '!?:;»)]'.includes(first) && /^[!?:;»)\]]+$/.test(after);
}

/** Whether a word binds the number after it: "Llama 4", "§ 5", "Nr. 5". */
const followsNumber = (before: string): boolean => NUMBERED.test(before) || isName(before);

/** Whether a word that ends with a dot binds the word after it: "12. September", "z. B.", "Dr. Faust". */
function endsShort(before: string, after: string): boolean {
  if (/^\d{1,2}\.$/.test(before)) return isUpper(after[0]);
  if (before.length === 2 && isLetter(before[0])) return isLetter(after[0]) && after[1] === '.';
  return FORM_OF_ADDRESS.test(before) && isUpper(after[0]);
}

interface Cut {
  readonly at: number;
  readonly penalty: number;
  readonly hyphen: boolean;
}

/** Finds the points at which a word may be split, in order, without those at which it is split only if it fits no line. */
function cutsOf(word: string, metrics: Metrics, hyphenate: Hyphenate | undefined): readonly Cut[] {
  const address = /:\/\/|^www\.|^[^@]+@[^@]+\./.test(word);
  const cuts: Cut[] = address ? cutsOfAddress(word) : cutsAtHyphens(word);
  for (const at of metrics.wordBreaks(word)) cuts.push({ at, penalty: 0, hyphen: false });
  if (!address) for (const at of hyphenate?.(word) ?? []) cuts.push({ at, penalty: 12, hyphen: true });
  return cuts.length < 2 ? cuts : cuts.sort((a, b) => a.at - b.at).filter((cut, i, all) => cut.at !== all[i - 1]?.at);
}

/** Finds the points at which an address may be split: after its punctuation. */
const cutsOfAddress = (word: string): Cut[] =>
  Array.from(word.matchAll(/[/?&=#_.-](?=[^/?&=#_.-])/g), ({ index }) => ({
    at: index + 1,
    penalty: 60,
    hyphen: false,
  }));

/**
 * Finds the points after hyphens, dashes and slashes at which a word may be split: "KI-|Entwicklung", "und/|oder", "Wort–|Wort".
 * They need letters on both sides, two at a hyphen or slash; never "C++" or "2024-09-13".
 */
function cutsAtHyphens(word: string): Cut[] {
  const cuts: Cut[] = [];
  if (!/[-\u2010–—/]/.test(word)) return cuts;
  for (const { index } of word.matchAll(/[-\u2010–—/]/g)) {
    const dash = word[index] === '–' || word[index] === '—';
    const sides = isWordy(word[index - 1]) && isLetter(word[index + 1]);
    const wide = isWordy(word[index - 2]) && isLetter(word[index + 2]);
    if (sides && (dash || wide)) cuts.push({ at: index + 1, penalty: 8, hyphen: false });
  }
  return cuts;
}

const isWordy = (character: string | undefined): boolean => isLetter(character) || isDigit(character);

/** 1 for letters and the comma: words of these alone are neither split at punctuation nor bound to their neighbours. */
const ORDINARY = new Uint8Array(256);
for (const [first, last] of ['AZ', 'az', 'Àÿ', ',,'])
  ORDINARY.fill(1, first?.charCodeAt(0), (last?.charCodeAt(0) ?? 0) + 1);
const SPACE = 0x20;

/** End of the ordinary characters from an offset on. */
function ordinaryEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && ORDINARY[text.charCodeAt(at)] === 1) at += 1;
  return at;
}

function wordEnd(text: string, from: number, to: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 ? to : Math.min(space, to);
}

/**
 * Cuts a text without line feeds into pieces for lines of `width` cells. Only a piece of a single grapheme may be wider.
 * @param pieces object to fill and return; its content is replaced
 */
export function piecesOf(
  text: string,
  from: number,
  to: number,
  width: number,
  metrics: Metrics,
  hyphenate?: Hyphenate,
  pieces = new Pieces(),
): Pieces {
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
    if (!free && bound(text.slice(before, last), text.slice(start, end))) pieces.extend(end, glued);
    else if (cells <= width && ordinary && !hyphenate) pieces.add(start, end, cells, start - last);
    else addWord(pieces, start, text.slice(start, end), cells, start - last, width, metrics, hyphenate);
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
  metrics: Metrics,
  hyphenate: Hyphenate | undefined,
): void {
  const cuts = word.length < 4 && cells === word.length ? [] : cutsOf(word, metrics, hyphenate);
  if (cuts.length === 0 && cells <= width) {
    pieces.add(start, start + word.length, cells, space);
    return;
  }
  let at = 0;
  for (let i = 0; i <= cuts.length; i += 1) {
    const cut = cuts[i];
    const end = cut?.at ?? word.length;
    const part = word.slice(at, end);
    const hyphen = cut?.hyphen ?? false;
    const room = hyphen ? width - 1 : width;
    const partCells = metrics.cells(part);
    const partSpace = at === 0 ? space : 0;
    const penalty = cuts[i - 1]?.penalty ?? 0;
    if (partCells <= room) pieces.add(start + at, start + end, partCells, partSpace, penalty, hyphen);
    else force(pieces, start + at, part, partSpace, penalty, hyphen, room, metrics);
    at = end;
  }
}

/** Splits a word that is wider than a line between graphemes. */
function force(
  pieces: Pieces,
  from: number,
  word: string,
  before: number,
  unwelcome: number,
  hyphen: boolean,
  width: number,
  metrics: Metrics,
): void {
  let [start, end, cells, space, penalty] = [from, from, 0, before, unwelcome];
  for (const grapheme of metrics.graphemes(word)) {
    const more = metrics.cells(grapheme);
    if (cells > 0 && cells + more > width) {
      pieces.add(start, end, cells, space, penalty);
      [start, cells, space, penalty] = [end, 0, 0, 0];
    }
    end += grapheme.length;
    cells += more;
  }
  pieces.add(start, end, cells, space, penalty, hyphen);
}
