import type { Panel, State, Step } from '../state/model.js';
import { scroll } from '../state/scrolling.js';
import { hinted } from '../state/selected-link.js';
import { done } from '../state/step.js';
import { bodyRows, listRows, outlineBeside, peekRows } from '../state/viewport.js';
import { choicesOf } from './choices.js';
import { closeChoices, preview } from './choose.js';
import { helpHeight, helpRows } from './help.js';
import { entriesOf, filterOutline, openOutline } from './outline.js';

/** Moves the selection of the open panel within its bounds. */
export function select(state: State, to: (selected: number) => number): Step {
  const { panel } = state;
  if (!panel) return done(state);
  const selected = Math.max(0, Math.min(lastEntry(state, panel), to(panel.selected)));
  return done(preview({ ...state, panel: { ...panel, selected } }));
}

/** Index of the last entry of a panel, or the first row with which it is still full. */
function lastEntry(state: State, panel: Panel): number {
  switch (panel.kind) {
    case 'outline':
      return entriesOf(state).length - 1;
    case 'help':
      return helpRows(state).length - helpHeight(state);
    case 'peek':
      return peekRows(state).all.length - peekRows(state).height;
    default:
      return choicesOf(state).length - 1;
  }
}

/** Rows of the open panel that show what it lists. */
function panelRows(state: State): number {
  switch (state.panel?.kind) {
    case 'outline':
      return bodyRows(state);
    case 'help':
      return helpHeight(state);
    case 'peek':
      return peekRows(state).height;
    default:
      return listRows(state) - 1;
  }
}

/** A page of a panel's list; beside the text it is the text that pages, and the outline follows. */
export function page(state: State, direction: 1 | -1): Step {
  if (state.panel?.kind !== 'outline' || !outlineBeside(state)) {
    return select(state, (selected) => selected + direction * Math.max(1, panelRows(state) - 1));
  }
  const scrolled = scroll(state, direction * Math.max(1, bodyRows(state) - 2)).state;
  return done(state.panel.query === '' ? openOutline(scrolled) : scrolled);
}

/** Changes what is typed into a panel. */
export function filter(state: State, query: string): Step {
  const { panel } = state;
  switch (panel?.kind) {
    case 'outline':
      return done(filterOutline(state, query));
    case 'jump':
    case 'palette':
    case 'help':
      return done(preview({ ...state, panel: { ...panel, query, selected: 0 } }));
    case 'hints':
      return hinted({ ...state, panel: { ...panel, query } });
    default:
      return done(state);
  }
}

export function startFilter(state: State): Step {
  const { panel } = state;
  return done(
    panel?.kind === 'outline' || panel?.kind === 'help' ? { ...state, panel: { ...panel, typing: true } } : state,
  );
}

export function eraseFilter(state: State): Step {
  const query = state.panel && 'query' in state.panel ? state.panel.query : '';
  return filter(state, [...query].slice(0, -1).join(''));
}

/** Backs out of a panel by one level: what is typed into it, then the panel. */
export function close(state: State): Step {
  const { panel } = state;
  if (panel?.kind === 'outline' && (panel.query !== '' || panel.typing)) return done(filterOutline(state, ''));
  if (panel?.kind === 'help' && (panel.query !== '' || panel.typing))
    return done({ ...state, panel: { ...panel, query: '', typing: false, selected: 0 } });
  return done({ ...closeChoices(state), sidebar: state.sidebar && panel?.kind !== 'outline' });
}
