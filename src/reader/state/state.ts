import type { AnnotationChange, HighlightColor, Located, Passage } from '../../article/annotation/annotation.js';
import type { Article, Place } from '../../article/model.js';
import type { Bookmark } from '../../article/place/bookmark.js';
import type { Matcher, PatternProblem } from '../../article/search/search.js';
import type { Opened, Rest } from '../../document/opened.js';
import type { Tools } from '../../layout/options.js';
import type { Messages } from '../../messages/ui.js';
import type { Collection } from '../../source/collection.js';
import type { Origin } from '../../source/origin.js';
import type { OwnTheme } from '../../style/own-theme.js';
import type { Keymap } from '../keys/binding.js';
import type { CollectionIndex } from './collection/collection-index.js';
import type { KeptTask } from './collection/library-changes.js';
import type { ListPage, OpenPanel } from './open-panel.js';
import type { Scan } from './search/scan.js';

/** Article with its origin and the tools that its layout needs. */
export interface Loaded {
  readonly article: Article;
  readonly origin: Origin;
  readonly tools: Tools;
  /** Returns the source of the article. */
  readonly markdown: () => string;
  /** Progress of the reading; undefined once the whole article is read. */
  readonly reading?: Reading | undefined;
  /** Opens all of a page in HTML in place of the article in it, or the article again; undefined if it is not such a page. */
  readonly whole?: Opened['whole'];
  /** Bookmark to go to as soon as its place is read; 'later' if only the whole text identifies it. */
  readonly resumeAt?: Bookmark | 'later' | undefined;
  /** Collection from which it was opened; undefined if that is the bundled articles. */
  readonly collection?: Collection | undefined;
  /** The reader's own highlights and notes; undefined until they are read. */
  readonly annotations?: readonly Located[] | undefined;
}

/** Passage that is being selected: the end that moves, and the colour of the highlight that it may become. */
export interface Selection extends Passage {
  readonly moves: keyof Passage;
  readonly color: HighlightColor;
  /** Whether sentences and paragraphs extend it, too, instead of taking its place. */
  readonly extending: boolean;
  /** Cell of the row from which it was extended upwards or downwards. */
  readonly cell?: number | undefined;
}

/** Changes of the annotations of an article, or a change of the library, that take back earlier ones. */
type Undo =
  | { readonly kind: 'annotations'; readonly origin: Origin; readonly changes: readonly AnnotationChange[] }
  | { readonly kind: 'library'; readonly task: KeptTask };

/** Reading of an article that is not complete yet. */
export interface Reading {
  /** Source of the remaining text; the same object during the whole reading of a text. */
  readonly rest: Rest;
  /** Share of the text that is read, from 0 to 1; undefined if the length of the text is unknown. */
  readonly share?: number | undefined;
  /** Number of characters that have come. */
  readonly length: number;
  /** Whether the rest is read only on demand. */
  readonly held: boolean;
}

/** Size of the window in cells and rows. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Place in an article to return to. */
export interface Visit {
  readonly loaded: Loaded;
  readonly top: Place;
  /** Index of the selected link. */
  readonly link?: number | undefined;
  /** List in place of the text. */
  readonly list?: ListPage | undefined;
}

/** Files of the command line, of which the reader shows one at a time. */
export interface Files {
  readonly origins: readonly Origin[];
  /** Index of the file that is shown or was shown last. */
  readonly at: number;
  /** Place where each file was left, by its index. */
  readonly left: Readonly<Record<number, Visit>>;
}

/** Phrase or, if `pattern` is true, regular expression to search for. */
export interface Query {
  readonly text: string;
  readonly pattern: boolean;
}

/** Search: its query, the place of the page before it, that of the page that it showed, and the index of the current hit. */
export interface Search {
  readonly query: Query;
  readonly from: Place;
  readonly origin: Place;
  /** Sideways scroll of wide code at the origin, in cells. */
  readonly scrollX: number;
  readonly landedAt: Place;
  readonly current: number;
  /** Whether `current` is the index of a hit that was found. */
  readonly chosen: boolean;
  readonly scan: Scan;
  /** Whether the query is still being typed. */
  readonly editing: boolean;
  /** Steps back in the list of earlier queries; 0 is the draft. */
  readonly recalled: number;
  /** Query that was typed before an earlier one was recalled. */
  readonly draft: Query;
  /** Search that was active when this one was opened. */
  readonly before?: Search | undefined;
  /** Matcher of the query; while an invalid regular expression is typed, that of the last valid one. */
  readonly matcher?: Matcher | undefined;
  /** Error in the regular expression. */
  readonly problem?: PatternProblem | undefined;
}

/** Compiles a regular expression, or returns the error in it. */
export type Compile = (pattern: string) => Matcher | { readonly problem: PatternProblem };

/** Complete state of the reader, from which the screen is derived. */
export interface State {
  readonly loaded: Loaded;
  readonly files: Files;
  readonly size: Size;
  readonly messages: Messages;
  readonly keys: Keymap;
  /** Maximum width of running text, in cells; `ownMeasure` is the initial one. */
  readonly measure: number;
  readonly ownMeasure: number;
  /** Whether to hyphenate at every measure; undefined: in narrow lines only. */
  readonly hyphens: boolean | undefined;
  /** Whether text is centred in the window. */
  readonly centred: boolean;
  /** Name of the theme, a built-in one or one of the user's. */
  readonly theme: string;
  readonly ownThemes?: ReadonlyMap<string, OwnTheme> | undefined;
  /** Background of the terminal; undefined while unknown. */
  readonly background?: 'light' | 'dark' | undefined;
  /** Whether the theme was chosen rather than derived from the background. */
  readonly themeChosen: boolean;
  /** Whether the terminal may show colours. */
  readonly colours: boolean;
  /** Place at the top of the page. */
  readonly top: Place;
  /** Place at which the shown article was opened, until something else of it is read; undefined if it is the remembered one. */
  readonly arrivedAt?: Place | undefined;
  /** Sideways scroll of wide code, in cells. */
  readonly scrollX: number;
  /** Whether the article is reloaded whenever its file changes. */
  readonly watched?: boolean | undefined;
  /** Whether the page stays at the end while the file grows. */
  readonly follows?: boolean | undefined;
  /** List in place of the text. */
  readonly list?: ListPage | undefined;
  readonly panel?: OpenPanel | undefined;
  /** Whether the outline stays beside the text in wide windows. */
  readonly sidebar: boolean;
  /** Indices of the sections that are folded in the outline. */
  readonly folded: ReadonlySet<number>;
  /** Keys typed so far of a possible sequence. */
  readonly pending: string;
  /** Index of the selected link among the article's. */
  readonly link?: number | undefined;
  /** Address that the next Enter opens in the system's program. */
  readonly addressToConfirm?: string | undefined;
  readonly message?: string | undefined;
  /**
   * Action that waits until what it needs is read: go to the end, to the next hit or to an anchor, copy the section, keep the article,
   * list the notes.
   */
  readonly awaits?: 'end' | 'copy' | 'hit' | 'keep' | 'notes' | { readonly anchor: string } | undefined;
  readonly selection?: Selection | undefined;
  /** Colour that was chosen last for a highlight. */
  readonly color?: HighlightColor | undefined;
  /** Changes that take back the last ones, the most recent last. */
  readonly undo?: readonly Undo[] | undefined;
  /** Keys of the kept articles that were moved into the bin, and are not places to go back to. */
  readonly removed?: ReadonlySet<string> | undefined;
  /** Text of a note that was typed last and not kept. */
  readonly discarded?: string | undefined;
  /** Returns the present time, in ms since 1970. */
  readonly clock: () => number;
  /** Returns a random number from 0 up to, not including, 1. */
  readonly random: () => number;
  readonly search?: Search | undefined;
  /** Earlier queries, the most recent last. */
  readonly searches: readonly Query[];
  /** Whether the last step through hits went up. */
  readonly searchedUp?: boolean | undefined;
  readonly compile?: Compile | undefined;
  /** Places to go back to, the most recent last; `future` holds those to go forward to. */
  readonly history: readonly Visit[];
  readonly future: readonly Visit[];
  /** Marked places by their letters; ' is the place before the last jump. */
  readonly marks: Readonly<Record<string, Visit>>;
  /** Place in the other edition before the switch, and the place that the switch led to. */
  readonly otherEdition?: { readonly from: Visit; readonly to: Place } | undefined;
  /** Collections by their keys, as far as they are known. */
  readonly indexes: Readonly<Record<string, CollectionIndex>>;
}
