import { memoize } from '../../article/memoize.js';
import { createFuzzy, type Fuzzy } from '../../article/search/fuzzy.js';
import type { Role, Span } from '../../layout/row.js';
import { withRanges } from '../../layout/spans.js';
import type { Choices } from './choice-list.js';

/** Candidate that can be found by some of its letters, with keys or numbers before and after it. */
export interface Candidate<Value> {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** Queries that select this candidate whatever else they match. */
  readonly exact: readonly string[];
  /** Other names by which it is found. A query that is one of them selects this candidate before all others. */
  readonly names?: readonly string[];
  readonly value: Value;
}

/** Candidates in their order. */
export type Candidates<Value> = Pick<readonly Candidate<Value>[], 'length' | 'at'>;

/** Choices in their order, and their values without their spans. */
export type Ranked<Value> = Choices<Value> & { readonly valueAt: (index: number) => Value | undefined };

interface Ranking {
  readonly query: string;
  readonly choices: Ranked<unknown>;
}

const lastRanking = memoize((_: Candidates<unknown>): { last?: Ranking } => ({}));

/**
 * Candidates that match a query, the best first; equally good ones keep their order. There may be very many, so the last ranking is
 * cached, and choices are made on demand.
 * @param strict whether letters that lie apart count only where no candidate has the words of the query, and only if they are close
 */
export function ranked<Value>(candidates: Candidates<Value>, query: string, strict = false): Ranked<Value> {
  const memory = lastRanking(candidates);
  // A cached ranking holds the values of its own candidates, so other candidates need a new one.
  if (memory.last?.query === query) return memory.last.choices as Ranked<Value>;
  const fuzzy = createFuzzy(query);
  const scoreOf = strict ? closely(query, candidates, fuzzy) : fuzzy.score;
  const order = query.trim() === '' ? undefined : rank(candidates, query.trim(), scoreOf);
  const candidateAt = (index: number) => candidates.at(order ? (order[index] ?? candidates.length) : index);
  const choices: Ranked<Value> = {
    length: order?.length ?? candidates.length,
    valueAt: (index) => candidateAt(index)?.value,
    at: (index) => {
      const candidate = candidateAt(index);
      if (!candidate) return undefined;
      const { before, text, after, value } = candidate;
      const aside = (label: string, role: Role): readonly Span[] =>
        label === '' ? [] : [{ text: label, roles: [role] }];
      const spans = [...aside(before, 'key'), ...withMatch(text, fuzzy.offsets(text)), ...aside(after, 'byline')];
      return { spans, value };
    },
  };
  memory.last = { query, choices };
  return choices;
}

/** Indexes of the candidates that match, the best first. */
function rank(
  candidates: Candidates<unknown>,
  query: string,
  scoreOf: (text: string) => number | undefined,
): Float64Array {
  // A number for each match sorts by its score, then by its index; comparing objects would take ten times as long.
  const keys: number[] = [];
  for (let index = 0; index < candidates.length; index += 1) {
    const { exact, text, names } = candidates.at(index) as Candidate<unknown>;
    const score = names?.some((name) => isName(name, query))
      ? 2 * BEST
      : exact.includes(query)
        ? BEST
        : names
          ? bestScore([text, ...names], scoreOf)
          : scoreOf(text);
    if (score !== undefined) keys.push(index - Math.round(4 * score) * INDEXES);
  }
  return Float64Array.from(keys)
    .sort()
    .map((key) => ((key % INDEXES) + INDEXES) % INDEXES);
}

/** Minimum score of letters that lie apart, for each letter of the query: starts of words and runs reach it, strewn letters do not. */
const CLOSE = 9;

/** Score among these candidates that ignores coincidences. */
function closely(
  query: string,
  candidates: Candidates<unknown>,
  { score, hasWords }: Fuzzy,
): (text: string) => number | undefined {
  const all = Array.from({ length: candidates.length }, (_, index) => candidates.at(index) as Candidate<unknown>);
  if (all.some(({ text, names = [] }) => hasWords(text) || names.some(hasWords)))
    return (text) => (hasWords(text) ? (score(text) ?? 0) : undefined);
  const least = CLOSE * query.replace(/\s/g, '').length;
  return (text) => {
    const found = score(text);
    return found !== undefined && found >= least ? found : undefined;
  };
}

/** Whether a query is a name. Single letters are told apart by their case, as keys are. */
const isName = (name: string, query: string): boolean =>
  name === query || (name.length > 1 && name.toLowerCase() === query.toLowerCase());

const bestScore = (texts: readonly string[], scoreOf: (text: string) => number | undefined): number | undefined => {
  const scores = texts.flatMap((text) => scoreOf(text) ?? []);
  return scores.length > 0 ? Math.max(...scores) : undefined;
};

/** Score above all others, and a number above all indexes; scores are multiples of 1/4. */
const BEST = 2 ** 20;
const INDEXES = 2 ** 28;

/** Spans of a text in which the matched letters are marked. */
export function withMatch(text: string, at: readonly number[]): readonly Span[] {
  const ranges = at.map((from) => ({ block: 0, from, to: from + 1, role: 'hit' as const }));
  return withRanges({ block: 0, start: 0, spans: [{ text, roles: [], at: 0 }] }, ranges);
}
