import { memoize } from '../../../article/memoize.js';
import type { Entry } from '../../../source/collection.js';
import { caseless } from '../../../store/library/caseless.js';
import type { Candidate } from '../ranking.js';

/** Tags that a filter names, each after a "#", and its other words. */
export function partTags(query: string): { readonly tags: readonly string[]; readonly words: string } {
  const words = query.split(/\s+/);
  const tags = words.filter((word) => /^#./.test(word)).map((word) => caseless(word.slice(1)));
  return { tags, words: tags.length === 0 ? query : words.filter((word) => !word.startsWith('#')).join(' ') };
}

type Candidates = readonly Candidate<Entry>[];

const lastNarrowed = memoize(
  (_: Candidates): { last?: { readonly key: string; readonly candidates: Candidates } } => ({}),
);

/** Candidates with all of these tags, or with tags that begin so; the last ones are cached. */
export function withTags(candidates: Candidates, tags: readonly string[]): Candidates {
  if (tags.length === 0) return candidates;
  const memory = lastNarrowed(candidates);
  const key = tags.join(' ');
  if (memory.last?.key !== key)
    memory.last = { key, candidates: candidates.filter(({ value }) => tags.every((tag) => hasTag(value, tag))) };
  return memory.last.candidates;
}

const hasTag = ({ kept }: Entry, start: string): boolean =>
  kept?.tags.some((tag) => caseless(tag).startsWith(start)) ?? false;
