import { detached } from '../article/detached.js';
import { sectionAt } from '../article/find-section.js';
import type { Article, Block, Place } from '../article/model.js';
import { type Hit, type Matcher, matcherOf, searchBlocks } from '../article/search/search.js';
import { sourceFilter } from '../article/search/source-filter.js';
import { textOf } from '../article/text.js';
import type { Entry } from '../source/collection.js';
import { isUserError } from '../system/errors.js';
import type { TextOrigin } from './parse-document.js';
import { type GiveWay, LARGEST_LISTED } from './summary.js';

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

/** Number of steps of work after which it gives way. */
const SLICE = 100_000;

/** Share of the remaining text at which it is looked at again; doing so after each paragraph would take quadratic time. */
const LESS = 0.75;

/** Prepares a phrase; undefined if it has no words. */
export function phraseOf(query: string): Phrase | undefined {
  const matcher = matcherOf(query);
  return matcher && { matcher, mayBeIn: sourceFilter(query) };
}

/**
 * Finds the hits of a phrase in an entry; undefined if it is too large, cannot be read any more, or others end the search. The reading
 * time in its byline is not searched.
 * @param most number of hits after which the search ends
 */
export async function searchEntry(
  entry: Entry,
  phrase: Phrase,
  most: number,
  giveWay: GiveWay,
): Promise<readonly EntryHit[] | undefined> {
  const source = await sourceOf(entry);
  if (!source) return undefined;
  return phrase.mayBeIn(source.text) ? searchSource(source, phrase, most, giveWay) : [];
}

/** Text of an entry, with its article if it is parsed already, and what else tells how to parse it. */
export interface Source {
  readonly text: string;
  readonly origin: TextOrigin;
  readonly article?: Article;
}

/** Reads the text of an entry; undefined if it is too large, or cannot be read any more. */
async function sourceOf(entry: Entry): Promise<Source | undefined> {
  if (entry.size > LARGEST_LISTED) return undefined;
  try {
    const origin = entry.origin();
    const content = origin.open();
    if (content.kind === 'article') return { text: content.markdown(), origin, article: content.article };
    if (content.kind === 'web') return undefined;
    const text = (await loadParser()).readText(content);
    return typeof text === 'string' ? { text, origin: content.origin } : undefined;
  } catch (error) {
    if (isUserError(error)) return undefined;
    throw error;
  }
}

/** Finds the hits of a phrase in a text, as {@link searchEntry} does. */
export async function searchSource(
  source: Source,
  phrase: Phrase,
  most: number,
  giveWay: GiveWay = async () => true,
): Promise<readonly EntryHit[] | undefined> {
  let article: Article | undefined;
  let hits: Hit[] = [];
  let place: Place = { block: 0, offset: 0 };
  for await (const part of source.article ? [source.article] : partsOf(source, phrase, await loadParser())) {
    // A heading that comes late may take the place of the title, which changes all blocks.
    if (part.blocks !== article?.blocks) [hits, place] = [[], { block: 0, offset: 0 }];
    article = part;
    do {
      if (!(await giveWay())) return undefined;
      const found = searchBlocks(article, phrase.matcher, place, SLICE);
      hits.push(...found.hits);
      place = found.next;
    } while (place.block < article.blocks.length && hits.length < most);
    if (hits.length >= most) break;
  }
  return article ? describe(article, source.text, hits.slice(0, most)) : [];
}

type Parser = typeof import('./parse-document.js');

let parser: Promise<Parser> | undefined;

/** An import for each of many thousand entries would take longer than to read them. */
function loadParser(): Promise<Parser> {
  parser ??= import('./parse-document.js');
  return parser;
}

/** The article as far as it is read, again and again, until its rest cannot have the phrase. */
async function* partsOf(
  { text, origin }: Source,
  { mayBeIn }: Phrase,
  { beginToSearch, readBlocks }: Parser,
): AsyncGenerator<Article, void> {
  const { builder, settled } = await beginToSearch(text, origin, mayBeIn);
  const { stream } = builder;
  let checked = stream.rest.length;
  for await (const _ of readBlocks(stream)) {
    if (!settled) continue;
    yield builder.article();
    if (stream.rest.length > LESS * checked || stream.unfinished) continue;
    checked = stream.rest.length;
    if (!mayBeIn(stream.rest)) return;
  }
  yield builder.article();
}

/** Maximum number of characters before and after a hit that are kept. */
const BEFORE = 40;
const AFTER = 160;
/** Matches half a character of two units at an end of a cut text. */
const HALF = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g;

function describe(article: Article, markdown: string, hits: readonly Hit[]): readonly EntryHit[] {
  const source = hits.length > 0 ? markdown.split('\n') : [];
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
