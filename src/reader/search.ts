import { sectionAt } from '../article/find.js';
import type { Place } from '../article/model.js';
import { findHits, findMatches, type Hit } from '../article/search.js';
import { comparePlaces, move } from '../layout/layout.js';
import { jump, remember } from './follow.js';
import type { Query, Search, State, Step } from './model.js';
import { bodyRows, layoutOf, onScreen } from './view.js';

const placeOf = (hit: Hit): Place => ({ block: hit.block, offset: hit.from });

/** The hits of the search that is on. */
export function hitsOf({ loaded, search }: State): readonly Hit[] {
  if (!search) return [];
  if (!search.query.pattern) return findHits(loaded.article, search.query.text);
  return search.matcher ? findMatches(loaded.article, search.matcher) : [];
}

/** Index of the section that the page is in: that of the current hit while it is on the screen. */
export function currentSection(state: State): number {
  const hit = hitsOf(state)[state.search?.current ?? 0];
  const place = hit && onScreen(state, placeOf(hit)) ? placeOf(hit) : state.top;
  return sectionAt(state.loaded.article.sections, place);
}

/** Opens the search line; the place from which it starts is kept. */
export const startSearch = (state: State): State => ({
  ...state,
  link: undefined,
  search: {
    query: { text: '', pattern: false },
    origin: state.top,
    led: state.top,
    current: 0,
    editing: true,
    recalled: 0,
  },
});

/** Searches for something else while it is typed, from the place where the search began. */
export function searchFor(state: State, query: Query, recalled = 0): State {
  const { search } = state;
  if (!search) return state;
  const next: State = {
    ...state,
    top: search.origin,
    search: { ...search, ...compiled(state, query), query, recalled },
  };
  const first = hitsOf(next).findIndex((hit) => comparePlaces(placeOf(hit), search.origin) >= 0);
  return show(next, Math.max(0, first));
}

/** A regular expression that is none keeps the hits of the last one. */
function compiled({ compile, search }: State, { text, pattern }: Query): Pick<Search, 'matcher' | 'problem'> {
  if (!pattern || text === '' || !compile) return { matcher: undefined, problem: undefined };
  if (search?.query.pattern && search.query.text === text && search.matcher) return { problem: search.problem };
  const result = compile(text);
  return typeof result === 'function' ? { matcher: result, problem: undefined } : { problem: result.problem };
}

/** Changes between words and a regular expression. */
export function togglePattern(state: State): Step {
  if (!state.search) return { state };
  const { query } = state.search;
  const toggled = searchFor(state, { ...query, pattern: !query.pattern });
  return state.compile || query.pattern ? { state: toggled } : { state: toggled, effect: { kind: 'compile' } };
}

/** Makes a hit the current one; the page moves only if the hit is not on it. */
function show(state: State, current: number): State {
  const hit = hitsOf(state)[current];
  const { search } = state;
  if (!search) return state;
  if (!hit) return { ...state, search: { ...search, current, led: state.top } };
  const place = placeOf(hit);
  const top = onScreen(state, place) ? state.top : move(layoutOf(state), place, -Math.floor(bodyRows(state) / 3));
  return { ...state, top, search: { ...search, current, led: top } };
}

/** The next or the previous hit; past the last one it goes on at the first, and says so. */
export function nextHit(state: State, count: number): Step {
  const { messages, search } = state;
  const hits = hitsOf(state);
  if (!search) return { state: { ...state, message: messages.noSearch } };
  if (hits.length === 0) return { state: { ...state, message: messages.noHit(search.query.text) } };
  const next = search.current + count;
  const around = ((next % hits.length) + hits.length) % hits.length;
  const message = next === around ? undefined : count > 0 ? messages.fromStart : messages.fromEnd;
  const shown = show(state, around);
  return { state: { ...jump(state, shown.top), search: shown.search, message } };
}

/** Ends typing: the marks stay. Without a hit the page is where it was, and the phrase is named. */
export function commitSearch(state: State): State {
  const { search, messages } = state;
  if (!search) return state;
  const { query, problem } = search;
  if (query.text.trim() === '') return endSearch(state);
  // A broken expression stays in its line, so that it can be mended.
  if (problem !== undefined) return { ...state, message: messages.notAPattern(problem) };
  const searches = [...state.searches.filter(({ text }) => text !== query.text), query];
  const message = hitsOf(state).length > 0 ? undefined : messages.noHit(query.text);
  const committed: State = { ...state, searches, message, search: { ...search, editing: false, recalled: 0 } };
  if (comparePlaces(state.top, search.origin) === 0) return committed;
  return { ...remember({ ...committed, top: search.origin }), top: state.top };
}

/** Gives the search up: the marks go, and the page goes back to where the search began unless one has read on. */
export function endSearch(state: State): State {
  const { search, top } = state;
  if (!search) return state;
  const ended: State = { ...state, search: undefined };
  if (search.editing) return { ...ended, top: search.origin };
  return comparePlaces(top, search.led) === 0 ? jump(ended, search.origin) : ended;
}

/** Brings back an earlier search: 1 the last one, 2 the one before it. */
export function recall(state: State, step: 1 | -1): Step {
  const recalled = Math.max(0, Math.min(state.searches.length, (state.search?.recalled ?? 0) + step));
  const none: Query = { text: '', pattern: state.search?.query.pattern ?? false };
  return { state: searchFor(state, recalled === 0 ? none : (state.searches.at(-recalled) ?? none), recalled) };
}

/** Searches again for what is typed, now that regular expressions can be made. */
export const searchAgain = (state: State): State =>
  state.search?.editing ? searchFor(state, state.search.query, state.search.recalled) : state;

/** The state with a current hit that there is, after the text has changed. */
export const withinHits = (state: State): State =>
  state.search
    ? {
        ...state,
        search: { ...state.search, current: Math.max(0, Math.min(state.search.current, hitsOf(state).length - 1)) },
      }
    : state;
