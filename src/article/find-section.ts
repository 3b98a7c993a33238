import { lastIndexWhere } from './binary-search.js';
import type { Place, Section } from './model.js';
import { fold } from './search/fold.js';

/** Result of a search for a section: one section, several that match equally well, or none, with similar ones. */
export type SectionMatch<Of extends Titled = Section> =
  | { readonly kind: 'one'; readonly section: Of }
  | { readonly kind: 'several' | 'none'; readonly sections: readonly Of[] };

/** Item that is found by its number, slug or title. */
type Titled = Pick<Section, 'number' | 'slug' | 'title'>;

/** Forms under which a text is found. */
type Forms = ReturnType<typeof fold>;

/** Section, or what a reader calls it, with its forms. */
interface Named {
  readonly slug: string;
  readonly slugForms: Forms;
  readonly titleForms: Forms;
}

/** Whether a relation holds between any forms of two texts. */
const agree = (a: Forms, b: Forms, relation: (a: string, b: string) => boolean): boolean =>
  a.some((left) => b.some((right) => relation(left, right)));

const startsWords = (title: string, words: string): boolean =>
  words.split(' ').every((word) => ` ${title}`.includes(` ${word}`));

/** Ways in which a query can name a section, the strictest first. */
const STEPS: readonly ((section: Named, wanted: Named) => boolean)[] = [
  (section, wanted) =>
    agree(section.slugForms, wanted.slugForms, (a, b) => a === b) &&
    section.slug.includes('-') === wanted.slug.includes('-'),
  (section, wanted) => agree(section.titleForms, wanted.titleForms, (a, b) => a === b),
  (section, wanted) => agree(section.titleForms, wanted.titleForms, (a, b) => a.startsWith(b)),
  (section, wanted) => agree(section.titleForms, wanted.titleForms, (a, b) => a.includes(b)),
  (section, wanted) => agree(section.titleForms, wanted.titleForms, startsWords),
];

/**
 * Finds the section that a reader names: by exact number, slug, title, start of a title, part of a title, or words of a
 * title. The first of these that matches anything decides.
 */
export function findSection<Of extends Titled>(sections: readonly Of[], which: string): SectionMatch<Of> {
  const wanted = which.trim().replace(/^#/, '');
  const numbered = sections.find(({ number }) => number === wanted);
  if (numbered) return { kind: 'one', section: numbered };
  const named = sections.map((section) => ({ section, ...namesOf(section.slug, section.title) }));
  const names = namesOf(wanted, wanted);
  if (names.titleForms[0] !== '') {
    for (const step of STEPS) {
      const matches = named.filter((one) => step(one, names)).map(({ section }) => section);
      const [section] = matches;
      if (matches.length > 1) return { kind: 'several', sections: matches };
      if (section) return { kind: 'one', section };
    }
  }
  return { kind: 'none', sections: nearest(named, names.titleForms[0]) };
}

/** Minimum likeness of a title to a query that may mean it: "Fzait" is as little like "Fazit". */
const SIMILAR = 0.25;

const namesOf = (slug: string, title: string): Named => ({ slug, slugForms: fold(slug), titleForms: fold(title) });

/** Returns at most three sections whose titles share the most pairs of letters with a query (Dice's coefficient). */
function nearest<Of>(named: readonly (Named & { readonly section: Of })[], which: string): readonly Of[] {
  const wanted = pairs(which);
  return named
    .map(({ section, titleForms }) => ({
      section,
      likeness: Math.max(...[...new Set(titleForms)].map((title) => likeness(title, wanted))),
    }))
    .filter(({ likeness }) => likeness >= SIMILAR)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ section }) => section);
}

function likeness(title: string, wanted: ReadonlySet<string>): number {
  let best = 0;
  for (const part of [title, ...title.split(' ')]) {
    const own = pairs(part);
    let shared = 0;
    for (const pair of own) if (wanted.has(pair)) shared += 1;
    best = Math.max(best, (2 * shared) / (wanted.size + own.size || 1));
  }
  return best;
}

function pairs(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) found.add(text.slice(at, at + 2));
  return found;
}

/** Index of the innermost section that contains a place; -1 before the first section. */
export function sectionAt(sections: readonly Section[], place: Place): number {
  // The space above a heading belongs to its section, so that the section's name shows after a jump to it.
  return lastIndexWhere(sections.length, (index) => (sections[index]?.start ?? 0) <= place.block);
}
