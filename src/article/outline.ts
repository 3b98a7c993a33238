import { footnoteOf } from './footnotes.js';
import type { Block, Mark, Run, Section } from './model.js';
import { textOfRuns } from './text.js';
import { texOfRuns } from './with-tex.js';

/** Anchor of a heading as on GitHub: lower case, without punctuation, spaces as hyphens, accents kept. */
export function slugOf(title: string): string {
  const bare = title.toLowerCase().replace(/[!-,./:-@[-^`{-~]/g, '');
  // Unicode's classes take a ms to compile.
  const known = /^[\w\- \u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]*$/.test(bare);
  // Joined, it is stored flat: after a replacement, V8 would keep a tree of the parts.
  return (known ? bare : bare.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')).split(' ').join('-');
}

/** Slug of a file or a page, from its name. */
export const slugOfName = (name: string): string =>
  slugOf(name.replace(/\.(mdx?|markdown|mdown|txt)$/i, '')) || 'article';

/** Text of a heading on one line, without the numbers of footnotes, and without images unless there is nothing else. */
export function titleOf(runs: readonly Run[]): string {
  const without = (...marks: readonly Mark[]): string =>
    textOfRuns(runs.filter((run) => !marks.some((mark) => run.marks.includes(mark))))
      .replace(/\s{2,}|[^\S ]/g, ' ')
      .trim();
  return without('footnote', 'image') || without('footnote');
}

/** Makes a slug that no other section has: the second section with the same gets "-1", as on GitHub. */
function uniqueSlug(base: string, taken: Map<string, number>): string {
  let count = taken.get(base) ?? 0;
  while (count > 0 && taken.has(`${base}-${count}`)) count += 1;
  const slug = count === 0 ? base : `${base}-${count}`;
  taken.set(base, count + 1);
  if (slug !== base) taken.set(slug, 1);
  return slug;
}

interface Open {
  /** Index of the section. */
  readonly at: number;
  readonly level: number;
  readonly wordsBefore: number;
}

/**
 * Builder of an article's outline from its blocks: the lead (number 0, titled `leadTitle`) if the article has any, then every
 * heading, numbered by nesting. Footnotes belong to no section.
 */
export class Outline {
  readonly #sections: Section[] = [];
  readonly #taken = new Map<string, number>();
  readonly #counts: number[] = [];
  /** Sections that have no end yet, outermost first; the lead counts as a section of level 7. */
  readonly #open: Open[] = [];
  #blocks = 0;
  #words = 0;
  #end: number | undefined;

  constructor(private readonly leadTitle: string) {}

  /** Creates an independent outline that continues from here. */
  fork(): Outline {
    const outline = new Outline(this.leadTitle);
    for (const section of this.#sections) outline.#sections.push(section);
    for (const [slug, count] of this.#taken) outline.#taken.set(slug, count);
    outline.#counts.push(...this.#counts);
    outline.#open.push(...this.#open);
    outline.#blocks = this.#blocks;
    outline.#words = this.#words;
    outline.#end = this.#end;
    return outline;
  }

  /** Adds the next block and its number of words. */
  add(block: Block, words: number): void {
    const at = this.#blocks;
    this.#blocks += 1;
    if (this.#end !== undefined) return;
    if (block.kind === 'title' && block.anchor !== undefined) uniqueSlug(block.anchor, this.#taken);
    if (footnoteOf(block) !== undefined) this.#close(0, at);
    else if (block.kind === 'heading')
      this.#heading(block.level, titleOf(block.runs), block.anchor || slugOf(titleOf(texOfRuns(block.runs))), at);
    else if (this.#sections.length === 0 && block.kind !== 'title' && block.kind !== 'byline')
      this.#begin(LEAD, { number: '0', depth: 1, title: this.leadTitle, slug: slugOf(this.leadTitle), start: at });
    if (footnoteOf(block) !== undefined) this.#end = at;
    else this.#words += words;
  }

  /**
   * Sections so far; those without an end yet end with the last block. A text without headings has none. The array grows as blocks are
   * added.
   */
  sections(): readonly Section[] {
    if (this.#counts.length === 0) return [];
    for (const open of this.#open) this.#sections[open.at] = this.#closed(open, this.#blocks);
    return this.#sections;
  }

  #heading(level: number, title: string, anchor: string, at: number): void {
    this.#close(level, at);
    const depth = this.#open.length + 1;
    this.#counts.length = Math.min(this.#counts.length, depth);
    this.#counts[depth - 1] = (this.#counts[depth - 1] ?? 0) + 1;
    const number = this.#counts.slice(0, depth).join('.');
    this.#begin(level, { number, depth, title, slug: anchor, start: at });
  }

  #begin(level: number, { number, depth, title, slug, start }: Omit<Section, 'end' | 'words'>): void {
    this.#open.push({ at: this.#sections.length, level, wordsBefore: this.#words });
    const unique = uniqueSlug(slug || 'section', this.#taken);
    this.#sections.push({ number, depth, title, slug: unique, start, end: start, words: 0 });
  }

  /** Ends the open sections of a level and below. */
  #close(level: number, end: number): void {
    for (let open = this.#open.at(-1); open && open.level >= level; open = this.#open.at(-1)) {
      this.#sections[open.at] = this.#closed(open, end);
      this.#open.pop();
    }
  }

  #closed({ at, wordsBefore }: Open, end: number): Section {
    const { number, depth, title, slug, start } = this.#sections[at] as Section;
    return { number, depth, title, slug, start, end, words: this.#words - wordsBefore };
  }
}

/** Level of the lead, below all headings, so that any heading ends it. */
const LEAD = 7;
