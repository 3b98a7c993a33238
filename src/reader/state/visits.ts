import { memoize } from '../../article/memoize.js';
import type { Place } from '../../article/model.js';
import { comparePlaces } from '../../layout/layout.js';
import type { Origin } from '../../source/origin.js';
import type { Files, Loaded, State, Visit } from './state.js';

/** Whether two articles have the same origin, whatever their text is. All of a page is another article than the one in it. */
export const sameOrigin = ({ origin: a }: Pick<Loaded, 'origin'>, { origin: b }: Pick<Loaded, 'origin'>): boolean =>
  a === b || (a.key !== undefined && a.key === b.key && !a.as?.whole === !b.as?.whole);

/** Visit of the place at the top of the page. */
export const here = ({ loaded, top, link, list }: State): Visit => ({ loaded, top, link, list });

/** Whether an article was moved into the bin meanwhile. */
export const isRemoved = ({ removed }: State, { loaded: { origin } }: Pick<Visit, 'loaded'>): boolean =>
  removed !== undefined && removed.size > 0 && removed.has(origin.key ?? '');

/** Index of an article among the files of the command line; undefined if it is not among them. */
export function fileOf({ origins, at }: Files, { origin }: Loaded): number | undefined {
  const is = (file: Origin | undefined): boolean =>
    file === origin || (file !== undefined && keyOf(file) !== undefined && keyOf(file) === keyOf(origin));
  if (is(origins[at])) return at;
  const index = origins.findIndex(is);
  return index < 0 ? undefined : index;
}

/** Key of an origin. There may be thousands of files, and the disk is read for each key. */
const keyOf = memoize(({ key }: Origin) => key);

/** The files of the command line after another article is shown: the place in the one that was shown is kept. */
export function leaveFile(state: State, loaded: Loaded): Files {
  const { files } = state;
  if (loaded.origin === state.loaded.origin) return files;
  const shown = fileOf(files, state.loaded);
  const left = shown === undefined ? files.left : { ...files.left, [shown]: here(state) };
  return { ...files, left, at: fileOf(files, loaded) ?? files.at };
}

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
  const { history, future, marks, files } = state;
  return [...history, ...future, ...Object.values(marks), ...Object.values(files.left), ...(origin ? [origin] : [])];
}

/** Places of the marks that were set in an article, by their letters; ' is not a mark that the user set. */
export const marksIn = ({ marks }: State, article: Loaded): Readonly<Record<string, Place>> =>
  Object.fromEntries(
    Object.entries(marks).flatMap(([name, { loaded, top }]) =>
      name !== "'" && sameOrigin(loaded, article) ? [[name, top]] : [],
    ),
  );

/** State in which each visit is changed. */
export function mapVisits(state: State, change: (visit: Visit) => Visit): State {
  const { panel, files } = state;
  const each = (visits: Readonly<Record<string, Visit>>): Record<string, Visit> =>
    Object.fromEntries(Object.entries(visits).map(([name, visit]) => [name, change(visit)]));
  return {
    ...state,
    history: state.history.map(change),
    future: state.future.map(change),
    marks: each(state.marks),
    files: { ...files, left: each(files.left) },
    panel: panel && 'origin' in panel && panel.origin ? { ...panel, origin: change(panel.origin) } : panel,
  };
}
