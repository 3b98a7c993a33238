import type { Annotation } from '../../../article/annotation/annotation.js';
import { inTextOrder } from '../../../article/annotation/in-text-order.js';
import { sanitize } from '../../../article/sanitize.js';
import { type Binding, bind } from '../../keys/binding.js';
import { keyFor } from '../../keys/key-label.js';
import type { Action } from '../../state/action.js';
import { annotationsOf, newAnnotation } from '../../state/annotate.js';
import { headingHere, noteOfHeading } from '../../state/notes/annotation-here.js';
import { keepNote } from '../../state/notes/keep-note.js';
import { quoted } from '../../state/notes/shown-annotations.js';
import type { State } from '../../state/state.js';
import { mapState, type Step, say } from '../../state/step.js';
import { ERASING_KEYS } from '../list-keys.js';
import type { Panel, With } from '../panel.js';
import { typedLine } from '../typed-line.js';
import { closeIfGone } from './note-peek.js';

export const NOTE_LINE_KEYS: readonly Binding[] = [
  bind('enter', 'accept', 'Notiz übernehmen', 'keep the note'),
  bind('escape', 'close', 'Notiz verwerfen', 'discard the note'),
  { ...bind('', 'editNote', 'im Editor weiterschreiben', 'go on in the editor'), keys: ['ctrl-x ctrl-e'] },
  bind('up ctrl-p', 'recallNote', 'verworfenen Text zurückholen', 'bring discarded text back'),
  ...ERASING_KEYS,
];

type Open = With<'noteLine'>;

/** Minimum width of a window, in cells, that says the section of an empty note, and the key of the editor. */
const HINT_BEFORE = 60;

/** Line for typing a note, in place of the status line. */
export const noteLine: Panel<Open> = {
  mode: () => 'noteLine',
  query: ({ panel }) => panel.text,
  type: (state, text) => ({ state: { ...state, panel: { ...state.panel, text } } }),
  accept: (state) => keepAndReturn(state, state.panel.annotation, state.panel.text),
  close: discard,
  draw: (_, rows, page) => page(rows),
  status: (state) => {
    const { messages, panel, loaded, size } = state;
    const editor = keyFor(state, 'editNote', 'noteLine');
    const { target, anchor } = panel.annotation;
    const facts = [
      // A text needs the room.
      ...(target === 'section' && panel.text === '' ? [`§ ${quoted(anchor.quote, messages)}`] : []),
      ...(editor === undefined ? [] : [messages.opensEditor(editor)]),
    ];
    return {
      text: (room) => typedLine(panel.text, room, loaded.tools.metrics, messages.notePrompt),
      facts: size.columns < HINT_BEFORE ? [] : facts,
    };
  },
};

/** Opens the line on an annotation; a note of several lines goes to the editor instead, which alone can show it. */
export function openNoteLine(
  state: State,
  annotation: Annotation,
  from: Pick<Open['panel'], 'from' | 'origin'> = {},
): Step {
  const { note } = annotation;
  if (note.includes('\n')) return { state, effect: { kind: 'editNote', annotation, text: note } };
  return { state: { ...state, panel: { kind: 'noteLine', selected: 0, annotation, text: note, ...from } } };
}

/** Opens the line on the section at the top of the page, for a new note or to change the one it has. */
export function writeSectionNote(state: State): Step {
  const passage = headingHere(state);
  if (!passage) return say(state, state.messages.nothingToNote);
  const own = noteOfHeading(state, passage)?.annotation;
  return openNoteLine(state, own ?? newAnnotation(state, { target: 'section', color: 'yellow', passage }));
}

/** Whether a note is being typed. */
export const isTypingNote = ({ panel }: State): boolean => panel?.kind === 'noteLine';

/** Keeps what was written in the editor. An empty or unchanged text loses nothing: what was typed before stays in its line. */
export function noteEdited(state: State, { annotation, text, before }: Extract<Action, { kind: 'noteEdited' }>): Step {
  const note = sanitize(text).trim();
  if (note === '' || note === before.trim()) return say(state, state.messages.noteUnchanged);
  return keepAndReturn(state, annotation, note);
}

/** Keeps the note that is being typed when the reader ends, after the annotation's own note unless it continues that. */
export function keepUnfinished(state: State): Step {
  if (state.panel?.kind !== 'noteLine') return { state };
  const { annotation, text } = state.panel;
  const before = annotation.note;
  if (text.trim() === '' || text === before) return { state };
  return keepNote(state, annotation, text.startsWith(before) ? text : `${before}\n\n${text}`);
}

const keepAndReturn = (state: State, annotation: Annotation, text: string): Step =>
  mapState(keepNote(closeNoteLine(state), annotation, text), closeIfGone);

/** Closes the line, and goes back to the panel from which it was opened. */
function closeNoteLine(state: State): State {
  if (state.panel?.kind !== 'noteLine') return state;
  const { from, origin, annotation } = state.panel;
  if (from === 'notePeek') return { ...state, panel: { kind: 'notePeek', selected: 0, id: annotation.id } };
  if (from !== 'noteList' || !origin) return { ...state, panel: undefined };
  const all = inTextOrder(annotationsOf(state.loaded));
  const at = all.findIndex((one) => one.annotation.id === annotation.id);
  return { ...state, panel: { kind: 'noteList', selected: Math.max(0, at), query: '', typing: false, origin } };
}

/** Closes the line; its text can be brought back into the next one. */
function discard(state: Open): State {
  const { annotation, text } = state.panel;
  const closed = closeNoteLine(state);
  if (text.trim() === '' || text === annotation.note) return closed;
  const recall = keyFor(state, 'recallNote', 'noteLine');
  return { ...closed, discarded: text, message: state.messages.noteDiscarded(recall) };
}

/** Exchanges the typed text with the one that was discarded. */
export function recallNote(state: State): Step {
  const { panel, discarded } = state;
  if (panel?.kind !== 'noteLine' || discarded === undefined) return { state };
  return { state: { ...state, discarded: panel.text, panel: { ...panel, text: discarded } } };
}

/** Opens the typed note in the editor. */
export function editNote(state: State): Step {
  if (state.panel?.kind !== 'noteLine') return { state };
  const { annotation, text } = state.panel;
  return { state, effect: { kind: 'editNote', annotation, text } };
}
