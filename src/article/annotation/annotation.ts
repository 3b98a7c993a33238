import type { Place } from '../model.js';

/** Colours of highlights; each also has a letter in messages/. */
export const HIGHLIGHT_COLORS = ['yellow', 'red', 'blue', 'violet'] as const;

export type HighlightColor = (typeof HIGHLIGHT_COLORS)[number];

/** Part of the text from a place up to, not including, another. */
export interface Passage {
  readonly from: Place;
  readonly to: Place;
}

/**
 * Description of a passage by which it is found again after the text has changed: what TextQuoteSelector and TextPositionSelector of
 * the W3C's Web Annotation Data Model say, and its section.
 */
export interface PassageAnchor {
  /** Text of the passage; blocks end with a line feed. */
  readonly quote: string;
  /** Text right before and right after the passage. */
  readonly before: string;
  readonly after: string;
  /** Slug of the section. */
  readonly section: string;
  /** Offset of the passage in the whole text, -1 if it is not known, and the length of that text, in characters. */
  readonly at: number;
  readonly of: number;
  /**
   * Likeness of the passage that is most like it elsewhere in its text: the share of characters that it and its surroundings have in
   * common with them, from 0 to 1, and 1 more if the text has the very quote elsewhere. Undefined if unknown, as in an anchor written
   * by hand.
   */
  readonly rival?: number;
  /**
   * Maximum numbers of characters right before and right after the passage that another with the very quote also has there; undefined
   * if there is none.
   */
  readonly shared?: Shared;
}

/** Numbers of characters before and after a passage. */
export type Shared = readonly [before: number, after: number];

/** Highlighted passage, with a note or without, or a note on a section. */
export interface Annotation {
  /** Differs from the ids of all other annotations of the article. */
  readonly id: string;
  /** The passage of a section's note is its heading, or the title. */
  readonly target: 'passage' | 'section';
  readonly color: HighlightColor;
  readonly anchor: PassageAnchor;
  /** Text by the reader; empty if there is none. */
  readonly note: string;
  /** Time at which it was made, in ISO 8601. */
  readonly created: string;
}

/**
 * Change of an article's annotations.
 * `was` is the note that is changed or removed: another that a program or a hand has written in its place since then is not lost.
 */
export type AnnotationChange =
  | { readonly kind: 'put'; readonly annotation: Annotation; readonly was?: string | undefined }
  | { readonly kind: 'remove'; readonly id: string; readonly was?: string | undefined };

/** Annotation with its passage in an article; undefined if the article does not have it. */
export interface Located {
  readonly annotation: Annotation;
  readonly passage: Passage | undefined;
}
