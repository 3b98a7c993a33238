import type { Collection, Entry } from '../../../source/collection.js';
import type { KeptChange } from '../../../store/library/change-kept.js';
import { selectedEntry, withSelected } from '../../panels/collection-list.js';
import type { State } from '../state.js';
import { type Step, say } from '../step.js';
import { isRemoved } from '../visits.js';
import type { CollectionIndex } from './collection-index.js';

/**
 * Change of a kept article, by the path of its file: `archive` makes an archived one unread again. `restore`, which moves it out of the
 * bin, and `change` take an earlier change back.
 */
export type KeptTask =
  | { readonly kind: 'archive'; readonly path: string }
  | { readonly kind: 'remove'; readonly path: string }
  /** `before` is its path before it was removed. */
  | { readonly kind: 'restore'; readonly path: string; readonly before?: string }
  /** Adds tags, and removes those after a "-". */
  | { readonly kind: 'tag'; readonly path: string; readonly words: readonly string[] }
  | { readonly kind: 'change'; readonly path: string; readonly change: KeptChange };

/** Change of the library that was made. */
export interface LibraryChange {
  readonly collection: Collection;
  /** Path of the entry before; undefined if it is a new one. */
  readonly before?: string | undefined;
  /** Entry after the change; undefined if it was removed. */
  readonly entry?: Entry | undefined;
  /** Key of the article if it was moved into the bin. */
  readonly removed?: string | undefined;
  /** Takes the change back; undefined if that is not offered. */
  readonly back?: KeptTask | undefined;
  readonly message: string;
}

/** Asks for a change of the selected article of the list, or of the shown one. */
export function changeKept(state: State, task: (path: string) => KeptTask): Step {
  const path = state.list ? selectedEntry(state)?.kept?.path : state.loaded.origin.can.edit;
  if (path === undefined) return say(state, state.messages.notKept);
  return { state, effect: { kind: 'changeKept', task: task(path) } };
}

/** Takes back the last change of the library. */
export function undoKept(state: State): Step {
  const { undo = [], messages } = state;
  const at = undo.findLastIndex(({ kind }) => kind === 'library');
  return at < 0 ? say(state, messages.nothingToTakeBack) : undoneKept(state, at);
}

/** Takes back a change of the library, by its index among all changes. */
export function undoneKept(state: State, at: number): Step {
  const { undo = [] } = state;
  const last = undo[at];
  if (last?.kind !== 'library') return { state };
  return { state: { ...state, undo: undo.toSpliced(at, 1) }, effect: { kind: 'changeKept', task: last.task } };
}

/**
 * State in which the library is changed: the row below takes the place of one that leaves; what comes back is selected. The library
 * takes the place of the text of an article that leaves.
 */
export function afterChange(state: State, change: LibraryChange): Step {
  const { collection, before, entry, removed, back, message } = change;
  const index = state.indexes[collection.key];
  const { undo = [] } = state;
  const gone = new Set(state.removed);
  if (removed !== undefined) gone.add(removed);
  if (entry?.key !== undefined) gone.delete(entry.key);
  const next: State = {
    ...state,
    indexes: index ? { ...state.indexes, [collection.key]: withEntry(index, before, entry) } : state.indexes,
    undo: back ? [...undo, { kind: 'library', task: back }] : undo,
    removed: gone,
  };
  const told = say(withSelected(next, back ? undefined : entry), message);
  return !state.list && isRemoved(next, state) ? { ...told, effect: { kind: 'openLibrary', message } } : told;
}

/** Index in which an entry is replaced, added or removed. */
function withEntry(index: CollectionIndex, before: string | undefined, entry: Entry | undefined): CollectionIndex {
  const { collection, summaries } = index;
  const others = index.entries.filter(({ path }) => path !== before && path !== entry?.path);
  const kept = new Map(summaries);
  const summary = before === undefined ? undefined : summaries.get(before);
  if (before !== undefined) kept.delete(before);
  // Tags and the state of reading are not part of a summary.
  if (entry && summary) kept.set(entry.path, summary);
  return { ...index, entries: entry ? [...others, entry].sort(collection.order) : others, summaries: kept };
}
