import { type Binding, bind } from '../../keys/binding.js';
import { keyFor } from '../../keys/key-label.js';
import type { Step } from '../../state/action.js';
import type { State } from '../../state/model.js';
import { quoted, signOf } from '../../state/notes/shown-annotations.js';
import { closeNoteLine, keepNote } from '../../state/notes/write-note.js';
import { ERASING_KEYS } from '../list-keys.js';
import type { Panel, With } from '../panel.js';
import { typedLine } from '../typed-line.js';

export const NOTE_LINE_KEYS: readonly Binding[] = [
  bind('enter', 'accept', 'Notiz übernehmen', 'keep the note'),
  bind('escape', 'close', 'Notiz verwerfen', 'discard the note'),
  { ...bind('', 'editNote', 'im Editor weiterschreiben', 'go on in the editor'), keys: ['ctrl-x ctrl-e'] },
  bind('up ctrl-p', 'recallNote', 'verworfenen Text zurückholen', 'bring discarded text back'),
  ...ERASING_KEYS,
];

type Open = With<'noteLine'>;

/** Minimum width of a window, in cells, that says the note's section and the key of the editor beside what is typed. */
const HINT_BEFORE = 60;

/** Maximum length of the quote beside an empty line, in characters. */
const LONGEST = 20;

/** Line for typing a note, in place of the status line. */
export const noteLine: Panel<Open> = {
  mode: () => 'noteLine',
  query: ({ panel }) => panel.text,
  type: (state, text) => ({ state: { ...state, panel: { ...state.panel, text } } }),
  accept: (state) => keepNote(closeNoteLine(state), state.panel.annotation, state.panel.text),
  close: discard,
  draw: (_, rows, page) => page(rows),
  status: (state) => {
    const { messages, panel, loaded, size } = state;
    const { annotation, text } = panel;
    const editor = size.columns < HINT_BEFORE ? undefined : keyFor(state, 'editNote', 'noteLine');
    const about = `${signOf(annotation, messages)} ${quoted(annotation.anchor.quote, messages, LONGEST)}`;
    return {
      text: (room) => typedLine(text, room, loaded.tools.metrics, messages.notePrompt),
      // What is typed needs the room.
      facts: [...(text === '' ? [about] : []), ...(editor === undefined ? [] : [messages.opensEditor(editor)])],
    };
  },
};

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
