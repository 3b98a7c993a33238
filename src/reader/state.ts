import { cleanLine } from '../article/clean.js';
import { samePlace } from '../article/editions.js';
import { sectionAt } from '../article/find.js';
import { type Link, linksOf } from '../article/links.js';
import type { Place } from '../article/model.js';
import { comparePlaces, lastTop, move, rowsFrom, START } from '../layout/layout.js';
import type { Messages } from '../messages/ui.js';
import { acceptChoice, choicesOf, closeChoices, filterChoices, openChoices, preview } from './choose.js';
import { anchorPlace, followLink, jump } from './follow.js';
import { type Command, commandOf, type Mode } from './keymap.js';
import type { Action, Loaded, Size, State, Step } from './model.js';
import { commitSearch, endSearch, hitsOf, nextHit, recall, searchFor, startSearch } from './search.js';
import { bodyRows, helpRows, layoutOf, visibleEnd } from './view.js';

/** The state in which the reader opens an article, at the heading in block `start` if there is one. */
export const openState = (
  loaded: Loaded,
  size: Size,
  messages: Messages,
  { measure, hyphens }: Pick<State, 'measure' | 'hyphens'>,
  start?: number,
): State => ({
  loaded,
  size,
  messages,
  measure,
  hyphens,
  top: start === undefined ? START : { block: start, offset: 0 },
  shift: 0,
  pending: '',
  history: [],
  future: [],
  searches: [],
});

const modeOf = (state: State): Mode => state.panel?.kind ?? (state.search?.editing ? 'search' : 'read');

/** The whole of the reader's behaviour: pure. */
export function reduce(state: State, action: Action): Step {
  switch (action.kind) {
    case 'key':
      return press(state, action.key);
    case 'resize':
      return { state: { ...state, size: action.size } };
    case 'message':
      return { state: { ...state, message: cleanLine(action.text) } };
    case 'edition':
      return { state: turn(state, action.loaded) };
    case 'tools':
      return { state: action.loaded.article === state.loaded.article ? { ...state, loaded: action.loaded } : state };
    case 'loaded':
      return { state: visit(state, action.loaded, action.anchor) };
    default:
      return action satisfies never;
  }
}

function press(state: State, key: string): Step {
  const mode = modeOf(state);
  const keys = state.pending + key;
  const command = commandOf(mode, keys);
  const clear: State = { ...state, pending: '', message: undefined };
  if (command === undefined && (mode === 'search' || mode === 'jump')) return { state: typed(clear, key) };
  if (command === 'prefix') return { state: { ...clear, pending: keys } };
  if (command === undefined) {
    if (state.pending !== '') return key === 'escape' ? { state: clear } : press(clear, key);
    return { state: { ...clear, message: state.messages.noSuchKey(key) } };
  }
  const armed = command === 'follow' ? state.armed : undefined;
  return commands[command]({ ...clear, armed }, key);
}

/** Adds a typed character to the phrase; names of keys that mean nothing here are left out. */
function typed(state: State, key: string): State {
  const character = key === 'space' ? ' ' : key;
  if ([...character].length !== 1) return state;
  const safe = cleanLine(character) || ' ';
  if (state.panel?.kind === 'jump') return filterChoices(state, `${state.panel.query ?? ''}${safe}`);
  return searchFor(state, `${state.search?.query ?? ''}${safe}`);
}

/** Moves the top by rows; a page that would show less than the article has stays full. */
function scroll(state: State, rows: number): Step {
  const layout = layoutOf(state);
  const end = lastTop(layout, bodyRows(state));
  if (rows > 0 && comparePlaces(state.top, end) >= 0) return { state };
  const next = move(layout, state.top, rows);
  const top = rows > 0 && comparePlaces(next, end) > 0 ? end : next;
  return { state: { ...state, top: Math.abs(rows) > 1 ? withoutLastHeading(state, top) : top } };
}

/** A page that would end with a heading starts so much higher that the heading begins the next page. */
function withoutLastHeading(state: State, top: Place): Place {
  const { blocks } = state.loaded.article;
  const rows = rowsFrom(layoutOf(state), top, bodyRows(state));
  const last = rows.findLastIndex(({ block, start }) => start >= 0 && blocks[block]?.kind !== 'heading');
  const more = rows.length - 1 - last;
  const headed = rows.slice(last + 1).some(({ start }) => start >= 0);
  // A page that shows headings alone, or the article's end, stays as it is.
  if (last < 0 || !headed || more >= rows.length / 2 || rows.length < bodyRows(state)) return top;
  const higher = move(layoutOf(state), top, -more);
  return comparePlaces(higher, state.top) > 0 || comparePlaces(top, state.top) < 0 ? higher : top;
}

function heading(state: State, direction: 1 | -1): Step {
  const starts = state.loaded.article.sections.map(({ start }): Place => ({ block: start, offset: 0 }));
  const target =
    direction > 0
      ? starts.find((place) => comparePlaces(place, state.top) > 0)
      : (starts.findLast((place) => comparePlaces(place, state.top) < 0) ??
        (comparePlaces(state.top, START) > 0 ? START : undefined));
  if (target) return { state: { ...state, top: target } };
  const { lastHeading, firstHeading } = state.messages;
  return { state: { ...state, message: direction > 0 ? lastHeading : firstHeading } };
}

/** Selects the next link from the selected one, or from the top of the page; the page moves only if it has to. */
function selectLink(state: State, direction: 1 | -1): Step {
  const links = linksOf(state.loaded.article);
  const end = visibleEnd(state);
  const visible = ({ block, from }: Link): boolean => {
    const place = { block, offset: from };
    return comparePlaces(place, state.top) >= 0 && comparePlaces(place, end) < 0;
  };
  const selected = state.link === undefined ? undefined : links[state.link];
  const from =
    selected && visible(selected) ? (state.link ?? 0) + direction : edgeLink(links, state.top, end, direction);
  const link = links[from];
  if (!link) return { state: { ...state, message: links.length === 0 ? state.messages.noLinks : undefined } };
  if (visible(link)) return { state: { ...state, link: from } };
  const third = -Math.floor(bodyRows(state) / 3);
  return {
    state: { ...state, link: from, top: move(layoutOf(state), { block: link.block, offset: link.from }, third) },
  };
}

function edgeLink(links: readonly Link[], top: Place, end: Place, direction: 1 | -1): number {
  const placed = (link: Link): Place => ({ block: link.block, offset: link.from });
  return direction > 0
    ? links.findIndex((link) => comparePlaces(placed(link), top) >= 0)
    : links.findLastIndex((link) => comparePlaces(placed(link), end) < 0);
}

function visit(state: State, loaded: Loaded, anchor: string | undefined): State {
  const top = anchor === undefined ? START : (anchorPlace(loaded.article, anchor) ?? START);
  return { ...jump({ ...state, panel: undefined, message: undefined, search: undefined, shift: 0 }, top), loaded };
}

/** Goes to a place that was left by going there or back, and leaves the present one on the other side. */
function revisit(state: State, from: 'history' | 'future', to: 'history' | 'future'): Step {
  const visits = state[from];
  const last = visits.at(-1);
  if (!last) return { state: { ...state, message: state.messages.noHistory } };
  const here = { loaded: state.loaded, top: state.top };
  const moved = { ...state, ...last, link: undefined, search: undefined, shift: 0 };
  return { state: { ...moved, [from]: visits.slice(0, -1), [to]: [...state[to], here] } };
}

/** Shows the other edition at the same place. */
const turn = (state: State, loaded: Loaded): State => ({
  ...state,
  loaded,
  top: samePlace(state.loaded.article, loaded.article, state.top),
  link: undefined,
  search: undefined,
});

function edition(state: State): Step {
  if (state.loaded.origin.kind === 'bundled') return { state, effect: { kind: 'edition' } };
  return { state: { ...state, message: state.messages.noEdition } };
}

function openPanel(state: State, kind: 'outline' | 'help'): Step {
  const current = kind === 'outline' ? Math.max(0, sectionAt(state.loaded.article.sections, state.top)) : 0;
  return { state: { ...state, panel: { kind, selected: current } } };
}

/** Moves the selection of the open panel within its bounds. */
function select(state: State, to: (selected: number) => number): Step {
  if (!state.panel) return { state };
  const selected = Math.max(0, Math.min(lastEntry(state), to(state.panel.selected)));
  const next = { ...state, panel: { ...state.panel, selected } };
  return { state: state.panel.origin ? preview(next) : next };
}

/** Index of the last entry of the open panel. */
function lastEntry(state: State): number {
  switch (state.panel?.kind) {
    case 'outline':
      return state.loaded.article.sections.length - 1;
    case 'help':
      return Math.max(0, helpRows(state).length - bodyRows(state));
    default:
      return choicesOf(state).length - 1;
  }
}

function listHits(state: State): Step {
  const { search, messages } = state;
  if (!search) return { state: { ...state, message: messages.noSearch } };
  if (hitsOf(state).length === 0) return { state: { ...state, message: messages.noHit(search.query) } };
  return { state: openChoices(state, 'hits', search.current) };
}

const closed = (state: State): State => ({ ...state, panel: undefined });

function choose(state: State, index: number): Step {
  const section = state.loaded.article.sections[index];
  return { state: section ? jump(closed(state), { block: section.start, offset: 0 }) : state };
}

const selectNumber = (state: State, key: string): Step =>
  choose(
    state,
    state.loaded.article.sections.findIndex(({ number }) => number === key),
  );

function follow(state: State): Step {
  const link = linksOf(state.loaded.article)[state.link ?? -1];
  if (!link) return { state: { ...state, armed: undefined, message: state.messages.noSelection } };
  return followLink(state, link.href) ?? { state: { ...state, message: state.messages.noTarget(link.href) } };
}

const SIDEWAYS = 8;

const commands: Readonly<Record<Command, (state: State, key: string) => Step>> = {
  rowDown: (state) => scroll(state, 1),
  rowUp: (state) => scroll(state, -1),
  pageDown: (state) => scroll(state, Math.max(1, bodyRows(state) - 2)),
  pageUp: (state) => scroll(state, -Math.max(1, bodyRows(state) - 2)),
  halfDown: (state) => scroll(state, Math.max(1, bodyRows(state) >> 1)),
  halfUp: (state) => scroll(state, -Math.max(1, bodyRows(state) >> 1)),
  toStart: (state) => ({ state: jump(state, START) }),
  toEnd: (state) => ({ state: jump(state, lastTop(layoutOf(state), bodyRows(state))) }),
  nextHeading: (state) => heading(state, 1),
  previousHeading: (state) => heading(state, -1),
  scrollRight: (state) => ({ state: { ...state, shift: state.shift + SIDEWAYS } }),
  scrollLeft: (state) => ({ state: { ...state, shift: Math.max(0, state.shift - SIDEWAYS) } }),
  outline: (state) => openPanel(state, 'outline'),
  nextLink: (state) => selectLink(state, 1),
  previousLink: (state) => selectLink(state, -1),
  follow,
  back: (state) => revisit(state, 'history', 'future'),
  forward: (state) => revisit(state, 'future', 'history'),
  edition,
  help: (state) => openPanel(state, 'help'),
  redraw: (state) => ({ state, effect: { kind: 'redraw' } }),
  suspend: (state) => ({ state, effect: { kind: 'suspend' } }),
  quit: (state) => ({ state, effect: { kind: 'quit', code: 0 } }),
  interrupt: (state) => ({ state, effect: { kind: 'quit', code: 130 } }),
  escape: (state) => ({ state: endSearch({ ...state, link: undefined, armed: undefined }) }),
  search: (state) => ({ state: startSearch(state) }),
  nextHit: (state) => nextHit(state, 1),
  previousHit: (state) => nextHit(state, -1),
  commitSearch: (state) => ({ state: commitSearch(state) }),
  cancelSearch: (state) => ({ state: endSearch(state) }),
  eraseCharacter: (state) => ({ state: searchFor(state, [...(state.search?.query ?? '')].slice(0, -1).join('')) }),
  eraseAll: (state) => ({ state: searchFor(state, '') }),
  jumpToHeading: (state) => ({ state: openChoices(state, 'jump', 0) }),
  listHits,
  accept: (state) => ({ state: acceptChoice(state) }),
  closeList: (state) => ({ state: closeChoices(state) }),
  eraseFilter: (state) => ({ state: filterChoices(state, (state.panel?.query ?? '').slice(0, -1)) }),
  olderSearch: (state) => ({ state: recall(state, 1) }),
  newerSearch: (state) => ({ state: recall(state, -1) }),
  selectDown: (state) => select(state, (selected) => selected + 1),
  selectUp: (state) => select(state, (selected) => selected - 1),
  selectPageDown: (state) => select(state, (selected) => selected + bodyRows(state)),
  selectPageUp: (state) => select(state, (selected) => selected - bodyRows(state)),
  selectFirst: (state) => select(state, () => 0),
  selectLast: (state) => select(state, () => Number.MAX_SAFE_INTEGER),
  selectNumber,
  choose: (state) => choose(state, state.panel?.selected ?? 0),
  close: (state) => ({ state: closed(state) }),
};
