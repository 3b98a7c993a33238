import type { Annotation, Located } from '../../../article/annotation/annotation.js';
import { inTextOrder } from '../../../article/annotation/in-text-order.js';
import type { Place } from '../../../article/model.js';
import { sanitizeLine } from '../../../article/sanitize.js';
import { comparePlaces, move } from '../../../layout/layout.js';
import { type Binding, bind } from '../../keys/binding.js';
import { keyFor } from '../../keys/key-label.js';
import { annotationsOf } from '../../state/annotate.js';
import { jump } from '../../state/navigation.js';
import { removeAnnotation } from '../../state/notes/keep-note.js';
import { notFound, placeOfAnnotation, quoted, signOf } from '../../state/notes/shown-annotations.js';
import type { State } from '../../state/state.js';
import { type Step, say } from '../../state/step.js';
import { bodyRows, layoutOf } from '../../state/viewport.js';
import { closePanel, here } from '../../state/visits.js';
import { choiceList, nothingFound } from '../choice-list.js';
import { FILTER_KEYS } from '../list-keys.js';
import type { Panel, With } from '../panel.js';
import { type Candidate, type Ranked, ranked } from '../ranking.js';
import { NOTE_KEYS, NOTE_SCROLL_KEYS } from './note-keys.js';
import { openNoteLine } from './note-line.js';
import { closeIfGone, withPeek } from './note-peek.js';

export const NOTE_LIST_KEYS: readonly Binding[] = [
  ...NOTE_SCROLL_KEYS,
  bind('/', 'startFilter', 'filtern', 'filter'),
  ...NOTE_KEYS,
  bind('enter', 'accept', 'dorthin springen', 'jump there'),
  bind(
    'escape q i',
    'close',
    'Filter löschen, zurück zur Ausgangsstelle',
    'clear the filter, back to where you started',
  ),
];

export const NOTE_FILTER_KEYS: readonly Binding[] = [
  ...FILTER_KEYS,
  bind('enter', 'keepFilter', 'Filter übernehmen', 'keep the filter'),
  bind('escape', 'close', 'Filter löschen', 'clear the filter'),
];

type Open = With<'noteList'>;

const list = choiceList<Open>(choicesOf, (state) =>
  state.panel.query === ''
    ? [{ text: ` ${state.messages.noAnnotations(undefined)}`, roles: ['key'] }]
    : nothingFound(state),
);

/** Panel that lists the highlights and notes of the article, and shows where they are. */
export const noteList: Panel<Open> = {
  ...list,
  mode: ({ panel }) => (panel.typing ? 'noteFilter' : 'noteList'),
  query: ({ panel }) => (panel.typing ? panel.query : undefined),
  type: (state, query) => ({ state: preview({ ...state, panel: { ...state.panel, query, selected: 0 } }) }),
  close: (state) =>
    state.panel.typing || state.panel.query !== ''
      ? preview({ ...state, panel: { ...state.panel, query: '', typing: false, selected: 0 } })
      : closePanel(state),
  preview,
  accept: (state) => {
    const located = selectedOf(state);
    const closed = closePanel(state);
    if (!located) return { state: closed };
    return located.passage
      ? { state: jump(closed, topFor(state, located.passage.from)) }
      : { state: withPeek(closed, located) };
  },
};

/** Opens the list at the first annotation from the top of the page on. */
export function listNotes(state: State): Step {
  const { loaded, messages, top } = state;
  if (!loaded.annotations) return say({ ...state, awaits: 'notes' }, messages.notesAreRead);
  if (loaded.annotations.length === 0) return say(state, messages.noAnnotations(keyFor(state, 'writeNote')));
  const at = inTextOrder(loaded.annotations).findIndex(({ passage }) => passage && comparePlaces(passage.to, top) > 0);
  const panel = { kind: 'noteList' as const, selected: Math.max(0, at), query: '', typing: false, origin: here(state) };
  return { state: preview({ ...state, link: undefined, panel }) };
}

/** Shows the selected annotation where it is; one that the text does not have leaves the page where the list was opened. */
function preview(state: Open): State {
  const from = selectedOf(state)?.passage?.from;
  return { ...state, top: from ? topFor(state, from) : state.panel.origin.top };
}

/** Top of the page that shows a place a quarter of the way down. */
const topFor = (state: State, place: Place): Place => move(layoutOf(state), place, -Math.floor(bodyRows(state) / 4));

const selectedOf = (state: Open): Located | undefined => choicesOf(state).valueAt(state.panel.selected);

/** Annotations that match the filter, in the order of the text without one. */
function choicesOf(state: Open): Ranked<Located> {
  const all = inTextOrder(annotationsOf(state.loaded));
  const at = (index: number): Candidate<Located> | undefined => all[index] && candidateOf(state, all[index]);
  return ranked({ length: all.length, at }, state.panel.query, true);
}

/** Row of an annotation: its sign and section, its quote, and its note. */
function candidateOf(state: State, located: Located): Candidate<Located> {
  const { messages, size } = state;
  const { annotation, passage } = located;
  const note = sanitizeLine(annotation.note);
  const place = placeOfAnnotation(state, located);
  const quote =
    annotation.target === 'section'
      ? place
      : quoted(annotation.anchor.quote, messages, note === '' ? size.columns : Math.floor(size.columns / 3));
  const number = annotation.target === 'section' ? '' : place.slice(0, place.indexOf(' ') + 1);
  return {
    before: `${signOf(annotation, messages)}${passage ? '' : ' ?'} ${number}`,
    text: [quote, note].filter((text) => text !== '').join(' – '),
    after: passage ? '' : ` · ${notFound(state)}`,
    exact: [],
    names: [place],
    value: located,
  };
}

/** The annotation that is shown or selected in an open panel. */
function annotationInPanel(state: State): Annotation | undefined {
  const { panel, loaded } = state;
  if (panel?.kind === 'noteList') return selectedOf({ ...state, panel })?.annotation;
  const shown = panel?.kind === 'notePeek' ? panel.id : undefined;
  return annotationsOf(loaded).find(({ annotation }) => annotation.id === shown)?.annotation;
}

/** Writes or changes the note of the annotation that is shown or selected. */
export function changeNote(state: State): Step {
  const annotation = annotationInPanel(state);
  if (!annotation) return { state };
  const from = state.panel?.kind === 'noteList' ? 'noteList' : 'notePeek';
  const origin = state.panel?.kind === 'noteList' ? { origin: state.panel.origin } : {};
  return openNoteLine(state, annotation, { from, ...origin });
}

/** Removes the annotation that is shown or selected. */
export function removeNote(state: State): Step {
  const annotation = annotationInPanel(state);
  if (!annotation) return { state };
  const { state: next, ...step } = removeAnnotation(state, annotation);
  return { ...step, state: next.panel?.kind === 'noteList' ? followAnnotations(next) : { ...next, panel: undefined } };
}

/** Adapts an open panel to annotations that have changed: the list selects an annotation that it has, and the peek at one that is gone closes. */
export function followAnnotations(state: State): State {
  const { panel } = state;
  if (panel?.kind !== 'noteList') return closeIfGone(state);
  const last = choicesOf({ ...state, panel }).length - 1;
  return preview({ ...state, panel: { ...panel, selected: Math.max(0, Math.min(panel.selected, last)) } });
}
