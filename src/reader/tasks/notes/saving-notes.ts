import type { AnnotationChange } from '../../../article/annotation/annotation.js';
import { sanitizeLine } from '../../../article/sanitize.js';
import type { Environment } from '../../../system/environment.js';
import type { Loaded } from '../../state/state.js';
import type { Store } from '../../state/store.js';
import type { Unwritten } from './notes-of-loaded.js';

/** Change that is not on the disk, and the article to which it belongs. */
interface Unsaved {
  readonly loaded: Loaded;
  readonly change: AnnotationChange;
}

/** Code that writes a change. */
type Writer = typeof import('./notes-of-loaded.js');

/** Writer of changes of annotations, one after the other. */
export interface SavingNotes {
  /** Loads the code that writes them, so that a change is on the disk before the frame that shows it. */
  readonly prepare: () => Promise<unknown>;
  /** Writes changes of an article's annotations, after those that are being written. */
  readonly save: (loaded: Loaded, changes: readonly AnnotationChange[]) => Promise<void>;
  /** Resolves when everything is written that can be written while its article is read only in part. */
  readonly settled: () => Promise<void>;
  /** Changes of an article's annotations that are not written anywhere. */
  readonly unsavedOf: (origin: Loaded['origin']) => readonly AnnotationChange[];
  /** Path of the notes that were last reported as unwritable. */
  readonly failedAt: () => string | undefined;
  /**
   * Writes the remaining changes before the reader ends, and an article's last changes. Resolves to whether all are written, or wait on the
   * disk.
   */
  readonly end: (loaded: Loaded, changes: readonly AnnotationChange[]) => Promise<boolean>;
}

/**
 * @param library folder of the kept articles
 * @param say shows a message
 */
export function createSavingNotes(
  store: Store,
  env: Environment,
  library: string | undefined,
  say: (text: string) => void,
): SavingNotes {
  let unsaved: readonly Unsaved[] = [];
  let failedAt: string | undefined;
  let writer: Writer | undefined;
  const load = async (): Promise<Writer> => {
    writer ??= await import('./notes-of-loaded.js');
    return writer;
  };
  /** Message about a change that is not written, while the reader is open, and when it ends. */
  const unwrittenText = ({ path, reason, waits }: Unwritten): string => {
    const { noteWaits, noteOnlyHere } = store.state().messages;
    return (waits ? noteWaits : noteOnlyHere)(sanitizeLine(path), reason);
  };
  const lostText = (unwritten: Unwritten, change: AnnotationChange): string => {
    if (unwritten.waits || change.kind === 'remove') return unwrittenText(unwritten);
    const { note, anchor } = change.annotation;
    const { noteLost } = store.state().messages;
    return noteLost(sanitizeLine(note || anchor.quote), sanitizeLine(unwritten.path), unwritten.reason);
  };
  /** Writes changes; those that are not on the disk then, nor left to the next reader, stay here. */
  const writeAll = async (ready: (one: Unsaved) => boolean, textOf: typeof lostText): Promise<void> => {
    if (!unsaved.some(ready)) return;
    // Waits for nothing once the code is loaded.
    const { saveNote } = writer ?? (await load());
    for (const one of unsaved.filter(ready)) {
      const { loaded, change } = one;
      const unwritten = saveNote(env, library, latest(store, loaded), { article: loaded.article, change });
      if (!unwritten || unwritten.waits) unsaved = unsaved.filter((each) => each !== one);
      failedAt = unwritten?.path;
      if (unwritten) say(textOf(unwritten, change));
    }
  };
  const add = (loaded: Loaded, changes: readonly AnnotationChange[]): void => {
    unsaved = [...unsaved, ...changes.map((change) => ({ loaded, change }))];
  };
  const isReady = ({ loaded }: Unsaved): boolean => isKnown(latest(store, loaded));
  return {
    prepare: load,
    save: (loaded, changes) => {
      add(loaded, changes);
      return writeAll(isReady, unwrittenText);
    },
    settled: () => writeAll(isReady, unwrittenText),
    unsavedOf: (origin) => unsaved.filter(({ loaded }) => loaded.origin === origin).map(({ change }) => change),
    failedAt: () => failedAt,
    end: async (loaded, changes) => {
      add(loaded, changes);
      await writeAll(() => true, lostText);
      const isDone = unsaved.length === 0;
      unsaved = [];
      return isDone;
    },
  };
}

/** An article as it is by now, if it is still shown. */
const latest = (store: Store, loaded: Loaded): Loaded =>
  store.state().loaded.origin === loaded.origin ? store.state().loaded : loaded;

/** Whether the subject of notes is known: an article that only its text identifies has to be read to its end. */
export const isKnown = ({ origin, reading }: Loaded): boolean => origin.key !== undefined || !reading;
