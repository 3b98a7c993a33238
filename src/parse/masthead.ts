import { formatDate } from '../article/date.js';
import type { Block, Meta, Run } from '../article/model.js';
import { slugOf, titleOf } from '../article/outline.js';

/** Metadata known before an article's text is read; a missing title is taken from the text. */
export type FrontMatter = Omit<Meta, 'title'> & {
  readonly title?: string;
  /** Title of an article that has no other. */
  readonly name: string;
};

/**
 * Maximum length, in characters, of a text that gets a reading time: the time is known only after the whole text is read, and
 * adding it then would change text that is already shown or printed.
 */
export const LONGEST_TIMED = 1_000_000;

/** Blocks above an article's text, and the number of the text's first blocks that they replace. */
export interface Masthead {
  readonly blocks: readonly Block[];
  readonly replaced: 0 | 1;
  readonly title: string | undefined;
}

/**
 * Composes the title and, for an article with a date, a byline of date, reading time and source. A heading at the start of the text is
 * the article's title rather than a section if it repeats the known title or, without that, if it is the only one of level 1.
 * @param first first block of the text
 * @param alone whether the text has exactly one heading of level 1
 * @param readingTime reading time as text ("5-minute read"), if it is known
 */
export function mastheadOf(
  known: FrontMatter,
  first: Block | undefined,
  alone: boolean,
  readingTime: string | undefined,
): Masthead {
  const isTitle =
    known.title === undefined ? isHeading(first) && first.level === 1 && alone : repeatsTitle(known, first);
  if (isTitle && isHeading(first)) {
    const { containers, line, runs, anchor } = first;
    const title = titleOf(runs);
    const block: Block = { kind: 'title', containers, line, runs, anchor: anchor ?? slugOf(title) };
    return { blocks: [block, ...byline(known, line, readingTime)], replaced: 1, title: known.title ?? title };
  }
  if (known.title === undefined) return { blocks: [], replaced: 0, title: undefined };
  const block: Block = { kind: 'title', containers: [], line: 1, runs: [{ text: known.title, marks: [] }] };
  return { blocks: [block, ...byline(known, 1, readingTime)], replaced: 0, title: known.title };
}

type Heading = Extract<Block, { kind: 'heading' }>;
const isHeading = (block: Block | undefined): block is Heading => block?.kind === 'heading';

/** Whether a block is a heading that repeats the known title, whatever its case, punctuation, emoji and marks. */
export function repeatsTitle({ title }: FrontMatter, block: Block | undefined): boolean {
  if (title === undefined || !isHeading(block) || block.containers.length > 0) return false;
  const own = titleOf(block.runs);
  return own === title || (lettersOf(own) !== '' && lettersOf(own) === lettersOf(title));
}

/** Letters and digits of a title, with the signs that distinguish C, C++ and C#. */
const lettersOf = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/:[\w+-]+:/g, '')
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, '');

function byline({ date, lang, source }: FrontMatter, line: number, readingTime: string | undefined): readonly Block[] {
  if (date === undefined) return [];
  const day = formatDate(date, lang);
  const parts: Run[] = [{ text: readingTime === undefined ? day : `${day} · ${readingTime}`, marks: [] }];
  if (source) parts.push({ text: ' · ', marks: [] }, { text: source.name, marks: ['link'], href: source.url });
  return [{ kind: 'byline', containers: [], line, runs: parts }];
}
