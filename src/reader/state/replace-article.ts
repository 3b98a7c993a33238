import type { Article, Block, Place } from '../../article/model.js';
import { Relocation } from '../../article/place/relocate.js';
import { sameAtEnd, sameAtStart } from '../../article/place/same-edges.js';
import { textOf } from '../../article/text.js';
import { comparePlaces, lastTop, START } from '../../layout/layout.js';
import { showAwaited } from './extend-article.js';
import { withinHits } from './search/searching.js';
import { textOfPassage } from './selection/selection.js';
import type { Loaded, State, Visit } from './state.js';
import { bodyRows, layoutOf, visibleEnd } from './viewport.js';
import { mapVisits, visitsOf } from './visits.js';

/** Whether an article was read from the same text. */
const unchanged = (state: State, loaded: Loaded): boolean => state.loaded.markdown() === loaded.markdown();

/** Whether two articles have the same words: the markup of a page may differ each time. */
const sameWords = ({ blocks: a }: Article, { blocks: b }: Article): boolean =>
  a.length === b.length && a.every((block, i) => textOf(block) === textOf(b[i] as Block));

/**
 * Shows a text that was read again, and finds every place of the state in it by the words around that place.
 * @param moves the places found so far
 */
export function replaceArticle(state: State, loaded: Loaded, moves?: Relocation): State {
  const old = state.loaded.article;
  if (unchanged(state, loaded)) return { ...state, message: state.messages.unchanged };
  const found = moves?.from === old ? moves : new Relocation(old, loaded.article);
  const moved = (place: Place): Place => found.of(place);
  const movedVisit = (visit: Visit): Visit =>
    visit.loaded.article === old ? { ...visit, loaded, top: moved(visit.top), link: undefined } : visit;
  const { search } = state;
  // At the start of the article, text that was added above is shown.
  const top = comparePlaces(state.top, START) === 0 ? START : moved(state.top);
  const next: State = {
    ...mapVisits(state, movedVisit),
    loaded,
    top,
    arrivedAt: state.arrivedAt && moved(state.arrivedAt),
    link: undefined,
    addressToConfirm: undefined,
    selection: movedSelection(state, loaded, moved),
    folded: new Set(),
    search: search && {
      ...search,
      from: moved(search.from),
      origin: moved(search.origin),
      landedAt: moved(search.landedAt),
    },
    message: loaded.whole && sameWords(old, loaded.article) ? state.messages.unchanged : state.messages.reloaded,
  };
  const shown = showAwaited(withinHits(next));
  return staysAtEnd(state, loaded) ? { ...shown, top: lastTop(layoutOf(shown), bodyRows(shown)) } : shown;
}

/** Selection in the new text; undefined if less than half of its characters are left, as they would be others. */
function movedSelection({ selection, loaded }: State, next: Loaded, moved: (place: Place) => Place) {
  if (!selection) return undefined;
  const passage = { from: moved(selection.from), to: moved(selection.to) };
  const [had, has] = [textOfPassage(loaded, selection), textOfPassage(next, passage)];
  const left = sameAtStart(had, has) + sameAtEnd(had, has);
  return left >= had.length / 2 ? { ...selection, ...passage } : undefined;
}

/** Whether the page showed the end of a text to which more was appended, while its file is watched. */
function staysAtEnd(state: State, loaded: Loaded): boolean {
  if (!(state.follows || (state.watched && comparePlaces(state.top, START) !== 0))) return false;
  const atEnd = visibleEnd(state).block >= state.loaded.article.blocks.length;
  return atEnd && loaded.markdown().startsWith(state.loaded.markdown().trimEnd());
}

/** Places that `replaceArticle` looks for. */
export function placesToMove(state: State): readonly Place[] {
  const { loaded, top, arrivedAt = top, search, selection } = state;
  const visits = visitsOf(state).filter((visit) => visit.loaded.article === loaded.article);
  const others = [
    ...(search ? [search.from, search.origin, search.landedAt] : []),
    ...(selection ? [selection.from, selection.to] : []),
  ];
  return [top, arrivedAt, ...visits.map((visit) => visit.top), ...others];
}
