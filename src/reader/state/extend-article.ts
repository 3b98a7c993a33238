import type { Place } from '../../article/model.js';
import { textOf } from '../../article/text.js';
import type { Rest } from '../../document/opened.js';
import { lastTop } from '../../layout/layout.js';
import { anchorPlace, jump } from './navigation.js';
import { withinHits } from './search/searching.js';
import type { Loaded, Selection, State, Visit } from './state.js';
import { bodyRows, layoutOf } from './viewport.js';
import { mapVisits } from './visits.js';

/** State after more of an article is read: places stay, and a jump that waited for its target is made once that is read. */
export function extendArticle(state: State, loaded: Loaded, rest: Rest): State {
  const belongs = (one: Loaded): boolean => one.reading?.rest === rest;
  const grown = ({ annotations }: Loaded): Loaded => (annotations ? { ...loaded, annotations } : loaded);
  const visited = (visit: Visit): Visit => (belongs(visit.loaded) ? { ...visit, loaded: grown(visit.loaded) } : visit);
  const around = mapVisits(state, visited);
  if (!belongs(state.loaded)) return around;
  const next: State = { ...around, loaded: grown(state.loaded) };
  // A late definition can change blocks that were read before.
  const changed = loaded.article.blocks !== state.loaded.article.blocks;
  return showAwaited(
    changed
      ? withinHits({ ...next, top: within(next, state.top), link: undefined, selection: selectionIn(next, state) })
      : next,
  );
}

/** The selection, unless its text has changed. */
function selectionIn({ loaded }: State, { selection, loaded: before }: State): Selection | undefined {
  if (!selection) return undefined;
  const { from, to } = selection;
  const texts = ({ article }: Loaded): readonly string[] => article.blocks.slice(from.block, to.block + 1).map(textOf);
  const old = texts(before);
  return texts(loaded).every((text, i) => text === old[i]) ? selection : undefined;
}

/** Nearest place that exists in the article. */
function within({ loaded }: State, { block, offset }: Place): Place {
  const last = Math.max(0, loaded.article.blocks.length - 1);
  return block > last ? { block: last, offset: 0 } : { block, offset };
}

/** Makes the jump that waits for its target, once the target is read. */
export function showAwaited(state: State): State {
  const { awaits, loaded, messages } = state;
  if (awaits === undefined || awaits === 'copy' || awaits === 'keep' || awaits === 'hit' || awaits === 'notes')
    return state;
  if (awaits === 'end') {
    const end = lastTop(layoutOf(state), bodyRows(state));
    if (!loaded.reading) return { ...jump(state, end), awaits: undefined, message: undefined };
    // The end may be far off or never come if the length is unknown: the page follows the end so far.
    return loaded.reading.share === undefined ? { ...state, top: end } : state;
  }
  const place = anchorPlace(loaded, awaits.anchor, loaded.reading !== undefined);
  if (place) return { ...jump(state, place), awaits: undefined, message: undefined };
  return loaded.reading ? state : { ...state, awaits: undefined, message: messages.noTarget(`#${awaits.anchor}`) };
}
