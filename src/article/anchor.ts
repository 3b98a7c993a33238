import { sectionAt } from './find-section.js';
import type { Article, Place } from './model.js';
import { lengthOf, offsetOf, placeAt, textBetween } from './offset.js';
import { charactersBefore } from './progress.js';
import { finish, type Steps } from './steps.js';

/** A place as something that can be found again in a text that has changed. */
export interface Anchor {
  /** The words right before and right behind the place, about WORDS characters of each. */
  readonly before: string;
  readonly after: string;
  /** Characters of the article before the place, and all of them. */
  readonly at: number;
  readonly of: number;
  /** The slug of the section. */
  readonly section: string;
  /** Rows of space above the block that stand between it and the place. */
  readonly above: number;
}

const WORDS = 80;

/** The anchor of a place. */
export function anchorOf(article: Article, place: Place): Anchor {
  const at = offsetOf(article, place);
  return {
    before: textBetween(article, at - WORDS, at),
    after: textBetween(article, at, at + WORDS),
    at,
    of: lengthOf(article),
    section: article.sections[sectionAt(article.sections, place)]?.slug ?? '',
    above: Math.max(0, -place.offset),
  };
}

/**
 * Finds a place again by the words around it. Of several, that with the most words in common wins, then that in the same section,
 * then the nearest. Where none of the words is left, it is about as far into the article as before, in the same section.
 */
export const findAnchor = (article: Article, anchor: Anchor): Place => finish(findingAnchor(article, anchor));

/** Where the words around a place can stand, and where the place would be if nothing but words had changed: offsets. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly expected: number;
}

/** Finds a place again, in steps. */
export function* findingAnchor(
  article: Article,
  anchor: Anchor,
  { from, to, expected }: Range = { from: 0, to: lengthOf(article), expected: expectedAt(article, anchor) },
): Steps<Place> {
  const length = lengthOf(article);
  // Most texts have not changed.
  const unchanged = length === anchor.of ? unmovedAnchor(article, anchor) : undefined;
  if (unchanged) return unchanged;
  const start = Math.max(0, from - WORDS);
  const text = yield* gathered(article, start, Math.min(length, to + WORDS));
  const rank = (at: number): readonly number[] => [
    common(text, at - start, anchor),
    article.sections[sectionAt(article.sections, placeAt(article, at))]?.slug === anchor.section ? 1 : 0,
    -Math.abs(at - expected),
  ];
  let best: { readonly at: number; readonly rank: readonly number[] } | undefined;
  for (const found of yield* placesOfWords(text, anchor, expected - start)) {
    const next = { at: start + found, rank: rank(start + found) };
    if (!best || compare(best.rank, next.rank) < 0) best = next;
  }
  return withSpace(placeAt(article, best?.at ?? fallback(article, anchor, expected)), anchor);
}

/** Characters that are gathered or searched in one step. */
const PIECE = 500_000;

function* gathered(article: Article, from: number, to: number): Steps<string> {
  let text = '';
  for (let at = from; at < to; at += PIECE) {
    text += textBetween(article, at, Math.min(to, at + PIECE));
    yield;
  }
  return text;
}

/** The place of an anchor if the words around it are where they were; undefined elsewhere, and where that is not yet read. */
export function unmovedAnchor(article: Article, anchor: Anchor): Place | undefined {
  const { at, before, after } = anchor;
  const found = textBetween(article, at - before.length, at + after.length) === before + after;
  return found ? withSpace(placeAt(article, at), anchor) : undefined;
}

const withSpace = (found: Place, { above }: Anchor): Place =>
  found.offset === 0 && above > 0 ? { ...found, offset: -above } : found;

const compare = (a: readonly number[], b: readonly number[]): number => {
  const index = a.findIndex((value, i) => value !== b[i]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
};

/** The fewest characters by which a place is known again. */
const LEAST = 12;
/** So many candidates are weighed at most, the nearest ones: text that repeats itself more often tells no places apart. */
const MOST = 2000;

/** Where the place may be: so far from stretches of the words around it that the text still has, the longest and nearest ones. */
function* placesOfWords(text: string, { before, after }: Anchor, expected: number): Steps<readonly number[]> {
  for (let length = WORDS; length >= LEAST; length >>= 1) {
    for (const skipped of wordStarts(after)) {
      const behind = after.slice(skipped, skipped + length);
      const found = behind.length < Math.min(length, LEAST) ? [] : yield* occurrences(text, behind);
      if (found.length > 0)
        return nearest(
          found.map((at) => at - skipped),
          expected,
        );
    }
    const ahead = before.slice(-length);
    const found = ahead.length < LEAST ? [] : yield* occurrences(text, ahead);
    if (found.length > 0)
      return nearest(
        found.map((at) => at + ahead.length),
        expected,
      );
  }
  return [];
}

/** Of rising offsets the nearest to another one. */
function nearest(offsets: readonly number[], to: number): readonly number[] {
  const behind = offsets.findIndex((at) => at >= to);
  const first = Math.max(0, (behind < 0 ? offsets.length : behind) - MOST / 2);
  return offsets.slice(first, first + MOST);
}

/** Offsets at which words begin, 0 the first. */
const wordStarts = (text: string): readonly number[] => [
  0,
  ...Array.from(text.matchAll(/\s(?=\S)/g), ({ index }) => index + 1),
];

function* occurrences(text: string, part: string): Steps<readonly number[]> {
  const found: number[] = [];
  for (let from = 0; from < text.length; from += PIECE) {
    const piece = text.slice(from, from + PIECE + part.length - 1);
    for (let at = piece.indexOf(part); at >= 0; at = piece.indexOf(part, at + 1)) found.push(from + at);
    yield;
  }
  return found;
}

/** How many characters around an offset are those around the anchor's place. */
function common(text: string, at: number, { before, after }: Anchor): number {
  let behind = 0;
  while (behind < after.length && text[at + behind] === after[behind]) behind += 1;
  let ahead = 0;
  while (ahead < before.length && text[at - 1 - ahead] === before[before.length - 1 - ahead]) ahead += 1;
  return behind + ahead;
}

/** As far into the article as before; in the same section, if there is one. */
function expectedAt(article: Article, { at, of, section }: Anchor): number {
  const expected = (at * lengthOf(article)) / Math.max(1, of);
  const sums = charactersBefore(article);
  const same = article.sections.find(({ slug }) => slug === section);
  return same ? Math.max(sums[same.start] ?? 0, Math.min(expected, sums[same.end] ?? expected)) : expected;
}

/** Where none of the words is left: at the same share of the article, if that is in the same section, else at its heading. */
function fallback(article: Article, { section }: Anchor, expected: number): number {
  const sums = charactersBefore(article);
  const same = article.sections.find(({ slug }) => slug === section);
  const [from = 0, to = 0] = same ? [sums[same.start], sums[same.end]] : [];
  return !same || (expected >= from && expected < to) ? Math.floor(expected) : from;
}
