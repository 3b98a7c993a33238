import { noteBlocks } from '../../article/excerpt.js';
import { sectionAt } from '../../article/find-section.js';
import { placeAtProgress } from '../../article/progress.js';
import { move, START } from '../../layout/layout.js';
import { choicesOf } from '../panels/choices.js';
import { acceptChoice, openHits, openJump } from '../panels/choose.js';
import { acceptSection, foldSection, openOutline, selectNumber, unfoldSection } from '../panels/outline.js';
import { close, eraseFilter, filter, page, select, startFilter } from '../panels/panel.js';
import { MEASURE_STEP, measured, nextTheme } from './appearance.js';
import { revisit, setMark, toEnd, toMark } from './history.js';
import type { Command } from './keymap.js';
import type { State, Step } from './model.js';
import { jump } from './navigation.js';
import { currentDepth, heading, scroll, selectLink } from './scrolling.js';
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
} from './searching.js';
import { copyAddress, follow, showHints } from './selected-link.js';
import { done, repeated, told } from './step.js';
import { bodyRows, layoutOf } from './viewport.js';

/*
 * What the commands do: pure functions of the state, of a count and of the character that was asked for.
 */

/** The count of a command where none was typed. */
export const usualCount = (command: Command): number => (command === 'toPercent' ? 50 : 1);

function edition(state: State): Step {
  if (state.loaded.origin.can.edition) return { state, effect: { kind: 'edition' } };
  return told(state, state.messages.noEdition);
}

function reload(state: State): Step {
  if (state.loaded.origin.can.reload) return { state, effect: { kind: 'reload' } };
  return told(state, state.messages.noReload);
}

function edit(state: State): Step {
  if (state.loaded.origin.can.edit === undefined) return told(state, state.messages.noFile);
  return { state, effect: { kind: 'edit', line: state.loaded.article.blocks[state.top.block]?.line ?? 1 } };
}

/** Types a character into the search line or the open panel. */
export function type(state: State, character: string): Step {
  if (!state.panel) return retype(state, (text) => text + character);
  return filter(state, ('query' in state.panel ? state.panel.query : '') + character);
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
