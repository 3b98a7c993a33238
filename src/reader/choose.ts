import { sectionAt } from '../article/find.js';
import { fuzzyMatch } from '../article/fuzzy.js';
import type { Place } from '../article/model.js';
import { textOf } from '../article/text.js';
import { move } from '../layout/layout.js';
import type { Span } from '../layout/row.js';
import { withRanges } from '../layout/spans.js';
import { jump } from './follow.js';
import type { Panel, State } from './model.js';
import { hitsOf } from './search.js';
import { bodyRows, layoutOf } from './view.js';

/** Something that a list offers: what it shows, and where it leads. */
export interface Choice {
  readonly spans: readonly Span[];
  readonly place: Place;
}

/** What the open list offers: headings that fit what is typed, the best first; or the hits of the search. */
export function choicesOf(state: State): readonly Choice[] {
  if (state.panel?.kind === 'jump') return headings(state, state.panel.query ?? '');
  return state.panel?.kind === 'hits' ? hits(state) : [];
}

function headings(state: State, query: string): readonly Choice[] {
  const found = state.loaded.article.sections.flatMap(({ number, title, start }) => {
    const match = fuzzyMatch(query, title);
    if (!match) return [];
    const ranges = match.at.map((at) => ({ block: 0, from: at, to: at + 1, role: 'hit' as const }));
    const marked = withRanges({ block: 0, start: 0, spans: [{ text: title, roles: [], at: 0 }] }, ranges);
    const spans: readonly Span[] = [{ text: `${number} `, roles: ['key'] }, ...marked];
    return [{ spans, place: { block: start, offset: 0 }, score: match.score }];
  });
  // Sorting is stable: what fits equally well stays in the order of the article.
  return query === '' ? found : found.sort((a, b) => b.score - a.score);
}

const CONTEXT = 30;

function hits(state: State): readonly Choice[] {
  const { sections, blocks } = state.loaded.article;
  return hitsOf(state).map(({ block, from, to }) => {
    const text = textOf(blocks[block] as (typeof blocks)[number]).replace(/\s/g, ' ');
    const section = sections[sectionAt(sections, { block, offset: from })];
    const before = text.slice(Math.max(0, from - CONTEXT), from);
    const spans: readonly Span[] = [
      { text: section ? `${section.number} ` : '', roles: ['key'] },
      { text: `${from > CONTEXT ? '…' : ''}${before}`, roles: [] },
      { text: text.slice(from, to), roles: ['hit'] },
      { text: text.slice(to, to + CONTEXT), roles: [] },
      { text: section ? ` · ${section.title}` : '', roles: ['key'] },
    ];
    return { spans, place: { block, offset: from } };
  });
}

/** Opens a list; the text behind it shows where the selected entry leads. */
export function openChoices(state: State, kind: 'jump' | 'hits', selected: number): State {
  const panel: Panel = { kind, selected, origin: state.top, ...(kind === 'jump' ? { query: '' } : {}) };
  return preview({ ...state, link: undefined, panel });
}

/** Types into the list; the best entry is selected. */
export const filterChoices = (state: State, query: string): State =>
  state.panel ? preview({ ...state, panel: { ...state.panel, query, selected: 0 } }) : state;

/** Shows the place of the selected entry, or that from which one came. */
export function preview(state: State): State {
  const { panel } = state;
  if (!panel?.origin || (panel.kind === 'jump' && panel.query === '' && panel.selected === 0)) return back(state);
  const choice = choicesOf(state)[panel.selected];
  return choice ? { ...state, top: shown(state, choice) } : back(state);
}

const back = (state: State): State => ({ ...state, top: state.panel?.origin ?? state.top });

/** A heading begins the page; a hit stands below its top. */
const shown = (state: State, { place }: Choice): Place =>
  state.panel?.kind === 'hits' ? move(layoutOf(state), place, -Math.floor(bodyRows(state) / 4)) : place;

/** Goes to the selected entry; the way back leads to where the list was opened. */
export function acceptChoice(state: State): State {
  const { panel } = state;
  const choice = choicesOf(state)[panel?.selected ?? 0];
  if (!panel?.origin || !choice) return closeChoices(state);
  const from: State = { ...state, top: panel.origin, panel: undefined };
  const gone = jump(from, shown(state, choice));
  const current = panel.kind === 'hits' ? panel.selected : 0;
  return panel.kind === 'hits' && gone.search ? { ...gone, search: { ...gone.search, current } } : gone;
}

/** Closes the list at the place where it was opened. */
export const closeChoices = (state: State): State => ({ ...back(state), panel: undefined });
