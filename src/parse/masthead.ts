import { formatDate } from '../article/date.js';
import type { Block, Meta, Run } from '../article/model.js';
import { slugOf, titleOf } from '../article/outline.js';
import { sameTitle } from '../article/same-title.js';
import { texOfRuns } from '../article/with-tex.js';

/** Metadata known before an article's text is read; a missing title is taken from the text. */
export type FrontMatter = Omit<Meta, 'title'> & {
  readonly title?: string;
  /** Title of an article that has no other. */
  readonly name: string;
  /** All data of the front matter, shown where it has no text below it. */
  readonly properties?: readonly Property[];
  /** Whether it is a web page, which always gets a byline. */
  readonly isPage?: boolean;
};

/** Key and value of a line of front matter. */
export type Property = readonly [key: string, value: string];

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

/** Facts about a text so far. */
export interface Beginning {
  readonly first: Block | undefined;
  /** Whether the text has exactly one heading of level 1. */
  readonly alone: boolean;
  readonly finished: boolean;
}

/** Whether an article gets a byline, which tells its reading time. */
export const hasByline = ({ author, date, isPage }: Pick<FrontMatter, 'author' | 'date' | 'isPage'>): boolean =>
  isPage === true || (author ?? date) !== undefined;

/**
 * Composes the title and, for a web page and an article with an author or a date, a byline of these, the reading time and the source. A
 * heading at the start of the text is the article's title rather than a section if it repeats the known title or, without that, if it
 * is the only heading of level 1.
 * @param readingTime reading time as text ("5-minute read"), if it is known
 */
export function mastheadOf(known: FrontMatter, { first, alone, finished }: Beginning, readingTime?: string): Masthead {
  const isTitle =
    known.title === undefined ? isHeading(first) && first.level === 1 && alone : repeatsTitle(known, first);
  if (isTitle && isHeading(first)) {
    const { containers, line, runs, anchor, anchors } = first;
    const title = titleOf(runs);
    const names = anchors === undefined ? {} : { anchors };
    const block: Block = {
      kind: 'title',
      containers,
      line,
      runs,
      anchor: anchor ?? slugOf(titleOf(texOfRuns(runs))),
      ...names,
    };
    return { blocks: [block, ...byline(known, line, readingTime)], replaced: 1, title: known.title ?? title };
  }
  const { title } = known;
  const titles: readonly Block[] =
    title === undefined ? [] : [{ kind: 'title', containers: [], line: 1, runs: [{ text: title, marks: [] }] }];
  const below = finished && !first ? tableOf(known) : byline(known, 1, readingTime);
  return { blocks: [...titles, ...below], replaced: 0, title };
}

type Heading = Extract<Block, { kind: 'heading' }>;
const isHeading = (block: Block | undefined): block is Heading => block?.kind === 'heading';

/** Whether a block is a heading that repeats the known title, whatever its case, punctuation, emoji and marks. */
export function repeatsTitle({ title }: FrontMatter, block: Block | undefined): boolean {
  if (title === undefined || !isHeading(block) || block.containers.length > 0) return false;
  return sameTitle(titleOf(block.runs), title);
}

function byline(known: FrontMatter, line: number, readingTime?: string): readonly Block[] {
  if (!hasByline(known)) return [];
  const { author, date, lang, source } = known;
  const day = date === undefined ? undefined : formatDate(date, lang);
  const text = [author, day, readingTime].filter((part) => part !== undefined).join(' · ');
  const parts: Run[] = [{ text, marks: [] }];
  if (source) parts.push({ text: ' · ', marks: [] }, { text: source.name, marks: ['link'], href: source.url });
  return [{ kind: 'byline', containers: [], line, runs: parts }];
}

/** Table of a note's properties, except the title above it. */
function tableOf({ title, properties = [] }: FrontMatter): readonly Block[] {
  const shown = properties.filter(([key]) => key !== 'title' || title === undefined);
  if (shown.length === 0) return [];
  const rows = shown.map(([key, value]) => [
    [{ text: key, marks: ['strong'] as const }],
    value === '' ? [] : [{ text: value, marks: [] }],
  ]);
  return [{ kind: 'table', containers: [], line: 1, align: ['left', 'left'], header: [], rows }];
}
