import type { Pattern } from './passage-pattern.js';
import { isRespelled } from './respelled.js';
import type { Tokens } from './tokenize.js';

/** Number of tokens that may be inserted in a quote beyond its own number of tokens. */
const INSERTED = 8;
/** Maximum weight of stray tokens at an end of a quote, and the minimum number of other tokens between them and the rest of it. */
const STRAY = 12;
const APART = 3;

/** Minimum shares of a sentence at an end of a longer quote: if its neighbours are not beside it, and if they are. */
const LEAST_PART = 0.6;
const LEAST_HELD_PART = 0.25;
/** Number of tokens that may be inserted between an end of the quote and its neighbours. */
const INSERTED_BESIDE = 3;

/**
 * Removes what only seems to belong to the quote: at its ends, sentences of which too little is left, tokens farther from the main part
 * than it is long, and short runs apart from the others. Tokens that adjoin the rest are added instead.
 */
export function withoutStrays(pattern: Pattern, text: Tokens, aligned: Int32Array): Int32Array {
  const { weights, from, to } = pattern;
  const held = heldEnds(pattern, aligned);
  const matched = withoutWeakEnds(pattern, aligned, held);
  const runs = runsOf(matched, weights, from, to);
  const parts: Run[] = [];
  for (const run of runs) {
    const last = parts.at(-1);
    const near = last && (matched[run.start] as number) - (matched[last.end - 1] as number) <= to - from + INSERTED;
    if (near) Object.assign(last, { end: run.end, weight: last.weight + run.weight });
    else parts.push({ ...run });
  }
  const main = parts.reduce((a, b) => (b.weight > a.weight ? b : a), { start: from, end: from, weight: 0 });
  const kept = runs.filter(({ start, end }) => start >= main.start && end <= main.end);
  while (isStray(kept[0], kept[1], matched, held[0])) kept.shift();
  while (isStray(kept.at(-1), kept.at(-2), matched, held[1])) kept.pop();
  const [start, end] = [kept[0]?.start ?? from, kept.at(-1)?.end ?? from];
  const cleaned = matched.slice();
  cleaned.fill(-1, from, start);
  cleaned.fill(-1, end, to);
  if (start < end) {
    extend(pattern, text, cleaned, start, -1);
    extend(pattern, text, cleaned, end - 1, 1);
  }
  return cleaned;
}

/** Distances from an end of the found part to the next matched token, in the quote and in the text; at most two tokens are skipped. */
const DISTANCES = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [2, 2],
  [3, 1],
  [2, 3],
  [3, 2],
  [3, 3],
] as const;

/** Adds tokens of the quote beyond an end that match nearby in the same sentence; a skip leads to words only. */
function extend(pattern: Pattern, text: Tokens, matched: Int32Array, end: number, step: -1 | 1): void {
  let next: number | undefined = end;
  while (next !== undefined) next = addBeyond(pattern, text, matched, next, step);
}

/** Adds the next token beyond an end, and returns its index. */
function addBeyond({ tokens, from, to }: Pattern, text: Tokens, matched: Int32Array, end: number, step: -1 | 1) {
  const last = matched[end] as number;
  for (const [ofQuote, ofText] of DISTANCES) {
    const [index, at] = [end + step * ofQuote, last + step * ofText];
    if (index < from || index >= to || at < 0 || at >= text.ids.length || matched.includes(at)) continue;
    if (!isRespelled(tokens, index, text, at)) continue;
    if (ofQuote + ofText > 2 && (!isWord(text, at) || isDivided(text, at, last))) continue;
    matched[index] = at;
    return index;
  }
  return undefined;
}

const isWord = ({ text, starts }: Tokens, at: number): boolean =>
  /^[\p{L}\p{N}]/u.test(text.slice(starts[at], starts[at + 1]));

/** Whether a sentence or a block ends between two tokens. */
const isDivided = ({ text, starts }: Tokens, a: number, b: number): boolean =>
  /[.!?…]\s|\n/.test(text.slice(starts[Math.min(a, b)], starts[Math.max(a, b)]));

type Held = readonly [start: boolean, end: boolean];

/** Whether the first and the last matched token adjoin the text before and after the quote. */
function heldEnds({ from, to }: Pattern, matched: Int32Array): Held {
  const adjoins = (a: number, b: number): boolean =>
    a >= 0 && b >= 0 && (matched[b] as number) - (matched[a] as number) - 1 <= INSERTED_BESIDE;
  const next = (start: number): number => matched.findIndex((at, i) => i >= start && at >= 0);
  const last = (end: number): number => matched.subarray(0, end).findLastIndex((at) => at >= 0);
  return [adjoins(last(from), next(from)), adjoins(last(to), next(to))];
}

function withoutWeakEnds({ tokens, weights, from, to }: Pattern, aligned: Int32Array, held: Held): Int32Array {
  const matched = aligned.slice();
  const starts = [from];
  for (let i = from + 1; i < to; i += 1)
    if (SENTENCE_END.test(tokens.text.slice(tokens.starts[i - 1], tokens.starts[i]))) starts.push(i);
  const parts = starts.map((start, i) => [start, starts[i + 1] ?? to] as const);
  const isWeak = ([start, end]: readonly [number, number]): boolean => {
    const least = (start === from && held[0]) || (end === to && held[1]) ? LEAST_HELD_PART : LEAST_PART;
    let [same, whole] = [0, 0];
    for (let i = start; i < end; i += 1) {
      whole += weights[i] as number;
      if (matched[i] !== -1) same += weights[i] as number;
    }
    return same < least * whole;
  };
  const strong = parts.map((part) => !isWeak(part));
  const [first, last] = [strong.indexOf(true), strong.lastIndexOf(true)];
  if (first < 0) return matched;
  matched.fill(-1, from, parts[first]?.[0]);
  matched.fill(-1, parts[last]?.[1], to);
  return matched;
}

const SENTENCE_END = /^[.!?…。！？]|\n/;

/** Matched tokens of the quote in a row. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

function runsOf(matched: Int32Array, weights: Int32Array, from: number, to: number): readonly Run[] {
  const runs: Run[] = [];
  for (let i = from; i < to; i += 1) {
    if (matched[i] === -1) continue;
    const last = runs.at(-1);
    const weight = weights[i] as number;
    if (last && last.end === i && matched[i] === (matched[i - 1] as number) + 1)
      Object.assign(last, { end: i + 1, weight: last.weight + weight });
    else runs.push({ start: i, end: i + 1, weight });
  }
  return runs;
}

/**
 * Whether a run at an end of the quote is too short to be far from the next; lost tokens do not count as a distance if the end is in place.
 */
function isStray(run: Run | undefined, next: Run | undefined, matched: Int32Array, isHeld: boolean): boolean {
  if (!run || !next || run.weight > STRAY) return false;
  const [a, b] = run.start < next.start ? [run, next] : [next, run];
  const lost = b.start - a.end;
  const between = (matched[b.start] as number) - (matched[a.end - 1] as number) - 1;
  return (isHeld ? between - lost : Math.max(lost, between)) >= APART;
}
