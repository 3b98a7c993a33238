import type { Place } from '../../article/model.js';
import { Relocation } from '../../article/relocate.js';
import { showAwaited } from './extend-article.js';
import type { Loaded, State, Visit } from './model.js';
import { withinHits } from './searching.js';
import { mapVisits, visitsOf } from './visits.js';

/** Whether two articles come from the same place, whatever their text is. */
export const sameOrigin = (a: Loaded, b: Loaded): boolean => a.origin.key === b.origin.key;

/** Whether an article was read from the same text. */
const unchanged = (state: State, loaded: Loaded): boolean => state.loaded.markdown() === loaded.markdown();

/**
 * Shows a text that was read again; every place in it that the reader knows is found again by the words around it.
 * @param moves where some of them are found already
 */
export function replaceArticle(state: State, loaded: Loaded, moves?: Relocation): State {
  const old = state.loaded.article;
  if (unchanged(state, loaded)) return { ...state, message: state.messages.unchanged };
  const found = moves?.from === old ? moves : new Relocation(old, loaded.article);
  const moved = (place: Place): Place => found.of(place);
  const movedVisit = (visit: Visit): Visit =>
    visit.loaded.article === old ? { ...visit, loaded, top: moved(visit.top) } : visit;
  const { search } = state;
  const next: State = {
    ...mapVisits(state, movedVisit),
    loaded,
    top: moved(state.top),
    link: undefined,
    addressToConfirm: undefined,
    folded: new Set(),
    search: search && { ...search, origin: moved(search.origin), landedAt: moved(search.landedAt) },
    message: state.messages.reloaded,
  };
  return showAwaited(withinHits(next));
}

/** The places that `replaceArticle` looks for. */
export function placesToMove(state: State): readonly Place[] {
  const { loaded, top, search } = state;
  const visits = visitsOf(state).filter((visit) => visit.loaded.article === loaded.article);
  return [top, ...visits.map((visit) => visit.top), ...(search ? [search.origin, search.landedAt] : [])];
}
