import type { Article, Block } from '../article/model.js';
import type { Text } from '../messages/language.js';
import type { Origin } from '../source/origin.js';

/** An opened article: what is read of it, and a way to what is not. */
export interface Opened {
  /** Origin; of a source that can be read only once, such as a pipe, an origin that cannot be read again. */
  readonly origin: Origin;
  /** The article so far. */
  readonly article: Article;
  /** The text so far. */
  readonly markdown: () => string;
  /** Warning about the text so far. */
  readonly warning?: Text | undefined;
  /** Opens all of a page in HTML in place of the article in it, or the article again. */
  readonly whole?: (() => Promise<Opened>) | undefined;
  /** Undefined if the whole article is read. */
  readonly rest?: Rest | undefined;
}

/** Part of an article that is still to be read. */
export interface Rest {
  /**
   * The blocks that follow, each part as soon as it is read. Where a late definition changes what was read before, the next part holds
   * all blocks so far.
   */
  readonly parts: AsyncIterable<readonly Block[]>;
  /** Whether the last part shows the end of what has come, which may be unfinished: the next part may take long. */
  readonly unfinished: () => boolean;
  /** Number of characters that have come. */
  readonly length: () => number;
  /** Number of characters that have come after a share of the blocks so far, from 0 to 1; more if they take much memory. */
  readonly ahead: (share: number) => number;
  /** Share of the text that is read, from 0 to 1; undefined where its length is unknown. */
  readonly share: () => number | undefined;
  /** The article as far as it is read and kept: printing keeps nothing. */
  readonly article: () => Article;
  /** The page in HTML that the text turned out to be, after the last part: its beginning came late. */
  readonly page?: () => Opened | undefined;
  /** Warning about the text since it was opened. */
  readonly warning: () => Text | undefined;
  /** Stops reading. */
  readonly close: () => void;
}
