import type { Place } from '../article/model.js';
import { findHits, type Hit } from '../article/search.js';
import { comparePlaces, move } from '../layout/layout.js';
import type { Search, State, Step } from './model.js';
import { bodyRows, layoutOf, visibleEnd } from './view.js';

const placeOf = (hit: Hit): Place => ({ block: hit.block, offset: hit.from });

/** The hits of the search that is on. */
export const hitsOf = (state: State): readonly Hit[] =>
  state.search ? findHits(state.loaded.article, state.search.query) : [];

/** Opens the search line; the place from which it starts is kept. */
export const startSearch = (state: State): State => ({
  ...state,
  link: undefined,
  search: { query: '', origin: state.top, current: 0, editing: true, recalled: 0 },
});

/** Searches for another phrase while it is typed, from the place where the search began. */
export function searchFor(state: State, query: string, recalled = 0): State {
  const search = state.search;
  if (!search) return state;
  const next: State = { ...state, top: search.origin, search: { ...search, query, recalled } };
  const first = hitsOf(next).findIndex((hit) => comparePlaces(placeOf(hit), search.origin) >= 0);
  return show(next, Math.max(0, first));
}

/** Makes a hit the current one; the page moves only if the hit is not on it. */
function show(state: State, current: number): State {
  const hit = hitsOf(state)[current];
  const search = state.search && { ...state.search, current };
  if (!hit) return { ...state, search };
  const place = placeOf(hit);
  const visible = comparePlaces(place, state.top) >= 0 && comparePlaces(place, visibleEnd(state)) < 0;
  const top = visible ? state.top : move(layoutOf(state), place, -Math.floor(bodyRows(state) / 3));
  return { ...state, top, search };
}

/** The next or the previous hit; past the last one it goes on at the first, and says so. */
export function nextHit(state: State, direction: 1 | -1): Step {
  const { messages, search } = state;
  const hits = hitsOf(state);
  if (!search) return { state: { ...state, message: messages.noSearch } };
  if (hits.length === 0) return { state: { ...state, message: messages.noHit(search.query) } };
  const next = search.current + direction;
  const around = (next + hits.length) % hits.length;
  const message = next === around ? undefined : direction > 0 ? messages.fromStart : messages.fromEnd;
  return { state: { ...show(state, around), message } };
}

/** Ends typing: the marks stay. Without a hit the page is where it was, and the phrase is named. */
export function commitSearch(state: State): State {
  const { search, messages } = state;
  if (!search) return state;
  if (search.query.trim() === '') return endSearch(state);
  const searches = [...state.searches.filter((query) => query !== search.query), search.query];
  const found = hitsOf(state).length > 0;
  const message = found ? undefined : messages.noHit(search.query);
  const committed: Search = { ...search, editing: false, recalled: 0 };
  const history = found ? [...state.history, { loaded: state.loaded, top: search.origin }] : state.history;
  return { ...state, searches, message, history, future: found ? [] : state.future, search: committed };
}

/** Gives the search up: the marks go, and a search that is still typed goes back to where it began. */
export const endSearch = (state: State): State => ({
  ...state,
  top: state.search?.editing ? state.search.origin : state.top,
  search: undefined,
});

/** Brings back an earlier phrase: 1 the last one, 2 the one before it. */
export function recall(state: State, step: 1 | -1): State {
  const recalled = Math.max(0, Math.min(state.searches.length, (state.search?.recalled ?? 0) + step));
  return searchFor(state, recalled === 0 ? '' : (state.searches.at(-recalled) ?? ''), recalled);
}
