import type { Located } from '../../../article/annotation/annotation.js';
import { inTextOrder } from '../../../article/annotation/in-text-order.js';
import { formatDate } from '../../../article/date.js';
import { pad, type Row, type Span } from '../../../layout/row.js';
import { fitWithEllipsis } from '../../../layout/spans.js';
import { type Binding, bind } from '../../keys/binding.js';
import { keyFor } from '../../keys/key-label.js';
import { annotationsOf } from '../../state/annotate.js';
import { jump } from '../../state/navigation.js';
import { annotationHere, isShown } from '../../state/notes/annotation-here.js';
import { rowsOfBlocks, textBlocks } from '../../state/notes/note-rows.js';
import { notFound, placeOfAnnotation, quoted, signOf } from '../../state/notes/shown-annotations.js';
import type { State } from '../../state/state.js';
import { type Step, say } from '../../state/step.js';
import { bodyRows, geometryOf, layoutOf, pageAround } from '../../state/viewport.js';
import { closePanel } from '../../state/visits.js';
import { ELLIPSIS } from '../choice-list.js';
import type { Line, Panel, With } from '../panel.js';
import { NOTE_KEYS, NOTE_SCROLL_KEYS } from './note-keys.js';

export const NOTE_PEEK_KEYS: readonly Binding[] = [
  ...NOTE_SCROLL_KEYS,
  bind('n tab', 'nextNote', 'nächste Markierung oder Notiz', 'next highlight or note'),
  bind('p N shift-tab', 'previousNote', 'vorige Markierung oder Notiz', 'previous highlight or note'),
  ...NOTE_KEYS,
  bind('enter', 'accept', 'dorthin springen', 'jump there'),
  bind('escape q', 'close', 'schließen', 'close'),
];

type Open = With<'notePeek'>;

/** Panel that shows an annotation with its note below the text. */
export const notePeek: Panel<Open> = {
  mode: () => 'notePeek',
  entries: (state) => {
    const { all, height } = rowsOf(state);
    return { last: all.length - height, rows: height };
  },
  close: closePanel,
  accept: (state) => {
    const from = shownIn(state)?.passage?.from;
    const closed = closePanel(state);
    return from ? { state: jump(closed, from) } : say(closed, notFound(state));
  },
  covers: (state, { row }) => row >= bodyRows(state) - drawnRows(state),
  leave: closePanel,
  draw: (state, rows, page) => {
    const note = drawNote(state).slice(0, rows);
    return [...page(rows - note.length), ...note];
  },
};

/** Shows an annotation on the screen, or the note on the section; undefined if there is none. */
export function peekHere(state: State): State | undefined {
  const here = annotationHere(state);
  return here && withPeek(state, here);
}

/** Shows an annotation, and its passage if the text has it. */
export function withPeek(state: State, located: Located): State {
  const { passage, annotation } = located;
  const top = passage && !isShown(state, located) ? pageAround(state, passage.from) : state.top;
  return { ...state, top, link: undefined, panel: { kind: 'notePeek', selected: 0, id: annotation.id } };
}

/** Closes the peek at an annotation that the article no longer has. */
export function closeIfGone(state: State): State {
  const { panel } = state;
  return panel?.kind === 'notePeek' && !shownIn({ ...state, panel }) ? { ...state, panel: undefined } : state;
}

/** Shows the next or the previous annotation in place of the one that is shown. */
export function nextNote(state: State, direction: 1 | -1): Step {
  if (state.panel?.kind !== 'notePeek') return { state };
  const { id } = state.panel;
  const all = inTextOrder(annotationsOf(state.loaded));
  const next = all[all.findIndex(({ annotation }) => annotation.id === id) + direction];
  const { lastAnnotation, firstAnnotation } = state.messages;
  return next ? { state: withPeek(state, next) } : say(state, direction > 0 ? lastAnnotation : firstAnnotation);
}

const shownIn = ({ loaded, panel }: Open): Located | undefined =>
  annotationsOf(loaded).find(({ annotation }) => annotation.id === panel.id);

/** All rows of the note, and the number of visible ones. */
function rowsOf(state: Open): { readonly all: readonly Row[]; readonly height: number } {
  const all = rowsOfBlocks(textBlocks(textOf(state)), layoutOf(state));
  return { all, height: Math.max(1, Math.min(all.length, (bodyRows(state) >> 1) - 2)) };
}

/** The note, after the quote if the text does not have it. */
function textOf(state: Open): string {
  const { messages } = state;
  const located = shownIn(state);
  if (!located) return '';
  const { note, anchor } = located.annotation;
  const text = note === '' ? messages.withoutNote(keyFor(state, 'changeNote', 'notePeek')) : note;
  return located.passage ? text : `${messages.inQuotes(anchor.quote.trim())}\n\n${text}`;
}

/** Rows above the note: a line, and what the annotation is. */
const HEAD_ROWS = 2;

/** Number of rows of the window that show the annotation. */
const drawnRows = (state: Open): number => Math.min(rowsOf(state).height + HEAD_ROWS, bodyRows(state));

function drawNote(state: Open): readonly Line[] {
  const { left, measure } = geometryOf(state);
  const { all, height } = rowsOf(state);
  const from = state.panel.selected;
  const rule: Line = [pad(left), { text: '─'.repeat(measure), roles: ['rule'] }];
  const head = fitWithEllipsis(headOf(state), measure, state.loaded.tools.metrics, ELLIPSIS);
  return [
    rule,
    [pad(left), ...head],
    ...all.slice(from, from + height).map(({ spans }): Line => [pad(left), ...spans]),
  ];
}

/** The sign of the annotation, its day, and its section or its quote, if that is in the text. */
function headOf(state: Open): readonly Span[] {
  const { messages } = state;
  const located = shownIn(state);
  if (!located) return [];
  const { annotation, passage } = located;
  const facts = [
    formatDate(annotation.created.slice(0, 10), messages.lang),
    passage ? '' : notFound(state),
    annotation.target === 'section' || !passage
      ? placeOfAnnotation(state, located)
      : quoted(annotation.anchor.quote, messages, state.size.columns),
  ];
  const text = facts.filter((fact) => fact !== '').join(' · ');
  return [
    { text: `${signOf(annotation, messages)} `, roles: ['key'] },
    { text, roles: ['byline'] },
  ];
}
