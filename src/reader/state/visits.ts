import type { State, Visit } from './model.js';

/** Visit of the place at the top of the page. */
export const here = ({ loaded, top }: State): Visit => ({ loaded, top });

/** Visit where the open list of places was opened. */
const originOf = ({ panel }: State): Visit | undefined => (panel && 'origin' in panel ? panel.origin : undefined);

/** Closes the open panel; after a list of places, the page returns to where the list was opened. */
export const closePanel = (state: State): State => ({ ...state, ...originOf(state), panel: undefined });

/** Place where reading stopped, whatever an open list or search shows at the moment. */
export const restingPlace = (state: State): Visit =>
  originOf(state) ?? (state.search?.editing ? { loaded: state.loaded, top: state.search.origin } : here(state));

/** All visits that a state keeps. */
export function visitsOf(state: State): readonly Visit[] {
  const origin = originOf(state);
  return [...state.history, ...state.future, ...Object.values(state.marks), ...(origin ? [origin] : [])];
}

/** State in which each visit is changed. */
export function mapVisits(state: State, change: (visit: Visit) => Visit): State {
  const { panel } = state;
  return {
    ...state,
    history: state.history.map(change),
    future: state.future.map(change),
    marks: Object.fromEntries(Object.entries(state.marks).map(([name, mark]) => [name, change(mark)])),
    panel: panel && 'origin' in panel ? { ...panel, origin: change(panel.origin) } : panel,
  };
}
