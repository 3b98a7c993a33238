import type { Steps } from '../steps.js';
import { aligning } from './alignment.js';
import { type Candidate, candidateOf } from './candidate.js';
import { gathering, occurring } from './candidates.js';
import { type Pattern, sum } from './pattern.js';
import type { Tokens } from './tokenize.js';

/** Maximum number of parts of a text that are compared, for each way in which they are found. */
const MOST = 24;
/** Maximum number of cells of alignments that are filled, so that long quotes take no longer. */
const MOST_CELLS = 40_000_000;
/** Weight of a quote from which it is looked for without its surroundings, too. */
const ENOUGH = 60;

/** Result of a search. */
export interface Found {
  /** Passages that are like the quote, the one with the most characters in common first; they do not overlap. */
  readonly candidates: readonly Candidate[];
  /** Number of times that the text has the very quote; many times are not counted to the end. */
  readonly times: number;
}

/** Searches a text for what is like a passage with its surroundings, in steps. */
export function* searching(pattern: Pattern, text: Tokens): Steps<Found> {
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
  const quotes = yield* occurring(tokens.ids.subarray(from, to), text.ids, 4 * MOST);
  const starts = quotes.map((at) => at - from);
  for (const end of yield* gathering(tokens.ids, weights, text.ids, MOST)) starts.push(end - length);
  if (sum(weights.subarray(from, to)) >= ENOUGH)
    for (const end of yield* gathering(tokens.ids.subarray(from, to), weights.subarray(from, to), text.ids, MOST))
      starts.push(end - to);
  return { candidates: yield* comparing(pattern, text, starts), times: quotes.length };
}

/** Aligns the pattern with the parts of the text around the indexes at which it is expected to start. */
function* comparing(pattern: Pattern, text: Tokens, starts: readonly number[]): Steps<readonly Candidate[]> {
  const { length } = pattern.tokens.ids;
  const slack = (length >> 1) + 24;
  const done: number[] = [];
  const found: Candidate[] = [];
  let cells = 0;
  for (const start of starts) {
    if (done.some((other) => Math.abs(other - start) < slack >> 2)) continue;
    if (cells > MOST_CELLS) break;
    done.push(start);
    const part = Math.max(0, start - slack);
    const around = text.ids.subarray(part, start + length + slack);
    cells += around.length * length;
    const candidate = candidateOf(pattern, text, yield* aligning(pattern.tokens.ids, pattern.weights, around, part));
    if (candidate) found.push(candidate);
  }
  found.sort((a, b) => b.likeness - a.likeness);
  return found.filter((one, i) => !found.slice(0, i).some((better) => overlap(one, better)));
}

const overlap = (a: Candidate, b: Candidate): boolean => a.from < b.to && b.from < a.to;
