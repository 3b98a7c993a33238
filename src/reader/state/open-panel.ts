import type { Annotation } from '../../article/annotation/annotation.js';
import type { EntryHit } from '../../document/search-entry.js';
import type { Collection, Entry } from '../../source/collection.js';
import type { Mode } from '../keys/binding.js';
import type { Loaded, Visit } from './state.js';

/** List that fills the page in place of a text: the articles of a collection, or the hits of a search of one. */
export type ListPage =
  | { readonly kind: 'collection'; readonly selected: number; readonly query: string; readonly typing: boolean }
  | { readonly kind: 'found'; readonly selected: number; readonly query: string; readonly found: Found };

/** Progress of a search of a collection. */
export interface Found {
  readonly collection: Collection;
  readonly hits: readonly FoundHit[];
  /** Entries that are yet to be searched; undefined until all are known. */
  readonly left: readonly Entry[] | undefined;
  /** Number of all entries. */
  readonly total: number;
  /** Number of entries that could not be read. */
  readonly notRead: number;
}

/** Hit of a search of a collection, with the text around it. */
export interface FoundHit extends EntryHit {
  readonly entry: Entry;
}

/** Panel over or beside the text that takes the keys. `selected` is the index of an entry, or of the first visible row. */
export type OpenPanel =
  | { readonly kind: 'outline'; readonly selected: number; readonly query: string; readonly typing: boolean }
  | {
      readonly kind: 'jump';
      readonly scope: 'article' | 'collection';
      readonly selected: number;
      readonly query: string;
      /** Place where the list was opened; the page shows the selected place meanwhile. */
      readonly origin: Visit;
      /** Article of the collection that was opened last to be shown. */
      readonly shown?: { readonly path: string; readonly loaded: Loaded } | undefined;
    }
  /** `current` is the index of the hit that was the current one when the list was opened. */
  | { readonly kind: 'hits'; readonly selected: number; readonly current: number; readonly origin: Visit }
  /** `names` are those of files that complete the typed one. */
  | {
      readonly kind: 'palette';
      readonly selected: number;
      readonly query: string;
      readonly names?: readonly string[] | undefined;
    }
  | { readonly kind: 'hints'; readonly selected: number; readonly query: string }
  /** `link` is the index of the selected link of the footnote among the article's. */
  | { readonly kind: 'peek'; readonly selected: number; readonly footnote: string; readonly link?: number }
  /** `text` is the typed note on an annotation; `from` is the panel to return to, `origin` the place where that list was opened. */
  | {
      readonly kind: 'noteLine';
      readonly selected: number;
      readonly annotation: Annotation;
      readonly text: string;
      readonly from?: 'noteList' | 'notePeek';
      readonly origin?: Visit;
    }
  /** `id` is that of the shown annotation. */
  | { readonly kind: 'notePeek'; readonly selected: number; readonly id: string }
  | {
      readonly kind: 'noteList';
      readonly selected: number;
      readonly query: string;
      readonly typing: boolean;
      readonly origin: Visit;
    }
  /** `first` is the mode in which the help was opened, `under` the panel that is shown again afterwards. */
  | {
      readonly kind: 'help';
      readonly selected: number;
      readonly query: string;
      readonly typing: boolean;
      readonly first?: Mode | undefined;
      readonly under?: Extract<OpenPanel, { kind: 'noteLine' }> | undefined;
    };

/** Kinds of panels that take the keys in place of the text; the search line is one while a query is being typed, and so are a selection and list pages. */
export type PanelKind = OpenPanel['kind'] | 'search' | 'select' | ListPage['kind'];
