import type { Annotation, AnnotationChange } from './annotation.js';

/** Annotations after a change; one that changes keeps its position. */
export function withChange(all: readonly Annotation[], wanted: AnnotationChange): readonly Annotation[] {
  const change = harmless(wanted, (id) => all.find((each) => each.id === id)?.note);
  if (!change) return all;
  if (change.kind === 'remove') return all.filter(({ id }) => id !== change.id);
  const at = all.findIndex(({ id }) => id === change.annotation.id);
  return at < 0 ? [...all, change.annotation] : all.with(at, change.annotation);
}

/**
 * Change that spares a note it does not know: of two notes that were both changed, both stay, and none is removed (undefined).
 * @param noteOf note of the annotation that has an id now
 */
export function harmless(
  change: AnnotationChange,
  noteOf: (id: string) => string | undefined,
): AnnotationChange | undefined {
  const isUnknown = (note: string | undefined): note is string =>
    change.was !== undefined && note !== undefined && note !== '' && note !== change.was;
  if (change.kind === 'remove') return isUnknown(noteOf(change.id)) ? undefined : change;
  let { annotation } = change;
  for (;;) {
    const note = noteOf(annotation.id);
    if (!isUnknown(note) || note === annotation.note) return { ...change, annotation };
    if (annotation.note === '' || annotation.note === change.was)
      return { ...change, annotation: { ...annotation, note } };
    annotation = { ...annotation, id: `${annotation.id}-copy` };
  }
}
