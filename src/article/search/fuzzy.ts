import { LIGATURES, narrow, SPELLED, STROKED } from './fold.js';

const WORD_START = 12;
/** Score of a character right after the one before it; higher than WORD_START, so that a word beats the initials of others. */
const CONSECUTIVE = 13;
const EXACT_CASE = 1;
/** Score of each character between two matched ones, or before the first. */
const GAP = -0.25;
/** Maximum lengths of texts and queries that are compared, in characters; titles are shorter. */
const LONGEST_TEXT = 400;
const LONGEST_QUERY = 100;

// For each character of a text: the score of the best match of the query so far that ends there, and that of one character less. For
// each character of the query, too: where the character before it is matched. A list may have very many texts, hence the arrays.
let scores = new Float64Array(LONGEST_TEXT);
let before = new Float64Array(LONGEST_TEXT);
const previous = new Int32Array(LONGEST_TEXT * LONGEST_QUERY);

/** Replaces letters by those that are also spelled so: "aehnlich" means "ähnlich". */
function joined(query: string, letters: Readonly<Record<string, string>>): string {
  const spelled = Object.entries(letters).sort(([, a], [, b]) => b.length - a.length);
  return spelled.reduce((text, [letter, spelling]) => text.replace(new RegExp(spelling, 'gi'), letter), query);
}

/** Removes case and accents from each character; a ligature stays, so that offsets agree. */
const fold = (text: string): string =>
  text
    .replace(/[\u0080-\uFFFF]/g, (character) => {
      const plain = narrow(character).normalize('NFD')[0]?.toLowerCase() ?? '';
      return STROKED[plain] ?? plain;
    })
    .toLowerCase();

/** Whether a word starts at an offset; after most letters it is known without Unicode's classes. */
const startsWord = (text: string, at: number): boolean =>
  at === 0 || (!/[a-z]/.test(text[at - 1] ?? '') && /[\s\p{P}]/u.test(text[at - 1] ?? ''));

/** Matches the characters of a query in texts, in order. */
export interface Fuzzy {
  /** Score of the best match; undefined if a character is missing. */
  readonly score: (text: string) => number | undefined;
  /** Offsets of the characters that the best match meets. */
  readonly offsets: (text: string) => readonly number[];
  /** Whether a text has all words of the query, in any order, as words or parts of them. */
  readonly hasWords: (text: string) => boolean;
}

/** Prepares a query. Starts of words (initials), adjacent characters and a match near a text's beginning score higher. */
export function createFuzzy(query: string): Fuzzy {
  const spellings = new Set([query, joined(query, { ...SPELLED, ß: 'ss' }), joined(query, LIGATURES)]);
  const forms = [...spellings].map((typed) => ({
    typed,
    wanted: fold(typed.replace(/\s+/g, '')).slice(0, LONGEST_QUERY),
    words: fold(typed).split(/\s+/),
  }));
  const find = (text: string): readonly number[] | undefined => {
    const compared = text.slice(0, LONGEST_TEXT);
    const folded = fold(compared);
    const form = forms.find(({ wanted }) => isWithin(wanted, folded));
    return form && [fill(form.typed, form.wanted, compared, folded), form.wanted.length];
  };
  return {
    score: (text) => {
      const found = find(text);
      return found && (scores[found[0] ?? -1] ?? 0);
    },
    offsets: (text) => {
      const [last = -1, length = 0] = find(text) ?? [];
      const offsets: number[] = [];
      for (let at = last, row = length - 1; row >= 0; row -= 1) {
        offsets.unshift(at);
        at = previous[row * LONGEST_TEXT + at] ?? -1;
      }
      return offsets;
    },
    hasWords: (text) => {
      const folded = fold(text.slice(0, LONGEST_TEXT));
      return forms.some(({ words }) => words.every((word) => folded.includes(word)));
    },
  };
}

/** Whether a text contains characters in their order, possibly with others between them. */
function isWithin(wanted: string, folded: string): boolean {
  let at = -1;
  for (let i = 0; i < wanted.length; i += 1) {
    at = folded.indexOf(wanted[i] ?? '', at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Fills the arrays with the best matches, by dynamic programming; returns the offset at which the best of all ends, -1 without a query. */
function fill(query: string, wanted: string, text: string, folded: string): number {
  for (let row = 0; row < wanted.length; row += 1) {
    [scores, before] = [before, scores];
    if (row === 0) before.fill(Number.NEGATIVE_INFINITY, 0, folded.length);
    fillRow(row, wanted.charCodeAt(row), query, text, folded);
  }
  let last = wanted === '' ? -1 : 0;
  for (let at = 1; at < folded.length; at += 1) if (num(scores[at]) > num(scores[last])) last = at;
  return last;
}

function fillRow(row: number, wanted: number, query: string, text: string, folded: string): void {
  // Best match of the characters before the wanted one, anywhere before the current offset.
  let far = row === 0 ? 0 : Number.NEGATIVE_INFINITY;
  let from = -1;
  for (let at = 0; at < folded.length; at += 1) {
    scores[at] = Number.NEGATIVE_INFINITY;
    if (folded.charCodeAt(at) === wanted) {
      const near = at === 0 ? Number.NEGATIVE_INFINITY : num(before[at - 1]) + CONSECUTIVE;
      scores[at] = Math.max(near, far) + ownScore(query, text, at);
      previous[row * LONGEST_TEXT + at] = near >= far ? at - 1 : from;
    }
    far += GAP;
    if (num(before[at]) > far) [far, from] = [num(before[at]), at];
  }
}

const ownScore = (query: string, text: string, at: number): number =>
  (startsWord(text, at) ? WORD_START : 0) + (query.includes(text[at] ?? '') ? EXACT_CASE : 0) + 1;

/** Asserts that an array has a number at an index that is known to be valid. */
const num = (value: number | undefined): number => value as number;
