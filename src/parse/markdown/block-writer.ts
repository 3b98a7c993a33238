import type { Token } from 'marked';
import type { Block, Container, Run } from '../../article/model.js';

/** Position of a block: its containers, outermost first, and the line of the source on which it begins, from 1. */
export interface Position {
  readonly containers: readonly Container[];
  readonly line: number;
}

/** Receiver of the blocks that a dialect's tokens become. */
export interface BlockWriter {
  /** Turns inline tokens into runs. */
  readonly runs: (tokens: readonly Token[]) => readonly Run[];
  readonly add: (block: Block) => void;
  /** Adds a paragraph, unless it is empty. */
  readonly paragraph: (runs: readonly Run[], at: Position) => void;
  /** Adds source as a paragraph, as it is. */
  readonly verbatim: (source: string, at: Position) => void;
  /** Adds inline tokens as the label of what follows. */
  readonly label: (tokens: readonly Token[], at: Position) => void;
  /** Creates the container of an admonition, and its label. */
  readonly admonition: (name: string, title: readonly Token[], at: Position) => Container;
  /** Adds consecutive block tokens; returns the line after them. */
  readonly walk: (tokens: readonly Token[], at: Position) => number;
  /** Adds block tokens in a container; an empty container still gets a block, to show its marker. */
  readonly inside: (container: Container, tokens: readonly Token[] | undefined, at: Position) => void;
  /** Opens a container that lasts until `closeFence`, or as long as the container around it. */
  readonly openFence: (fence: string, containers: readonly Container[]) => void;
  /** Closes the innermost container that a fence closes, with those inside it; returns whether there is one. */
  readonly closeFence: (fence: string) => boolean;
  /** Whether a fence is open. */
  readonly fenced: () => boolean;
  /** Returns an unused id of a container. */
  readonly nextId: () => number;
}
