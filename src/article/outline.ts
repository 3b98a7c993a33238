import type { Block, Run, Section } from './model.js';
import { footnoteOf } from './part.js';
import { countWords, textOf, textOfRuns } from './text.js';

/** GitHub's anchor of a heading: lower case, punctuation gone, spaces as hyphens, letters with accents kept. */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** A heading's text on one line, without the numbers of footnotes. */
export const titleOf = (runs: readonly Run[]): string =>
  textOfRuns(runs.filter((run) => !run.marks.includes('footnote')))
    .replace(/\s+/g, ' ')
    .trim();

/** A slug that no other section has: the second of the same title gets "-1" (GitHub). */
function uniqueSlug(title: string, taken: Map<string, number>): string {
  const base = slugOf(title) || 'section';
  let count = taken.get(base) ?? 0;
  while (count > 0 && taken.has(`${base}-${count}`)) count += 1;
  const slug = count === 0 ? base : `${base}-${count}`;
  taken.set(base, count + 1);
  if (slug !== base) taken.set(slug, 1);
  return slug;
}

/** Sections of blocks in order: the lead (number 0, `leadTitle`) where there is one, then every heading, numbered by nesting. */
export function outlineOf(blocks: readonly Block[], leadTitle: string): readonly Section[] {
  const wordsBefore = [0];
  for (const block of blocks) wordsBefore.push((wordsBefore.at(-1) ?? 0) + countWords(textOf(block)));
  const headings = blocks.flatMap((block, index) =>
    block.kind === 'heading' && footnoteOf(block) === undefined ? [{ block, index }] : [],
  );
  const taken = new Map<string, number>();
  const levels: number[] = [];
  const counts: number[] = [];
  const sections: Section[] = [];
  const section = (start: number, end: number, part: Pick<Section, 'number' | 'depth' | 'slug' | 'title'>) =>
    sections.push({ ...part, start, end, words: (wordsBefore[end] ?? 0) - (wordsBefore[start] ?? 0) });

  const notes = blocks.findIndex((block) => footnoteOf(block) !== undefined);
  const last = notes < 0 ? blocks.length : notes;
  const bodyStart = blocks.findIndex((block) => block.kind !== 'title' && block.kind !== 'byline');
  const leadEnd = headings[0]?.index ?? last;
  if (bodyStart >= 0 && bodyStart < leadEnd)
    section(bodyStart, leadEnd, { number: '0', depth: 1, slug: uniqueSlug(leadTitle, taken), title: leadTitle });

  const ends = sectionEnds(
    headings.map(({ block, index }) => ({ level: block.level, index })),
    last,
  );
  headings.forEach(({ block, index }, order) => {
    while ((levels.at(-1) ?? 0) >= block.level) levels.pop();
    counts.length = Math.min(counts.length, levels.length + 1);
    counts[levels.length] = (counts[levels.length] ?? 0) + 1;
    levels.push(block.level);
    const title = titleOf(block.runs);
    section(index, ends[order] ?? last, {
      number: counts.slice(0, levels.length).join('.'),
      depth: levels.length,
      slug: uniqueSlug(title, taken),
      title,
    });
  });
  return sections;
}

/** For each heading the block at which the next heading of the same or a higher level stands, in one pass from the end. */
function sectionEnds(headings: readonly { level: number; index: number }[], last: number): readonly number[] {
  const nextAt: number[] = Array.from({ length: 7 }, () => last);
  const ends: number[] = [];
  for (const { level, index } of headings.toReversed()) {
    ends.push(Math.min(...nextAt.slice(0, level + 1)));
    nextAt[level] = index;
  }
  return ends.reverse();
}
