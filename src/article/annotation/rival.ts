import { lastIndexWhere } from '../binary-search.js';
import type { Interruptible } from '../interruptible.js';
import type { PassageAnchor, Shared } from './annotation.js';
import { type Candidate, candidateOf } from './passage-candidate.js';
import { type Pattern, preparing, sum } from './passage-pattern.js';
import { aligningAround, aligningBeside, ENOUGH, slackOf } from './passage-search.js';
import { Bag, gathering, occurring } from './token-search.js';
import { endOf, type Tokens, type Vocabulary } from './tokenize.js';

/** Minimum share of a quote that a similar passage has. */
const LEAST_QUOTE = 0.35;
/** Maximum numbers of parts of a text that are compared, and of cells of alignments that are filled, to bound the time. */
const MOST = 24;
const MOST_CELLS = 800_000;
/** Minimum share of a passage's tokens in a part of a text that is full of similar passages, and the deduction from their likeness. */
const LEAST_SCATTERED = 0.9;
const UNLIKE = 0.55;
/** Minimum share of the tokens, in any order, of a part that is too long to be aligned. */
const LEAST_BAG = 0.7;

/**
 * Maximum distances between two passages, in tokens, at which the text between them may be removed: whole parts, and words of a sentence.
 */
const NEAR = 150;
const NEXT = 8;

/** Text without a passage. */
interface Rest {
  readonly text: Tokens;
  /** Indexes of tokens near which an occurrence of the quote starts, or of most of its tokens. */
  readonly quotes: readonly number[];
  readonly alike: readonly number[];
  /** Maximum weight of the quote's tokens in a passage; near the quote, its surroundings would hide that passage. */
  readonly weight: number;
}

/**
 * Search for the passage that would be mistaken for another if the text lost that one, or its whole block. The latter matters only near the
 * block.
 */
export class RivalSearch {
  readonly #vocabulary: Vocabulary;
  #alone: Tokens | undefined;
  #rests: readonly Rest[] | undefined;

  constructor(
    private readonly text: Tokens,
    vocabulary: Vocabulary,
  ) {
    this.#vocabulary = vocabulary;
  }

  /** Likeness of that passage to an anchor, found in steps; 1 more if it has the same quote. */
  *likeness(anchor: PassageAnchor): Interruptible<number> {
    this.#alone ??= without(this.text, anchor.at, anchor.at + anchor.quote.length);
    const pattern = yield* preparing(anchor, this.#vocabulary, this.#alone);
    this.#rests ??= yield* this.#preparing(anchor, pattern, this.#alone);
    let likeness = 0;
    for (const rest of this.#rests) likeness = yield* this.#likest(pattern, rest, likeness);
    return Math.min(999, Math.ceil(likeness * 1000)) / 1000 + (this.#rests[0]?.quotes.length ? 1 : 0);
  }

  /** Numbers of characters beside the quote that are also beside another occurrence of it, found in steps. */
  *shared(anchor: PassageAnchor): Interruptible<Shared | undefined> {
    const { text } = this;
    const { tokens, from, to } = yield* preparing(anchor, this.#vocabulary, text);
    const quote = tokens.ids.subarray(from, to);
    const first = firstToken(text, anchor.at);
    const last = first + quote.length - 1;
    let [before, after] = [-1, -1];
    for (const at of yield* occurring(quote, text.ids, Number.POSITIVE_INFINITY)) {
      if (at === first) continue;
      const [above, below] = [
        inCommon(text.ids, first, at, -1, from),
        inCommon(text.ids, last, at + quote.length - 1, 1, tokens.ids.length - to),
      ];
      // The text between it and the passage may be removed, which gives it the passage's neighbours.
      const isNext = Math.abs(at - first) < NEXT;
      const isNear = Math.abs(at - first) < NEAR;
      const followsAbove = at > first && (isNext || (isNear && dividesAny(text, first - above, first)));
      const precedesBelow = at < first && (isNext || (isNear && dividesAny(text, last + 1, last + 1 + below)));
      before = Math.max(before, followsAbove ? from : above);
      after = Math.max(after, precedesBelow ? tokens.ids.length - to : below);
    }
    const start = text.starts[first - before] ?? 0;
    return before < 0
      ? undefined
      : [
          before === 0 ? 0 : anchor.at - start,
          after === 0 ? 0 : endOf(text, last + after) - anchor.at - anchor.quote.length,
        ];
  }

  *#preparing({ at, quote }: PassageAnchor, pattern: Pattern, alone: Tokens): Interruptible<readonly Rest[]> {
    const { text } = this;
    const end = at + quote.length;
    const nextBlock = text.text.indexOf('\n', end);
    const ofBlock = without(text, text.text.lastIndexOf('\n', at) + 1, nextBlock < 0 ? end : nextBlock);
    return [yield* restOf(pattern, alone), yield* restOf(pattern, around(ofBlock, 6 * pattern.tokens.ids.length))];
  }

  *#likest(pattern: Pattern, { text, quotes, alike, weight: own }: Rest, least: number): Interruptible<number> {
    const { tokens, weights, from } = pattern;
    const { ids } = tokens;
    if ((yield* occurring(ids, text.ids, 1)).length > 0) return 1;
    const bag = new Bag(ids, weights);
    const slack = slackOf(ids.length);
    const starts = (yield* gathering(ids, weights, text.ids, MOST)).map((end) => end - ids.length);
    const parts = [
      ...quotes.map((at) => ({ start: at - from, exact: at })),
      ...[...starts, ...alike.map((at) => at - from)].map((start) => ({ start, exact: undefined })),
    ]
      .map(({ start, exact }) => {
        const part = { start: Math.max(0, start - slack), end: start + ids.length + slack };
        return { ...part, exact, weight: bag.weightOf(text.ids.subarray(part.start, part.end)) };
      })
      .sort((a, b) => b.weight - a.weight);
    const all = Math.max(1, sum(weights));
    let likeness = Math.max(least, own / all);
    let compared = 0;
    for (const { start, end, exact, weight } of parts) {
      if (weight <= likeness * all) break;
      // Beside a quote, half of the columns are needed for each token.
      const cells = ((end - start) * ids.length) / (exact === undefined ? 1 : 3);
      if (compared > 0 && compared + cells > MOST_CELLS) break;
      if (cells > MOST_CELLS) return Math.max(likeness, weight < LEAST_BAG * all ? 0 : weight / all);
      compared += cells;
      const aligned = yield* exact === undefined
        ? aligningAround(pattern, text, start, end)
        : aligningBeside(pattern, text, exact);
      const candidate = candidateOf(pattern, text, aligned);
      likeness = Math.max(likeness, likenessOf(candidate, weight / all));
    }
    return likeness;
  }
}

/**
 * Likeness of a candidate. Without one, its tokens are scattered: if nearly all occur, the text is full of similar passages.
 * @param share share of the tokens
 */
function likenessOf(candidate: Candidate | undefined, share: number): number {
  if (candidate) return candidate.quote >= LEAST_QUOTE ? candidate.likeness + candidate.displaced : 0;
  return share >= LEAST_SCATTERED ? share - UNLIKE : 0;
}

function* restOf(pattern: Pattern, text: Tokens): Interruptible<Rest> {
  const quote = withoutContext(pattern);
  const { ids } = quote.tokens;
  const quotes = yield* occurring(ids, text.ids, 4 * MOST);
  const own = sum(quote.weights);
  const alike = own < ENOUGH ? [] : yield* gathering(ids, quote.weights, text.ids, MOST);
  const starts = alike.map((end) => end - ids.length);
  const slack = slackOf(ids.length);
  let share = 0;
  for (const start of starts.slice(0, MOST_CELLS / (4 * ids.length * (ids.length + 2 * slack)))) {
    const aligned = yield* aligningAround(quote, text, Math.max(0, start - slack), start + ids.length + slack);
    share = Math.max(share, candidateOf(quote, text, aligned)?.quote ?? 0);
  }
  return { text, quotes, alike: starts, weight: share < LEAST_QUOTE ? 0 : share * own };
}

/** The quote alone. */
const withoutContext = ({ tokens, weights, from, to, ...rest }: Pattern): Pattern => ({
  ...rest,
  tokens: { ...tokens, ids: tokens.ids.subarray(from, to), starts: tokens.starts.subarray(from, to) },
  weights: weights.subarray(from, to),
  from: 0,
  to: to - from,
});

/** Index of the token at an offset, or of the next. */
function firstToken(text: Tokens, at: number): number {
  const last = lastIndexWhere(text.starts.length, (i) => (text.starts[i] ?? 0) <= at);
  return last >= 0 && endOf(text, last) > at ? last : last + 1;
}

/** Whether a sentence, a part of it, a cell or a block ends before a token; the dot of an ordinal number does not end one. */
function dividesParts({ text, starts }: Tokens, index: number): boolean {
  if (index <= 0 || index >= starts.length) return true;
  const start = starts[index - 1] as number;
  const last = text.slice(start, starts[index]);
  if (/[!?…:;\n\t]/.test(last)) return true;
  return last.includes('.') && !/(?:^|\D)\d{1,2}$/.test(text.slice(Math.max(0, start - 3), start));
}

/** Whether that holds for any of several tokens. */
function dividesAny(text: Tokens, from: number, to: number): boolean {
  for (let index = from; index <= to; index += 1) if (dividesParts(text, index)) return true;
  return false;
}

/** Number of equal tokens, at most `most`, in a row beside two tokens of a text. */
function inCommon(ids: Int32Array, a: number, b: number, step: -1 | 1, most: number): number {
  let count = 0;
  while (count < most && ids[a + step * (count + 1)] === ids[b + step * (count + 1)]) count += 1;
  return count;
}

/** Removes the part between two offsets from a text; `cut` is the index of the first token after it. */
function without(text: Tokens, from: number, to: number): Tokens & { readonly cut: number } {
  const { starts } = text;
  const cut = firstToken(text, from);
  const end = Math.max(cut, 1 + lastIndexWhere(starts.length, (i) => (starts[i] ?? 0) < to));
  const rest = (numbers: Int32Array): Int32Array => {
    const left = new Int32Array(numbers.length - (end - cut));
    left.set(numbers.subarray(0, cut));
    left.set(numbers.subarray(end), cut);
    return left;
  };
  // Removed words make the others rarer.
  const counts = text.counts.slice();
  for (const id of text.ids.subarray(cut, end)) counts[id] = (counts[id] as number) - 1;
  return { ...text, ids: rest(text.ids), starts: rest(text.starts), counts, cut };
}

/** Part of a text on both sides of where it was cut. */
function around({ cut, ...text }: ReturnType<typeof without>, distance: number): Tokens {
  const [from, to] = [Math.max(0, cut - distance), cut + distance];
  return { ...text, ids: text.ids.subarray(from, to), starts: text.starts.subarray(from, to) };
}
