import type { Block } from '../article/model.js';
import { sanitizeLine } from '../article/sanitize.js';
import type { Attributes } from './html/inline-element.js';

/** Maximum length of the name of a place, in characters. */
const LONGEST = 300;

/** Names of places in HTML, which are those of the block that comes next. */
export class PlaceNames {
  readonly #names = new Set<string>();
  /** Number of these before the heading that is open. */
  #beforeHeading = 0;

  /** Creates independent names that continue from here. */
  fork(): PlaceNames {
    const copy = new PlaceNames();
    for (const name of this.#names) copy.#names.add(name);
    copy.#beforeHeading = this.#beforeHeading;
    return copy;
  }

  add(name: string | null | undefined): void {
    if (name && name.length <= LONGEST && sanitizeLine(name) === name) this.#names.add(name);
  }

  /** Tells that the names from here on are those of a heading. */
  openHeading(): void {
    this.#beforeHeading = this.#names.size;
  }

  /** Returns the names so far, and begins anew. */
  take(): readonly string[] {
    const names = [...this.#names];
    this.#names.clear();
    this.#beforeHeading = 0;
    return names;
  }

  /** Gives a block the names so far: the first within a heading is its anchor, unless it has one. */
  giveTo(block: Block): Block {
    if (this.#names.size === 0) return block;
    const from = this.#beforeHeading;
    const names = this.take();
    const own = block.kind === 'heading' && block.anchor === undefined ? (names[from] ?? names.at(-1)) : undefined;
    const anchors = names.filter((name) => name !== own);
    return {
      ...block,
      ...(own === undefined ? {} : { anchor: own }),
      ...(anchors.length === 0 ? {} : { anchors }),
    };
  }
}

/** Names of the place where an element begins. */
export const namesOf = (tag: string, { id, name }: Attributes): readonly string[] =>
  [id, tag === 'a' ? name : undefined].filter((one) => one !== undefined);
