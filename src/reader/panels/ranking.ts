import { fuzzyMatch, type Match } from '../../article/fuzzy.js';
import { memoize } from '../../article/memoize.js';
import type { Span } from '../../layout/row.js';
import { withRanges } from '../../layout/spans.js';
import type { Choice } from './choice-list.js';

/** Something that is found by some of its letters. */
export interface Candidate<Value> {
  readonly before: readonly Span[];
  readonly text: string;
  readonly after: readonly Span[];
  /** Queries that mean exactly this, whatever else they fit. */
  readonly exact: readonly string[];
  readonly value: Value;
}

interface Ranking {
  readonly query: string;
  readonly choices: readonly unknown[];
}

const lastRanking = memoize((_: readonly Candidate<unknown>[]): { last?: Ranking } => ({}));

/**
 * The candidates that fit a query, the best first; equally good ones stay in their order. There may be very many: the last
 * ranking is kept, and the spans of a choice are made when it is shown.
 */
export function ranked<Value>(candidates: readonly Candidate<Value>[], query: string): readonly Choice<Value>[] {
  const memory = lastRanking(candidates);
  // A ranking holds the values of its own candidates.
  if (memory.last?.query === query) return memory.last.choices as readonly Choice<Value>[];
  const found = candidates.flatMap((candidate) => {
    const match: Match | undefined = candidate.exact.includes(query.trim())
      ? { score: Number.MAX_VALUE, at: [] }
      : fuzzyMatch(query, candidate.text);
    return match ? [{ candidate, match }] : [];
  });
  if (query !== '') found.sort((a, b) => b.match.score - a.match.score);
  const choices = found.map(({ candidate: { before, text, after, value }, match }) => ({
    get spans() {
      return [...before, ...withMatch(text, match.at), ...after];
    },
    value,
  }));
  memory.last = { query, choices };
  return choices;
}

/** A text with the letters marked that a query matched. */
export function withMatch(text: string, at: readonly number[]): readonly Span[] {
  const ranges = at.map((from) => ({ block: 0, from, to: from + 1, role: 'hit' as const }));
  return withRanges({ block: 0, start: 0, spans: [{ text, roles: [], at: 0 }] }, ranges);
}
