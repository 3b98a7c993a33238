import type { Pattern } from './passage-pattern.js';
import { withRespelled } from './respelled.js';
import { withoutStrays } from './strays.js';
import { endOf, type Tokens } from './tokenize.js';

/** Passage that may be the wanted one. */
export interface Candidate {
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
  /** Whether it has all tokens of the quote and no others. */
  readonly exact: boolean;
  /** Shares of characters that agree: those of the quote and its surroundings together, of the quote, and of the surroundings. */
  readonly likeness: number;
  readonly quote: number;
  readonly context: number;
  /** Deduction from the likeness because the surroundings of an exact quote are farther away than they were. */
  readonly displaced: number;
  /** Share of the nearest words before and after the quote that match, on the side where fewer do. */
  readonly adjoining: number;
  /** Weight of the words beside the quote that were beside no other occurrence of it. */
  readonly unique: number;
  /**
   * Changes in the distance, in tokens, of the nearest words before and after the quote that were beside no other occurrence of it;
   * infinite if these words are gone.
   */
  readonly told: readonly [before: number, after: number];
  /** Number of tokens in the passage beyond those of the quote. */
  readonly inserted: number;
}

/**
 * Passage found by an alignment: from the first matched token of the quote to the last, with the tokens that replace unmatched ones at its
 * ends. Undefined if nothing takes the quote's place.
 * @param aligned index in the text for each token of the pattern; -1 without a match
 */
export function candidateOf(pattern: Pattern, text: Tokens, aligned: Int32Array): Candidate | undefined {
  const { from, to } = pattern;
  const matched = withRespelled(pattern, text, withoutStrays(pattern, text, withRespelled(pattern, text, aligned)));
  const [start, end] = placeOfQuote(matched, from, to) ?? [];
  if (start === undefined || end === undefined) return undefined;
  const whole = (index: number, token: number): boolean => matched[token] === index;
  const exact =
    end - start === to - 1 - from && pattern.tokens.ids.subarray(from, to).every((id, i) => id === text.ids[start + i]);
  const found = {
    from: (text.starts[start] ?? 0) + (whole(start, from) ? pattern.skipped : 0),
    to: whole(end, to - 1) ? (text.starts[end] ?? 0) + lastCharacters(pattern, text, end) : endOf(text, end),
  };
  const [all, inQuote] = [shareOf(pattern, matched, 0, matched.length), shareOf(pattern, matched, from, to)];
  const outside = all.whole - inQuote.whole;
  const displaced = exact ? displacement(matched, from, to, [start, end]) : 0;
  const count = matched.subarray(from, to).filter((index) => index >= 0).length;
  // Counts lost, inserted and replaced tokens; if none is lost, many may be inserted.
  const different = Math.max(end - start + 1, to - from) - count;
  if (count > 0 && different > (count === to - from ? MOST_INSERTED : 1) * count) return undefined;
  return {
    ...withSpace(found, pattern, text.text),
    exact,
    displaced: displaced / Math.max(1, all.whole),
    likeness: (all.same - displaced) / Math.max(1, all.whole),
    quote: inQuote.same / Math.max(1, inQuote.whole),
    adjoining: adjoining(pattern, matched, [start, end]),
    unique: exact ? unique(pattern, text, matched, -1) + unique(pattern, text, matched, 1) : 0,
    told: told(pattern, matched, [start, end]),
    inserted: end - start + 1 - count - (to - from - count),
    context: outside === 0 ? 0 : (all.same - inQuote.same - displaced) / outside,
  };
}

/** Cost of surroundings that have moved away from a quote: of the gap, of each token in it, and the number of tokens that count. */
const GAP = 16;
const MISSING = 2;
const MOST_MISSING = 20;

function displacement(matched: Int32Array, from: number, to: number, [start, end]: readonly [number, number]): number {
  const before = matched.subarray(0, from).findLastIndex((at) => at >= 0);
  const after = matched.findIndex((at, i) => at >= 0 && i >= to);
  const cost = (gap: number): number => (gap <= 0 ? 0 : GAP + MISSING * Math.min(MOST_MISSING, gap));
  return (
    (before < 0 ? 0 : cost(start - (matched[before] as number) - (from - before))) +
    (after < 0 ? 0 : cost((matched[after] as number) - end - (after - to + 1)))
  );
}

/** Maximum number of tokens inserted in a quote for each of its own. */
const MOST_INSERTED = 4;

/** Number of tokens on each side that count as beside the quote, and how many may be inserted before them. */
const ADJOINING = 10;
export const INSERTED_BESIDE = 4;

/** Share assumed on the side where a block begins or ends if nearly everything on the other side matches: paragraphs may have moved. */
const EXCUSED = 0.6;
const NEARLY_ALL = 0.9;

function adjoining(pattern: Pattern, matched: Int32Array, ends: readonly [number, number]): number {
  const { from, to, tokens } = pattern;
  // Tokens that are far from the passage are not beside it.
  const near = matched.map((at, i) => {
    const distance = i < from ? ends[0] - at - (from - i) : at - ends[1] - (i - to + 1);
    return distance <= INSERTED_BESIDE ? at : -1;
  });
  const share = (start: number, end: number): number => {
    const { same, whole } = shareOf(pattern, near, Math.max(0, start), Math.min(near.length, end));
    return whole === 0 ? 1 : same / whole;
  };
  const isEdge = (index: number): boolean =>
    tokens.text.slice(tokens.starts[index - 1] ?? 0, tokens.starts[index]).includes('\n');
  // Words of other blocks count only if the quote begins or ends with its block.
  let [start, end] = [from - 1, to + 1];
  while (start > from - ADJOINING && !isEdge(start)) start -= 1;
  while (end < to + ADJOINING && !isEdge(end)) end += 1;
  const [before, after] = [
    share(isEdge(from) ? from - ADJOINING : start, from),
    share(to, isEdge(to) ? to + ADJOINING : end),
  ];
  if (before < EXCUSED && isEdge(from) && !isEdge(to) && after >= NEARLY_ALL) return EXCUSED;
  if (after < EXCUSED && isEdge(to) && !isEdge(from) && before >= NEARLY_ALL) return EXCUSED;
  return Math.min(before, after);
}

/**
 * Weight of the matched tokens right beside an exact quote in its block, up to the first that does not match; those that were also beside
 * another occurrence of the quote do not count.
 */
function unique(
  { tokens, weights, from, to, shared }: Pattern,
  text: Tokens,
  matched: Int32Array,
  step: -1 | 1,
): number {
  const [first, common] = step < 0 ? [from, shared?.[0]] : [to - 1, shared?.[1]];
  if (common === undefined) return 0;
  let weight = 0;
  for (let i = first + step; matched[i] === (matched[i - step] as number) + step; i += step) {
    const [start, end] = step < 0 ? [i, i + 1] : [i - 1, i];
    if (tokens.text.slice(tokens.starts[start], tokens.starts[end]).includes('\n')) break;
    if (tokens.ids[i] !== text.ids[matched[i] as number]) break;
    if (Math.abs(i - first) > common) weight += weights[i] as number;
  }
  return weight;
}

/** Changes in the distance of the words that told a quote apart from its other occurrences. */
function told(
  { from, to, shared, tokens }: Pattern,
  matched: Int32Array,
  [start, end]: readonly [number, number],
): readonly [number, number] {
  if (!shared) return [0, 0];
  const [before, after] = [from - 1 - shared[0], to + shared[1]];
  const off = (index: number, expected: number): number => {
    const at = matched[index] ?? -1;
    return at < 0 ? Number.POSITIVE_INFINITY : Math.abs(at - expected);
  };
  // Blocks move, so a word in the quote's own block says more than a word in another block, which says more than none.
  const rank = (index: number, first: number, last: number): number => {
    if (index < 0 || index >= matched.length) return 0;
    return tokens.text.slice(tokens.starts[first], tokens.starts[last]).includes('\n') ? 1 : 2;
  };
  const [ofBefore, ofAfter] = [rank(before, before, from), rank(after, to - 1, after)];
  if (ofBefore + ofAfter === 0) return [0, 0];
  const [offBefore, offAfter] = [off(before, start - (from - before)), off(after, end + 1 + after - to)];
  return [ofBefore < ofAfter ? offAfter : offBefore, ofAfter < ofBefore ? offBefore : offAfter];
}

function lastCharacters({ tokens, to, taken }: Pattern, text: Tokens, end: number): number {
  const cut = taken < endOf(tokens, to - 1) - (tokens.starts[to - 1] ?? 0);
  return cut ? taken : endOf(text, end) - (text.starts[end] ?? 0);
}

/** Adds the white space with which the quote starts and ends if the text has it, too. */
function withSpace({ from, to }: { from: number; to: number }, { space: [before, after] }: Pattern, text: string) {
  return {
    from: before !== '' && text.startsWith(before, from - before.length) ? from - before.length : from,
    to: after !== '' && text.startsWith(after, to) ? to + after.length : to,
  };
}

function shareOf({ weights }: Pattern, matched: Int32Array, from: number, to: number) {
  let [same, whole] = [0, 0];
  for (let i = from; i < to; i += 1) {
    const weight = weights[i] as number;
    whole += weight;
    if (matched[i] !== -1) same += weight;
  }
  return { same, whole };
}

/**
 * Tokens of the text that stand for the quote: from its first matched token to its last, with those that replace unmatched tokens at both
 * ends.
 */
function placeOfQuote(matched: Int32Array, from: number, to: number): readonly [number, number] | undefined {
  const inner = [
    matched.findIndex((at, i) => at >= 0 && i >= from && i < to),
    matched.subarray(0, to).findLastIndex((at, i) => at >= 0 && i >= from),
  ] as const;
  const outer = [
    matched.subarray(0, from).findLastIndex((at) => at >= 0),
    matched.findIndex((at, i) => at >= 0 && i >= to),
  ] as const;
  const at = (index: number): number => matched[index] as number;
  if (inner[0] < 0) {
    if (outer[0] < 0 || outer[1] < 0) return undefined;
    const gap = at(outer[1]) - at(outer[0]) - 1;
    const lost = outer[1] - outer[0] - 1;
    const placeOf = (index: number): number => at(outer[0]) + 1 + Math.round((gap * (index - outer[0] - 1)) / lost);
    const start = Math.min(placeOf(from), at(outer[1]) - 1);
    return gap === 0 ? undefined : [start, Math.max(start, placeOf(to) - 1)];
  }
  const before = outer[0] < 0 ? 0 : replaced(at(inner[0]) - at(outer[0]) - 1, inner[0] - from, from - outer[0] - 1);
  const after = outer[1] < 0 ? 0 : replaced(at(outer[1]) - at(inner[1]) - 1, to - 1 - inner[1], outer[1] - to);
  return [at(inner[0]) - before, at(inner[1]) + after];
}

/** Maximum number of lost tokens at an end of a quote for which replacements are looked for. */
const MOST_REPLACED = 3;

/**
 * Number of tokens in a gap that replace lost tokens of the quote.
 * @param lost number of lost tokens of the quote
 * @param others number of lost tokens of its surroundings
 */
function replaced(gap: number, lost: number, others: number): number {
  if (lost === 0 || lost > MOST_REPLACED || gap > 2 * (lost + others) + 1) return 0;
  return Math.round((gap * lost) / (lost + others));
}
