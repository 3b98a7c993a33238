import { sectionAt } from '../find-section.js';
import { finish, type Interruptible } from '../interruptible.js';
import type { Article, Block, Place } from '../model.js';
import { lengthOf, offsetOf, placeAt } from '../offset.js';
import { textOf } from '../text.js';
import { bookmarkOf, findingPlace } from './bookmark.js';
import { sameAtEnd, sameAtStart } from './same-edges.js';

/** Place in a changed article that corresponds to a place in its earlier version. */
export const relocate = (from: Article, to: Article, place: Place): Place => new Relocation(from, to).of(place);

/** Blocks that one step compares. */
const BLOCKS = 500;

/** Numbers of characters that the whole texts of two articles have in common at their starts and at their ends. */
interface Same {
  readonly head: number;
  readonly tail: number;
}

/**
 * Mapping of places in an article to places in its changed version. Before the first change and after the last, the mapping is
 * exact; between them, places are found again by the text around them. Results are remembered.
 */
export class Relocation {
  readonly #known = new Map<string, Place>();
  #same: Same | undefined;

  constructor(
    readonly from: Article,
    readonly to: Article,
  ) {}

  /** Maps a place at once. */
  of(place: Place): Place {
    return finish(this.finding(place));
  }

  /** Whether a place is mapped already, so that mapping it takes no time. */
  knows(place: Place): boolean {
    return this.#known.has(keyOf(place));
  }

  /** Maps a place in steps. */
  *finding(place: Place): Interruptible<Place> {
    const found = this.#known.get(keyOf(place)) ?? (yield* this.#find(place));
    this.#known.set(keyOf(place), found);
    return found;
  }

  *#find(place: Place): Interruptible<Place> {
    const { from, to } = this;
    this.#same ??= yield* comparing(from, to);
    const { head, tail } = this.#same;
    const [before, after] = [lengthOf(from), lengthOf(to)];
    const at = offsetOf(from, place);
    const kept = (offset: number): Place => {
      const found = placeAt(to, offset);
      return place.offset < 0 && found.offset === 0 ? { ...found, offset: place.offset } : found;
    };
    if (at < head || (head === before && head === after)) return kept(at);
    if (at >= before - tail && tail > 0) return kept(at + after - before);
    const section = from.sections[sectionAt(from.sections, place)];
    const same = to.sections.find(({ slug }) => slug === section?.slug);
    // The place is expected as far into its section as before.
    const expected =
      section && same
        ? offsetOf(to, { block: same.start, offset: 0 }) + at - offsetOf(from, { block: section.start, offset: 0 })
        : (at * after) / Math.max(1, before);
    return yield* findingPlace(to, bookmarkOf(from, place), { from: head, to: after - tail, expected });
  }
}

function* comparing(from: Article, to: Article): Interruptible<Same> {
  const shortest = Math.min(lengthOf(from), lengthOf(to));
  const inCommon = function* (
    most: number,
    nth: (n: number) => number,
    characters: typeof sameAtStart,
  ): Interruptible<number> {
    let count = 0;
    for (let n = 0; count < most; n += 1) {
      const [a, b] = [lineOf(from.blocks.at(nth(n))), lineOf(to.blocks.at(nth(n)))];
      if (a !== b) return Math.min(most, count + characters(a, b));
      count += a.length;
      if (n % BLOCKS === 0) yield;
    }
    return Math.min(most, count);
  };
  const head = yield* inCommon(shortest, (n) => n, sameAtStart);
  const tail = yield* inCommon(shortest - head, (n) => -1 - n, sameAtEnd);
  return { head, tail };
}

const keyOf = ({ block, offset }: Place): string => `${block} ${offset}`;

const lineOf = (block: Block | undefined): string => (block ? `${textOf(block)}\n` : '');
