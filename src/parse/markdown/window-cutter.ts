import { lastBoundary } from './boundaries.js';

/** Sizes of windows, in characters. */
export interface Sizes {
  /** Size of the first window: about a large screen of text, so that it appears soon. */
  readonly first: number;
  /** Size of later windows, and by how much the last one may exceed it. */
  readonly next: number;
  /** Maximum length of a paragraph, as a log may have no empty lines at all; a longer one is split at the end of a line. */
  readonly paragraph: number;
}

// The products of a window soon are garbage: the less of it is alive at a time, the smaller V8 keeps its young space.
const SIZES: Sizes = { first: 8192, next: 2048, paragraph: 262_144 };

/** Cutter of windows at the start of a text. A window that ends within a block is cut again, longer. */
export class WindowCutter {
  /** Size of the next window. */
  #size = 0;

  constructor(private readonly sizes: Sizes = SIZES) {
    this.restart();
  }

  /** Maximum length of a paragraph, in characters. */
  get longest(): number {
    return this.sizes.paragraph;
  }

  /** The next window is the first of a text. */
  restart(): void {
    this.#resize(this.sizes.first);
  }

  /** The next window follows another one. */
  proceed(): void {
    this.#resize(this.sizes.next);
  }

  /** Makes the next window longer. */
  grow(): void {
    const { paragraph } = this.sizes;
    this.#size = this.#size < paragraph ? Math.min(2 * this.#size, paragraph) : 2 * this.#size;
  }

  /** Whether the next window has the maximum length of a paragraph and the text continues after it. */
  splits(rest: string): boolean {
    return this.#size === this.sizes.paragraph && rest.length > this.#size;
  }

  /**
   * Cuts a window after an empty line, or after any line where a paragraph has to be split; undefined if more text must arrive.
   * @param ended whether all of the text has arrived
   */
  cut(rest: string, ended: boolean): string | undefined {
    const { next, paragraph } = this.sizes;
    for (;;) {
      if (ended && rest.length <= Math.min(this.#size + next, paragraph)) return rest;
      if (rest.length <= this.#size) return ended ? rest : undefined;
      const end = this.splits(rest) ? rest.lastIndexOf('\n', this.#size - 1) + 1 : lastBoundary(rest, this.#size);
      if (end > 0) return rest.slice(0, end);
      this.grow();
    }
  }

  #resize(size: number): void {
    this.#size = Math.min(size, this.sizes.paragraph);
  }
}
