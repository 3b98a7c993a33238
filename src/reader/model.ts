import type { Article, Place } from '../article/model.js';
import type { Tools } from '../layout/setting.js';
import type { Messages } from '../messages/ui.js';
import type { Origin } from '../source/open.js';

/** An article with where it came from and what its layout needs. */
export interface Loaded {
  readonly article: Article;
  readonly origin: Origin;
  readonly tools: Tools;
}

/** Size of the window in cells and rows. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What lies over or beside the text; `selected` is an index into what it lists, or the help's first row on screen. */
export interface Panel {
  readonly kind: 'outline' | 'help' | 'jump' | 'hits';
  readonly selected: number;
  /** What is typed into a list of headings. */
  readonly query?: string;
  /** The place from which a list that shows places was opened. */
  readonly origin?: Place;
}

/** A place in an article to which one can go back. */
interface Visit {
  readonly loaded: Loaded;
  readonly top: Place;
}

/** A search: its phrase, the place from which it began, the index of the current hit. */
export interface Search {
  readonly query: string;
  readonly origin: Place;
  readonly current: number;
  /** The phrase is still typed. */
  readonly editing: boolean;
  /** How many phrases one has gone back in the history. */
  readonly recalled: number;
}

/** All that the reader knows. What is on the screen is derived from it. */
export interface State {
  readonly loaded: Loaded;
  readonly size: Size;
  readonly messages: Messages;
  /** Cells of running text at most. */
  readonly measure: number;
  /** Hyphenate at any measure. */
  readonly hyphens: boolean;
  /** The place at the top of the page. */
  readonly top: Place;
  /** Cells by which wide code is scrolled to the left. */
  readonly shift: number;
  readonly panel?: Panel | undefined;
  /** Keys that may become a sequence. */
  readonly pending: string;
  /** Index of the selected link among the article's. */
  readonly link?: number | undefined;
  /** The address that the next Enter opens in the system's program. */
  readonly armed?: string | undefined;
  readonly message?: string | undefined;
  readonly search?: Search | undefined;
  /** Phrases that were searched for, the last one last. */
  readonly searches: readonly string[];
  /** Where one came from, the last place last; and where one went back from. */
  readonly history: readonly Visit[];
  readonly future: readonly Visit[];
}

export type Action =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'resize'; readonly size: Size }
  /** An article that was asked for is there; `anchor` names the heading to show. */
  | { readonly kind: 'loaded'; readonly loaded: Loaded; readonly anchor?: string | undefined }
  /** The other edition of the shown article is there. */
  | { readonly kind: 'edition'; readonly loaded: Loaded }
  | { readonly kind: 'message'; readonly text: string }
  /** What the layout of the shown article lacked is there. */
  | { readonly kind: 'tools'; readonly loaded: Loaded };

/** What the reducer asks the world to do. */
export type Effect =
  | { readonly kind: 'quit'; readonly code: number }
  | { readonly kind: 'open'; readonly href: string }
  | { readonly kind: 'browse'; readonly address: string }
  | { readonly kind: 'edition' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'redraw' };

/** A state, and what is to be done outside of it. */
export interface Step {
  readonly state: State;
  readonly effect?: Effect;
}
