import { formatDate } from '../article/date.js';
import type { Block, Meta, Run } from '../article/model.js';
import { titleOf } from '../article/outline.js';

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
 * Composes the title and, for an article with a date, a byline of date, reading time and source. A heading of level 1 at the start
 * of the text that is the only one of its level is the article's title rather than a section.
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
  const own = first?.kind === 'heading' && first.level === 1 && alone ? first : undefined;
  const ownTitle = own && titleOf(own.runs);
  if (own && (known.title === undefined || known.title === ownTitle)) {
    const block: Block = { kind: 'title', containers: own.containers, line: own.line, runs: own.runs };
    return { blocks: [block, ...byline(known, own.line, readingTime)], replaced: 1, title: ownTitle };
  }
  if (known.title === undefined) return { blocks: [], replaced: 0, title: undefined };
  const block: Block = { kind: 'title', containers: [], line: 1, runs: [{ text: known.title, marks: [] }] };
  return { blocks: [block, ...byline(known, 1, readingTime)], replaced: 0, title: known.title };
}

function byline({ date, lang, source }: FrontMatter, line: number, readingTime: string | undefined): readonly Block[] {
  if (date === undefined) return [];
  const day = formatDate(date, lang);
  const parts: Run[] = [{ text: readingTime === undefined ? day : `${day} · ${readingTime}`, marks: [] }];
  if (source) parts.push({ text: ' · ', marks: [] }, { text: source.name, marks: ['link'], href: source.url });
  return [{ kind: 'byline', containers: [], line, runs: parts }];
}
