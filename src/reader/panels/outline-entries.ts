import { lastIndexWhere } from '../../article/binary-search.js';
import { sectionAt } from '../../article/find-section.js';
import { memoize } from '../../article/memoize.js';
import type { Article, Section } from '../../article/model.js';
import { createFuzzy } from '../../article/search/fuzzy.js';
import type { State } from '../state/state.js';

/** Section in the outline. */
export interface Entry {
  /** Index of the section in the article. */
  readonly index: number;
  readonly section: Section;
  /** Whether the section has subsections, and whether they are hidden. */
  readonly parent: boolean;
  readonly folded: boolean;
}

/** Entries of the outline. There may be very many, so each is made on demand. */
export interface Entries {
  readonly length: number;
  readonly at: (row: number) => Entry | undefined;
  /** Row of the entry that matches best. */
  readonly best: number;
}

interface Listed {
  readonly query: string;
  readonly folded: ReadonlySet<number>;
  readonly entries: Entries;
}

const lastListed = memoize((_: Article): { last?: Listed } => ({}));

/** Sections whose parents are unfolded, or those that match a query. There may be very many, so the last list is cached. */
export function entriesOf({ loaded, folded }: State, query: string): Entries {
  const { sections } = loaded.article;
  const memory = lastListed(loaded.article);
  const { last } = memory;
  if (last?.query === query && last.folded === folded) return last.entries;
  const { indexes, best } = query === '' ? unfolded(sections, folded) : fitting(sections, query);
  const entries: Entries = {
    length: indexes.length,
    at: (row) => entryOf(sections, folded, indexes[row] ?? -1),
    best,
  };
  memory.last = { query, folded, entries };
  return entries;
}

interface Found {
  /** Indexes of the sections. */
  readonly indexes: readonly number[];
  readonly best: number;
}

function unfolded(sections: readonly Section[], folded: ReadonlySet<number>): Found {
  let hidden = 0;
  const indexes: number[] = [];
  for (const [index, { depth }] of sections.entries()) {
    if (hidden > 0 && depth > hidden) continue;
    hidden = folded.has(index) && isParent(sections, index) ? depth : 0;
    indexes.push(index);
  }
  return { indexes, best: 0 };
}

function fitting(sections: readonly Section[], query: string): Found {
  const fuzzy = createFuzzy(query);
  const number = query.trim();
  const indexes: number[] = [];
  let best = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (const [index, section] of sections.entries()) {
    const score = section.number.startsWith(number) ? Number.MAX_VALUE : fuzzy.score(section.title);
    if (score === undefined) continue;
    if (score > highest) [best, highest] = [indexes.length, score];
    indexes.push(index);
  }
  return { indexes, best };
}

function entryOf(sections: readonly Section[], folded: ReadonlySet<number>, index: number): Entry | undefined {
  const section = sections[index];
  const parent = isParent(sections, index);
  return section && { index, section, parent, folded: parent && folded.has(index) };
}

const isParent = (sections: readonly Section[], index: number): boolean =>
  (sections[index + 1]?.depth ?? 0) > (sections[index]?.depth ?? 0);

/** Row of the section at the top of the page, or of the folded section that contains it. */
export function currentRow(state: State): number {
  const current = sectionAt(state.loaded.article.sections, state.top);
  const entries = entriesOf(state, '');
  return lastIndexWhere(entries.length, (row) => (entries.at(row)?.index ?? 0) <= current);
}
