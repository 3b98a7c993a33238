import type { Annotation, AnnotationChange, Located } from '../../article/annotation/annotation.js';
import type { Place } from '../../article/model.js';
import type { Relocation } from '../../article/place/relocate.js';
import type { Rest } from '../../document/opened.js';
import type { Collection, Entry } from '../../source/collection.js';
import type { CollectionIndex } from './collection/collection-index.js';
import type { KeptTask, LibraryChange } from './collection/library-changes.js';
import type { Found } from './open-panel.js';
import type { Compile, Loaded, Size } from './state.js';

/** Mode of the mouse: left to the terminal, taken for the wheel alone, or for clicks, too. */
export type MouseMode = 'off' | 'wheel' | 'full';

/** Cell of the window, counted from 0. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** Input of the mouse and the cell under the pointer: a turn of the wheel, down if `direction` is positive, a click, or a drag so far. */
export type Pointing = Cell &
  (
    | { readonly kind: 'wheel'; readonly direction: 1 | -1 }
    | { readonly kind: 'click' }
    | { readonly kind: 'drag'; readonly from: Cell }
  );

/** Input of the user: a key, pasted text, or that of the mouse. */
export type Input =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'paste'; readonly text: string }
  | Pointing;

export type Action =
  | Input
  | { readonly kind: 'resize'; readonly size: Size }
  /** A requested article was opened; `anchor` names the heading to show, `top` is the place where an earlier visit ended. */
  | {
      readonly kind: 'loaded';
      readonly loaded: Loaded;
      readonly anchor?: string | undefined;
      readonly top?: Place | undefined;
      /** Index of the article among the files of the command line, if it was opened as one of them. */
      readonly file?: number | undefined;
      /** Message about the opening. */
      readonly message?: string | undefined;
      /** Hit to show, and the phrase that was searched for. */
      readonly hit?: { readonly place: Place; readonly phrase: string } | undefined;
    }
  /** The other edition of the shown article was opened. */
  | { readonly kind: 'edition'; readonly loaded: Loaded }
  /** All of the shown page was opened in place of its article, or the article again. */
  | { readonly kind: 'whole'; readonly loaded: Loaded; readonly message?: string | undefined }
  /** The shown article was read again; `moves` maps places in the old text to places in the new one. */
  | {
      readonly kind: 'reloaded';
      readonly loaded: Loaded;
      readonly moves?: Relocation | undefined;
      readonly message?: string | undefined;
    }
  /** Names of files were found that complete a typed one. */
  | { readonly kind: 'completed'; readonly path: string; readonly names: readonly string[] }
  /** More of a collection is known. */
  | { readonly kind: 'indexed'; readonly index: CollectionIndex }
  /** The library was changed. */
  | { readonly kind: 'libraryChanged'; readonly change: LibraryChange }
  /** More of a collection was searched; `from` is the progress before. */
  | { readonly kind: 'found'; readonly from: Found; readonly found: Found }
  /** The article of the selected heading was opened to be shown. */
  | { readonly kind: 'previewed'; readonly path: string; readonly loaded: Loaded }
  /** The engine for regular expressions was loaded. */
  | { readonly kind: 'compile'; readonly compile: Compile }
  /** The terminal reported its background. */
  | { readonly kind: 'background'; readonly background: 'light' | 'dark' }
  | { readonly kind: 'message'; readonly text: string }
  /** The next slice of the search is due. */
  | { readonly kind: 'scan' }
  /** More of an article was read, or all of it. */
  | { readonly kind: 'grown'; readonly loaded: Loaded; readonly rest: Rest }
  /** The place where an earlier run ended was read. */
  | { readonly kind: 'resumed'; readonly top: Place }
  /** A mark of an earlier run was found in the shown article. */
  | { readonly kind: 'recalledMark'; readonly loaded: Loaded; readonly top: Place }
  /** The annotations of an article were read, or have changed outside. */
  | {
      readonly kind: 'annotated';
      readonly loaded: Loaded;
      readonly annotations: readonly Located[];
      readonly message?: string | undefined;
    }
  /** A note was written in the editor, in place of the text before. */
  | { readonly kind: 'noteEdited'; readonly annotation: Annotation; readonly before: string; readonly text: string }
  /** The tools that the layout of the shown article lacked were loaded. */
  | { readonly kind: 'tools'; readonly loaded: Loaded };

/** Request of the reducer to the world outside. */
export type Effect =
  | { readonly kind: 'quit'; readonly code: number }
  | { readonly kind: 'open'; readonly href: string }
  /** Opens the file of the command line at an index, or the nearest one after (1) or before it (-1) that can be read. */
  | { readonly kind: 'openFile'; readonly at: number; readonly direction: 1 | -1 }
  | { readonly kind: 'browse'; readonly address: string }
  | { readonly kind: 'copy'; readonly text: string }
  /** Opens the file that the user named. */
  | { readonly kind: 'openPath'; readonly path: string }
  | { readonly kind: 'completePath'; readonly path: string }
  | { readonly kind: 'recallMark'; readonly name: string }
  | { readonly kind: 'edition' }
  | { readonly kind: 'whole' }
  | { readonly kind: 'reload' }
  /** Reads a collection that has few articles, while keys wait. */
  | { readonly kind: 'index'; readonly collection: Collection }
  /** Opens an article of a collection: at an anchor, at a hit of a search or where an earlier visit ended. */
  | {
      readonly kind: 'openEntry';
      readonly entry: Entry;
      readonly anchor?: string | undefined;
      readonly hit?: { readonly place: Place; readonly phrase: string } | undefined;
    }
  | { readonly kind: 'compile' }
  /** Keeps the shown article in the library. */
  | { readonly kind: 'keep' }
  /** Shows the library, with a message about why. */
  | { readonly kind: 'openLibrary'; readonly message?: string }
  /** Changes a kept article, or takes such a change back. */
  | { readonly kind: 'changeKept'; readonly task: KeptTask }
  /** Writes changes of the shown article's annotations, which the state has already. */
  | { readonly kind: 'annotate'; readonly changes: readonly AnnotationChange[] }
  /** Opens the text of a note in an editor. */
  | { readonly kind: 'editNote'; readonly annotation: Annotation; readonly text: string }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'redraw' }
  /** Opens the shown file in an editor, at a line from 1. */
  | { readonly kind: 'edit'; readonly line: number };
