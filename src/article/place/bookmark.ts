import { sectionAt } from '../find-section.js';
import { finish, type Interruptible } from '../interruptible.js';
import type { Article, Place } from '../model.js';
import { lengthOf, offsetOf, placeAt, textBetween } from '../offset.js';
import { charactersBefore } from '../progress.js';

/** Description of a place by which it can be found again after the text has changed. */
export interface Bookmark {
  /** Text right before and right after the place, up to CONTEXT characters each. */
  readonly before: string;
  readonly after: string;
  /** Offset of the place in the whole text, and the length of that text, in characters. */
  readonly at: number;
  readonly of: number;
  /** Slug of the section. */
  readonly section: string;
  /** Rows of space between the place and the block below it. */
  readonly above: number;
}

const CONTEXT = 80;

/** Creates a bookmark at a place. */
export function bookmarkOf(article: Article, place: Place): Bookmark {
  const at = offsetOf(article, place);
  return {
    before: textBetween(article, at - CONTEXT, at),
    after: textBetween(article, at, at + CONTEXT),
    at,
    of: lengthOf(article),
    section: article.sections[sectionAt(article.sections, place)]?.slug ?? '',
    above: Math.max(0, -place.offset),
  };
}

/**
 * Finds a place again by the text around it. Of several candidates, the one with the most characters in common wins, then one in
 * the same section, then the nearest. If none of the text is left, the result is about as far into the same section or article.
 */
export const findPlace = (article: Article, bookmark: Bookmark): Place => finish(findingPlace(article, bookmark));

/** Offsets between which a place is searched for, and the offset at which it is expected. */
interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly expected: number;
}

/** Finds a place again, as {@link findPlace} does, in steps. */
export function* findingPlace(
  article: Article,
  bookmark: Bookmark,
  { from, to, expected }: Bounds = { from: 0, to: lengthOf(article), expected: expectedAt(article, bookmark) },
): Interruptible<Place> {
  const length = lengthOf(article);
  // Most texts have not changed.
  const unchanged = length === bookmark.of ? placeIfUnmoved(article, bookmark) : undefined;
  if (unchanged) return unchanged;
  const start = Math.max(0, from - CONTEXT);
  const text = yield* gathered(article, start, Math.min(length, to + CONTEXT));
  const rank = (at: number): readonly number[] => [
    common(text, at - start, bookmark),
    article.sections[sectionAt(article.sections, placeAt(article, at))]?.slug === bookmark.section ? 1 : 0,
    -Math.abs(at - expected),
  ];
  let best: { readonly at: number; readonly rank: readonly number[] } | undefined;
  for (const found of yield* placesOfWords(text, bookmark, expected - start)) {
    const next = { at: start + found, rank: rank(start + found) };
    if (!best || compare(best.rank, next.rank) < 0) best = next;
  }
  return withSpace(placeAt(article, best?.at ?? fallback(article, bookmark, expected)), bookmark);
}

/** Characters that one step gathers or searches. */
const PIECE = 500_000;

function* gathered(article: Article, from: number, to: number): Interruptible<string> {
  let text = '';
  for (let at = from; at < to; at += PIECE) {
    text += textBetween(article, at, Math.min(to, at + PIECE));
    yield;
  }
  return text;
}

/** Place of a bookmark if the text around it is where it was; undefined if it has moved, or is not read yet. */
export function placeIfUnmoved(article: Article, bookmark: Bookmark): Place | undefined {
  const { at, before, after } = bookmark;
  const found = textBetween(article, at - before.length, at + after.length) === before + after;
  return found ? withSpace(placeAt(article, at), bookmark) : undefined;
}

const withSpace = (found: Place, { above }: Bookmark): Place =>
  found.offset === 0 && above > 0 ? { ...found, offset: -above } : found;

const compare = (a: readonly number[], b: readonly number[]): number => {
  const index = a.findIndex((value, i) => value !== b[i]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
};

/** Minimum number of characters by which a place is recognised. */
const LEAST = 12;
/** Maximum number of candidates that are compared, the nearest ones; text that repeats more often does not identify a place. */
const MOST = 2000;

/** Finds candidates for a place: offsets next to the longest parts of its surroundings that the text still has. */
function* placesOfWords(text: string, { before, after }: Bookmark, expected: number): Interruptible<readonly number[]> {
  for (let length = CONTEXT; length >= LEAST; length >>= 1) {
    for (const skipped of wordStarts(after)) {
      const following = after.slice(skipped, skipped + length);
      const found = following.length < Math.min(length, LEAST) ? [] : yield* occurrences(text, following);
      if (found.length > 0)
        return nearest(
          found.map((at) => at - skipped),
          expected,
        );
    }
    const preceding = before.slice(-length);
    const found = preceding.length < LEAST ? [] : yield* occurrences(text, preceding);
    if (found.length > 0)
      return nearest(
        found.map((at) => at + preceding.length),
        expected,
      );
  }
  return [];
}

/** Picks the offsets nearest to another, at most MOST; offsets are in ascending order. */
function nearest(offsets: readonly number[], to: number): readonly number[] {
  const after = offsets.findIndex((at) => at >= to);
  const first = Math.max(0, (after < 0 ? offsets.length : after) - MOST / 2);
  return offsets.slice(first, first + MOST);
}

/** Offsets at which words begin, starting with 0. */
const wordStarts = (text: string): readonly number[] => [
  0,
  ...Array.from(text.matchAll(/\s(?=\S)/g), ({ index }) => index + 1),
];

function* occurrences(text: string, part: string): Interruptible<readonly number[]> {
  const found: number[] = [];
  for (let from = 0; from < text.length; from += PIECE) {
    const piece = text.slice(from, from + PIECE + part.length - 1);
    for (let at = piece.indexOf(part); at >= 0; at = piece.indexOf(part, at + 1)) found.push(from + at);
    yield;
  }
  return found;
}

/** Counts the characters around an offset that agree with those around the bookmark's place. */
function common(text: string, at: number, { before, after }: Bookmark): number {
  let following = 0;
  while (following < after.length && text[at + following] === after[following]) following += 1;
  let preceding = 0;
  while (preceding < before.length && text[at - 1 - preceding] === before[before.length - 1 - preceding])
    preceding += 1;
  return following + preceding;
}

/** Offset as far into the article as before, within the same section if that still exists. */
function expectedAt(article: Article, { at, of, section }: Bookmark): number {
  const expected = (at * lengthOf(article)) / Math.max(1, of);
  const sums = charactersBefore(article);
  const same = article.sections.find(({ slug }) => slug === section);
  return same ? Math.max(sums[same.start] ?? 0, Math.min(expected, sums[same.end] ?? expected)) : expected;
}

/** Offset of a place whose surroundings are gone: the expected one if it is in the same section, else the section's heading. */
function fallback(article: Article, { section }: Bookmark, expected: number): number {
  const sums = charactersBefore(article);
  const same = article.sections.find(({ slug }) => slug === section);
  const [from = 0, to = 0] = same ? [sums[same.start], sums[same.end]] : [];
  return !same || (expected >= from && expected < to) ? Math.floor(expected) : from;
}
