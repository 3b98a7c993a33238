import { basename, relative } from 'node:path';
import { dayOf } from '../../../article/date.js';
import { libraryTexts } from '../../../messages/library/library-texts.js';
import type { Collection } from '../../../source/collection.js';
import { keptEntry } from '../../../source/library-origin.js';
import type { KeptChange } from '../../../store/library/change-kept.js';
import type { Kept } from '../../../store/library/kept.js';
import { UserError } from '../../../system/errors.js';
import { unwritable } from '../../../system/unwritable.js';
import { keyFor } from '../../keys/key-label.js';
import type { Action } from '../../state/action.js';
import type { KeptTask, LibraryChange } from '../../state/collection/library-changes.js';
import type { State } from '../../state/state.js';
import type { World } from '../effects.js';

/** The library that a reader has open, and the state whose language its messages are in. */
export interface OpenLibrary extends Pick<World, 'web' | 'env'> {
  readonly folder: string;
  readonly collection: Collection;
  readonly state: State;
}

/**
 * Changes a kept article.
 * @throws UserError if its file is gone or cannot be changed
 */
export async function changeLibrary(task: KeptTask, library: OpenLibrary): Promise<Action> {
  try {
    const change = await perform(task, library);
    return change ? { kind: 'libraryChanged', change } : { kind: 'message', text: library.state.messages.notKept };
  } catch (error) {
    throw unwritable(basename(task.path), error);
  }
}

/** Performs a task; undefined if its file is not one of a kept article. */
async function perform(task: KeptTask, library: OpenLibrary): Promise<LibraryChange | undefined> {
  const { folder, web, collection, state } = library;
  const { messages } = state;
  const { path } = task;
  const { readKept } = await import('../../../store/library/list-library.js');
  if (task.kind === 'restore') {
    const { restoreKept } = await import('../../../store/library/library-bin.js');
    const kept = await readKept(restoreKept(folder, path, task.before));
    return kept && { collection, entry: keptEntry(kept, folder, web), message: messages.takenBack(kept.title) };
  }
  const before = relative(folder, path);
  const kept = before.startsWith('..') ? undefined : await readKept(path);
  if (!kept) return undefined;
  const undo = state.list ? keyFor(state, 'undoKept', 'library') : keyFor(state, 'undo');
  switch (task.kind) {
    case 'remove': {
      const { removeKept } = await import('../../../store/library/library-bin.js');
      const back: KeptTask = { kind: 'restore', path: removeKept(folder, path), before: path };
      const restores = keyFor(state, 'undoKept', 'library');
      const removed = keptEntry(kept, folder, web).key;
      return { collection, before, removed, back, message: messages.removed(kept.title, restores) };
    }
    case 'archive': {
      const read = kept.read === undefined ? dayOf(new Date()) : undefined;
      const says = read === undefined ? messages.unreadAgain : messages.archived;
      return change(kept, { read }, says(kept.title, undo), library);
    }
    case 'tag': {
      const done = await change(kept, tagChange(task.words), '', library);
      return done && { ...done, message: messages.tagged(done.entry?.kept?.tags ?? []) };
    }
    case 'change': {
      const done = await change(kept, task.change, messages.takenBack(kept.title), library);
      return done && { ...done, back: undefined };
    }
    default:
      return task satisfies never;
  }
}

/** Changes what the file of a kept article says of it. */
async function change(
  kept: Kept,
  change: KeptChange,
  message: string,
  library: OpenLibrary,
): Promise<LibraryChange | undefined> {
  const { folder, web, env, collection } = library;
  const { path } = kept;
  const [{ changeKept }, { readKept }] = await Promise.all([
    import('../../../store/library/change-kept.js'),
    import('../../../store/library/list-library.js'),
  ]);
  if (!(await changeKept(path, change, env))) throw new UserError(libraryTexts.unchangeable(basename(path)));
  const changed = await readKept(path);
  if (!changed) return undefined;
  const before: KeptChange = 'read' in change ? { read: kept.read } : { tags: kept.tags };
  const entry = keptEntry(changed, folder, web);
  return { collection, before: entry.path, entry, back: { kind: 'change', path, change: before }, message };
}

/** Tags to add, and after a "-" those to take away. */
function tagChange(words: readonly string[]): KeptChange {
  const bare = (word: string): string => word.replace(/^[-+]?#*/, '');
  const [untag, tag] = [true, false].map((away) => words.filter((word) => word.startsWith('-') === away).map(bare));
  return { tag: tag ?? [], untag: untag ?? [] };
}
