/** Link that another program has saved: a bookmark, or an article to read later. */
export interface SavedLink {
  readonly address: string;
  readonly title?: string | undefined;
  readonly tags: readonly string[];
  /** Time at which it was saved, in ISO 8601. */
  readonly added?: string | undefined;
  /** Whether it was archived there, or marked as read. */
  readonly read: boolean;
  /** Passages that were highlighted there; undefined if none. */
  readonly quotes?: readonly SavedQuote[] | undefined;
}

/** Passage that was highlighted in another program. */
export interface SavedQuote {
  readonly quote: string;
  /** Empty if nothing was noted. */
  readonly note: string;
  /** Time at which it was made, in ISO 8601. */
  readonly created?: string | undefined;
  /** Text before and after it, if the file has that. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Place in the text, if the file has that: a number of characters, or a share from 0 to 1. */
  readonly at?: number | undefined;
  readonly share?: number | undefined;
}

/** Part of a file that is not a link, and the line on which it begins, from 1. */
export interface Unknown {
  readonly line: number;
  readonly text: string;
}

/** Contents of a file of links. */
export interface SavedLinks {
  /** In the order of the file; an address comes once. */
  readonly links: readonly SavedLink[];
  /** Entries that lead to no web page: scripts, searches, settings of a browser. */
  readonly elsewhere: number;
  /** The first of the parts that are not links. */
  readonly unknown: readonly Unknown[];
  readonly unknownCount: number;
}

/** Receiver of the entries of a file. */
export interface LinkSink {
  readonly link: (link: SavedLink) => void;
  readonly unknown: (line: number, text: string) => void;
}
