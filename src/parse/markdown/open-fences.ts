import type { Container } from '../../article/model.js';

/** Maximum number of open fences; the content of further ones is in the last of these. */
const MOST = 1000;

/** Fences of containers that are open, outermost first, with the containers of what follows each. */
export class OpenFences {
  readonly #open: { readonly fence: string; readonly path: readonly Container[] }[] = [];

  get count(): number {
    return this.#open.length;
  }

  fork(): OpenFences {
    const copy = new OpenFences();
    copy.#open.push(...this.#open);
    return copy;
  }

  /** Containers of what follows, if a fence is open besides the first `outside` ones. */
  path(outside: number): readonly Container[] | undefined {
    return this.count > outside ? this.#open.at(-1)?.path : undefined;
  }

  open(fence: string, path: readonly Container[]): void {
    if (this.count < MOST) this.#open.push({ fence, path });
  }

  /** Closes the innermost container that a fence closes, with those inside it; returns whether there is one. */
  close(fence: string): boolean {
    const at = this.#open.findLastIndex((open) => fence.startsWith(open.fence));
    if (at >= 0) this.#open.splice(at);
    return at >= 0;
  }

  /** Closes all but the first `left` ones. */
  closeBut(left: number): void {
    this.#open.splice(left);
  }
}
