import { memoize } from '../../article/memoize.js';
import { sanitizeLine } from '../../article/sanitize.js';
import { minutesOf } from '../../article/text.js';
import { pad, type Span } from '../../layout/row.js';
import { endOf, fitSpans, fitWithEllipsis } from '../../layout/spans.js';
import type { Entry } from '../../source/collection.js';
import { keyFor } from '../keys/key-label.js';
import type { CollectionIndex } from '../state/collection/collection-index.js';
import { indexOf, listMode, openCollection, shareRead } from '../state/collection/open-collection.js';
import type { ListPage } from '../state/open-panel.js';
import type { State } from '../state/state.js';
import { ELLIPSIS, nothingFound } from './choice-list.js';
import { libraryRow } from './library/library-row.js';
import { partTags, withTags } from './library/tag-filter.js';
import { pageList } from './page-list.js';
import type { Line, Panel, WithList } from './panel.js';
import { type Candidate, type Ranked, ranked } from './ranking.js';
import { filterLine } from './typed-line.js';

type Open = WithList<'collection'>;

/** The list of a collection as it is opened. */
export const NEW_LIST: ListPage = { kind: 'collection', selected: 0, query: '', typing: false };

const choicesOf = (state: Open): Ranked<Entry> => entriesFor(indexOf(state, openCollection(state)), state.list.query);

/** Entries that a filter lets through, the best first; without a filter, all of them in their order. */
function entriesFor(index: CollectionIndex | undefined, query: string): Ranked<Entry> {
  if (!index) return NONE;
  if (query.trim() !== '') return filtered(index, query);
  const { entries } = index;
  // There may be very many, and more of them are read all the time.
  return {
    length: entries.length,
    valueAt: (at) => entries[at],
    at: (at) => {
      const entry = entries[at];
      return entry && { spans: [{ text: titleOf(index, entry), roles: [] }], value: entry };
    },
  };
}

/** In the library, words after a "#" are tags. */
function filtered(index: CollectionIndex, query: string): Ranked<Entry> {
  const { tags, words } = index.collection.library === undefined ? { tags: [], words: query } : partTags(query);
  return ranked(withTags(candidatesOf(index), tags), words, true);
}

const NONE: Ranked<Entry> = { length: 0, valueAt: () => undefined, at: () => undefined };

const titleOf = ({ summaries }: CollectionIndex, { path, kept }: Entry): string =>
  kept?.title ?? summaries.get(path)?.title ?? sanitizeLine(path);

/** Names by which an entry is found besides its title. */
function namesOf({ path, kept }: Entry): readonly string[] {
  if (!kept) return [sanitizeLine(path)];
  const { slug, title, site = '', author = '', tags } = kept;
  return [slug, [title, author, site, ...tags].join(' ')];
}

/** List of the articles of a collection, in place of a text: title, path, age, minutes; of kept articles, more. */
export const collectionList: Panel<Open> = {
  mode: (state) => (state.list.typing ? 'collectionFilter' : listMode(state)),
  ...pageList<Open>({
    head: headOf,
    length: (state) => choicesOf(state).length,
    entry: (state, index) => {
      const choice = choicesOf(state).at(index);
      return choice ? rowOf(state, choice.value, choice.spans) : [];
    },
    empty: emptyLine,
  }),
  query: ({ list }) => (list.typing ? list.query : undefined),
  type: (state, query) => ({ state: { ...state, list: { ...state.list, query, typing: true, selected: 0 } } }),
  close: (state) => ({ ...state, list: { ...state.list, query: '', typing: false, selected: selectedWithout(state) } }),
  accept: (state) => {
    const entry = choicesOf(state).valueAt(state.list.selected);
    if (!entry) return { state };
    return { state: { ...state, list: { ...state.list, typing: false } }, effect: { kind: 'openEntry', entry } };
  },
  status: (state) => ({ facts: factsOf(state) }),
};

/** The selected article of a list, or that of the selected hit. */
export function selectedEntry(state: State): Entry | undefined {
  const { list } = state;
  if (list?.kind === 'found') return list.found.hits[list.selected]?.entry;
  return list && choicesOf({ ...state, list }).valueAt(list.selected);
}

/** State in which an entry is selected, or without one, the selection is within the list. */
export function withSelected(state: State, entry: Entry | undefined): State {
  const { list } = state;
  if (list?.kind !== 'collection') return state;
  const choices = choicesOf({ ...state, list });
  let selected = Math.max(0, Math.min(list.selected, choices.length - 1));
  for (let i = 0; entry && i < choices.length; i += 1) if (choices.valueAt(i)?.path === entry.path) selected = i;
  return { ...state, list: { ...list, selected } };
}

/** Index of the selected entry in the list without a filter. */
function selectedWithout(state: Open): number {
  const entry = choicesOf(state).valueAt(state.list.selected);
  const all = indexOf(state, openCollection(state))?.entries ?? [];
  return Math.max(0, entry ? all.indexOf(entry) : 0);
}

const candidatesOf = memoize((index: CollectionIndex): readonly Candidate<Entry>[] =>
  index.entries.map((entry) => {
    const text = titleOf(index, entry);
    return { before: '', text, after: '', exact: [], names: namesOf(entry), value: entry };
  }),
);

/**
 * Keeps the selected entry after more of its collection is known; the first one stays the first as long as nothing was selected.
 * @param before the index before
 */
export function keepSelected(list: ListPage, before: CollectionIndex | undefined, index: CollectionIndex): ListPage {
  if (list.kind !== 'collection' || !before || list.selected === 0) return list;
  const entry = entriesFor(before, list.query).valueAt(list.selected);
  const choices = entriesFor(index, list.query);
  if (!entry || choices.valueAt(list.selected)?.path === entry.path) return list;
  for (let i = 0; i < choices.length; i += 1)
    if (choices.valueAt(i)?.path === entry.path) return { ...list, selected: i };
  return { ...list, selected: Math.max(0, Math.min(list.selected, choices.length - 1)) };
}

function emptyLine(state: Open): Line {
  if (state.list.query !== '') return nothingFound(state);
  const { complete } = indexOf(state, openCollection(state)) ?? {};
  const { messages } = state;
  const none = listMode(state) === 'library' ? messages.emptyLibrary(keyFor(state, 'keep')) : messages.noArticles;
  return [{ text: ` ${complete ? none : '…'}`, roles: ['key'] }];
}

/** Line above the list: what is typed, or the name of the collection. */
function headOf(state: Open): Line {
  const { list, size, loaded } = state;
  if (list.typing || list.query !== '') return filterLine(list.query, size.columns, loaded.tools.metrics);
  const { library, name } = openCollection(state);
  return [pad(1), { text: library === undefined ? sanitizeLine(name) : state.messages.library, roles: ['heading2'] }];
}

/** Facts on the right of the status line: position, progress of reading, files that cannot be read. */
function factsOf(state: Open): readonly string[] {
  const { messages, list } = state;
  const index = indexOf(state, openCollection(state));
  const { length } = choicesOf(state);
  const share = shareRead(index);
  const isLibrary = listMode(state) === 'library';
  return [
    `${length === 0 ? 0 : list.selected + 1}/${length}`,
    // The library is read again each time that it is shown.
    ...(share === undefined || (share === 1 && isLibrary) ? [] : [messages.reading(share, 0)]),
    ...(index && index.notRead > 0 ? [messages.notRead(index.notRead)] : []),
    ...(index && isLibrary ? [messages.unreadCount(unreadIn(index))] : []),
  ];
}

const unreadIn = memoize(
  ({ entries }: CollectionIndex): number => entries.filter(({ kept }) => kept?.read === undefined).length,
);

/** Widths of the columns of age and minutes, in cells. */
const AGE = 10;
const MINUTES = 9;
/** Maximum width of a row, in cells: in a wider row, the eye loses the line between title and age. */
const WIDEST = 140;
/** Minimum widths of a window, in cells, that shows the minutes, the age and the path: titles come first. */
const MINUTES_FROM = 40;
const AGE_FROM = 60;
const PATH_FROM = 70;

/** Row of an entry: that of a kept article, or its title, then its path where there is room, its age and its minutes. */
function rowOf(state: Open, entry: Entry, title: readonly Span[]): readonly Span[] {
  const { messages, loaded, size } = state;
  const { metrics } = loaded.tools;
  const index = indexOf(state, openCollection(state));
  if (index && entry.kept) return libraryRow(state, index, entry, title);
  const summary = index?.summaries.get(entry.path);
  const minutes = size.columns < MINUTES_FROM ? 0 : MINUTES;
  const age = size.columns < AGE_FROM ? 0 : AGE;
  const room = Math.max(1, Math.min(size.columns, WIDEST) - 2 - age - minutes);
  const name = sanitizeLine(entry.path);
  const hasPath = size.columns >= PATH_FROM && summary !== undefined && summary.title !== name;
  const titleRoom = hasPath ? Math.floor(room * 0.6) : room;
  const path = hasPath ? `  ${endOf(name, room - titleRoom - 2, metrics)}` : '';
  const figure = (cells: number, text: string): Span => ({
    text: cells === 0 ? '' : ' '.repeat(Math.max(0, cells - metrics.cells(text))) + text,
    roles: ['byline'],
  });
  return [
    ...fitSpans(fitWithEllipsis(title, titleRoom, metrics, ELLIPSIS), titleRoom, metrics),
    { text: path, roles: ['byline'] },
    pad(room - titleRoom - metrics.cells(path)),
    figure(age, messages.age(Math.max(0, (index?.now ?? 0) - entry.modified))),
    figure(minutes, summary ? messages.minutes(minutesOf(summary.words)) : ''),
  ];
}
