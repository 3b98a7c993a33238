import { sectionAt } from '../../article/find-section.js';
import { placeAtProgress } from '../../article/offset.js';
import { move, START } from '../../layout/layout.js';
import { openHelp } from '../panels/help-panel.js';
import { showHints } from '../panels/hints.js';
import { listHits } from '../panels/hits.js';
import { openJump } from '../panels/jump.js';
import { foldSection, openOutline, selectNumber, unfoldSection } from '../panels/outline.js';
import { openPalette } from '../panels/palette.js';
import { panelCommands } from '../panels/panel-commands.js';
import { openPanel } from '../panels/registry.js';
import { recall, togglePattern } from '../panels/search-line.js';
import { MEASURE_STEP, measured, nextTheme } from './appearance.js';
import type { Command } from './command-names.js';
import { revisit, setMark, toEnd, toMark } from './history.js';

import type { State, Step } from './model.js';
import { jump } from './navigation.js';
import { currentDepth, heading, scroll, selectLink } from './scrolling.js';
import { endSearch, nextHit, startSearch } from './searching.js';
import { copyAddress, followSelected } from './selected-link.js';
import { done, repeated, told } from './step.js';
import { bodyRows, layoutOf } from './viewport.js';

/*
 * Commands as pure functions of the state, a count, and the character that completes the command.
 */

/** Default count of a command. */
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

/** Copies the source lines of the section, from its heading to the next one that is not a subsection. */
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

/** Backs out of exactly one thing at a time. */
function backOut(state: State): Step {
  if (state.addressToConfirm !== undefined) return done({ ...state, addressToConfirm: undefined });
  if (state.link !== undefined) return done({ ...state, link: undefined });
  if (state.search) return done(endSearch(state));
  return done({ ...state, sidebar: false });
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
  scrollRight: (state, count) => done({ ...state, scrollX: state.scrollX + count * SIDEWAYS }),
  scrollLeft: (state, count) => done({ ...state, scrollX: Math.max(0, state.scrollX - count * SIDEWAYS) }),
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
  follow: followSelected,
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
  help: (state) => done(openHelp(state)),
  palette: (state) => done(openPalette(state)),
  redraw: (state) => ({ state, effect: { kind: 'redraw' } }),
  suspend: (state) => ({ state, effect: { kind: 'suspend' } }),
  quit: (state) => ({ state, effect: { kind: 'quit', code: 0 } }),
  interrupt: (state) => ({ state, effect: { kind: 'quit', code: 130 } }),
  escape: backOut,
  ...panelCommands,
  selectNumber: (state, _, number) => selectNumber(state, number),
  fold: (state) => done(foldSection(state)),
  unfold: (state) => done(unfoldSection(state)),
  accept: (state) =>
    openPanel(state)?.accept?.(state, (closed, { command }) => commands[command](closed, usualCount(command), '')) ??
    done(state),
  togglePattern,
  olderSearch: (state) => recall(state, 1),
  newerSearch: (state) => recall(state, -1),
};
