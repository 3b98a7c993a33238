import type { AnnotationChange } from '../../../article/annotation/model.js';
import { sanitizeLine } from '../../../article/sanitize.js';
import type { Environment } from '../../../system/environment.js';
import type { Loaded } from '../../state/model.js';
import type { Store } from '../../state/store.js';

/** Change that is not on the disk, and the article to which it belongs. */
interface Unsaved {
  readonly loaded: Loaded;
  readonly change: AnnotationChange;
}

/** What writes changes of annotations, one after the other. */
export interface SavingNotes {
  /** Writes changes of an article's annotations, after those that are being written. */
  readonly save: (loaded: Loaded, changes: readonly AnnotationChange[]) => Promise<void>;
  /** Resolves when everything is written that can be, as far as its article is read. */
  readonly settled: () => Promise<void>;
  /** Changes of an article's annotations that are only here. */
  readonly unsavedOf: (origin: Loaded['origin']) => readonly AnnotationChange[];
  /** Writes what is left before the reader ends. */
  readonly end: () => Promise<void>;
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
  let writing: Promise<void> = Promise.resolve();
  /** Writes a change; returns whether it is kept on the disk, now or by the next reader. */
  const write = async ({ loaded, change }: Unsaved): Promise<boolean> => {
    const { saveNote } = await import('./notes-of-loaded.js');
    const unwritten = saveNote(env, library, latest(store, loaded), { article: loaded.article, change });
    if (!unwritten) return true;
    const { messages } = store.state();
    const says = unwritten.waits ? messages.noteWaits : messages.noteOnlyHere;
    say(says(sanitizeLine(unwritten.path), unwritten.reason));
    return unwritten.waits;
  };
  const writeAll = async (ready: (one: Unsaved) => boolean): Promise<void> => {
    const all = unsaved;
    unsaved = all.filter((one) => !ready(one));
    for (const one of all.filter(ready)) if (!(await write(one))) unsaved = [...unsaved, one];
  };
  const isReady = ({ loaded }: Unsaved): boolean => isKnown(latest(store, loaded));
  return {
    save: (loaded, changes) => {
      unsaved = [...unsaved, ...changes.map((change) => ({ loaded, change }))];
      writing = writing.then(() => writeAll(isReady));
      return writing;
    },
    settled: async () => {
      await writing;
      if (unsaved.some(isReady)) writing = writing.then(() => writeAll(isReady));
      await writing;
    },
    unsavedOf: (origin) => unsaved.filter(({ loaded }) => loaded.origin === origin).map(({ change }) => change),
    end: async () => {
      await writing;
      await writeAll(() => true);
    },
  };
}

/** An article as it is by now, if it is still shown. */
const latest = (store: Store, loaded: Loaded): Loaded =>
  store.state().loaded.origin === loaded.origin ? store.state().loaded : loaded;

/** Whether it is known what notes are about: what only its text identifies has to be read to its end. */
export const isKnown = ({ origin, reading }: Loaded): boolean => origin.key !== undefined || !reading;
