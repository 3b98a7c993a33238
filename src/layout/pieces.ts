import type { Metrics } from './metrics.js';

/** A stretch of text that stays on one line; a line may break before it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly cells: number;
  /** Cells of white space before it, gone at a line's start. */
  readonly space: number;
  /** How unwelcome a break before it is, in the unit of squared slack. */
  readonly penalty: number;
  /** A break behind it shows a hyphen. */
  readonly hyphen: boolean;
}

/** Positions in a word (characters from its start) at which a hyphen may be inserted. */
export type Hyphenate = (word: string) => readonly number[];

const UNIT =
  /^(?:[%‰€$£°]|°[CF]|(?:[kMGT]?(?:B|Wh?|Hz|V|t|m|g)|cm|mm|km|kg|Uhr|Prozent|percent|Dollar|Euro|Mio\.|Mrd\.|Millionen|Milliarden|million|billion))(?![\p{L}\p{N}])/u;
const NUMBERED = /^\p{P}*(?:\p{Lu}[\p{L}-]*|§+|(?:Nr|No|S|Abb|Fig|Kap|Bd|Art|Abs|p|pp|vol|ch)\.)$/u;

/** Whether a space between two words is no place for a line to break. */
function bound(before: string, after: string): boolean {
  if (/^[–—]/.test(after) || /^[!?:;»)\]]+$/.test(after)) return true;
  if (/^\d[\d.,]*\P{L}*$/u.test(after) && NUMBERED.test(before)) return true;
  if (/^\P{L}*\d{1,2}\.$/u.test(before) && /^\p{Lu}/u.test(after)) return true;
  if (/^\P{L}*\p{L}\.$/u.test(before) && /^\p{L}\./u.test(after)) return true;
  if (/\d$/.test(before) && UNIT.test(after)) return true;
  return /^\p{P}*(?:Dr|Prof|Mr|Mrs|Ms|St)\.$/u.test(before) && /^\p{Lu}/u.test(after);
}

const HYPHENATED = /(?<=[\p{L}\p{N}]{2})[-\u2010](?=\p{L}{2})|(?<=\p{L})[–—](?=\p{L})|(?<=\p{L}{2})\/(?=\p{L}{2})/gu;
const IN_ADDRESS = /[/?&=#_.-](?=[\p{L}\p{N}])/gu;

interface Cut {
  readonly at: number;
  readonly penalty: number;
  readonly hyphen: boolean;
}

/** Where a word may be parted, besides by force. */
function cutsOf(word: string, metrics: Metrics, hyphenate: Hyphenate | undefined): readonly Cut[] {
  const address = /:\/\/|^www\.|^\S+@\S+\./.test(word);
  const cuts: Cut[] = [];
  for (const match of word.matchAll(address ? IN_ADDRESS : HYPHENATED))
    cuts.push({ at: match.index + match[0].length, penalty: address ? 60 : 8, hyphen: false });
  for (const at of metrics.wordBreaks(word)) cuts.push({ at, penalty: 0, hyphen: false });
  if (!address) for (const at of hyphenate?.(word) ?? []) cuts.push({ at, penalty: 12, hyphen: true });
  return cuts.length < 2 ? cuts : cuts.sort((a, b) => a.at - b.at).filter((cut, i, all) => cut.at !== all[i - 1]?.at);
}

/**
 * Cuts a text without line feeds into pieces for lines of `width` cells. A piece is wider than that only if a single
 * grapheme is.
 */
export function piecesOf(
  text: string,
  from: number,
  to: number,
  width: number,
  metrics: Metrics,
  hyphenate?: Hyphenate,
): Piece[] {
  const pieces: Piece[] = [];
  let before = '';
  let last = from;
  const word = /[^ ]+/g;
  word.lastIndex = from;
  for (let match = word.exec(text); match && match.index < to; match = word.exec(text)) {
    const start = match.index;
    const end = Math.min(start + match[0].length, to);
    const part = end - start === match[0].length ? match[0] : text.slice(start, end);
    const glued = pieces.at(-1);
    const space = before === '' ? 0 : start - last;
    const cells = metrics.cells(part);
    if (glued && bound(before, part) && glued.cells + space + cells <= width)
      pieces[pieces.length - 1] = { ...glued, end, cells: glued.cells + space + cells };
    else addWord(pieces, { start, end, cells, space, penalty: 0, hyphen: false }, part, width, metrics, hyphenate);
    before = part;
    last = end;
  }
  return pieces;
}

function addWord(
  pieces: Piece[],
  whole: Piece,
  word: string,
  width: number,
  metrics: Metrics,
  hyphenate: Hyphenate | undefined,
): void {
  const cuts = word.length < 4 && whole.cells === word.length ? [] : cutsOf(word, metrics, hyphenate);
  if (cuts.length === 0 && whole.cells <= width) {
    pieces.push(whole);
    return;
  }
  let at = 0;
  for (let i = 0; i <= cuts.length; i += 1) {
    const cut = cuts[i];
    const end = cut?.at ?? word.length;
    const part: Piece = {
      start: whole.start + at,
      end: whole.start + end,
      cells: metrics.cells(word.slice(at, end)),
      space: at === 0 ? whole.space : 0,
      penalty: cuts[i - 1]?.penalty ?? 0,
      hyphen: cut?.hyphen ?? false,
    };
    const room = part.hyphen ? width - 1 : width;
    if (part.cells <= room) pieces.push(part);
    else force(pieces, part, word.slice(at, end), room, metrics);
    at = end;
  }
}

/** Parts what is wider than a line at grapheme borders. */
function force(pieces: Piece[], whole: Piece, word: string, width: number, metrics: Metrics): void {
  let { start, space, penalty } = whole;
  let end = start;
  let cells = 0;
  for (const grapheme of metrics.graphemes(word)) {
    const more = metrics.cells(grapheme);
    if (cells > 0 && cells + more > width) {
      pieces.push({ start, end, cells, space, penalty, hyphen: false });
      [start, cells, space, penalty] = [end, 0, 0, 0];
    }
    end += grapheme.length;
    cells += more;
  }
  pieces.push({ start, end, cells, space, penalty, hyphen: whole.hyphen });
}
