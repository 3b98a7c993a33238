import { basename, resolve } from 'node:path';
import { findSection } from '../../article/find-section.js';
import { nearest } from '../../system/suggest.js';
import { folded } from './free-name.js';
import type { Kept } from './kept.js';

/** Result of a search for a kept article: one, several that match equally well, or none, with similar ones. */
export type KeptMatch =
  | { readonly kind: 'one'; readonly kept: Kept }
  | { readonly kind: 'several' | 'none'; readonly kept: readonly Kept[] };

/** Ways in which a word can name a kept article, the strictest first. */
const STEPS: readonly ((kept: Kept, which: string) => boolean)[] = [
  ({ path, address }, which) => path === resolve(which) || address === which,
  ({ path, slug }, which) => [slug, nameOf(path)].some((name) => folded(name) === folded(which)),
  ({ path, slug }, which) => [slug, nameOf(path)].some((name) => folded(name).startsWith(folded(which))),
];

const nameOf = (path: string): string => basename(path).replace(/\.md$/i, '');

/**
 * Finds the kept article that a reader names: by its path or address, its slug with the day or without it, the beginning of the slug, or
 * words of the title. The first of these that matches anything decides.
 */
export function findKept(all: readonly Kept[], which: string): KeptMatch {
  // A copy is meant only if nothing else is.
  const found = find(
    all.filter(({ conflict }) => !conflict),
    which,
  );
  const copy = found.kind === 'none' ? find(all, which) : found;
  return copy.kind === 'none' ? found : copy;
}

function find(all: readonly Kept[], which: string): KeptMatch {
  const name = which.trim().replace(/\.md$/i, '');
  if (name === '') return { kind: 'none', kept: [] };
  for (const step of STEPS) {
    const found = all.filter((kept) => step(kept, step === STEPS[0] ? which : name));
    const [first] = found;
    if (found.length > 1) return { kind: 'several', kept: found };
    if (first) return { kind: 'one', kept: first };
  }
  const named = all.map((kept) => ({ kept, number: '', slug: kept.slug, title: kept.title }));
  const match = findSection(named, name);
  if (match.kind === 'one') return { kind: 'one', kept: match.section.kept };
  const kept = match.sections.map(({ kept }) => kept);
  return { kind: match.kind, kept: match.kind === 'several' ? kept : kept.filter((one) => isNear(one, name)) };
}

/** Whether a slug, a title or a word of it differs from a name in few letters: in a large library, some title is always a little alike. */
function isNear({ slug, title }: Kept, name: string): boolean {
  const words = [slug, title, ...title.split(/[^\p{L}\p{N}]+/u)].map(folded);
  return (
    nearest(
      folded(name),
      words.filter((word) => word.length > 2),
    ) !== undefined
  );
}

/** Whether a word is exactly the slug of a kept article, or its name. */
export const isSlugOf = (kept: Kept, which: string): boolean => STEPS[1]?.(kept, which) === true;
