import type { Block, Container, Run } from '../../article/model.js';

/** Label of an admonition or a tab. */
interface Label {
  readonly runs: readonly Run[];
  /** Containers of the text that it labels. */
  readonly containers: readonly Container[];
  readonly line: number;
}

/** Blocks in order, in which a label goes before the text of the first block after it. */
export class LabelledBlocks {
  readonly blocks: Block[] = [];
  #label: Label | undefined;

  /** Creates independent blocks with the waiting label. */
  fork(): LabelledBlocks {
    const copy = new LabelledBlocks();
    copy.#label = this.#label;
    return copy;
  }

  /** Whether a label waits. */
  get waits(): boolean {
    return this.#label !== undefined;
  }

  /** Adds a label, which waits for the next block. */
  label(label: Label): void {
    this.flush();
    if (label.runs.length > 0) this.#label = label;
  }

  /** Adds the waiting label as a paragraph of its own. */
  flush(): void {
    const label = this.#label;
    this.#label = undefined;
    if (label) this.blocks.push({ kind: 'paragraph', ...label });
  }

  /** Adds a block. A paragraph and its label are one block. */
  add(block: Block): void {
    const label = this.#label;
    if (!label || block.kind !== 'paragraph' || block.containers.length !== label.containers.length) {
      this.flush();
      this.blocks.push(block);
      return;
    }
    this.#label = undefined;
    const text: readonly Run[] = block.runs.length > 0 ? [{ text: '\n', marks: [] }, ...block.runs] : [];
    this.blocks.push({ ...block, runs: [...label.runs, ...text] });
  }
}
