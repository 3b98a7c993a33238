import { formatDate } from '../article/date.js';
import type { Block, Meta, Run } from '../article/model.js';
import { titleOf } from '../article/outline.js';

/** What is known of an article before its text is read; a missing title is taken from the text. */
export type FrontMatter = Omit<Meta, 'title'> & {
  readonly title?: string;
  /** What an article without any title is called. */
  readonly name: string;
};

/**
 * No reading time stands above a text of more characters: it is known only when all of the text is read, and what is shown or printed
 * before that would be another text.
 */
export const LONGEST_TIMED = 1_000_000;

/** What stands above an article's text, and how many of its first blocks that replaces. */
export interface Masthead {
  readonly blocks: readonly Block[];
  readonly replaced: 0 | 1;
  readonly title: string | undefined;
}

/**
 * The title, and below it date, reading time and source of an article that has a date. A first heading of level 1 that is the only
 * one is the article's title and no section.
 * @param first the text's first block
 * @param alone whether no other heading of level 1 follows
 * @param readingTime in words, if it is known
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
