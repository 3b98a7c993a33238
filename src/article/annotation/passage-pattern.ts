import type { Interruptible } from '../interruptible.js';
import type { PassageAnchor, Shared } from './annotation.js';
import { endOf, type Tokens, tokenizing, type Vocabulary } from './tokenize.js';

/** Tokens by which a passage is found: those of its quote, and of the words before and after it. */
export interface Pattern {
  readonly tokens: Tokens;
  /** Weight of each token: long and rare words count more than short and frequent ones. */
  readonly weights: Int32Array;
  /** Tokens of the quote, from an index up to, not including, another. */
  readonly from: number;
  readonly to: number;
  /** Characters of the first token that are before the quote, and those of the last that are in it. */
  readonly skipped: number;
  readonly taken: number;
  /** Numbers of tokens right before and right after the quote that are also beside another occurrence of it. */
  readonly shared: Shared | undefined;
  /** White space at the start and the end of the quote. */
  readonly space: readonly [start: string, end: string];
}

/** Weight of several tokens. */
export const sum = (weights: Int32Array): number => weights.reduce((total, weight) => total + weight, 0);

/** Maximum number of characters before and after a quote that are compared. */
const LONGEST_CONTEXT = 1000;
/** Prepares an anchor for the search in a text, in steps. */
export function* preparing(anchor: PassageAnchor, vocabulary: Vocabulary, text: Tokens): Interruptible<Pattern> {
  const { quote } = anchor;
  const before = anchor.before.slice(-LONGEST_CONTEXT);
  const after = anchor.after.slice(0, LONGEST_CONTEXT);
  const all = yield* tokenizing(before + quote + after, vocabulary);
  // The context probably cuts the words at its ends.
  const tokens = part(all, first(all, before.length), last(all, before.length + quote.length));
  const { starts } = tokens;
  const ends = starts.map((_, i) => endOf(tokens, i));
  const from = countWhere(ends, (end) => end <= before.length);
  const to = countWhere(starts, (start) => start < before.length + quote.length);
  return {
    tokens,
    weights: starts.map((start, i) => weightOf(tokens.ids[i] as number, (ends[i] as number) - start, text)),
    from,
    to,
    skipped: Math.max(0, before.length - (starts[from] ?? before.length)),
    taken: Math.min(ends[to - 1] ?? 0, before.length + quote.length) - (starts[to - 1] ?? 0),
    shared: anchor.shared && [
      from - countWhere(starts, (start) => start < before.length - (anchor.shared?.[0] ?? 0)),
      countWhere(ends, (end) => end <= before.length + quote.length + (anchor.shared?.[1] ?? 0)) - to,
    ],
    space: [/^\s*/.exec(quote)?.[0] ?? '', quote.slice(quote.trimEnd().length)],
  };
}

/** Maximum length of a word that counts, in characters; a long address is only one word. */
const LONGEST_WORD = 12;
/** Weight of a token of one character that the text has once. */
const UNIT = 6;

function weightOf(id: number, length: number, { ids, counts }: Tokens): number {
  const all = ids.length + 2;
  const rareness = Math.log(all / ((counts[id] ?? 0) + 1)) / Math.log(all);
  const size = length === 1 ? 1 : 2 + Math.min(length, LONGEST_WORD) / 2;
  return Math.max(1, Math.round(UNIT * size * rareness ** 2));
}

const isWord = (tokens: Tokens, index: number): boolean =>
  /^[\p{L}\p{N}]/u.test(tokens.text.slice(tokens.starts[index]));

const first = (tokens: Tokens, quoteStart: number): number =>
  tokens.ids.length > 0 && quoteStart > 0 && endOf(tokens, 0) <= quoteStart && isWord(tokens, 0) ? 1 : 0;

function last(tokens: Tokens, quoteEnd: number): number {
  const index = tokens.ids.length - 1;
  return index >= 0 && (tokens.starts[index] ?? 0) >= quoteEnd && isWord(tokens, index) ? index : index + 1;
}

const part = ({ ids, starts, ...rest }: Tokens, from: number, to: number): Tokens => ({
  ...rest,
  ids: ids.subarray(from, to),
  starts: starts.subarray(from, to),
});

/** Counts the elements at the start for which a condition holds; numbers are in ascending order. */
function countWhere(numbers: Int32Array, holds: (value: number) => boolean): number {
  const index = numbers.findIndex((value) => !holds(value));
  return index < 0 ? numbers.length : index;
}
