import { notesOfSections } from '../../../article/annotation/notes-of-sections.js';
import { memoize } from '../../../article/memoize.js';
import type { Loaded } from '../../state/state.js';
import type { Entry } from '../outline-entries.js';

/** Number of notes in sections that have any, by the index of the section. */
export const noteCounts = memoize(({ article, annotations = [] }: Loaded) =>
  notesOfSections(article.sections, annotations),
);

/** Number of notes in a section of the outline, with those of its hidden subsections. */
export function notesIn(loaded: Loaded, { index, section, folded }: Entry): number {
  const notes = noteCounts(loaded);
  if (!folded) return notes.get(index) ?? 0;
  const { sections } = loaded.article;
  const within = ([other]: readonly [number, number]): boolean => {
    const start = sections[other]?.start ?? -1;
    return start >= section.start && start < section.end;
  };
  return [...notes].filter(within).reduce((sum, [, count]) => sum + count, 0);
}

/** Mark of a number of notes: "*2" after a space; empty without any. */
export const notesMark = (notes = 0): string => (notes === 0 ? '' : ` *${notes}`);
