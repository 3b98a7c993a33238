import { lastIndexWhere } from '../../article/binary-search.js';
import { sectionAt } from '../../article/find-section.js';
import { memoize } from '../../article/memoize.js';
import type { Section } from '../../article/model.js';
import { createFuzzy } from '../../article/search/fuzzy.js';
import type { State } from '../state/model.js';

/** Section in the outline. */
export interface Entry {
  /** Index of the section in the article. */
  readonly index: number;
  readonly section: Section;
  /** Whether the section has subsections, and whether they are hidden. */
  readonly parent: boolean;
  readonly folded: boolean;
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
  const entries: Entry[] = [];
  for (const [index, section] of sections.entries()) {
    if (hidden > 0 && section.depth > hidden) continue;
    const entry = entryOf(sections, hiding, section, index);
    hidden = entry.folded ? section.depth : 0;
    entries.push(entry);
  }
  return entries;
}

function fitting(sections: readonly Section[], hiding: ReadonlySet<number>, query: string): readonly Entry[] {
  const fuzzy = createFuzzy(query);
  const number = query.trim();
  const entries: Entry[] = [];
  for (const [index, section] of sections.entries()) {
    const score = section.number.startsWith(number) ? Number.MAX_VALUE : fuzzy.score(section.title);
    if (score !== undefined) entries.push(entryOf(sections, hiding, section, index, score));
  }
  return entries;
}

function entryOf(
  sections: readonly Section[],
  hiding: ReadonlySet<number>,
  section: Section,
  index: number,
  score = 0,
): Entry {
  const parent = (sections[index + 1]?.depth ?? 0) > section.depth;
  return { index, section, parent, folded: parent && hiding.has(index), score };
}

/** Row of the section at the top of the page, or of the folded section that contains it. */
export function currentRow(state: State): number {
  const current = sectionAt(state.loaded.article.sections, state.top);
  const entries = entriesOf(state, '');
  return lastIndexWhere(entries.length, (row) => (entries[row]?.index ?? 0) <= current);
}
