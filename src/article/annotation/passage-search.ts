import type { Interruptible } from '../interruptible.js';
import { aligning } from './alignment.js';
import { type Candidate, candidateOf } from './passage-candidate.js';
import { type Pattern, sum } from './passage-pattern.js';
import { gathering, occurring } from './token-search.js';
import type { Tokens } from './tokenize.js';

/** Maximum number of parts of a text that are compared, for each way of finding them. */
const MOST = 24;
/** Maximum number of cells of alignments that are filled, so that long quotes take no longer. */
const MOST_CELLS = 10_000_000;
/** Minimum weight of a quote that is also looked for without its surroundings. */
export const ENOUGH = 60;

/** Result of a search. */
export interface Found {
  /** Passages similar to the quote, those with the most characters in common first; they do not overlap. */
  readonly candidates: readonly Candidate[];
  /** Number of exact occurrences of the quote in the text, counted up to a maximum. */
  readonly times: number;
}

/** Searches a text for passages like one with its surroundings, in steps. */
export function* searching(pattern: Pattern, text: Tokens): Interruptible<Found> {
  const { tokens, weights, from, to } = pattern;
  const { length } = tokens.ids;
  const wholes = yield* occurring(tokens.ids, text.ids, MOST);
  if (wholes.length > 0) {
    const candidates = wholes.map((at) =>
      candidateOf(
        pattern,
        text,
        Int32Array.from({ length }, (_, i) => at + i),
      ),
    );
    return { candidates: candidates.filter((candidate) => candidate !== undefined), times: wholes.length };
  }
  const found: Candidate[] = [];
  const quotes = yield* occurring(tokens.ids.subarray(from, to), text.ids, 4 * MOST);
  for (const at of quotes) add(found, candidateOf(pattern, text, yield* aligningBeside(pattern, text, at)));
  const starts = (yield* gathering(tokens.ids, weights, text.ids, MOST)).map((end) => end - length);
  if (sum(weights.subarray(from, to)) >= ENOUGH)
    for (const end of yield* gathering(tokens.ids.subarray(from, to), weights.subarray(from, to), text.ids, MOST))
      starts.push(end - to);
  for (const matched of yield* aligningAt(pattern, text, starts)) add(found, candidateOf(pattern, text, matched));
  found.sort((a, b) => b.likeness - a.likeness);
  const candidates = found.filter((one, i) => !found.slice(0, i).some((better) => overlap(one, better)));
  return { candidates, times: quotes.length };
}

function add(found: Candidate[], candidate: Candidate | undefined): void {
  if (candidate) found.push(candidate);
}

export const slackOf = (length: number): number => (length >> 1) + 24;

/** Aligns the surroundings of the quote with the text around an exact occurrence. */
export function* aligningBeside(
  { tokens: { ids }, weights, from, to }: Pattern,
  text: Tokens,
  at: number,
): Interruptible<Int32Array> {
  const end = at + to - from;
  const start = Math.max(0, at - from - slackOf(from));
  const after = text.ids.subarray(end, end + ids.length - to + slackOf(ids.length - to));
  return Int32Array.of(
    ...(yield* aligning(ids.subarray(0, from), weights.subarray(0, from), text.ids.subarray(start, at), start)),
    ...Array.from({ length: to - from }, (_, i) => at + i),
    ...(yield* aligning(ids.subarray(to), weights.subarray(to), after, end)),
  );
}

/** Aligns the pattern with parts of the text around the indexes at which it may start. */
function* aligningAt(pattern: Pattern, text: Tokens, starts: readonly number[]) {
  const { ids } = pattern.tokens;
  const slack = slackOf(ids.length);
  const done: number[] = [];
  const aligned: Int32Array[] = [];
  let cells = 0;
  for (const start of starts) {
    if (done.some((other) => Math.abs(other - start) < slack >> 2)) continue;
    if (cells > MOST_CELLS) break;
    done.push(start);
    const [from, to] = [Math.max(0, start - slack), start + ids.length + slack];
    cells += (to - from) * ids.length;
    aligned.push(yield* aligningAround(pattern, text, from, to));
  }
  return aligned;
}

/** Aligns the pattern with a part of the text. */
export const aligningAround = (
  { tokens, weights }: Pattern,
  text: Tokens,
  from: number,
  to: number,
): Interruptible<Int32Array> => aligning(tokens.ids, weights, text.ids.subarray(from, to), from);

const overlap = (a: Candidate, b: Candidate): boolean => a.from < b.to && b.from < a.to;
