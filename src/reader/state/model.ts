import type { Article, Place } from '../../article/model.js';
import type { Relocation } from '../../article/relocate.js';
import type { Matcher, PatternProblem } from '../../article/search.js';
import type { Rest } from '../../document/opened.js';
import type { Tools } from '../../layout/options.js';
import type { Messages } from '../../messages/ui.js';
import type { Origin } from '../../source/origin.js';
import type { ThemeName } from '../../style/theme.js';
import type { Scan } from './scan.js';

/** An article with where it came from and what its layout needs. */
export interface Loaded {
  readonly article: Article;
  readonly origin: Origin;
  readonly tools: Tools;
  /** The text that the article was read from. */
  readonly markdown: () => string;
  /** Present while the article is still being read. */
  readonly reading?: Reading | undefined;
}

/** The reading of an article of which more is to come. */
interface Reading {
  /** What is still to be read: the same object for all that is read of one text. */
  readonly rest: Rest;
  /** How much of the text is read, from 0 to 1; undefined where nobody knows how long it is. */
  readonly share?: number | undefined;
}

/** Size of the window in cells and rows. */
interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A place in an article to which one can go back. */
export interface Visit {
  readonly loaded: Loaded;
  readonly top: Place;
}

/** A panel that lies over or beside the text and takes the keys. `selected` is an index into its entries, or its first row. */
export type OpenPanel =
  | { readonly kind: 'outline'; readonly selected: number; readonly query: string; readonly typing: boolean }
  | {
      readonly kind: 'jump';
      readonly scope: 'article' | 'library';
      readonly selected: number;
      readonly query: string;
      /** Where the list was opened, which shows places while one chooses. */
      readonly origin: Visit;
    }
  | { readonly kind: 'hits'; readonly selected: number; readonly origin: Visit }
  | { readonly kind: 'palette'; readonly selected: number; readonly query: string }
  | { readonly kind: 'hints'; readonly selected: number; readonly query: string }
  | { readonly kind: 'peek'; readonly selected: number; readonly footnote: string }
  | { readonly kind: 'help'; readonly selected: number; readonly query: string; readonly typing: boolean };

/** All that can take the keys in place of the text; the search line is open while a query is typed. */
export type PanelKind = OpenPanel['kind'] | 'search';

/** What is looked for: a phrase, or a regular expression. */
export interface Query {
  readonly text: string;
  readonly pattern: boolean;
}

/** A search: its query, the place from which it began, the one where it landed, the index of the current hit. */
export interface Search {
  readonly query: Query;
  readonly origin: Place;
  /** Cells by which wide code was scrolled there. */
  readonly scrollX: number;
  readonly landedAt: Place;
  readonly current: number;
  /** The current hit is one that was found and chosen. */
  readonly chosen: boolean;
  readonly scan: Scan;
  /** The query is still typed. */
  readonly editing: boolean;
  /** How many queries one has gone back in the history. */
  readonly recalled: number;
  /** What was typed before that. */
  readonly draft: Query;
  /** What finds the query; of regular expressions the last one that was one, while a broken one is typed. */
  readonly matcher?: Matcher | undefined;
  /** What is wrong with the regular expression. */
  readonly problem?: PatternProblem | undefined;
}

/** Makes a regular expression, or says what is wrong with it. */
type Compile = (pattern: string) => Matcher | { readonly problem: PatternProblem };

/** All that the reader knows. What is on the screen is derived from it. */
export interface State {
  readonly loaded: Loaded;
  readonly size: Size;
  readonly messages: Messages;
  /** Cells of running text at most; and as the reader was opened. */
  readonly measure: number;
  readonly ownMeasure: number;
  /** Hyphenate at any measure or at none; in narrow lines where it is undefined. */
  readonly hyphens: boolean | undefined;
  /** Text stands in the middle of the window. */
  readonly centred: boolean;
  readonly theme: ThemeName;
  /** The theme that suits the terminal's background, as far as it is known. */
  readonly background?: 'light' | 'dark' | undefined;
  /** The theme was chosen, not found out. */
  readonly themeChosen: boolean;
  /** The terminal may show colours. */
  readonly colours: boolean;
  /** The place at the top of the page. */
  readonly top: Place;
  /** Cells by which wide code is scrolled to the left. */
  readonly scrollX: number;
  readonly panel?: OpenPanel | undefined;
  /** The outline stays beside the text where there is room. */
  readonly sidebar: boolean;
  /** Indices of the sections that are folded in the outline. */
  readonly folded: ReadonlySet<number>;
  /** Keys that may become a sequence. */
  readonly pending: string;
  /** Index of the selected link among the article's. */
  readonly link?: number | undefined;
  /** The address that the next Enter opens in the system's program. */
  readonly addressToConfirm?: string | undefined;
  readonly message?: string | undefined;
  /** What to do when it is read: go to the end or to an anchor, or copy the section. */
  readonly awaits?: 'end' | 'copy' | { readonly anchor: string } | undefined;
  readonly search?: Search | undefined;
  /** What was searched for, the last one last. */
  readonly searches: readonly Query[];
  readonly compile?: Compile | undefined;
  /** Where one came from, the last place last; and where one went back from. */
  readonly history: readonly Visit[];
  readonly future: readonly Visit[];
  /** Places by letters; ' is the one before the last jump. */
  readonly marks: Readonly<Record<string, Visit>>;
  /** The place of the other edition from which one came, and the place to which that led. */
  readonly otherEdition?: { readonly from: Visit; readonly to: Place } | undefined;
  /** The bundled articles in the language of the shown one. */
  readonly library?: readonly Loaded[] | undefined;
}

export type Action =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'resize'; readonly size: Size }
  /** An article that was asked for is there; `anchor` names the heading to show. */
  | { readonly kind: 'loaded'; readonly loaded: Loaded; readonly anchor?: string | undefined }
  /** The other edition of the shown article is there. */
  | { readonly kind: 'edition'; readonly loaded: Loaded }
  /** The shown article was read again; `moves` knows where places in it are now. */
  | { readonly kind: 'reloaded'; readonly loaded: Loaded; readonly moves?: Relocation | undefined }
  /** The bundled articles are there. */
  | { readonly kind: 'library'; readonly library: readonly Loaded[] }
  /** Regular expressions can be made. */
  | { readonly kind: 'compile'; readonly compile: Compile }
  /** The terminal has told its background. */
  | { readonly kind: 'background'; readonly background: 'light' | 'dark' }
  | { readonly kind: 'message'; readonly text: string }
  /** Time to search on. */
  | { readonly kind: 'scan' }
  /** More of an article was read, or all of it. */
  | { readonly kind: 'grown'; readonly loaded: Loaded; readonly rest: Rest }
  /** The place where reading ended in another run is read now. */
  | { readonly kind: 'resumed'; readonly top: Place }
  /** What the layout of the shown article lacked is there. */
  | { readonly kind: 'tools'; readonly loaded: Loaded };

/** What the reducer asks the world to do. */
export type Effect =
  | { readonly kind: 'quit'; readonly code: number }
  | { readonly kind: 'open'; readonly href: string }
  | { readonly kind: 'browse'; readonly address: string }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'edition' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'library' }
  | { readonly kind: 'compile' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'redraw' }
  /** Opens the shown file in an editor, at a line from 1. */
  | { readonly kind: 'edit'; readonly line: number };

/** A state, and what is to be done outside of it. */
export interface Step {
  readonly state: State;
  readonly effect?: Effect;
}
