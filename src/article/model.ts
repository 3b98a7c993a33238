/** What an inline run means; several can hold at once (a strong link). */
export type Mark =
  | 'emphasis'
  | 'strong'
  | 'strikethrough'
  | 'code'
  | 'link'
  | 'image'
  | 'footnote'
  | 'note'
  | 'keyboard'
  | 'subscript'
  | 'superscript';

/** A stretch of text with the same marks, and the target if it is a link or an image. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly href?: string;
}

/** The five alerts of GitHub Markdown. */
export type Alert = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/**
 * What a block stands in, outermost first: a quote, an item of a list, a footnote at the end.
 * Two neighbouring blocks stand in the same container when its `id` is the same.
 */
export type Container =
  | { readonly kind: 'quote'; readonly id: number; readonly alert?: Alert }
  | {
      readonly kind: 'item';
      readonly id: number;
      /** The list of the item: items with the same number are neighbours in one list. */
      readonly list: number;
      /** "1.", "2)" in an ordered list; undefined in an unordered one. */
      readonly ordinal?: string;
      /** The state of a task's box; undefined where there is none. */
      readonly done?: boolean;
      /** Tight lists have no space between their items (CommonMark 5.3). */
      readonly tight: boolean;
    }
  | { readonly kind: 'footnote'; readonly id: number; readonly label: string };

/** Alignment of a table's column. */
export type Align = 'left' | 'center' | 'right';

/** A table's cell: its runs. */
export type Cell = readonly Run[];

interface BlockBase {
  readonly containers: readonly Container[];
  /** Line of the source on which the block begins, from 1. */
  readonly line: number;
}

/**
 * A leaf of the article: a block that holds text and no other block. Nesting is not a tree but the path of
 * containers that each leaf carries, so that any block can be laid out by itself.
 */
export type Block = BlockBase &
  (
    | { readonly kind: 'title'; readonly runs: readonly Run[] }
    | { readonly kind: 'byline'; readonly runs: readonly Run[] }
    | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[] }
    | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
    | { readonly kind: 'related'; readonly runs: readonly Run[] }
    | { readonly kind: 'code'; readonly language: string; readonly text: string }
    | {
        readonly kind: 'table';
        readonly align: readonly Align[];
        readonly header: readonly Cell[];
        readonly rows: readonly (readonly Cell[])[];
      }
    | { readonly kind: 'rule' }
  );

/**
 * A place in the text: the block's index in the article, and how many characters (UTF-16 units) into its text. Rows of
 * space above a block have negative offsets: -1 is the row right above it. Never a row number.
 */
export interface Place {
  readonly block: number;
  readonly offset: number;
}

/** A part of the article from its heading to the next one of the same or a higher level. */
export interface Section {
  /** "0" is the lead before the first heading; then "1", "2", "2.1", … */
  readonly number: string;
  /** Depth in the outline from 1; the lead has depth 1. */
  readonly depth: number;
  readonly slug: string;
  readonly title: string;
  /** Index of the heading's block, and of the first block behind the section and its subsections. */
  readonly start: number;
  readonly end: number;
  /** Words of the section with its subsections. */
  readonly words: number;
}

/** What front matter says of the article, with defaults where it is silent. */
export interface Meta {
  readonly title: string;
  readonly slug: string;
  /** BCP 47 language of the text. */
  readonly lang: string;
  /** ISO 8601 day. */
  readonly date?: string;
  readonly summary?: string;
  readonly tags: readonly string[];
  readonly source?: { readonly name: string; readonly url: string };
  /** Slugs or addresses of related posts. */
  readonly related: readonly string[];
}

/** An article: blocks in reading order and the outline over them. Knows no width, no colour and no terminal. */
export interface Article {
  readonly meta: Meta;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly words: number;
}
