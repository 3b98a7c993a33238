import { cleanLine } from '../article/clean.js';
import { sectionAt } from '../article/find.js';
import { linksOf } from '../article/links.js';
import { noteBlocks } from '../article/part.js';
import { placeAtProgress } from '../article/progress.js';
import { lastTop, move, START } from '../layout/layout.js';
import { THEMES } from '../theme.js';
import { choicesOf } from './choices.js';
import { acceptChoice, closeChoices, openHits, openJump, preview } from './choose.js';
import { followLink, jump } from './follow.js';
import { helpHeight, helpRows } from './help.js';
import { hintsOf } from './hints.js';
import type { Command } from './keymap.js';
import type { Panel, State, Step, Visit } from './model.js';
import { currentDepth, heading, scroll, selectLink } from './moves.js';
import {
  acceptSection,
  entriesOf,
  filterOutline,
  foldSection,
  openOutline,
  selectNumber,
  unfoldSection,
} from './outline.js';
import {
  commitSearch,
  endSearch,
  hitsOf,
  nextHit,
  recall,
  searchFor,
  startSearch,
  togglePattern,
  withSearch,
} from './search.js';
import { bodyRows, geometryOf, layoutOf, listRows, outlineBeside, peekRows } from './view.js';

/*
 * What the commands do: pure functions of the state, of a count and of the character that was asked for.
 */

/** The count of a command where none was typed. */
export const usualCount = (command: Command): number => (command === 'toPercent' ? 50 : 1);

const done = (state: State): Step => ({ state });
const told = (state: State, message: string): Step => ({ state: { ...state, message } });

/** Does something as often as its count says, as long as it can be done. */
const repeated =
  (step: (state: State) => Step) =>
  (state: State, count: number): Step => {
    let last = step(state);
    for (let left = count - 1; left > 0 && last.state.message === undefined; left -= 1) last = step(last.state);
    return last;
  };

/** Goes to a place that was left by going there or back, and leaves the present one on the other side. */
function revisit(state: State, from: 'history' | 'future', to: 'history' | 'future'): Step {
  const last = state[from].at(-1);
  if (!last) return told(state, from === 'history' ? state.messages.noHistory : state.messages.noFuture);
  const here: Visit = { loaded: state.loaded, top: state.top };
  const { history, future } = state;
  return done({
    ...jump(state, last.top, last.loaded),
    history,
    future,
    [from]: state[from].slice(0, -1),
    [to]: [...state[to], here],
  });
}

function edition(state: State): Step {
  if (state.loaded.origin.kind === 'bundled') return { state, effect: { kind: 'edition' } };
  return told(state, state.messages.noEdition);
}

function reload(state: State): Step {
  if (state.loaded.origin.kind === 'file') return { state, effect: { kind: 'reload' } };
  return told(state, state.messages.noReload);
}

function edit(state: State): Step {
  if (state.loaded.origin.kind !== 'file') return told(state, state.messages.noFile);
  return { state, effect: { kind: 'edit', line: state.loaded.article.blocks[state.top.block]?.line ?? 1 } };
}

/** Moves the selection of the open panel within its bounds. */
function select(state: State, to: (selected: number) => number): Step {
  const { panel } = state;
  if (!panel) return done(state);
  const selected = Math.max(0, Math.min(lastEntry(state, panel), to(panel.selected)));
  return done(preview({ ...state, panel: { ...panel, selected } }));
}

/** Index of the last entry of a panel, or the first row with which it is still full. */
function lastEntry(state: State, panel: Panel): number {
  switch (panel.kind) {
    case 'outline':
      return entriesOf(state).length - 1;
    case 'help':
      return helpRows(state).length - helpHeight(state);
    case 'peek':
      return peekRows(state).all.length - peekRows(state).height;
    default:
      return choicesOf(state).length - 1;
  }
}

/** Rows of the open panel that show what it lists. */
function panelRows(state: State): number {
  switch (state.panel?.kind) {
    case 'outline':
      return bodyRows(state);
    case 'help':
      return helpHeight(state);
    case 'peek':
      return peekRows(state).height;
    default:
      return listRows(state) - 1;
  }
}

/** A page of a panel's list; beside the text it is the text that pages, and the outline follows. */
function page(state: State, direction: 1 | -1): Step {
  if (state.panel?.kind !== 'outline' || !outlineBeside(state)) {
    return select(state, (selected) => selected + direction * Math.max(1, panelRows(state) - 1));
  }
  const scrolled = scroll(state, direction * Math.max(1, bodyRows(state) - 2)).state;
  return done(state.panel.query === '' ? openOutline(scrolled) : scrolled);
}

/** Changes what is typed into a panel. */
function filter(state: State, query: string): Step {
  const { panel } = state;
  switch (panel?.kind) {
    case 'outline':
      return done(filterOutline(state, query));
    case 'jump':
    case 'palette':
    case 'help':
      return done(preview({ ...state, panel: { ...panel, query, selected: 0 } }));
    case 'hints':
      return hinted({ ...state, panel: { ...panel, query } });
    default:
      return done(state);
  }
}

/** Types a character into the search line or the open panel. */
export function type(state: State, character: string): Step {
  if (!state.panel) return retype(state, (text) => text + character);
  return filter(state, ('query' in state.panel ? state.panel.query : '') + character);
}

/** Follows the link whose label is typed. */
function hinted(state: State): Step {
  const typed = state.panel?.kind === 'hints' ? state.panel.query : '';
  const hints = hintsOf(state).filter(({ label }) => label.startsWith(typed));
  const [hint] = hints;
  if (!hint) return told({ ...state, panel: undefined }, state.messages.noHint(typed));
  return hint.label === typed ? follow({ ...state, panel: undefined, link: hint.link }) : done(state);
}

function startFilter(state: State): Step {
  const { panel } = state;
  return done(
    panel?.kind === 'outline' || panel?.kind === 'help' ? { ...state, panel: { ...panel, typing: true } } : state,
  );
}

function eraseFilter(state: State): Step {
  const query = state.panel && 'query' in state.panel ? state.panel.query : '';
  return filter(state, [...query].slice(0, -1).join(''));
}

/** Backs out of a panel by one level: what is typed into it, then the panel. */
function close(state: State): Step {
  const { panel } = state;
  if (panel?.kind === 'outline' && (panel.query !== '' || panel.typing)) return done(filterOutline(state, ''));
  if (panel?.kind === 'help' && (panel.query !== '' || panel.typing))
    return done({ ...state, panel: { ...panel, query: '', typing: false, selected: 0 } });
  return done({ ...closeChoices(state), sidebar: state.sidebar && panel?.kind !== 'outline' });
}

function accept(state: State): Step {
  switch (state.panel?.kind) {
    case 'outline':
      return acceptSection(state);
    case 'palette':
      return runChoice(state);
    case 'peek': {
      const [note] = noteBlocks(state.loaded.article, state.panel.footnote);
      return done(jump({ ...state, panel: undefined }, { block: note ?? 0, offset: 0 }));
    }
    default:
      return acceptChoice(state);
  }
}

/** Runs the command that is selected in the palette; one that takes a character waits for it. */
function runChoice(state: State): Step {
  const binding = choicesOf(state).at(state.panel?.selected ?? 0)?.binding;
  const closed: State = { ...state, panel: undefined };
  if (!binding) return done(closed);
  if (binding.takesCharacter) return done({ ...closed, pending: binding.keys[0] ?? '' });
  return commands[binding.command](closed, usualCount(binding.command), '');
}

function listHits(state: State): Step {
  const { messages } = state;
  const searched = withSearch(state);
  if (!searched) return told(state, messages.noSearch);
  const text = searched.search?.query.text ?? '';
  return hitsOf(searched).length === 0 ? told(searched, messages.noHit(text)) : done(openHits(searched));
}

function showHints(state: State): Step {
  if (hintsOf(state).length === 0) return told(state, state.messages.noLinkHere);
  return done({ ...state, link: undefined, panel: { kind: 'hints', selected: 0, query: '' } });
}

function follow(state: State): Step {
  const link = linksOf(state.loaded.article)[state.link ?? -1];
  if (!link) return told({ ...state, armed: undefined }, state.messages.noSelection);
  return followLink(state, link.href) ?? told(state, state.messages.noTarget(link.href));
}

function copyAddress(state: State): Step {
  const link = linksOf(state.loaded.article)[state.link ?? -1];
  return link ? { state, effect: { kind: 'copy', text: link.href } } : told(state, state.messages.noSelection);
}

/** Copies the lines of the source from the section's heading to the next one that is not below it. */
function copySection(state: State): Step {
  const { article, markdown, reading } = state.loaded;
  const { blocks, sections } = article;
  const section = sections[sectionAt(sections, state.top)];
  const next = section && sections.find(({ start }) => start === section.end);
  if (reading && !next) return told({ ...state, awaits: 'copy' }, state.messages.copiesLater);
  const lines = markdown().split(/(?<=\n)/);
  if (!section) return { state, effect: { kind: 'copy', text: lines.join('') } };
  const from = (blocks[section.start]?.line ?? 1) - 1;
  const to = next ? (blocks[next.start]?.line ?? 1) - 1 : lines.length;
  return { state, effect: { kind: 'copy', text: lines.slice(from, to).join('') } };
}

const setMark = (state: State, name: string): Step => {
  const here: Visit = { loaded: state.loaded, top: state.top };
  return told({ ...state, marks: { ...state.marks, [name]: here } }, state.messages.marked(cleanLine(name)));
};

function toMark(state: State, name: string): Step {
  const mark = Object.hasOwn(state.marks, name) ? state.marks[name] : undefined;
  return mark ? done(jump(state, mark.top, mark.loaded)) : told(state, state.messages.noMark(cleanLine(name)));
}

const MEASURE_STEP = 5;
const LEAST_MEASURE = 20;

/** Changes the measure from what is on the screen, in steps. */
function measured(state: State, step: number): Step {
  const shown = geometryOf(state).measure;
  const widest = geometryOf({ ...state, measure: Number.MAX_SAFE_INTEGER }).measure;
  const measure = Math.max(Math.min(LEAST_MEASURE, shown), Math.min(widest, shown + step));
  return told({ ...state, measure }, state.messages.measure(measure));
}

/** The next theme in their order. */
function nextTheme(state: State): Step {
  if (!state.colours) return told(state, state.messages.noColours);
  const theme = THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length] ?? 'mono';
  return told({ ...state, theme, themeChosen: true }, state.messages.theme(state.messages.themes[theme]));
}

/** Backs out of exactly one thing. */
function backOut(state: State): Step {
  if (state.armed !== undefined) return done({ ...state, armed: undefined });
  if (state.link !== undefined) return done({ ...state, link: undefined });
  if (state.search) return done(endSearch(state));
  return done({ ...state, sidebar: false });
}

/** Changes the query that is typed. */
function retype(state: State, change: (text: string) => string): Step {
  const { text, pattern } = state.search?.query ?? { text: '', pattern: false };
  return done(searchFor(state, { text: change(text), pattern }));
}

/** Goes to the end; to that of an article that is still being read as soon as it is there. */
function toEnd(state: State): Step {
  const { reading } = state.loaded;
  if (reading && reading.share !== undefined) return told({ ...state, awaits: 'end' }, state.messages.goesToEnd);
  const gone = jump(state, lastTop(layoutOf(state), bodyRows(state)));
  return done(reading ? { ...gone, awaits: 'end' } : gone);
}

const SIDEWAYS = 8;

export const commands: Readonly<Record<Command, (state: State, count: number, character: string) => Step>> = {
  rowDown: (state, count) => scroll(state, count),
  rowUp: (state, count) => scroll(state, -count),
  pageDown: (state, count) => scroll(state, count * Math.max(1, bodyRows(state) - 2)),
  pageUp: (state, count) => scroll(state, -count * Math.max(1, bodyRows(state) - 2)),
  halfDown: (state, count) => scroll(state, count * Math.max(1, bodyRows(state) >> 1)),
  halfUp: (state, count) => scroll(state, -count * Math.max(1, bodyRows(state) >> 1)),
  toStart: (state) => done(jump(state, START)),
  toEnd,
  toPercent: (state, count) => {
    const place = placeAtProgress(state.loaded.article, Math.min(count, 100) / 100);
    return done(jump(state, move(layoutOf(state), place, 0)));
  },
  nextHeading: (state, count) => heading(state, count),
  previousHeading: (state, count) => heading(state, -count),
  nextOfLevel: (state, count) => heading(state, count, currentDepth(state)),
  previousOfLevel: (state, count) => heading(state, -count, currentDepth(state)),
  scrollRight: (state, count) => done({ ...state, shift: state.shift + count * SIDEWAYS }),
  scrollLeft: (state, count) => done({ ...state, shift: Math.max(0, state.shift - count * SIDEWAYS) }),
  outline: (state) => done(openOutline(state)),
  jumpToHeading: (state) => done(openJump(state, 'article')),
  jumpAnywhere: (state) => ({
    state: openJump(state, 'library'),
    ...(state.library ? {} : { effect: { kind: 'library' } }),
  }),
  setMark: (state, _, name) => setMark(state, name),
  toMark: (state, _, name) => toMark(state, name),
  back: repeated((state) => revisit(state, 'history', 'future')),
  forward: repeated((state) => revisit(state, 'future', 'history')),
  search: (state) => done(startSearch(state)),
  nextHit: (state, count) => nextHit(state, count),
  previousHit: (state, count) => nextHit(state, -count),
  listHits,
  nextLink: repeated((state) => selectLink(state, 1)),
  previousLink: repeated((state) => selectLink(state, -1)),
  hints: showHints,
  follow,
  copyAddress,
  copySection,
  edition,
  reload,
  edit,
  theme: nextTheme,
  wider: (state, count) => measured(state, count * MEASURE_STEP),
  narrower: (state, count) => measured(state, -count * MEASURE_STEP),
  ownMeasure: (state) => told({ ...state, measure: state.ownMeasure }, state.messages.measure(state.ownMeasure)),
  centre: (state) => done({ ...state, centred: !state.centred }),
  help: (state) => done({ ...state, panel: { kind: 'help', selected: 0, query: '', typing: false } }),
  palette: (state) => done({ ...state, panel: { kind: 'palette', selected: 0, query: '' } }),
  redraw: (state) => ({ state, effect: { kind: 'redraw' } }),
  suspend: (state) => ({ state, effect: { kind: 'suspend' } }),
  quit: (state) => ({ state, effect: { kind: 'quit', code: 0 } }),
  interrupt: (state) => ({ state, effect: { kind: 'quit', code: 130 } }),
  escape: backOut,
  selectDown: (state) => select(state, (selected) => selected + 1),
  selectUp: (state) => select(state, (selected) => selected - 1),
  selectPageDown: (state) => page(state, 1),
  selectPageUp: (state) => page(state, -1),
  selectFirst: (state) => select(state, () => 0),
  selectLast: (state) => select(state, () => Number.MAX_SAFE_INTEGER),
  selectNumber: (state, _, number) => selectNumber(state, number),
  fold: (state) => done(foldSection(state)),
  unfold: (state) => done(unfoldSection(state)),
  startFilter,
  eraseFilter,
  clearFilter: (state) => filter(state, ''),
  keepFilter: (state) =>
    done(state.panel?.kind === 'help' ? { ...state, panel: { ...state.panel, typing: false } } : state),
  accept,
  close,
  commitSearch: (state) => done(commitSearch(state)),
  cancelSearch: (state) => done(endSearch(state)),
  togglePattern,
  eraseCharacter: (state) => retype(state, (text) => [...text].slice(0, -1).join('')),
  eraseWord: (state) => retype(state, (text) => text.replace(/\S*\s*$/, '')),
  eraseAll: (state) => retype(state, () => ''),
  olderSearch: (state) => recall(state, 1),
  newerSearch: (state) => recall(state, -1),
};
