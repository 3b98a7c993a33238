import type { Article, Place } from '../../article/model.js';
import { correspondingPlace } from '../../article/place/corresponding-place.js';
import { relocate } from '../../article/place/relocate.js';
import { sanitizeLine } from '../../article/sanitize.js';
import { comparePlaces, move, START } from '../../layout/layout.js';
import { keyFor } from '../keys/key-label.js';
import { NEW_LIST } from '../panels/collection-list.js';
import { activePanel } from '../panels/registry.js';
import type { Action } from './action.js';
import { openCollection, readAgain } from './collection/open-collection.js';
import { anchorPlace, jump, shownArticle } from './navigation.js';
import { commitSearch, searchFor, startSearch } from './search/searching.js';
import { filePosition, replaceFile, showFile } from './several-files.js';
import type { Loaded, State, Visit } from './state.js';
import { type Step, say } from './step.js';
import { layoutOf, pageAround } from './viewport.js';
import { closePanel, here, sameOrigin } from './visits.js';

/** Shows an article or a list that was opened: at an anchor, at a hit, or where an earlier visit ended. */
export function showOpened(
  state: State,
  { loaded, anchor, top, hit, file, message }: Extract<Action, { kind: 'loaded' }>,
): State {
  if (hit) return visitHit(state, loaded, hit);
  const place = anchor === undefined || anchor === '' ? (top ?? START) : anchorPlace(loaded, anchor);
  const from: State = { ...closePanel(state), message };
  const gone = file === undefined ? jump(from, place ?? START, loaded) : showFile(from, loaded, file, place ?? START);
  if (loaded.origin.collection) return listAgain({ ...gone, list: NEW_LIST });
  const position = file === undefined ? '' : `${filePosition(gone)} `;
  const continued = position + state.messages.continued(keyFor(state, 'toStart'));
  if (top) return { ...gone, arrivedAt: undefined, message: together(message, continued) };
  if (place || anchor === undefined) return { ...gone, message: message ?? wayBack(state) };
  if (loaded.reading) return { ...gone, awaits: { anchor } };
  return { ...gone, message: together(message, state.messages.noTarget(`#${sanitizeLine(anchor)}`)) };
}

/** State in which a list is read again; in the library, the row is selected that was selected when it was left. */
function listAgain(state: State): State {
  const { key, library } = openCollection(state);
  const isSame = ({ list, loaded }: Visit): boolean =>
    list?.kind === 'collection' && loaded.origin.collection?.key === key;
  const list = library === undefined ? undefined : state.history.findLast(isSame)?.list;
  const left = { ...state, list: list ?? state.list };
  return readAgain(list ? (activePanel(left)?.close(left) ?? left) : left);
}

/** Shows all of a page in place of its article, or the article again. */
export function showWhole(state: State, { loaded, message }: Extract<Action, { kind: 'whole' }>): Step {
  const { wholeShown, articleShown } = state.messages;
  const says = loaded.origin.as?.whole ? wholeShown : articleShown;
  return say(switchForm(state, loaded, relocate), together(message, says(keyFor(state, 'whole'))));
}

/** Several messages as one. */
export const together = (...messages: readonly (string | undefined)[]): string =>
  messages.filter((message) => message !== undefined).join(' · ');

/** Hint at the key that goes back to the list from which the first article is opened. */
function wayBack({ list, history, future, keys, messages }: State): string | undefined {
  const back = list && history.length + future.length === 0 ? keyFor({ keys, messages }, 'back') : undefined;
  return back === undefined ? undefined : messages.backToList(back);
}

/** Shows a hit of a search of a collection, with that search active. */
function visitHit(state: State, loaded: Loaded, { place, phrase }: { place: Place; phrase: string }): State {
  const { block, offset } = place;
  const there = block < loaded.article.blocks.length ? { block, offset } : START;
  const gone = jump({ ...closePanel(state), message: undefined }, there, loaded);
  const around = { ...gone, search: undefined, top: pageAround(gone, there) };
  const found = commitSearch(searchFor(startSearch({ ...around, top: there }), { text: phrase, pattern: false }));
  return { ...found, history: gone.history, top: around.top };
}

/**
 * Shows another form of the article, its other edition or its whole page, at the same place; switching straight back returns to the exact
 * place before.
 * @param placeIn finds a place of an article in the other one
 */
function switchForm(state: State, loaded: Loaded, placeIn: (from: Article, to: Article, place: Place) => Place): State {
  const { otherEdition } = state;
  const from = here(state);
  const returns =
    otherEdition &&
    sameOrigin(otherEdition.from.loaded, loaded) &&
    comparePlaces(otherEdition.to, state.top) === 0 &&
    otherEdition.from.top;
  const shown: State = { ...state, ...shownArticle(state, loaded), files: replaceFile(state, loaded) };
  const place = returns || placeIn(state.loaded.article, loaded.article, state.top);
  const top = comparePlaces(state.top, START) === 0 ? START : move(layoutOf(shown), place, 0);
  return { ...shown, top: returns || top, arrivedAt: returns || top, otherEdition: { from, to: returns || top } };
}

/** Shows the other edition of an article at the place that corresponds to the present one. */
export const showEdition = (state: State, loaded: Loaded): State => switchForm(state, loaded, correspondingPlace);
