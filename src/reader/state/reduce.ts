import type { Article, Place } from '../../article/model.js';
import { correspondingPlace } from '../../article/place/corresponding-place.js';
import { relocate } from '../../article/place/relocate.js';
import { sanitize, sanitizeLine } from '../../article/sanitize.js';
import { trimEnd } from '../../article/text.js';
import { comparePlaces, move, START } from '../../layout/layout.js';
import { meaningOf } from '../keys/binding.js';
import { keyFor, labelOf } from '../keys/key-label.js';
import { withKey } from '../keys/key-spelling.js';
import { keysByMode } from '../keys/keys-by-mode.js';
import { keepSelected, NEW_LIST } from '../panels/collection-list.js';
import { completed } from '../panels/file-completion.js';
import { previewed } from '../panels/jump.js';
import { noteEdited } from '../panels/notes/note-line.js';
import { activePanel } from '../panels/registry.js';
import { retype } from '../panels/select-and-type.js';
import { point } from '../screen/point.js';
import type { Action, Step } from './action.js';
import type { CollectionIndex } from './collection-index.js';
import { commands, usualCount } from './commands.js';
import { extendArticle } from './extend-article.js';
import { afterChange } from './library-changes.js';
import type { Found, Loaded, State, Visit } from './model.js';
import { anchorPlace, jump, shownArticle } from './navigation.js';
import { showAnnotations } from './notes/show-annotations.js';
import { openCollection, readAgain } from './open-collection.js';
import { replaceArticle } from './replace-article.js';
import { commitSearch, searchAgain, searchFor, searchOn, startSearch } from './searching.js';
import { extendToHit } from './selection/extend-to-hit.js';
import { filePosition, replaceFile, showFile } from './several-files.js';
import { mapState, say } from './step.js';
import { layoutOf, pageAround } from './viewport.js';
import { closePanel, here, mapVisits, noteReading, sameOrigin } from './visits.js';

/** Arguments with which the reader is opened. */
export type Start = Pick<
  State,
  'loaded' | 'size' | 'messages' | 'measure' | 'hyphens' | 'theme' | 'themeChosen' | 'colours'
> &
  Partial<
    Pick<
      State,
      | 'files'
      | 'keys'
      | 'ownThemes'
      | 'top'
      | 'arrivedAt'
      | 'message'
      | 'watched'
      | 'follows'
      | 'awaits'
      | 'clock'
      | 'random'
    >
  >;

/** Initial state of the reader for an article, at its start unless another place is given. */
export const openState = (start: Start): State => ({
  keys: keysByMode,
  top: START,
  arrivedAt: start.top ?? START,
  clock: () => 0,
  random: () => 0,
  files: { origins: [start.loaded.origin], at: 0, left: {} },
  ...start,
  ownMeasure: start.measure,
  centred: true,
  scrollX: 0,
  sidebar: false,
  folded: new Set(),
  pending: '',
  history: [],
  future: [],
  marks: {},
  searches: [],
  list: start.loaded.origin.collection && NEW_LIST,
  indexes: {},
});

/** Pure reducer: the next state, and the effect to perform, for each action. */
export function reduce(state: State, action: Action): Step {
  switch (action.kind) {
    case 'key':
      return mapState(press(state, action.key), noteReading);
    case 'wheel':
    case 'click':
    case 'drag':
      return mapState(point(state, action), noteReading);
    case 'paste':
      return paste(state, action.text);
    case 'resize':
      return { state: { ...state, size: action.size } };
    case 'message':
      return say(state, sanitizeLine(action.text));
    case 'edition':
      return { state: switchForm(state, action.loaded, correspondingPlace) };
    case 'whole':
      return whole(state, action);
    case 'reloaded': {
      const next = replaceArticle(state, action.loaded, action.moves);
      return say(next, together(action.message, next.message));
    }
    case 'completed':
      return completed(state, action.path, action.names);
    case 'indexed':
      return { state: withIndex(state, action.index) };
    case 'libraryChanged':
      return afterChange(state, action.change);
    case 'found':
      return { state: withFound(state, action.from, action.found) };
    case 'previewed':
      return { state: previewed(state, action) };
    case 'compile':
      return { state: searchAgain({ ...state, compile: action.compile }) };
    case 'background': {
      const { background } = action;
      return { state: { ...state, background, ...(state.themeChosen || !state.colours ? {} : { theme: background }) } };
    }
    case 'tools': {
      const same = action.loaded.article.blocks === state.loaded.article.blocks;
      return { state: same ? { ...state, loaded: { ...state.loaded, tools: action.loaded.tools } } : state };
    }
    case 'annotated':
      return showAnnotations(state, action);
    case 'noteEdited':
      return noteEdited(state, action);
    case 'loaded':
      return { state: visit(state, action) };
    case 'scan':
      return { state: state.search?.chosen ? searchOn(state) : extendToHit(searchOn(state)) };
    case 'grown': {
      const next = extendArticle(state, action.loaded, action.rest);
      const run = next.awaits === 'copy' ? commands.copySection : next.awaits === 'keep' ? commands.keep : undefined;
      return run?.({ ...next, awaits: undefined }, 1, '') ?? { state: next };
    }
    case 'resumed':
      return say(
        { ...state, top: action.top, arrivedAt: undefined },
        state.messages.continued(keyFor(state, 'toStart')),
      );
    case 'recalledMark':
      return { state: noteReading(jump(state, action.top, action.loaded)) };
    default:
      return action satisfies never;
  }
}

function press(state: State, key: string): Step {
  const panel = activePanel(state);
  const clear: State = { ...state, pending: '', message: undefined, awaits: undefined };
  const keys = withKey(state.pending, key);
  const [, digits = '', rest = ''] = ((!panel || panel.counts) && /^([1-9]\d{0,4})?(.*)$/s.exec(keys)) || [
    '',
    '',
    keys,
  ];
  const mode = panel?.mode(state) ?? 'read';
  const bindings = [...state.keys[mode], ...state.keys.everywhere];
  const meaning = rest === '' ? 'prefix' : meaningOf(bindings, rest, digits !== '');
  if (meaning === 'prefix') return { state: { ...clear, pending: keys } };
  if (meaning) {
    const confirms = meaning.command === 'follow' || meaning.command === 'escape';
    const addressToConfirm = confirms ? state.addressToConfirm : undefined;
    const count = digits === '' ? usualCount(meaning.command) : Number(digits);
    return commands[meaning.command]({ ...clear, addressToConfirm }, count, meaning.character);
  }
  if (panel?.query?.(state) !== undefined) return type(clear, key);
  if (state.pending !== '') return key === 'escape' ? { state: clear } : press(clear, key);
  return say(clear, state.messages.noSuchKey(labelOf(key, state.messages), keyFor(state, 'help', mode)));
}

/** Types a key into a query; names of keys without a character are ignored. */
function type(state: State, key: string): Step {
  if (key !== 'space' && [...key].length !== 1) return { state };
  const character = (key === 'space' ? '' : sanitizeLine(key)) || ' ';
  return retype(state, (query) => query + character);
}

/** Types pasted text into a query, on one line and without control characters; it is never run as keys. */
function paste(state: State, text: string): Step {
  const clear: State = { ...state, pending: '', message: undefined, awaits: undefined, addressToConfirm: undefined };
  const panel = activePanel(state);
  if (panel?.labels || panel?.query?.(state) === undefined) return say(clear, state.messages.pasteIgnored);
  const line = trimEnd(text, '\r\n').replace(/\r\n|[\t\r\n\u0085\u2028\u2029]/g, ' ');
  return retype(clear, (query) => query + sanitize(line.replace(/\p{Cc}/gu, '')));
}

/** State in which more of a collection is known. */
function withIndex(state: State, index: CollectionIndex): State {
  const { key } = index.collection;
  const before = state.indexes[key];
  const kept = (visit: Visit): Visit =>
    visit.list && visit.loaded.origin.collection?.key === key
      ? { ...visit, list: keepSelected(visit.list, before, index) }
      : visit;
  return { ...mapVisits(state, kept), list: kept(here(state)).list, indexes: { ...state.indexes, [key]: index } };
}

/** State in which a search of a collection has come further, wherever its list is. */
function withFound(state: State, from: Found, found: Found): State {
  const further = (visit: Visit): Visit =>
    visit.list?.kind === 'found' && visit.list.found === from ? { ...visit, list: { ...visit.list, found } } : visit;
  return { ...mapVisits(state, further), list: further(here(state)).list };
}

function visit(state: State, { loaded, anchor, top, hit, file, message }: Extract<Action, { kind: 'loaded' }>): State {
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
function whole(state: State, { loaded, message }: Extract<Action, { kind: 'whole' }>): Step {
  const { wholeShown, articleShown } = state.messages;
  const says = loaded.origin.as?.whole ? wholeShown : articleShown;
  return say(switchForm(state, loaded, relocate), together(message, says(keyFor(state, 'whole'))));
}

/** Several messages as one. */
const together = (...messages: readonly (string | undefined)[]): string =>
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
