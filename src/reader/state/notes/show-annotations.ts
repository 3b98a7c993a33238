import { followAnnotations, listNotes } from '../../panels/notes/note-list.js';
import type { Action } from '../action.js';
import { withAnnotations } from '../annotate.js';
import type { State } from '../state.js';
import { type Step, say } from '../step.js';

/** Shows the annotations that were read, and what waited for them; a peek at one that is gone closes, and a message says so. */
export function showAnnotations(
  state: State,
  { loaded, annotations, message }: Extract<Action, { kind: 'annotated' }>,
): Step {
  if (loaded.origin !== state.loaded.origin) return { state };
  const next = followAnnotations(withAnnotations(state, annotations));
  if (state.panel && !next.panel) return say(next, state.messages.goneMeanwhile);
  if (state.awaits === 'notes') return listNotes({ ...next, awaits: undefined, message: undefined });
  return message === undefined ? { state: next } : say(next, message);
}
