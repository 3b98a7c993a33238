import type { AnnotationChange } from '../../article/annotation/annotation.js';
import { followAnnotations } from '../panels/notes/note-list.js';
import { annotationsOf, applied, harmlessIn } from './annotate.js';
import { undoneKept } from './collection/library-changes.js';
import { nameOfAnnotation } from './notes/shown-annotations.js';
import type { State } from './state.js';
import { type Step, say } from './step.js';
import { sameOrigin } from './visits.js';

/** Takes back the last change of the shown article: of its annotations, or of what the library says of it. */
export function undo(state: State): Step {
  const { undo: all = [], loaded, messages } = state;
  const { edit } = loaded.origin.can;
  const at = all.findLastIndex((one) => (one.kind === 'library' ? one.task.path === edit : sameOrigin(one, loaded)));
  const last = all[at];
  if (!last) return say(state, messages.nothingToTakeBack);
  if (last.kind === 'library') return undoneKept(state, at);
  const rest = { ...state, undo: all.toSpliced(at, 1) };
  const changes = harmlessIn(state, last.changes);
  if (changes.length === 0) return say(rest, messages.changedMeanwhile);
  const says = changes.flatMap((change) => toldOf(state, change) ?? []);
  const step = applied(rest, changes);
  return { ...step, state: { ...followAnnotations(step.state), message: says.join(' · ') } };
}

/** Message about a change that takes an earlier one back. */
function toldOf({ loaded, messages }: State, change: AnnotationChange): string | undefined {
  const id = change.kind === 'put' ? change.annotation.id : change.id;
  const present = annotationsOf(loaded).find(({ annotation }) => annotation.id === id)?.annotation;
  if (change.kind === 'remove') return present && messages.removedAgain(nameOfAnnotation(present, messages));
  const says = present ? messages.changedBack : messages.restored;
  return says(nameOfAnnotation(change.annotation, messages));
}
