import type { Place } from '../../article/model.js';
import { Moves } from '../../article/relocate.js';
import { arrived } from './grown.js';
import type { Loaded, State, Visit } from './model.js';
import { withinHits } from './searching.js';

/** Whether two articles come from the same place, whatever their text is. */
export const sameOrigin = (a: Loaded, b: Loaded): boolean => a.origin.key === b.origin.key;

/** Whether an article was read from the same text. */
const unchanged = (state: State, loaded: Loaded): boolean => state.loaded.markdown() === loaded.markdown();

/**
 * Shows a text that was read again; every place in it that the reader knows is found again by the words around it.
 * @param moves where some of them are found already
 */
export function reloaded(state: State, loaded: Loaded, moves?: Moves): State {
  const old = state.loaded.article;
  if (unchanged(state, loaded)) return { ...state, message: state.messages.unchanged };
  const found = moves?.from === old ? moves : new Moves(old, loaded.article);
  const moved = (place: Place): Place => found.of(place);
  const movedVisit = (visit: Visit): Visit =>
    visit.loaded.article === old ? { ...visit, loaded, top: moved(visit.top) } : visit;
  const { panel, search } = state;
  const next: State = {
    ...state,
    loaded,
    top: moved(state.top),
    link: undefined,
    armed: undefined,
    folded: new Set(),
    history: state.history.map(movedVisit),
    future: state.future.map(movedVisit),
    marks: Object.fromEntries(Object.entries(state.marks).map(([name, mark]) => [name, movedVisit(mark)])),
    search: search && { ...search, origin: moved(search.origin), led: moved(search.led) },
    panel: panel?.kind === 'jump' || panel?.kind === 'hits' ? { ...panel, origin: movedVisit(panel.origin) } : panel,
    message: state.messages.reloaded,
  };
  return arrived(withinHits(next));
}

/** The places that `reloaded` looks for. */
export function placesToMove({ loaded, top, history, future, marks, search, panel }: State): readonly Place[] {
  const origin = panel?.kind === 'jump' || panel?.kind === 'hits' ? [panel.origin] : [];
  const visits = [...history, ...future, ...Object.values(marks), ...origin];
  return [
    top,
    ...visits.filter((visit) => visit.loaded.article === loaded.article).map((visit) => visit.top),
    ...(search ? [search.origin, search.led] : []),
  ];
}
