import type { Annotation, AnnotationChange } from './model.js';

/** Annotations after a change; one that changes keeps its position. */
export function withChange(all: readonly Annotation[], change: AnnotationChange): readonly Annotation[] {
  if (change.kind === 'remove') return all.filter(({ id }) => id !== change.id);
  const at = all.findIndex(({ id }) => id === change.annotation.id);
  return at < 0 ? [...all, change.annotation] : all.with(at, change.annotation);
}
