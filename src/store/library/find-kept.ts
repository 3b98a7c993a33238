import { basename, resolve } from 'node:path';
import { findSection } from '../../article/find-section.js';
import { fold } from '../../article/search/fold.js';
import { nearest } from '../../system/suggest.js';
import { caseless } from './caseless.js';
import { type Kept, slugOfFile } from './kept.js';
import { listLibrary } from './list-library.js';

/** Result of a search for a kept article: one, several that match equally well, or none, with one whose name differs in few letters. */
export type KeptMatch =
  | { readonly kind: 'one'; readonly kept: Kept }
  | { readonly kind: 'several'; readonly kept: readonly Kept[] }
  | { readonly kind: 'none'; readonly near: Kept | undefined };

/** Ways in which a word can name a kept article, the strictest first. */
const STEPS: readonly ((kept: Kept, which: string) => boolean)[] = [
  ({ path, address }, which) => path === resolve(which) || address === which,
  ({ path, slug }, which) => [slug, nameOf(path)].some((name) => caseless(name) === caseless(which)),
  ({ path, slug }, which) => [slug, nameOf(path)].some((name) => caseless(name).startsWith(caseless(which))),
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

const wordOf = (which: string): string => which.trim().replace(/\.md$/i, '');

function find(all: readonly Kept[], which: string): KeptMatch {
  const name = wordOf(which);
  if (name === '') return { kind: 'none', near: undefined };
  for (const step of STEPS) {
    const found = all.filter((kept) => step(kept, step === STEPS[0] ? which : name));
    const [first] = found;
    if (found.length > 1) return { kind: 'several', kept: found };
    if (first) return { kind: 'one', kept: first };
  }
  const named = all.map((kept) => ({ kept, number: '', slug: kept.slug, title: kept.title }));
  const match = findSection(named, name);
  if (match.kind === 'one') return { kind: 'one', kept: match.section.kept };
  if (match.kind === 'several') return { kind: 'several', kept: match.sections.map(({ kept }) => kept) };
  return { kind: 'none', near: nearTo(all, name) };
}

/** Minimum length, in characters, of a word of a slug that a mistyped word may mean. */
const LEAST_WORD = 5;

/** The kept article whose slug or title, or a word of them, was probably meant. */
function nearTo(all: readonly Kept[], which: string): Kept | undefined {
  const named = new Map<string, Kept>();
  for (const kept of all)
    for (const text of [kept.slug, kept.title].map((name) => fold(name)[0]))
      for (const name of [text, ...text.split(' ').filter(({ length }) => length >= LEAST_WORD)])
        if (!named.has(name)) named.set(name, kept);
  return named.get(nearest(fold(which)[0], [...named.keys()]) ?? '');
}

/**
 * Kept articles whose slugs are among some names.
 * @throws Error of the system if the folder is there and cannot be read
 */
export function listSlugs(folder: string, names: readonly string[]): Promise<readonly Kept[]> {
  const wanted = new Set(names.map((name) => caseless(wordOf(name))));
  return listLibrary(folder, (path) => [slugOfFile(path), nameOf(path)].some((name) => wanted.has(caseless(name))));
}

/**
 * Kept articles among which names are to be found: those with these slugs if all names are slugs, so that not every file has to be
 * read, or else all.
 * @throws Error of the system if the folder is there and cannot be read
 */
export async function listForNames(folder: string, names: readonly string[]): Promise<readonly Kept[]> {
  const named = await listSlugs(folder, names);
  const isFound = (name: string): boolean => named.some((kept) => !kept.conflict && isSlugOf(kept, wordOf(name)));
  return names.every(isFound) ? named : listLibrary(folder);
}

/** Whether a word is exactly the slug of a kept article, or its name. */
export const isSlugOf = (kept: Kept, which: string): boolean => STEPS[1]?.(kept, which) === true;
