import type { Annotation, AnnotationChange } from '../../../article/annotation/annotation.js';
import { sanitize } from '../../../article/sanitize.js';
import { keyFor } from '../../keys/key-label.js';
import { annotate, annotationsOf } from '../annotate.js';
import type { State } from '../state.js';
import { mapState, type Step } from '../step.js';
import { nameOfAnnotation } from './shown-annotations.js';

/** Keeps the text of a note. An empty text removes it, and with it an annotation that is nothing else. */
export function keepNote(state: State, annotation: Annotation, text: string): Step {
  const note = sanitize(text).trim();
  const { messages } = state;
  const present = annotationsOf(state.loaded).find((one) => one.annotation.id === annotation.id)?.annotation;
  const before = present ?? annotation;
  if (note === (present?.note ?? '')) return { state };
  const undo = keyFor(state, 'undo');
  if (note === '' && before.target === 'section') return removeAnnotation(state, annotation);
  const step = annotate(state, [{ kind: 'put', annotation: { ...before, note }, was: annotation.note }]);
  const removed = messages.annotationRemoved(messages.noteOf(nameOfAnnotation(before, messages)), undo);
  return mapState(step, (next) => ({ ...next, message: note === '' ? removed : messages.noteKept(undo) }));
}

/** Removes an annotation, without a question, as it can be taken back. */
export function removeAnnotation(state: State, annotation: Annotation): Step {
  const change: AnnotationChange = { kind: 'remove', id: annotation.id, was: annotation.note };
  const { annotationRemoved } = state.messages;
  const message = annotationRemoved(nameOfAnnotation(annotation, state.messages), keyFor(state, 'undo'));
  const step = annotate(state, [change]);
  return step.effect ? mapState(step, (next) => ({ ...next, message })) : step;
}
