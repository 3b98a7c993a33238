import { sectionAt } from './find.js';
import type { Article, Block, Place } from './model.js';
import { charactersBefore } from './progress.js';
import { textOf } from './text.js';

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

/** The article's whole text: that of each block and a line feed. Offsets into it are those of `charactersBefore`. */
const wholeText = (article: Article): string => article.blocks.map((block) => `${textOf(block)}\n`).join('');

const offsetOf = (article: Article, { block, offset }: Place): number =>
  (charactersBefore(article)[block] ?? 0) + Math.max(0, offset);

/** The place at an offset into the whole text. */
function placeAt(article: Article, at: number): Place {
  const sums = charactersBefore(article);
  let low = 0;
  let high = Math.max(0, article.blocks.length - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sums[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { block: low, offset: Math.max(0, at - (sums[low] ?? 0)) };
}

/** The characters of the whole text from an offset to another one. */
function textBetween(article: Article, from: number, to: number): string {
  const start = placeAt(article, Math.max(0, from));
  const length = Math.max(0, to - Math.max(0, from));
  let text = '';
  for (let block = start.block; block < article.blocks.length && text.length < start.offset + length; block += 1)
    text += `${textOf(article.blocks[block] as Block)}\n`;
  return text.slice(start.offset, start.offset + length);
}

/** Characters of the whole text. */
const lengthOf = (article: Article): number => charactersBefore(article).at(-1) ?? 0;

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
export function findAnchor(article: Article, anchor: Anchor): Place {
  // Most texts have not changed.
  const unchanged = lengthOf(article) === anchor.of ? unmovedAnchor(article, anchor) : undefined;
  if (unchanged) return unchanged;
  const text = wholeText(article);
  const expected = (anchor.at * text.length) / Math.max(1, anchor.of);
  const candidates = placesOfWords(text, anchor);
  const rank = (at: number): readonly number[] => [
    common(text, at, anchor),
    article.sections[sectionAt(article.sections, placeAt(article, at))]?.slug === anchor.section ? 1 : 0,
    -Math.abs(at - (text.length === anchor.of ? anchor.at : expected)),
  ];
  const best = candidates
    .map((at) => ({ at, rank: rank(at) }))
    .reduce<{ at: number; rank: readonly number[] } | undefined>(
      (top, next) => (top && compare(top.rank, next.rank) >= 0 ? top : next),
      undefined,
    );
  return withSpace(placeAt(article, best?.at ?? fallback(article, anchor, expected)), anchor);
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
/** So many candidates are weighed at most: text that repeats itself more often tells no places apart. */
const MOST = 2000;

/** Where the place may be: so far from stretches of the words around it that the text still has, the longest and nearest ones. */
function placesOfWords(text: string, { before, after }: Anchor): readonly number[] {
  for (let length = WORDS; length >= LEAST; length >>= 1) {
    for (const skipped of wordStarts(after)) {
      const behind = after.slice(skipped, skipped + length);
      const found = behind.length < Math.min(length, LEAST) ? [] : occurrences(text, behind).map((at) => at - skipped);
      if (found.length > 0) return found;
    }
    const ahead = before.slice(-length);
    const found = ahead.length < LEAST ? [] : occurrences(text, ahead).map((at) => at + ahead.length);
    if (found.length > 0) return found;
  }
  return [];
}

/** Offsets at which words begin, 0 the first. */
const wordStarts = (text: string): readonly number[] => [
  0,
  ...Array.from(text.matchAll(/\s(?=\S)/g), ({ index }) => index + 1),
];

function occurrences(text: string, part: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0 && found.length < MOST; at = text.indexOf(part, at + 1)) found.push(at);
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

/** Where none of the words is left: at the same share of the article, if that is in the same section, else at its heading. */
function fallback(article: Article, { section }: Anchor, expected: number): number {
  const sums = charactersBefore(article);
  const same = article.sections.find(({ slug }) => slug === section);
  const [from = 0, to = 0] = same ? [sums[same.start], sums[same.end]] : [];
  return !same || (expected >= from && expected < to) ? Math.floor(expected) : from;
}

/**
 * The place in a changed article that corresponds to one in the article before. What stands before the first change or behind the
 * last one keeps its place exactly; between them it is found again by the words around it.
 */
export function movedPlace(from: Article, to: Article, place: Place): Place {
  const [old, text] = [wholeText(from), wholeText(to)];
  const at = offsetOf(from, place);
  const shortest = Math.min(old.length, text.length);
  let head = 0;
  while (head < shortest && old[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  const kept = (offset: number): Place => {
    const found = placeAt(to, offset);
    return place.offset < 0 && found.offset === 0 ? { ...found, offset: place.offset } : found;
  };
  if (at < head || old === text) return kept(at);
  if (at >= old.length - tail && tail > 0) return kept(at + text.length - old.length);
  return findAnchor(to, anchorOf(from, place));
}
