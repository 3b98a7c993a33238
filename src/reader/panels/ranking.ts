import { fuzzyMatch, type Match } from '../../article/fuzzy.js';
import { memoize } from '../../article/memoize.js';
import type { Span } from '../../layout/row.js';
import { withRanges } from '../../layout/spans.js';
import type { Choice } from './choice-list.js';

/** Candidate that can be found by some of its letters. */
export interface Candidate<Value> {
  readonly before: readonly Span[];
  readonly text: string;
  readonly after: readonly Span[];
  /** Queries that select this candidate whatever else they match. */
  readonly exact: readonly string[];
  readonly value: Value;
}

interface Ranking {
  readonly query: string;
  readonly choices: readonly unknown[];
}

const lastRanking = memoize((_: readonly Candidate<unknown>[]): { last?: Ranking } => ({}));

/**
 * Candidates that match a query, the best first; equally good ones keep their order. There may be very many, so the last ranking is
 * cached, and the spans of a choice are made on demand.
 */
export function ranked<Value>(candidates: readonly Candidate<Value>[], query: string): readonly Choice<Value>[] {
  const memory = lastRanking(candidates);
  // A cached ranking holds the values of its own candidates, so other candidates need a new one.
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

/** Spans of a text in which the matched letters are marked. */
export function withMatch(text: string, at: readonly number[]): readonly Span[] {
  const ranges = at.map((from) => ({ block: 0, from, to: from + 1, role: 'hit' as const }));
  return withRanges({ block: 0, start: 0, spans: [{ text, roles: [], at: 0 }] }, ranges);
}
