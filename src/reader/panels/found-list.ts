import { sanitizeLine } from '../../article/sanitize.js';
import type { Span } from '../../layout/row.js';
import { endOf, fitSpans, fitWithEllipsis, truncate } from '../../layout/spans.js';
import { type Binding, bind } from '../keys/binding.js';
import { isFinding, MOST_FOUND, openCollection } from '../state/collection/open-collection.js';
import { revisit } from '../state/history.js';
import { remember } from '../state/navigation.js';
import type { Found, FoundHit } from '../state/open-panel.js';
import type { State } from '../state/state.js';
import type { Step } from '../state/step.js';
import { ELLIPSIS } from './choice-list.js';
import { FILTER_KEYS } from './list-keys.js';
import { pageList } from './page-list.js';
import type { Line, Panel, WithList } from './panel.js';
import { filterLine } from './typed-line.js';

export const FOUND_KEYS: readonly Binding[] = [
  ...FILTER_KEYS,
  bind('enter', 'accept', 'zum Treffer', 'go to the hit'),
  bind('escape', 'close', 'zurück zur Ausgangsstelle', 'back to where you started'),
];

type Open = WithList<'found'>;

/** List of the hits in all articles of a collection, in place of a text, below the phrase that is typed. */
export const foundList: Panel<Open> = {
  mode: () => 'found',
  ...pageList<Open>({
    head: ({ list, size, loaded }) => filterLine(list.query, size.columns, loaded.tools.metrics),
    length: ({ list }) => list.found.hits.length,
    entry: (state, index) => {
      const hit = state.list.found.hits[index];
      return hit ? rowOf(state, hit) : [];
    },
    empty: emptyLine,
  }),
  query: ({ list }) => list.query,
  type: (state, query) => {
    const found = startOf(state.list.found.collection);
    return { state: { ...state, list: { ...state.list, query, selected: 0, found } } };
  },
  close: (state) => revisit(state, 'history', 'future').state,
  accept: (state) => {
    const hit = state.list.found.hits[state.list.selected];
    if (!hit) return { state };
    const { entry, place } = hit;
    return { state, effect: { kind: 'openEntry', entry, hit: { place, phrase: state.list.query } } };
  },
  status: (state) => ({ facts: factsOf(state) }),
};

const startOf = (collection: Found['collection']): Found => ({
  collection,
  hits: [],
  left: undefined,
  total: 0,
  notRead: 0,
});

/** Opens the search of the open collection. */
export const searchEverywhere = (state: State): Step => ({
  state: {
    ...remember(state),
    link: undefined,
    sidebar: false,
    list: { kind: 'found', selected: 0, query: '', found: startOf(openCollection(state)) },
  },
});

function emptyLine({ list, messages }: Open): Line {
  const { library, name } = list.found.collection;
  const searched = library === undefined ? messages.searchesIn(sanitizeLine(name)) : messages.searchesLibrary;
  const found = isFinding(list) ? messages.finding : messages.nothingFound;
  return [{ text: ` ${list.query.trim() === '' ? searched : found}`, roles: ['byline'] }];
}

function factsOf({ list, messages }: Open): readonly string[] {
  const { hits, left, total, notRead } = list.found;
  if (list.query.trim() === '') return [];
  const finding = isFinding(list);
  const more = finding || hits.length >= MOST_FOUND ? '+' : '';
  return [
    `${hits.length === 0 ? 0 : list.selected + 1}/${hits.length}${more}`,
    ...(finding ? [messages.searched(total === 0 ? 0 : 1 - (left?.length ?? total) / total)] : []),
    ...(notRead > 0 ? [messages.notRead(notRead)] : []),
  ];
}

/** Minimum width of a window, in cells, that shows the headings of hits. */
const HEADING_FROM = 60;

/** Row of a hit: file, or title of a kept article, and line, the hit in its context, and the heading of its section. */
function rowOf({ size, loaded }: State, { entry, line, heading, before, text, after }: FoundHit): readonly Span[] {
  const { metrics } = loaded.tools;
  const file = `${truncate(entry.kept?.title ?? sanitizeLine(entry.path), Math.max(8, Math.floor(size.columns / 3)), metrics)}:${line} `;
  const title =
    heading === '' || size.columns < HEADING_FROM
      ? ''
      : ` · ${truncate(heading, Math.floor(size.columns / 4), metrics)}`;
  const room = Math.max(1, size.columns - 1 - metrics.cells(file) - metrics.cells(title));
  const most = Math.floor(room / 3);
  const context: readonly Span[] = [
    { text: endOf(before, most + 1, metrics), roles: [] },
    { text, roles: ['hit'] },
    { text: after, roles: [] },
  ];
  return [
    { text: file, roles: ['key'] },
    ...fitSpans(fitWithEllipsis(context, room, metrics, ELLIPSIS), room, metrics),
    { text: title, roles: ['byline'] },
  ];
}
