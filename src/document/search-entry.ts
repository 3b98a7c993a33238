import { detached } from '../article/detached.js';
import { sectionAt } from '../article/find-section.js';
import type { Article, Block, Place } from '../article/model.js';
import { type Hit, type Matcher, searchBlocks } from '../article/search/search.js';
import { textOf } from '../article/text.js';
import type { Entry } from '../source/collection.js';
import { isUserError } from '../system/errors.js';
import type { Opened } from './opened.js';
import { type GiveWay, LARGEST, readEntry } from './summary.js';

/** Phrase to search a collection for: whether a source may have it, and its hits in a text. */
export interface Phrase {
  readonly mayBeIn: (source: string) => boolean;
  readonly matcher: Matcher;
}

/** Hit in an article of a collection, with the text around it. */
export interface EntryHit {
  /** Line of the source, from 1. */
  readonly line: number;
  /** Number and title of its section; empty if it has none. */
  readonly heading: string;
  readonly place: Place;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** Length of the texts that are parsed at once, in characters: that takes less time than reading them again, in parts. */
const SHORT = 30_000;
/** Steps of work between which others have their turn. */
const SLICE = 100_000;

/**
 * Finds the hits of a phrase in an entry; undefined if it is too large, cannot be read any more, or others end the search.
 * @param most number of hits after which the search ends
 */
export async function searchEntry(
  entry: Entry,
  { mayBeIn, matcher }: Phrase,
  most: number,
  giveWay: GiveWay,
): Promise<readonly EntryHit[] | undefined> {
  const source = entry.size > LARGEST ? undefined : await sourceOf(entry);
  if (!source) return undefined;
  if (!mayBeIn(source.text)) return [];
  const opened = source.text.length <= SHORT ? await source.parse() : await readEntry(entry, giveWay);
  if (!opened) return undefined;
  const hits: Hit[] = [];
  let place: Place = { block: 0, offset: 0 };
  while (place.block < opened.article.blocks.length && hits.length < most) {
    const found = searchBlocks(opened.article, matcher, place, SLICE);
    hits.push(...found.hits);
    place = found.next;
    if (!(await giveWay())) return undefined;
  }
  return describe(opened, hits.slice(0, most));
}

interface Source {
  readonly text: string;
  readonly parse: () => Opened | Promise<Opened>;
}

async function sourceOf(entry: Entry): Promise<Source | undefined> {
  try {
    const origin = entry.origin();
    const content = origin.open();
    if (content.kind === 'article') {
      const { article, markdown } = content;
      return { text: markdown(), parse: () => ({ origin, article, markdown }) };
    }
    if (content.kind === 'web') return undefined;
    const { parseDocument, readText } = await import('./parse-document.js');
    const text = readText(content);
    return typeof text === 'string' ? { text, parse: () => parseDocument(text, content.origin) } : undefined;
  } catch (error) {
    if (isUserError(error)) return undefined;
    throw error;
  }
}

/** Maximum number of characters before and after a hit that are kept. */
const BEFORE = 40;
const AFTER = 160;
/** Matches half a character of two units at an end of a cut text. */
const HALF = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g;

function describe({ article, markdown }: Opened, hits: readonly Hit[]): readonly EntryHit[] {
  const source = hits.length > 0 ? markdown().split('\n') : [];
  const found = hits.map(({ block, from, to }): EntryHit => {
    const text = textOf(article.blocks[block] as Block);
    const section = article.sections[sectionAt(article.sections, { block, offset: from })];
    const part = (start: number, end: number): string => text.slice(start, end).replace(HALF, '').replace(/\s/g, ' ');
    return {
      line: lineOf(article, { block, from, to }, text, source),
      heading: section && section.number !== '0' ? `${section.number} ${section.title}` : '',
      place: { block, offset: from },
      before: part(Math.max(0, from - BEFORE), from),
      text: part(from, Math.min(to, from + AFTER)),
      after: part(to, to + AFTER),
    };
  });
  return detached(found);
}

/** Line on which a hit probably is: that of its first word in the source of its block, or else the first of the block. */
function lineOf({ blocks }: Article, { block, from, to }: Hit, text: string, source: readonly string[]): number {
  const first = blocks[block]?.line ?? 1;
  const [word = ''] = /^\S+/.exec(text.slice(from, to)) ?? [];
  const before = text.slice(0, from).split(word).length - 1;
  const next = blocks[block + 1]?.line;
  let left = word === '' ? -1 : before;
  for (const [i, line] of source.slice(first - 1, next).entries()) {
    left -= line.split(word).length - 1;
    if (left < 0) return first + i;
  }
  return first;
}
