import { type Annotation, HIGHLIGHT_COLORS, type HighlightColor } from '../../../article/annotation/annotation.js';
import { comparePlaces } from '../../../layout/layout.js';
import { keyFor } from '../../keys/key-label.js';
import { openNoteLine } from '../../panels/notes/note-line.js';
import { annotate, annotationsOf, newAnnotation } from '../annotate.js';
import type { State } from '../state.js';
import { mapState, type Step, say } from '../step.js';
import { endSelection, textOfPassage } from './selection.js';

/** Keeps the selection as a highlight. A passage that is one already gets the chosen colour. */
export function keepSelection(state: State): Step {
  const kept = keep(state);
  if (!kept) return { state };
  const { highlighted, highlightedAlready } = state.messages;
  const { color } = kept.annotation;
  const says = kept.isNew ? highlighted(state.messages.colorNames[color], keyFor(state, 'undo')) : highlightedAlready;
  return mapState(kept.step, (next) => ({ ...next, message: says }));
}

/** Keeps the selection as a highlight, and opens the line for a note on it. */
export function noteSelection(state: State): Step {
  const kept = keep(state);
  if (!kept) return { state };
  const { state: ended, ...effects } = kept.step;
  return { ...openNoteLine(ended, kept.annotation), ...effects };
}

/** Copies the selected text. */
export function copySelection(state: State): Step {
  const { selection, loaded } = state;
  if (!selection) return { state };
  return { state: endSelection(state), effect: { kind: 'copy', text: textOfPassage(loaded, selection) } };
}

/** Chooses the colour some steps after the present one. */
export function nextColor(state: State, steps: number): Step {
  const at = HIGHLIGHT_COLORS.indexOf(state.selection?.color ?? 'yellow') + steps;
  const { length } = HIGHLIGHT_COLORS;
  return { state: withColor(state, HIGHLIGHT_COLORS[((at % length) + length) % length]) };
}

/** Chooses a colour by its letter, in whatever case. */
export function chooseColor(state: State, letter: string): Step {
  const { colorLetters, noSuchColor } = state.messages;
  const color = HIGHLIGHT_COLORS.find((name) => colorLetters[name] === letter.toUpperCase());
  if (color) return { state: withColor(state, color) };
  return say(state, noSuchColor(HIGHLIGHT_COLORS.map((name) => colorLetters[name]).join(', ')));
}

const withColor = (state: State, color: HighlightColor = 'yellow'): State =>
  state.selection ? { ...state, color, selection: { ...state.selection, color } } : state;

/** Ends the selection, and puts its highlight among the annotations unless it is there already. */
function keep(
  state: State,
): { readonly annotation: Annotation; readonly step: Step; readonly isNew: boolean } | undefined {
  const { selection, loaded } = state;
  if (!selection) return undefined;
  const { color, from, to } = selection;
  const ended = endSelection(state);
  const known = annotationsOf(loaded).find(
    ({ annotation, passage }) =>
      annotation.target === 'passage' &&
      passage !== undefined &&
      comparePlaces(passage.from, from) === 0 &&
      comparePlaces(passage.to, to) === 0,
  )?.annotation;
  if (known?.color === color) return { annotation: known, step: { state: ended }, isNew: false };
  const annotation = known
    ? { ...known, color }
    : newAnnotation(state, { target: 'passage', color, passage: { from, to } });
  return { annotation, step: annotate(ended, [{ kind: 'put', annotation, was: annotation.note }]), isNew: true };
}
