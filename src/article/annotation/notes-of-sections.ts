import { sectionAt } from '../find-section.js';
import type { Section } from '../model.js';
import type { Located } from './annotation.js';

/** Index of an annotation's section; -1 if there is none. An annotation whose passage was not found belongs to the section it was in. */
export function sectionOfAnnotation(sections: readonly Section[], { annotation, passage }: Located): number {
  if (!passage) return sections.findIndex(({ slug }) => slug === annotation.anchor.section);
  const index = sectionAt(sections, passage.from);
  // The title belongs to the lead.
  return index < 0 && sections[0]?.number === '0' ? 0 : index;
}

/** Number of notes in sections that have any, without their subsections, by the index of the section. */
export function notesOfSections(
  sections: readonly Section[],
  annotations: readonly Located[],
): ReadonlyMap<number, number> {
  const notes = new Map<number, number>();
  for (const located of annotations) {
    const index = sectionOfAnnotation(sections, located);
    if (index >= 0 && located.annotation.note !== '') notes.set(index, (notes.get(index) ?? 0) + 1);
  }
  return notes;
}
