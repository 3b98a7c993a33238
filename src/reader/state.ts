import { cleanLine } from '../article/clean.js';
import { samePlace } from '../article/editions.js';
import { sectionAt } from '../article/find.js';
import { linksOf } from '../article/links.js';
import { placeAtProgress } from '../article/progress.js';
import { lastTop, START } from '../layout/layout.js';
import type { Messages } from '../messages/ui.js';
import { acceptChoice, choicesOf, closeChoices, filterChoices, openChoices, preview } from './choose.js';
import { anchorPlace, followLink, jump } from './follow.js';
import { type Command, commandOf, type Mode } from './keymap.js';
import type { Action, Loaded, Size, State, Step } from './model.js';
import { currentDepth, heading, scroll, selectLink } from './moves.js';
import { commitSearch, endSearch, hitsOf, nextHit, recall, searchFor, startSearch } from './search.js';
import { bodyRows, helpRows, layoutOf } from './view.js';

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
  const [, digits = '', rest = ''] = (mode === 'read' && /^([1-9]\d{0,4})?(.*)$/s.exec(keys)) || ['', '', keys];
  const command = rest === '' ? 'prefix' : commandOf(mode, rest);
  const clear: State = { ...state, pending: '', message: undefined };
  if (command === undefined && (mode === 'search' || mode === 'jump')) return { state: typed(clear, key) };
  if (command === 'prefix') return { state: { ...clear, pending: keys } };
  if (command === undefined) {
    if (state.pending !== '') return key === 'escape' ? { state: clear } : press(clear, key);
    return { state: { ...clear, message: state.messages.noSuchKey(key) } };
  }
  const armed = command === 'follow' ? state.armed : undefined;
  return commands[command]({ ...clear, armed }, key, digits === '' ? 1 : Number(digits));
}

/** Adds a typed character to the phrase; names of keys that mean nothing here are left out. */
function typed(state: State, key: string): State {
  const character = key === 'space' ? ' ' : key;
  if ([...character].length !== 1) return state;
  const safe = cleanLine(character) || ' ';
  if (state.panel?.kind === 'jump') return filterChoices(state, `${state.panel.query ?? ''}${safe}`);
  return searchFor(state, `${state.search?.query ?? ''}${safe}`);
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

const commands: Readonly<Record<Command, (state: State, key: string, count: number) => Step>> = {
  rowDown: (state, _, count) => scroll(state, count),
  rowUp: (state, _, count) => scroll(state, -count),
  pageDown: (state, _, count) => scroll(state, count * Math.max(1, bodyRows(state) - 2)),
  pageUp: (state, _, count) => scroll(state, -count * Math.max(1, bodyRows(state) - 2)),
  halfDown: (state, _, count) => scroll(state, count * Math.max(1, bodyRows(state) >> 1)),
  halfUp: (state, _, count) => scroll(state, -count * Math.max(1, bodyRows(state) >> 1)),
  toStart: (state) => ({ state: jump(state, START) }),
  toEnd: (state) => ({ state: jump(state, lastTop(layoutOf(state), bodyRows(state))) }),
  toPercent: (state, _, count) => ({
    state: jump(state, placeAtProgress(state.loaded.article, Math.min(count, 100) / 100)),
  }),
  nextHeading: (state, _, count) => heading(state, count),
  previousHeading: (state, _, count) => heading(state, -count),
  nextOfLevel: (state, _, count) => heading(state, count, currentDepth(state)),
  previousOfLevel: (state, _, count) => heading(state, -count, currentDepth(state)),
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
