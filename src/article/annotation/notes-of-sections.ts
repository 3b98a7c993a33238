import { sectionAt } from '../find-section.js';
import type { Section } from '../model.js';
import type { Located } from './model.js';

/**
 * Number of notes in sections that have any, without their subsections, by the index of the section. A note whose passage was not found
 * counts where it was.
 */
export function notesOfSections(
  sections: readonly Section[],
  annotations: readonly Located[],
): ReadonlyMap<number, number> {
  const notes = new Map<number, number>();
  for (const { annotation, passage } of annotations) {
    if (annotation.note === '') continue;
    const { section } = annotation.anchor;
    const index = passage ? sectionAt(sections, passage.from) : sections.findIndex(({ slug }) => slug === section);
    if (index >= 0) notes.set(index, (notes.get(index) ?? 0) + 1);
  }
  return notes;
}
