import type { DomElement } from '../dom.js';
import { type Leaf, leavesOf, textOf } from '../leaves.js';

/** Article that was found on a page, while the rules mend it. */
export class FoundArticle {
  #leaves: readonly Leaf[] | undefined;

  constructor(readonly element: DomElement) {}

  /** Its blocks of text in order, which are listed anew only after a change. */
  get leaves(): readonly Leaf[] {
    this.#leaves ??= leavesOf(this.element);
    return this.#leaves;
  }

  /** Tells that its elements were changed otherwise than by the methods below. */
  changed(): void {
    this.#leaves = undefined;
  }

  /** Removes a block of text, and what holds nothing but it; text between other blocks stays. */
  remove({ element, mixed }: Leaf): void {
    if (!mixed) this.removeWhole(element);
  }

  /** Removes an element, and what holds nothing but it. */
  removeWhole(element: DomElement): void {
    let outermost = element;
    for (let up = element.parentElement; up !== null && up !== this.element; up = up.parentElement) {
      if (outermost.previousElementSibling !== null || outermost.nextElementSibling !== null) break;
      if (textOf(up).length > textOf(outermost).length) break;
      outermost = up;
    }
    outermost.remove();
    this.changed();
  }
}
