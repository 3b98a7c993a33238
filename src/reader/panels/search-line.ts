import { truncate } from '../../layout/spans.js';
import { type Binding, bind } from '../keys/binding.js';
import { commitSearch, currentSection, endSearch, hitsOf, mayHaveMore, searchFor } from '../state/search/searching.js';
import { titleOfSection } from '../state/section-title.js';
import { extendToHit } from '../state/selection/extend-to-hit.js';
import type { Search, State } from '../state/state.js';
import type { Step } from '../state/step.js';
import { ERASING_KEYS } from './list-keys.js';
import type { Panel } from './panel.js';
import { typedLine } from './typed-line.js';

export const SEARCH_KEYS: readonly Binding[] = [
  bind('enter', 'accept', 'Suche übernehmen', 'keep the search'),
  bind('escape', 'close', 'zurück zur Ausgangsstelle', 'back to where you started'),
  bind('ctrl-r', 'togglePattern', 'regulärer Ausdruck (ein/aus)', 'regular expression (on/off)'),
  bind('up ctrl-p', 'olderSearch', 'frühere Suche', 'an earlier search'),
  bind('down ctrl-n', 'newerSearch', 'spätere Suche', 'a later search'),
  ...ERASING_KEYS,
];

type Open = State & { readonly search: Search };

/** Line for typing a query, in place of the status line, while the text shows the first hit. */
export const searchLine: Panel<Open> = {
  mode: () => 'search',
  query: ({ search }) => search.query.text,
  type: (state, text) => ({ state: searchFor(state, { text, pattern: state.search.query.pattern }) }),
  accept: (state) => ({ state: extendToHit(commitSearch(state)) }),
  close: endSearch,
  draw: (_, rows, page) => page(rows),
  status: (state) => ({
    text: (room) => typedLine(state.search.query.text, room, state.loaded.tools.metrics, '/'),
    facts: factsOf(state),
  }),
};

/** Switches between a phrase and a regular expression. */
export function togglePattern(state: State): Step {
  if (!state.search) return { state };
  const { query } = state.search;
  const toggled = searchFor(state, { ...query, pattern: !query.pattern });
  return state.compile || query.pattern ? { state: toggled } : { state: toggled, effect: { kind: 'compile' } };
}

/** Steps back (1) or forward (-1) through earlier searches; after the newest comes the query typed before. */
export function recall(state: State, step: 1 | -1): Step {
  const { search, searches } = state;
  if (!search) return { state };
  const draft = search.recalled === 0 ? search.query : search.draft;
  const recalled = Math.max(0, Math.min(searches.length, search.recalled + step));
  const query = recalled === 0 ? draft : (searches.at(-recalled) ?? draft);
  return { state: searchFor({ ...state, search: { ...search, draft } }, query, recalled) };
}

/** Position of the current hit among those found so far; empty without a search. */
export function hitCount(state: State): readonly string[] {
  const { search } = state;
  const count = hitsOf(state).length;
  const more = mayHaveMore(state) ? '+' : '';
  return search && search.query.text !== '' ? [`${count === 0 ? 0 : search.current + 1}/${count}${more}`] : [];
}

/** Facts about the query: its hits, whether it is a regular expression, the section of the current hit. */
function factsOf(state: Open): readonly string[] {
  const { search, messages, loaded, size } = state;
  const { metrics } = loaded.tools;
  const section = hitsOf(state).length === 0 ? undefined : loaded.article.sections[currentSection(state)];
  const pattern = search.problem ? messages.patternProblem(search.problem) : messages.pattern;
  return [
    ...hitCount(state),
    ...(search.query.pattern ? [truncate(pattern, size.columns >> 1, metrics)] : []),
    ...(section ? [truncate(`${section.number} ${titleOfSection(section, messages)}`, 30, metrics)] : []),
  ];
}
