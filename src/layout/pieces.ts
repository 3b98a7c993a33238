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

// Property escapes (\p{L}) take milliseconds to compile: they are kept off the path of ordinary words.
const isLetter = (character = ''): boolean =>
  character.toLowerCase() !== character.toUpperCase() || character > '\u2E80';
const isUpper = (character = ''): boolean => character !== character.toLowerCase();
const isDigit = (character = ''): boolean => character >= '0' && character <= '9';

const OPENING = /^[("'„“‚‘«»[]+/;
const UNIT =
  /^(?:[%‰€$£]|°[CF]?|[kMGT]?(?:B|Wh?|Hz|V|t|m|g)|cm|mm|km|kg|Uhr|Prozent|percent|Dollar|Euro|Mio\.|Mrd\.|Millionen|Milliarden|million|billion)(?![A-Za-zÀ-ÿ0-9])/;
const NUMBERED = /^(?:§+|(?:Nr|No|S|Abb|Fig|Kap|Bd|Art|Abs|p|pp|vol|ch)\.)$/;
const FORM_OF_ADDRESS = /^(?:Dr|Prof|Mr|Mrs|Ms|St)\.$/;

/** Whether a word is a name that a number may follow: "Llama", "GPT", "Kapitel". */
const isName = (word: string): boolean =>
  isUpper(word[0]) && Array.from(word).every((character) => isLetter(character) || character === '-');

/** Whether a space between two words is no place for a line to break. */
function bound(before: string, after: string): boolean {
  const first = after[0] ?? '';
  const last = before.at(-1) ?? '';
  if (first === '–' || first === '—') return true;
  if (isDigit(first)) return followsNumber(before.replace(OPENING, '')) && !/[A-Za-zÀ-ÿ]/.test(after);
  if (last === '.') return endsShort(before.replace(OPENING, ''), after);
  if (isDigit(last)) return UNIT.test(after);
  return '!?:;»)]'.includes(first) && /^[!?:;»)\]]+$/.test(after);
}

/** "Llama 4", "§ 5", "Nr. 5" */
const followsNumber = (before: string): boolean => NUMBERED.test(before) || isName(before);

/** "12. September", "z. B.", "Dr. Faust" */
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

const NO_CUTS: readonly Cut[] = [];

/** Where a word may be parted, besides by force. */
function cutsOf(word: string, metrics: Metrics, hyphenate: Hyphenate | undefined): readonly Cut[] {
  // Most words are letters and a comma at most.
  if (!hyphenate && !/[^A-Za-zÀ-ÿ,]/.test(word)) return NO_CUTS;
  const address = /:\/\/|^www\.|^[^@]+@[^@]+\./.test(word);
  const cuts: Cut[] = address ? cutsOfAddress(word) : cutsAtHyphens(word);
  for (const at of metrics.wordBreaks(word)) cuts.push({ at, penalty: 0, hyphen: false });
  if (!address) for (const at of hyphenate?.(word) ?? []) cuts.push({ at, penalty: 12, hyphen: true });
  return cuts.length < 2 ? cuts : cuts.sort((a, b) => a.at - b.at).filter((cut, i, all) => cut.at !== all[i - 1]?.at);
}

/** An address breaks behind its marks. */
const cutsOfAddress = (word: string): Cut[] =>
  Array.from(word.matchAll(/[/?&=#_.-](?=[^/?&=#_.-])/g), ({ index }) => ({
    at: index + 1,
    penalty: 60,
    hyphen: false,
  }));

/** "KI-|Entwicklung", "und/|oder", "Wort–|Wort": letters on both sides, two of them at a hyphen; never "C++" or "2024-09-13". */
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
  for (let start = from; start < to; start += 1) {
    if (text[start] === ' ') continue;
    const next = text.indexOf(' ', start);
    const end = next < 0 ? to : Math.min(next, to);
    const part = text.slice(start, end);
    const glued = pieces.at(-1);
    const space = before === '' ? 0 : start - last;
    const cells = metrics.cells(part);
    if (glued && bound(before, part) && glued.cells + space + cells <= width)
      pieces[pieces.length - 1] = { ...glued, end, cells: glued.cells + space + cells };
    else addWord(pieces, { start, end, cells, space, penalty: 0, hyphen: false }, part, width, metrics, hyphenate);
    before = part;
    last = end;
    start = end;
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
