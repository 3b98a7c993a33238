import type { Place } from '../../article/model.js';
import { comparePlaces } from '../../layout/layout.js';
import type { Loaded, State, Visit } from './model.js';

/** Whether two articles have the same origin, whatever their text is. */
export const sameOrigin = (a: Loaded, b: Loaded): boolean => a.origin.key === b.origin.key;

/** Visit of the place at the top of the page. */
export const here = ({ loaded, top, link, list }: State): Visit => ({ loaded, top, link, list });

/** Visit where the open list of places was opened. */
const originOf = ({ panel }: State): Visit | undefined => (panel && 'origin' in panel ? panel.origin : undefined);

/** Closes the open panel; after a list of places, the page returns to where the list was opened. */
export const closePanel = (state: State): State => ({ ...state, ...originOf(state), panel: undefined });

/** Notes whether anything but the place at which the article was opened has been read. */
export function noteReading(state: State): State {
  const { arrivedAt } = state;
  const still = arrivedAt === undefined || comparePlaces(restingPlace(state).top, arrivedAt) === 0;
  return still ? state : { ...state, arrivedAt: undefined };
}

/** Place where reading stopped, whatever an open list or search shows at the moment. */
export const restingPlace = (state: State): Visit =>
  originOf(state) ?? (state.search?.editing ? { loaded: state.loaded, top: state.search.origin } : here(state));

/** All visits that a state keeps. */
export function visitsOf(state: State): readonly Visit[] {
  const origin = originOf(state);
  return [...state.history, ...state.future, ...Object.values(state.marks), ...(origin ? [origin] : [])];
}

/** Places of the marks that were set in an article, by their letters; ' is no mark of the user. */
export const marksIn = ({ marks }: State, article: Loaded): Readonly<Record<string, Place>> =>
  Object.fromEntries(
    Object.entries(marks).flatMap(([name, { loaded, top }]) =>
      name !== "'" && sameOrigin(loaded, article) ? [[name, top]] : [],
    ),
  );

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
