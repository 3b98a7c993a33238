import { lastIndexWhere } from './binary-search.js';
import { agree, fold } from './fold.js';
import type { Place, Section } from './model.js';

/** Result of a search for a section: one section, several that match equally well, or none, with similar ones. */
export type SectionMatch =
  | { readonly kind: 'one'; readonly section: Section }
  | { readonly kind: 'several' | 'none'; readonly sections: readonly Section[] };

const startsWords = (title: string, words: string): boolean =>
  words.split(' ').every((word) => ` ${title}`.includes(` ${word}`));

/** Ways in which a query can name a section, the strictest first. */
const STEPS: readonly ((section: Section, which: string) => boolean)[] = [
  (section, which) => section.number === which,
  (section, which) =>
    agree(section.slug, which, (a, b) => a === b) && section.slug.includes('-') === which.includes('-'),
  (section, which) => agree(section.title, which, (a, b) => a === b),
  (section, which) => agree(section.title, which, (a, b) => a.startsWith(b)),
  (section, which) => agree(section.title, which, (a, b) => a.includes(b)),
  (section, which) => agree(section.title, which, startsWords),
];

/**
 * Finds the section that a reader names: by exact number, slug, title, start of a title, part of a title, or words of a
 * title. The first of these that matches anything decides.
 */
export function findSection(sections: readonly Section[], which: string): SectionMatch {
  const wanted = which.trim().replace(/^#/, '');
  if (fold(wanted)[0] !== '' || /^\d/.test(wanted)) {
    for (const step of STEPS) {
      const matches = sections.filter((section) => step(section, wanted));
      const [section] = matches;
      if (matches.length > 1) return { kind: 'several', sections: matches };
      if (section) return { kind: 'one', section };
    }
  }
  return { kind: 'none', sections: nearest(sections, wanted) };
}

/** Minimum likeness of a title to a query that may mean it: "Fzait" is as little like "Fazit". */
const SIMILAR = 0.25;

/** Returns at most three sections whose titles share many pairs of letters with a query (Dice's coefficient). */
function nearest(sections: readonly Section[], which: string): readonly Section[] {
  return sections
    .map((section) => ({ section, likeness: Math.max(...fold(section.title).map((title) => likeness(title, which))) }))
    .filter(({ likeness }) => likeness >= SIMILAR)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ section }) => section);
}

function likeness(title: string, which: string): number {
  const wanted = pairs(fold(which)[0]);
  const best = [title, ...title.split(' ')].map((part) => {
    const own = pairs(part);
    const shared = [...wanted].filter((pair) => own.has(pair)).length;
    return (2 * shared) / (wanted.size + own.size || 1);
  });
  return Math.max(...best);
}

const pairs = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

/** Index of the innermost section that contains a place; -1 before the first section. */
export function sectionAt(sections: readonly Section[], place: Place): number {
  // The space above a heading belongs to its section, so that the section's name shows after a jump to it.
  return lastIndexWhere(sections.length, (index) => (sections[index]?.start ?? 0) <= place.block);
}
