/** Meaning of an inline run; a run can have several (a strong link). */
export type Mark =
  | 'emphasis'
  | 'strong'
  | 'strikethrough'
  | 'code'
  | 'link'
  | 'image'
  | 'footnote'
  | 'note'
  | 'math'
  | 'keyboard'
  | 'subscript'
  | 'superscript';

/** Stretch of text with the same marks, and its target if it is a link or an image. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly href?: string;
  /** Formula of TeX that the text shows in Unicode, with its delimiters. */
  readonly source?: string;
}

/** Alerts of GitHub Markdown. */
export type Alert = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/**
 * Container of blocks: a quote, an item of a list, the definition of a term, a footnote, or a figure. A block lists its containers
 * outermost first; neighbouring blocks share a container if its `id` is the same.
 */
export type Container =
  | { readonly kind: 'quote'; readonly id: number; readonly alert?: Alert }
  | {
      readonly kind: 'item';
      readonly id: number;
      /** Id of the item's list, shared by all items of the list. */
      readonly list: number;
      /** "1.", "2)" in an ordered list; undefined in an unordered one. */
      readonly ordinal?: string;
      /** Whether a task is done; undefined for an item that is not a task. */
      readonly done?: boolean;
      /** Tight lists have no space between their items (CommonMark 5.3). */
      readonly tight: boolean;
    }
  | {
      readonly kind: 'definition';
      readonly id: number;
      /** Tight definitions have no space between them. */
      readonly tight: boolean;
    }
  | { readonly kind: 'footnote'; readonly id: number; readonly label: string }
  /** Pictures, code or a table, with a caption: those of its paragraphs that hold more than images. */
  | { readonly kind: 'figure'; readonly id: number };

/** Alignment of a table column. */
export type Align = 'left' | 'center' | 'right';

/** Runs of a table cell. */
export type Cell = readonly Run[];

interface BlockBase {
  readonly containers: readonly Container[];
  /** Line of the source on which the block begins, from 1. */
  readonly line: number;
  /** Names by which targets within the article lead to it, besides the anchor of a heading. */
  readonly anchors?: readonly string[];
}

/**
 * Block of text without blocks inside. Nesting is not a tree: each block carries the path of its containers, so that it can be
 * laid out by itself.
 */
export type Block = BlockBase &
  (
    | {
        readonly kind: 'title';
        readonly runs: readonly Run[];
        /** Anchor of the heading that is the title. */
        readonly anchor?: string;
      }
    | { readonly kind: 'byline'; readonly runs: readonly Run[] }
    | {
        readonly kind: 'heading';
        readonly level: number;
        readonly runs: readonly Run[];
        /** Anchor that the source gives it, in place of the one made from its text. */
        readonly anchor?: string;
      }
    | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
    | { readonly kind: 'related'; readonly runs: readonly Run[] }
    | {
        readonly kind: 'code';
        /** Empty if unknown. */
        readonly language: string;
        /** Title that the source gives it, usually the name of a file. */
        readonly title?: string;
        readonly text: string;
      }
    /** Formula on rows of its own, in Unicode if `source` has its TeX, otherwise in TeX. */
    | { readonly kind: 'math'; readonly text: string; readonly source?: string }
    | {
        readonly kind: 'table';
        /**
         * Alignment of each column. A row has at most one cell for each column: those of the source, and empty ones where a cell spans
         * several columns or rows.
         */
        readonly align: readonly Align[];
        readonly header: readonly Cell[];
        readonly rows: readonly (readonly Cell[])[];
      }
    | { readonly kind: 'rule' }
  );

/**
 * Place in the text: the index of a block in the article, and an offset in its text in UTF-16 units. Rows of space above a block
 * have negative offsets: -1 is the row right above it. A place is never a row number.
 */
export interface Place {
  readonly block: number;
  readonly offset: number;
}

/** Part of the article from a heading to the next heading of the same or a higher level. */
export interface Section {
  /** Number in the outline: "0" for the lead before the first heading, then "1", "2", "2.1", … */
  readonly number: string;
  /** Depth in the outline, from 1; the lead has depth 1. */
  readonly depth: number;
  readonly slug: string;
  readonly title: string;
  /** Index of the heading's block, and of the first block after the section and its subsections. */
  readonly start: number;
  readonly end: number;
  /** Number of words in the section and its subsections. */
  readonly words: number;
}

/** Metadata from the front matter, with defaults for what is missing there. */
export interface Meta {
  readonly title: string;
  readonly slug: string;
  /** BCP 47 language of the text. */
  readonly lang: string;
  /** Names of the authors, separated by commas. */
  readonly author?: string;
  /** ISO 8601 day. */
  readonly date?: string;
  readonly summary?: string;
  readonly tags: readonly string[];
  readonly source?: { readonly name: string; readonly url: string };
  /** Address from which a web page came. */
  readonly address?: string;
  /** Slugs or addresses of related posts. */
  readonly related: readonly string[];
}

/** Article: blocks in reading order and their outline, independent of width, colours and terminal. */
export interface Article {
  readonly meta: Meta;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly words: number;
  /** Index of the first block of a web page itself, below the title and byline that are made from its metadata. */
  readonly bodyStart?: number;
}
