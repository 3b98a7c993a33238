import { sectionAt } from '../../article/find-section.js';
import { placeAtProgress } from '../../article/offset.js';
import { textOf } from '../../article/text.js';
import { move, START } from '../../layout/layout.js';
import { completePath } from '../panels/file-completion.js';
import { searchEverywhere } from '../panels/found-list.js';
import { openHelp } from '../panels/help-panel.js';
import { listHits } from '../panels/hit-list.js';
import { openJump } from '../panels/jump-list.js';
import { showHints } from '../panels/link-hints.js';
import { editNote, recallNote, writeSectionNote } from '../panels/notes/note-line.js';
import { changeNote, listNotes, removeNote } from '../panels/notes/note-list.js';
import { nextNote, peekHere } from '../panels/notes/note-peek.js';
import { focusText, foldSection, openOutline, selectNumber, unfoldSection } from '../panels/outline-panel.js';
import { openPalette } from '../panels/palette.js';
import { activePanel } from '../panels/registry.js';
import { recall, togglePattern } from '../panels/search-line.js';
import { selectAndType } from '../panels/select-and-type.js';
import { MEASURE_STEP, measured, nextTheme } from './appearance.js';
import { changeKept, undoKept } from './collection/library-changes.js';
import { indexOf, openCollection, readAgain } from './collection/open-collection.js';
import { followFile, revisit, setMark, toEnd, toMark } from './history.js';
import { jump } from './navigation.js';
import { toAnnotation } from './notes/to-annotation.js';
import { aim, currentDepth, heading, scroll, selectLink, toParagraph } from './scrolling.js';
import { endSearch, nextHit } from './search/searching.js';
import { browse, copyAddress, followSelected } from './selected-link.js';
import { startSearchHere } from './selection/extend-to-hit.js';
import { chooseColor, copySelection, nextColor, noteSelection } from './selection/keep-selection.js';
import { startSelection } from './selection/selection.js';
import { moveBy, moveInRow, moveRows, moveToEdge, otherEnd, toggleExtending } from './selection/selection-motions.js';
import { otherFile } from './several-files.js';
import type { State } from './state.js';
import { repeated, type Step, say } from './step.js';
import { undo } from './undo.js';
import { bodyRows, layoutOf } from './viewport.js';
import { closePanel } from './visits.js';

/** Runs a command, as a pure function of the state, a count, and the character that completes the command. */
type Run = (state: State, count: number, character: string) => Step;

/** Default count of a command. */
export const usualCount = (command: Command): number => USUAL_COUNTS[command] ?? 1;

const USUAL_COUNTS: Readonly<Partial<Record<string, number>>> = { toPercent: 50, toParagraph: 20 };

function edition(state: State): Step {
  if (state.loaded.origin.can.edition) return { state, effect: { kind: 'edition' } };
  return say(state, state.messages.noEdition);
}

function whole(state: State): Step {
  return state.loaded.whole ? { state, effect: { kind: 'whole' } } : say(state, state.messages.notAPage);
}

function reload(state: State): Step {
  if (state.list) return { state: readAgain(state) };
  if (state.loaded.origin.can.reload) return { state, effect: { kind: 'reload' } };
  return say(state, state.messages.noReload);
}

function edit(state: State): Step {
  if (state.loaded.origin.can.edit === undefined) return say(state, state.messages.noFile);
  return { state, effect: { kind: 'edit', line: state.loaded.article.blocks[state.top.block]?.line ?? 1 } };
}

/** Keeps the shown article in the library; what comes from a pipe, once all of it is read. */
function keep(state: State): Step {
  const { reading, origin } = state.loaded;
  if (reading && origin.can.edit === undefined) return say({ ...state, awaits: 'keep' }, state.messages.keepsLater);
  return { state, effect: { kind: 'keep' } };
}

/** Opens a panel of headings if the article has any, or says how much of it has been read. */
function withHeadings(state: State, open: (state: State) => State): Step {
  const { article, reading } = state.loaded;
  // The lead, section 0, has no heading.
  if (article.sections.some(({ number }) => number !== '0')) return { state: open(state) };
  return say(state, reading ? state.messages.reading(reading.share, reading.length) : state.messages.noHeadings);
}

/** Copies the source lines of the section, from its heading to the next one that is not a subsection. */
function copySection(state: State): Step {
  const { article, markdown, reading, whole } = state.loaded;
  const { blocks, sections } = article;
  const section = sections[sectionAt(sections, state.top)];
  // A page in HTML has no Markdown.
  if (whole)
    return {
      state,
      effect: { kind: 'copy', text: blocks.slice(section?.start, section?.end).map(textOf).join('\n\n') },
    };
  const next = section && sections.find(({ start }) => start === section.end);
  if (reading && !next) return say({ ...state, awaits: 'copy' }, state.messages.copiesLater);
  const lines = markdown().split(/(?<=\n)/);
  if (!section) return { state, effect: { kind: 'copy', text: lines.join('') } };
  const from = (blocks[section.start]?.line ?? 1) - 1;
  const to = next ? (blocks[next.start]?.line ?? 1) - 1 : lines.length;
  return { state, effect: { kind: 'copy', text: lines.slice(from, to).join('') } };
}

/** Backs out of exactly one thing at a time. */
function backOut(state: State): Step {
  if (state.addressToConfirm !== undefined) return { state: { ...state, addressToConfirm: undefined } };
  if (state.link !== undefined) return { state: { ...state, link: undefined } };
  if (state.search) return { state: endSearch(state) };
  return { state: { ...state, sidebar: false } };
}

const linkBeyond = (state: State, direction: 1 | -1): Step =>
  activePanel(state)?.selectLink?.(state, direction) ?? selectLink(state, direction);

const SIDEWAYS = 8;

const table = {
  rowDown: (state, count) => scroll(state, count),
  rowUp: (state, count) => scroll(state, -count),
  pageDown: (state, count) => scroll(state, count * Math.max(1, bodyRows(state) - 2)),
  pageUp: (state, count) => scroll(state, -count * Math.max(1, bodyRows(state) - 2)),
  halfDown: (state, count) => scroll(state, count * Math.max(1, bodyRows(state) >> 1)),
  halfUp: (state, count) => scroll(state, -count * Math.max(1, bodyRows(state) >> 1)),
  aimTop: (state) => aim(state, 0),
  aimMiddle: (state) => aim(state, 0.5),
  aimBottom: (state) => aim(state, 1),
  toStart: (state) => ({ state: jump(state, START) }),
  toParagraph,
  toEnd,
  toPercent: (state, count) => {
    const place = placeAtProgress(state.loaded.article, Math.min(count, 100) / 100);
    return { state: jump(state, move(layoutOf(state), place, 0)) };
  },
  followFile,
  nextHeading: (state, count) => heading(state, count),
  previousHeading: (state, count) => heading(state, -count),
  nextOfLevel: (state, count) => heading(state, count, currentDepth(state)),
  previousOfLevel: (state, count) => heading(state, -count, currentDepth(state)),
  scrollRight: (state, count) => ({ state: { ...state, scrollX: state.scrollX + count * SIDEWAYS } }),
  scrollLeft: (state, count) => ({ state: { ...state, scrollX: Math.max(0, state.scrollX - count * SIDEWAYS) } }),
  outline: (state) => withHeadings(state, openOutline),
  jumpToHeading: (state) => withHeadings(state, (it) => openJump(it, 'article')),
  jumpAnywhere: (state) => {
    const collection = openCollection(state);
    const isKnown = indexOf(state, collection) !== undefined || !collection.few;
    return { state: openJump(state, 'collection'), ...(isKnown ? {} : { effect: { kind: 'index', collection } }) };
  },
  searchEverywhere,
  library: (state) => ({ state, effect: { kind: 'openLibrary' } }),
  keep,
  archive: (state) => changeKept(state, (path) => ({ kind: 'archive', path })),
  removeKept: (state) => changeKept(state, (path) => ({ kind: 'remove', path })),
  undoKept,
  tag: (state) => ({ state: openPalette(state, 'tag ') }),
  setMark: (state, _, name) => setMark(state, name),
  toMark: (state, _, name) => toMark(state, name),
  back: repeated((state) => revisit(state, 'history', 'future')),
  forward: repeated((state) => revisit(state, 'future', 'history')),
  nextFile: (state, count) => otherFile(state, count),
  previousFile: (state, count) => otherFile(state, -count),
  search: (state) => ({ state: startSearchHere(state) }),
  nextHit: (state, count) => nextHit(state, count),
  previousHit: (state, count) => nextHit(state, -count),
  listHits,
  nextLink: repeated((state) => linkBeyond(state, 1)),
  previousLink: repeated((state) => linkBeyond(state, -1)),
  hints: showHints,
  follow: (state) => {
    const peek = state.link === undefined && state.addressToConfirm === undefined ? peekHere(state) : undefined;
    return peek ? { state: peek } : followSelected(state);
  },
  writeNote: (state) => writeSectionNote(state),
  listNotes,
  changeNote,
  removeNote,
  nextNote: repeated((state) => nextNote(state, 1)),
  previousNote: repeated((state) => nextNote(state, -1)),
  editNote,
  recallNote,
  nextAnnotation: (state, count) => toAnnotation(state, count),
  previousAnnotation: (state, count) => toAnnotation(state, -count),
  undo,
  select: startSelection,
  nextSentence: (state, count) => moveBy(state, 'sentence', 1, count),
  previousSentence: (state, count) => moveBy(state, 'sentence', -1, count),
  nextParagraph: (state, count) => moveBy(state, 'paragraph', 1, count),
  previousParagraph: (state, count) => moveBy(state, 'paragraph', -1, count),
  nextWord: (state, count) => moveBy(state, 'word', 1, count),
  previousWord: (state, count) => moveBy(state, 'word', -1, count),
  nextCharacter: (state, count) => moveBy(state, 'character', 1, count),
  previousCharacter: (state, count) => moveBy(state, 'character', -1, count),
  extendDown: (state, count) => moveRows(state, 1, count),
  extendUp: (state, count) => moveRows(state, -1, count),
  extendPageDown: (state, count) => moveRows(state, 1, count * Math.max(1, bodyRows(state) - 2)),
  extendPageUp: (state, count) => moveRows(state, -1, count * Math.max(1, bodyRows(state) - 2)),
  extendHalfDown: (state, count) => moveRows(state, 1, count * Math.max(1, bodyRows(state) >> 1)),
  extendHalfUp: (state, count) => moveRows(state, -1, count * Math.max(1, bodyRows(state) >> 1)),
  extendToRowStart: (state) => moveInRow(state, -1),
  extendToRowEnd: (state) => moveInRow(state, 1),
  extendToStart: (state) => moveToEdge(state, -1),
  extendToEnd: (state) => moveToEdge(state, 1),
  extendSelection: toggleExtending,
  otherEnd,
  nextColor: (state, count) => nextColor(state, count),
  previousColor: (state, count) => nextColor(state, -count),
  chooseColor: (state, _, letter) => chooseColor(state, letter),
  noteSelection,
  copySelection,
  browse,
  copyAddress,
  copySection,
  edition,
  whole,
  reload,
  edit,
  theme: nextTheme,
  wider: (state, count) => measured(state, count * MEASURE_STEP),
  narrower: (state, count) => measured(state, -count * MEASURE_STEP),
  ownMeasure: (state) => say({ ...state, measure: state.ownMeasure }, state.messages.measure(state.ownMeasure)),
  centre: (state) => ({ state: { ...state, centred: !state.centred } }),
  help: (state) => {
    const panel = activePanel(state);
    // A list that shows its places goes back to where it was opened.
    return { state: openHelp(panel?.preview ? closePanel(panel.close(state)) : state, panel?.mode(state)) };
  },
  palette: (state) => ({ state: openPalette(state) }),
  openFile: (state) => ({ state: openPalette(state, 'e ') }),
  complete: (state) => completePath(state, 1) ?? selectAndType.selectDown(state),
  completeBack: (state) => completePath(state, -1) ?? selectAndType.selectUp(state),
  redraw: (state) => ({ state, effect: { kind: 'redraw' } }),
  suspend: (state) => ({ state, effect: { kind: 'suspend' } }),
  quit: (state) => ({ state, effect: { kind: 'quit', code: 0 } }),
  interrupt: (state) => ({ state, effect: { kind: 'quit', code: 130 } }),
  escape: backOut,
  ...selectAndType,
  selectNumber: (state, _, number) => selectNumber(state, number),
  focusText: (state) => ({ state: focusText(state) }),
  fold: (state) => ({ state: foldSection(state) }),
  unfold: (state) => ({ state: unfoldSection(state) }),
  accept: (state): Step =>
    activePanel(state)?.accept?.(state, (closed, { command }, count = usualCount(command)) =>
      commands[command](closed, count, ''),
    ) ?? { state },
  togglePattern,
  olderSearch: (state) => recall(state, 1),
  newerSearch: (state) => recall(state, -1),
} satisfies Readonly<Record<string, Run>>;

/** Name of a command that a key or the palette runs. */
export type Command = keyof typeof table;

/** All commands, by their names. */
export const commands: Readonly<Record<Command, Run>> = table;
