import { memoize } from '../../article/memoize.js';
import { sanitizeLine } from '../../article/sanitize.js';
import { minutesOf } from '../../article/text.js';
import { pad, type Span } from '../../layout/row.js';
import { endOf, fitSpans, fitWithEllipsis } from '../../layout/spans.js';
import type { Entry } from '../../source/collection.js';
import { type Binding, bind } from '../keys/binding.js';
import type { CollectionIndex } from '../state/collection-index.js';
import type { ListPage } from '../state/model.js';
import { indexOf, openCollection, shareRead } from '../state/open-collection.js';
import { ELLIPSIS, nothingFound } from './choice-list.js';
import { FILTER_KEYS, LIST_KEYS } from './list-keys.js';
import { pageList } from './page-list.js';
import type { Line, Panel, WithList } from './panel.js';
import { type Candidate, type Ranked, ranked } from './ranking.js';
import { filterLine } from './typed-line.js';

export const COLLECTION_KEYS: readonly Binding[] = [
  ...LIST_KEYS,
  bind('/', 'startFilter', 'filtern', 'filter'),
  bind('enter', 'accept', 'Artikel öffnen', 'open the article'),
  bind('backspace H ctrl-o', 'back', 'zurück zur vorigen Stelle', 'back to the previous place'),
  bind('L', 'forward', 'wieder vorwärts', 'forward again'),
  bind('O', 'jumpAnywhere', 'Überschrift in allen Artikeln suchen', 'find a heading in all articles'),
  bind('S', 'searchEverywhere', 'alle Artikel durchsuchen', 'search all articles'),
  bind('r', 'reload', 'neu einlesen', 'read the list again'),
  bind('T', 'theme', 'anderes Farbschema', 'another theme'),
  bind('escape', 'close', 'Filter löschen', 'clear the filter'),
  bind(':', 'palette', 'Befehl eingeben oder suchen', 'type a command, or search them'),
  bind('q Q ZZ', 'quit', 'beenden', 'quit'),
];

export const COLLECTION_FILTER_KEYS: readonly Binding[] = [
  ...FILTER_KEYS,
  bind('enter', 'accept', 'Artikel öffnen', 'open the article'),
  bind('escape', 'close', 'Filter löschen', 'clear the filter'),
];

type Open = WithList<'collection'>;

/** The list of a collection as it is opened. */
export const NEW_LIST: ListPage = { kind: 'collection', selected: 0, query: '', typing: false };

const choicesOf = (state: Open): Ranked<Entry> => entriesFor(indexOf(state, openCollection(state)), state.list.query);

/** Entries that a filter lets through, the best first; without a filter, all of them in their order. */
function entriesFor(index: CollectionIndex | undefined, query: string): Ranked<Entry> {
  if (!index) return NONE;
  if (query.trim() !== '') return ranked(candidatesOf(index), query, true);
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

const NONE: Ranked<Entry> = { length: 0, valueAt: () => undefined, at: () => undefined };

const titleOf = ({ summaries }: CollectionIndex, { path }: Entry): string =>
  summaries.get(path)?.title ?? sanitizeLine(path);

/** List of the articles of a collection, in place of a text: title, path, age, minutes. */
export const collectionList: Panel<Open> = {
  mode: ({ list }) => (list.typing ? 'collectionFilter' : 'collection'),
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

/** Index of the selected entry in the list without a filter. */
function selectedWithout(state: Open): number {
  const entry = choicesOf(state).valueAt(state.list.selected);
  const all = indexOf(state, openCollection(state))?.entries ?? [];
  return Math.max(0, entry ? all.indexOf(entry) : 0);
}

const candidatesOf = memoize((index: CollectionIndex): readonly Candidate<Entry>[] =>
  index.entries.map((entry) => {
    const text = titleOf(index, entry);
    return { before: '', text, after: '', exact: [], names: [sanitizeLine(entry.path)], value: entry };
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
  return [{ text: ` ${complete ? state.messages.noArticles : '…'}`, roles: ['key'] }];
}

/** Line above the list: what is typed, or the name of the collection. */
function headOf(state: Open): Line {
  const { list, size, loaded } = state;
  if (list.typing || list.query !== '') return filterLine(list.query, size.columns, loaded.tools.metrics);
  return [pad(1), { text: sanitizeLine(openCollection(state).name), roles: ['heading2'] }];
}

/** Facts on the right of the status line: position, progress of reading, files that cannot be read. */
function factsOf(state: Open): readonly string[] {
  const { messages, list } = state;
  const index = indexOf(state, openCollection(state));
  const { length } = choicesOf(state);
  const share = shareRead(index);
  return [
    `${length === 0 ? 0 : list.selected + 1}/${length}`,
    ...(share === undefined ? [] : [messages.reading(share, 0)]),
    ...(index && index.notRead > 0 ? [messages.notRead(index.notRead)] : []),
  ];
}

/** Widths of the columns of age and minutes, in cells. */
const AGE = 10;
const MINUTES = 9;
/** Maximum width of a row, in cells: in a wider row, the eye loses the line between title and age. */
const WIDEST = 140;
/** Minimum widths of a window, in cells, that shows the minutes, the age and the path: titles come first. */
const MINUTES_FROM = 40;
const AGE_FROM = 60;
const PATH_FROM = 70;

/** Row of an entry: its title, then its path where there is room, its age and its minutes. */
function rowOf(state: Open, entry: Entry, title: readonly Span[]): readonly Span[] {
  const { messages, loaded, size } = state;
  const { metrics } = loaded.tools;
  const index = indexOf(state, openCollection(state));
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
