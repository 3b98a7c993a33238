import { sectionAt } from '../../../article/find-section.js';
import type { Place } from '../../../article/model.js';
import { type Hit, matcherOf } from '../../../article/search/search.js';
import { comparePlaces } from '../../../layout/layout.js';
import { keyFor } from '../../keys/key-label.js';
import { jump, remember } from '../navigation.js';
import type { Query, Search, State } from '../state.js';
import type { Step } from '../step.js';
import { onScreen, pageAround, scrollXFor } from '../viewport.js';
import { isGivenUp, scanned, scanOn, startScan } from './scan.js';

const placeOf = (hit: Hit): Place => ({ block: hit.block, offset: hit.from });

/** Hits of the active search so far. */
export const hitsOf = ({ search }: State): readonly Hit[] => search?.scan.hits ?? [];

/** Whether some of the text read so far is yet to be searched. */
export const mustScan = ({ search, loaded }: State): boolean =>
  search?.matcher !== undefined && !scanned(search.scan, loaded.article);

/** Whether the search was given up before the end of the text. */
const hasGivenUp = ({ search }: State): boolean => search !== undefined && isGivenUp(search.scan);

/** Whether more hits may be found. */
const isSearching = (state: State): boolean =>
  mustScan(state) || (state.search?.matcher !== undefined && state.loaded.reading !== undefined && !hasGivenUp(state));

/** Whether the text may have more hits than those found so far. */
export const mayHaveMore = (state: State): boolean =>
  mustScan(state) || state.loaded.reading !== undefined || hasGivenUp(state);

/** Index of the current section: that of the current hit while it is on the screen, otherwise that of the top of the page. */
export function currentSection(state: State): number {
  const hit = hitsOf(state)[state.search?.current ?? 0];
  const place = hit && onScreen(state, placeOf(hit)) ? placeOf(hit) : state.top;
  return sectionAt(state.loaded.article.sections, place);
}

const NOTHING: Query = { text: '', pattern: false };

/** Opens the search line and keeps the place to which it returns, and the one where the search begins. */
export const startSearch = (state: State, from: Place = state.top): State => ({
  ...state,
  link: undefined,
  search: {
    query: NOTHING,
    draft: NOTHING,
    scan: startScan(from),
    origin: state.top,
    from,
    scrollX: state.scrollX,
    landedAt: state.top,
    current: 0,
    chosen: false,
    editing: true,
    recalled: 0,
    before: state.search && { ...state.search, before: undefined },
  },
});

/** Changes the query while it is being typed, and searches again from the place where the search began. */
export function searchFor(state: State, query: Query, recalled = 0): State {
  const { search } = state;
  if (!search) return state;
  const scan = startScan(search.from);
  return searchOn({
    ...state,
    top: search.origin,
    scrollX: search.scrollX,
    search: {
      ...search,
      ...compiled(state, query),
      query,
      recalled,
      scan,
      landedAt: search.origin,
      current: 0,
      chosen: false,
    },
  });
}

/** Searches the next slice, and shows the first hit after the search's origin once it is found. */
export function searchOn(state: State): State {
  const { search, loaded } = state;
  if (!search?.matcher) return state;
  const scan = scanOn(search.scan, loaded.article, search.matcher);
  // New hits before the current one change its index.
  const current = search.current + (search.current >= search.scan.earlier ? scan.earlier - search.scan.earlier : 0);
  const message = isGivenUp(scan) ? state.messages.searchGivenUp(scan.hits.length) : state.message;
  const next: State = { ...state, message, search: { ...search, scan, current: search.chosen ? current : 0 } };
  if (search.chosen) return state.awaits === 'hit' ? showAwaitedHit(next) : next;
  const first = scan.hits.findIndex((hit) => comparePlaces(placeOf(hit), search.from) >= 0);
  if (first >= 0) return found(next, first);
  if (isSearching(next)) return next;
  if (scan.hits.length > 0) return found(next, 0);
  return search.editing ? next : { ...next, message: noHit(next, search.query.text) };
}

/** Goes to the hit after the current one once it is found. */
function showAwaitedHit(state: State): State {
  const arrived = hitsOf(state).length > (state.search?.current ?? 0) + 1;
  return arrived || !isSearching(state) ? nextHit({ ...state, awaits: undefined }, 1).state : state;
}

/** Makes an awaited hit the current one, and shows it unless the page has moved meanwhile. */
function found(state: State, current: number): State {
  const { search, panel, top } = state;
  if (!search) return state;
  const waited = panel === undefined && comparePlaces(top, search.landedAt) === 0;
  if (!waited) return { ...state, search: { ...search, current, chosen: true } };
  const shown = show(state, current);
  if (search.editing || comparePlaces(shown.top, top) === 0) return shown;
  return { ...remember(state), top: shown.top, scrollX: shown.scrollX, search: shown.search, message: undefined };
}

/** Matcher of a query. An invalid regular expression keeps the hits of the last valid one. */
function compiled({ compile, search }: State, { text, pattern }: Query): Pick<Search, 'matcher' | 'problem'> {
  if (!pattern) return { matcher: matcherOf(text), problem: undefined };
  if (text === '' || !compile) return { matcher: undefined, problem: undefined };
  if (search?.query.pattern && search.query.text === text && search.matcher) return { problem: search.problem };
  const result = compile(text);
  if ('find' in result) return { matcher: result, problem: undefined };
  return search?.query.pattern ? { problem: result.problem } : { matcher: undefined, problem: result.problem };
}

/** Makes a hit the current one; the page moves only if the hit is not on it. */
function show(state: State, current: number): State {
  const hit = hitsOf(state)[current];
  const { search } = state;
  if (!search) return state;
  if (!hit) return { ...state, search: { ...search, current, landedAt: state.top } };
  const place = placeOf(hit);
  const top = onScreen(state, place) ? state.top : pageAround(state, place);
  return {
    ...state,
    top,
    scrollX: scrollXFor(state, hit),
    search: { ...search, current, chosen: true, landedAt: top },
  };
}

/** State with the active search, or else with the last one begun again at the present place; undefined if there was none. */
export function withSearch(state: State): State | undefined {
  const last = state.searches.at(-1);
  return state.search ? state : last && commitSearch(searchFor(startSearch(state), last));
}

/** Goes to the next or the previous hit; wraps around at the ends and says so. */
export function nextHit(before: State, count: number): Step {
  const state: State = { ...before, searchedUp: count < 0 };
  const { messages, search } = state;
  const hits = hitsOf(state);
  if (!search) {
    const again = withSearch(state);
    if (!again) return { state: { ...state, message: messages.noSearch(keyFor(state, 'search')) } };
    // A search that was begun again has the first hit from here on as its current one.
    return count > 1 ? nextHit(again, count - 1) : count < 0 ? nextHit(again, count) : { state: again };
  }
  if (hits.length === 0) return { state: { ...state, message: noHit(state, search.query.text) } };
  const next = search.current + count;
  // The hit after the last known one may not have been found yet.
  if (isSearching(state) && (next < 0 || next >= hits.length))
    return {
      state: { ...state, awaits: next < 0 ? undefined : 'hit', message: messages.searching(search.query.text) },
    };
  const around = ((next % hits.length) + hits.length) % hits.length;
  const message = next === around ? undefined : count > 0 ? messages.fromStart : messages.fromEnd;
  const shown = show(state, around);
  return { state: { ...jump(state, shown.top), scrollX: shown.scrollX, search: shown.search, message } };
}

/** Message while no hit is known. */
function noHit(state: State, phrase: string): string {
  const { messages } = state;
  if (hasGivenUp(state)) return messages.searchGivenUp(0);
  return isSearching(state) ? messages.searching(phrase) : messages.noHit(phrase);
}

/** Ends typing: hits stay marked. Without a hit the page returns and a message names the query; an empty query repeats the last, in its last direction. */
export function commitSearch(state: State): State {
  const { search, messages } = state;
  if (!search) return state;
  const { query, problem } = search;
  if (query.text.trim() === '')
    return nextHit({ ...endSearch(state), search: search.before }, state.searchedUp ? -1 : 1).state;
  // An invalid expression stays in its line, so that it can be corrected.
  if (problem !== undefined) return { ...state, message: messages.notAPattern(messages.patternProblem(problem)) };
  const searches = [...state.searches.filter(({ text }) => text !== query.text), query];
  const message = hitsOf(state).length > 0 ? undefined : noHit(state, query.text);
  const committed: State = { ...state, searches, message, search: { ...search, editing: false, recalled: 0 } };
  if (comparePlaces(state.top, search.origin) === 0) return committed;
  return { ...remember({ ...committed, top: search.origin }), top: state.top };
}

/** Cancels the search and its marks; the page returns to where the search began unless it has been moved since. */
export function endSearch(state: State): State {
  const { search, top } = state;
  if (!search) return state;
  const ended: State = { ...state, search: undefined };
  if (!search.editing && comparePlaces(top, search.landedAt) !== 0) return ended;
  const back = search.editing ? { ...ended, top: search.origin } : jump(ended, search.origin);
  return { ...back, scrollX: search.scrollX };
}

/** Repeats the search, now that regular expressions can be compiled. */
export const searchAgain = (state: State): State =>
  state.search?.editing ? searchFor(state, state.search.query, state.search.recalled) : state;

/** Repeats the search after the text has changed; the current hit keeps its index if there are enough hits. */
export function withinHits(state: State): State {
  const { search } = state;
  if (!search) return state;
  const scan = search.matcher
    ? scanOn(startScan(search.from), state.loaded.article, search.matcher)
    : startScan(search.from);
  const current = Math.max(0, Math.min(search.current, scan.hits.length - 1));
  return { ...state, search: { ...search, scan, current } };
}
