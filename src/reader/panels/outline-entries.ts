import { sectionAt } from '../../article/find-section.js';
import { fuzzyMatch } from '../../article/fuzzy.js';
import { memoize } from '../../article/memoize.js';
import type { Section } from '../../article/model.js';
import type { State } from '../state/model.js';

/** Section in the outline. */
export interface Entry {
  /** Index of the section in the article. */
  readonly index: number;
  readonly section: Section;
  /** Whether the section has subsections, and whether they are hidden. */
  readonly parent: boolean;
  readonly folded: boolean;
  /** Letters of the title that the filter matched. */
  readonly matched: readonly number[];
  readonly score: number;
}

interface Listed {
  readonly query: string;
  readonly folded: ReadonlySet<number>;
  readonly count: number;
  readonly entries: readonly Entry[];
}

const lastListed = memoize((_: readonly Section[]): { last?: Listed } => ({}));

/** Sections whose parents are unfolded, or those that match a query. There may be very many, so the last list is cached. */
export function entriesOf({ loaded, folded }: State, query: string): readonly Entry[] {
  const { sections } = loaded.article;
  const memory = lastListed(sections);
  const { last } = memory;
  if (last?.query === query && last.folded === folded && last.count === sections.length) return last.entries;
  const entries = query === '' ? unfolded(sections, folded) : fitting(sections, folded, query);
  memory.last = { query, folded, count: sections.length, entries };
  return entries;
}

function unfolded(sections: readonly Section[], hiding: ReadonlySet<number>): readonly Entry[] {
  let hidden = 0;
  return sections.flatMap((section, index) => {
    if (hidden > 0 && section.depth > hidden) return [];
    const entry = entryOf(sections, hiding, section, index);
    hidden = entry.folded ? section.depth : 0;
    return [entry];
  });
}

const fitting = (sections: readonly Section[], hiding: ReadonlySet<number>, query: string): readonly Entry[] =>
  sections.flatMap((section, index) => {
    const entry = entryOf(sections, hiding, section, index);
    if (section.number.startsWith(query.trim())) return [{ ...entry, score: Number.MAX_VALUE }];
    const match = fuzzyMatch(query, section.title);
    return match ? [{ ...entry, matched: match.at, score: match.score }] : [];
  });

function entryOf(sections: readonly Section[], hiding: ReadonlySet<number>, section: Section, index: number): Entry {
  const parent = (sections[index + 1]?.depth ?? 0) > section.depth;
  return { index, section, parent, folded: parent && hiding.has(index), matched: [], score: 0 };
}

/** Row of the section at the top of the page, or of the folded section that contains it. */
export function currentRow(state: State): number {
  const current = sectionAt(state.loaded.article.sections, state.top);
  return entriesOf(state, '').findLastIndex(({ index }) => index <= current);
}
