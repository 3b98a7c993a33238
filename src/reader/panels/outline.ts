import { sectionAt } from '../../article/find-section.js';
import { fuzzyMatch } from '../../article/fuzzy.js';
import { memoize } from '../../article/memoize.js';
import type { Section } from '../../article/model.js';
import type { State, Step } from '../state/model.js';
import { jump } from '../state/navigation.js';
import { BESIDE } from '../state/viewport.js';

/*
 * The outline: which of the sections it shows, and what its keys do. A section is known by its index in the article.
 */

/** A section in the outline. */
export interface Entry {
  readonly index: number;
  readonly section: Section;
  /** Whether it has subsections, and whether they are hidden. */
  readonly parent: boolean;
  readonly folded: boolean;
  /** The letters of its title that the filter met. */
  readonly met: readonly number[];
  readonly score: number;
}

interface Listed {
  readonly query: string;
  readonly folded: ReadonlySet<number>;
  readonly count: number;
  readonly entries: readonly Entry[];
}

const lastListed = memoize((_: readonly Section[]): { last?: Listed } => ({}));

/**
 * What the outline lists: sections whose parents are unfolded; while a filter is typed, those that fit it. There may be very many:
 * the last list is kept.
 */
export function entriesOf({ loaded, panel, folded }: State): readonly Entry[] {
  const { sections } = loaded.article;
  const query = panel?.kind === 'outline' ? panel.query : '';
  const memory = lastListed(sections);
  const { last } = memory;
  if (last?.query === query && last.folded === folded && last.count === sections.length) return last.entries;
  const entries = listed(sections, query, folded);
  memory.last = { query, folded, count: sections.length, entries };
  return entries;
}

function listed(sections: readonly Section[], query: string, hiding: ReadonlySet<number>): readonly Entry[] {
  let hidden = 0;
  return sections.flatMap((section, index): readonly Entry[] => {
    const parent = (sections[index + 1]?.depth ?? 0) > section.depth;
    const folded = parent && hiding.has(index);
    const entry = { index, section, parent, folded, met: [], score: 0 };
    if (query !== '') {
      if (section.number.startsWith(query.trim())) return [{ ...entry, score: Number.MAX_VALUE }];
      const match = fuzzyMatch(query, section.title);
      return match ? [{ ...entry, met: match.at, score: match.score }] : [];
    }
    if (hidden > 0 && section.depth > hidden) return [];
    hidden = folded ? section.depth : 0;
    return [entry];
  });
}

/** Row of the section that the page is in, or of the one in which it is folded. */
export function currentRow(state: State): number {
  const current = sectionAt(state.loaded.article.sections, state.top);
  return entriesOf(state).findLastIndex(({ index }) => index <= current);
}

/** Opens the outline at the section that the page is in. */
export function openOutline(state: State): State {
  const open: State = { ...state, sidebar: true, panel: { kind: 'outline', selected: 0, query: '', typing: false } };
  return select(open, Math.max(0, currentRow(open)));
}

const select = (state: State, selected: number): State =>
  state.panel?.kind === 'outline' ? { ...state, panel: { ...state.panel, selected } } : state;

/** Types into the outline's filter; the best entry is selected. */
export function filterOutline(state: State, query: string): State {
  if (state.panel?.kind !== 'outline') return state;
  const next: State = { ...state, panel: { ...state.panel, query, typing: query !== '' } };
  if (query === '') return select(next, Math.max(0, currentRow(next)));
  const entries = entriesOf(next);
  const best = entries.reduce((best, { score }, i) => (score > (entries[best]?.score ?? 0) ? i : best), 0);
  return select(next, best);
}

const filtered = ({ panel }: State): boolean => panel?.kind === 'outline' && panel.query !== '';

/** Hides the subsections of the selected section; where it has none to hide, the section above it is selected. */
export function foldSection(state: State): State {
  const entries = entriesOf(state);
  const selected = state.panel?.selected ?? 0;
  const entry = entries[selected];
  if (!entry || filtered(state)) return state;
  if (entry.parent && !entry.folded) return { ...state, folded: new Set([...state.folded, entry.index]) };
  const above = entries.slice(0, selected).findLastIndex(({ section }) => section.depth < entry.section.depth);
  return above < 0 ? state : select(state, above);
}

/** Shows the subsections of the selected section; where they are shown, the first of them is selected. */
export function unfoldSection(state: State): State {
  const selected = state.panel?.selected ?? 0;
  const entry = entriesOf(state)[selected];
  if (!entry?.parent || filtered(state)) return state;
  if (!entry.folded) return select(state, selected + 1);
  return { ...state, folded: new Set([...state.folded].filter((index) => index !== entry.index)) };
}

/** Jumps to the selected section. Beside the text the outline stays, and the keys are the text's again. */
export function acceptSection(state: State): Step {
  const entry = entriesOf(state)[state.panel?.selected ?? 0];
  return { state: entry ? toSection(state, entry.index) : state };
}

/** Jumps to the section with a number; a filter takes the digit where there is none, or where it may be the first of two. */
export function selectNumber(state: State, digit: string): Step {
  const { sections } = state.loaded.article;
  const index = sections.findIndex(({ number }) => number === digit);
  const first = sections.some(({ number }) => number.startsWith(digit) && /^\d\d/.test(number));
  return { state: index < 0 || first ? filterOutline(state, digit) : toSection(state, index) };
}

function toSection(state: State, index: number): State {
  const start = state.loaded.article.sections[index]?.start ?? 0;
  return jump({ ...state, panel: undefined, sidebar: state.size.columns >= BESIDE }, { block: start, offset: 0 });
}
