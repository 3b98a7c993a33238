import type { Place } from '../../article/model.js';
import type { Rest } from '../../document/opened.js';
import { lastTop } from '../../layout/layout.js';
import type { Loaded, State, Visit } from './model.js';
import { anchorPlace, jump } from './navigation.js';
import { withinHits } from './searching.js';
import { bodyRows, layoutOf } from './viewport.js';
import { mapVisits } from './visits.js';

/** The state when more of an article is read: every place stays, and what was waited for is shown when it is there. */
export function extendArticle(state: State, loaded: Loaded, rest: Rest): State {
  const belongs = (one: Loaded): boolean => one.reading?.rest === rest;
  const visited = (visit: Visit): Visit => (belongs(visit.loaded) ? { ...visit, loaded } : visit);
  const around = mapVisits(state, visited);
  if (!belongs(state.loaded)) return around;
  const next: State = { ...around, loaded };
  // What was read before has changed where a definition came late.
  const changed = loaded.article.blocks !== state.loaded.article.blocks;
  return showAwaited(changed ? withinHits({ ...next, top: within(next, state.top), link: undefined }) : next);
}

/** A place that there is. */
function within({ loaded }: State, { block, offset }: Place): Place {
  const last = Math.max(0, loaded.article.blocks.length - 1);
  return block > last ? { block: last, offset: 0 } : { block, offset };
}

/** Goes where one waited to go, if it is read. */
export function showAwaited(state: State): State {
  const { awaits, loaded, messages } = state;
  if (awaits === undefined || awaits === 'copy') return state;
  if (awaits === 'end') {
    const end = lastTop(layoutOf(state), bodyRows(state));
    if (!loaded.reading) return { ...jump(state, end), awaits: undefined, message: undefined };
    // Of what nobody knows how long it is, the end so far is followed.
    return loaded.reading.share === undefined ? { ...state, top: end } : state;
  }
  const place = anchorPlace(loaded.article, awaits.anchor, loaded.reading !== undefined);
  if (place) return { ...jump(state, place), awaits: undefined, message: undefined };
  return loaded.reading ? state : { ...state, awaits: undefined, message: messages.noTarget(`#${awaits.anchor}`) };
}
