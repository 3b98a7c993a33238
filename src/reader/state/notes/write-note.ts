import { inTextOrder } from '../../../article/annotation/in-text-order.js';
import type { Annotation, AnnotationChange } from '../../../article/annotation/model.js';
import { sanitize } from '../../../article/sanitize.js';
import { keyFor } from '../../keys/key-label.js';
import type { Action, Step } from '../action.js';
import { annotate, annotationsOf, newAnnotation } from '../annotate.js';
import type { State } from '../model.js';
import { mapState, say } from '../step.js';
import { headingHere, noteOfHeading } from './annotation-here.js';
import { nameOfAnnotation } from './shown-annotations.js';

/** Opens the line for typing a note; a note of several lines goes to the editor instead, which alone can show it. */
export function writeNote(state: State, annotation: Annotation): Step {
  const { note } = annotation;
  if (note.includes('\n')) return { state, effect: { kind: 'editNote', annotation, text: note } };
  const from = state.panel?.kind === 'noteList' || state.panel?.kind === 'notePeek' ? { from: state.panel.kind } : {};
  const origin = state.panel?.kind === 'noteList' ? { origin: state.panel.origin } : {};
  return { state: { ...state, panel: { kind: 'noteLine', selected: 0, annotation, text: note, ...from, ...origin } } };
}

/** Writes a note on the section at the top of the page, or changes the one that it has. */
export function writeSectionNote(state: State): Step {
  const passage = headingHere(state);
  if (!passage) return say(state, state.messages.nothingToNote);
  const own = noteOfHeading(state, passage)?.annotation;
  return writeNote(state, own ?? newAnnotation(state, { target: 'section', color: 'yellow', passage }));
}

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

/** Keeps what was written in the editor. An empty or unchanged text loses nothing: what was typed before stays in its line. */
export function noteEdited(state: State, { annotation, text, before }: Extract<Action, { kind: 'noteEdited' }>): Step {
  const note = sanitize(text).trim();
  if (note === '' || note === before.trim()) return say(state, state.messages.noteUnchanged);
  return keepNote(closeNoteLine(state), annotation, note);
}

/** Keeps the note that is typed, after the one that the annotation has unless that was only continued: the reader ends. */
export function keepUnfinished(state: State): Step {
  if (state.panel?.kind !== 'noteLine') return { state };
  const { annotation, text } = state.panel;
  const before = annotation.note;
  if (text.trim() === '' || text === before) return { state };
  return keepNote(state, annotation, text.startsWith(before) ? text : `${before}\n\n${text}`);
}

/** Closes the line of a note, and goes back to the panel from which it was opened. */
export function closeNoteLine(state: State): State {
  if (state.panel?.kind !== 'noteLine') return state;
  const { from, origin, annotation } = state.panel;
  if (from === 'notePeek') return { ...state, panel: { kind: 'notePeek', selected: 0, id: annotation.id } };
  if (from !== 'noteList' || !origin) return { ...state, panel: undefined };
  const all = inTextOrder(annotationsOf(state.loaded));
  const at = all.findIndex((one) => one.annotation.id === annotation.id);
  return { ...state, panel: { kind: 'noteList', selected: Math.max(0, at), query: '', typing: false, origin } };
}
