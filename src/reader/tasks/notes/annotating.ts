import type { Annotation, AnnotationChange, Located } from '../../../article/annotation/annotation.js';
import { withChange } from '../../../article/annotation/with-change.js';
import { sanitizeLine } from '../../../article/sanitize.js';
import type { Messages } from '../../../messages/ui.js';
import { isThere, mayHaveNotes } from '../../../store/notes/may-have-notes.js';
import { notesFolder, pendingFile } from '../../../store/notes/notes-folder.js';
import type { WaitingNotes } from '../../../store/notes/write-notes.js';
import type { Environment } from '../../../system/environment.js';
import { codeOf } from '../../../system/errors.js';
import { isTypingNote, keepUnfinished } from '../../panels/notes/note-line.js';
import type { Loaded } from '../../state/state.js';
import type { Store } from '../../state/store.js';
import { inSlices } from '../in-slices.js';
import { createWatcher } from '../watcher.js';
import { workOnDemand } from '../work-on-demand.js';
import { createSavingNotes, isKnown, type SavingNotes } from './saving-notes.js';

interface Parts {
  readonly store: Store;
  readonly env: Environment;
  /** Folder of the kept articles. */
  readonly library: string | undefined;
  /** Lets keys go first; resolves to whether the reader is still open. */
  readonly giveWay: () => Promise<boolean>;
  /** Shows a message. */
  readonly say: (text: string) => void;
  readonly tell: (error: unknown) => void;
}

/** Keeper of the shown article's annotations: reads them from the disk, and writes their changes. */
export interface Annotating {
  /** Reads annotations and finds their passages if necessary; called after each change. */
  readonly follow: () => void;
  /** Writes changes of the shown article's annotations. */
  readonly write: (changes: readonly AnnotationChange[]) => void;
  /** Stops watching, keeps the note that is being typed, and resolves to whether everything is written, or waits on the disk. */
  readonly close: () => Promise<boolean>;
}

/** Article as far as it is read, and the version of its notes. */
interface Moment extends Pick<Loaded, 'article' | 'origin' | 'reading'> {
  readonly version: number;
}

export function createAnnotating({ store, env, library, giveWay, say, tell }: Parts): Annotating {
  /** Number of times that the file of notes has changed, or may have. */
  let version = 0;
  /** Article whose annotations are found. */
  let done: Moment | undefined;
  const saving = createSavingNotes(store, env, library, say);
  const changed = (): void => {
    version += 1;
    follow();
  };
  const reading = createReading({ store, env, library, say, saving, changed });
  const work = async (loaded: Loaded): Promise<boolean> => {
    // The frame comes first.
    if (!(await giveWay())) return false;
    const now = { ...loaded, version };
    const annotations = await reading.read(now);
    const located = await locatedIn(loaded, annotations, giveWay);
    if (!located) return false;
    if (!isSameMoment(now, { ...store.state().loaded, version })) return true;
    done = now;
    if (!isShown(located, store)) store.dispatch({ kind: 'annotated', loaded, annotations: located });
    return true;
  };
  const follow = workOnDemand(() => {
    const state = store.state();
    const { loaded, selection } = state;
    // Loads the code that writes notes before one is finished, in case the reader is killed then.
    if (selection || isTypingNote(state)) saving.prepare().catch(tell);
    const isDone = done && loaded.annotations && isSameMoment(done, { ...loaded, version });
    return isDone || loaded.origin.collection ? undefined : () => work(loaded);
  }, tell);
  return {
    follow,
    write: (changes) => {
      version += 1;
      saving.save(store.state().loaded, changes).then(changed).catch(tell);
    },
    close: async () => {
      reading.stop();
      const { effect, state } = keepUnfinished(store.state());
      const unfinished = effect?.kind === 'annotate' ? effect.changes : [];
      const isKept = await saving.end(state.loaded, unfinished);
      if (isKept && unfinished.length > 0) say(state.messages.unfinishedKept);
      return isKept;
    },
  };
}

/** Annotations with their passages; most articles have none, and do without the code that finds them. */
async function locatedIn(
  { article, reading }: Loaded,
  annotations: readonly Annotation[],
  giveWay: () => Promise<boolean>,
): Promise<readonly Located[] | undefined> {
  if (annotations.length === 0) return [];
  const { locating } = await import('../../../article/annotation/locate.js');
  return inSlices(locating(article, annotations, !reading), giveWay);
}

const isSameMoment = (a: Moment, b: Moment): boolean =>
  a.article === b.article && a.origin === b.origin && !a.reading === !b.reading && a.version === b.version;

interface ReadingParts extends Pick<Parts, 'store' | 'env' | 'library' | 'say'> {
  readonly saving: SavingNotes;
  /** Called when the file of notes has changed. */
  readonly changed: () => void;
}

/** Creates a reader of an article's annotations, which reads them from the disk once for each version and watches their file. */
function createReading({ store, env, library, say, saving, changed }: ReadingParts) {
  // A file that cannot be watched is read when the article is shown again.
  const watch = createWatcher(changed, () => {});
  let last: { readonly moment: Moment; readonly annotations: readonly Annotation[] } | undefined;
  /** Whether changes of an earlier run may wait. */
  let mayWait = isThere(pendingFile(env));
  /** Path of the notes that were last reported as unreadable. */
  let unreadable: string | undefined;
  const readFile = async (loaded: Loaded): Promise<readonly Annotation[]> => {
    const { messages } = store.state();
    const { notesOfLoaded, saveWaiting } = await import('./notes-of-loaded.js');
    if (mayWait) for (const text of toldOf(saveWaiting(env), messages)) say(text);
    mayWait = false;
    const notes = notesOfLoaded(env, library, loaded);
    watch(notes.path || undefined);
    try {
      return notes.read();
    } catch (error) {
      // A report that they cannot be written says more.
      if (unreadable !== notes.path && saving.failedAt() !== notes.path)
        say(messages.notesNotRead(sanitizeLine(notes.path), reasonOf(error)));
      unreadable = notes.path;
      return (loaded.annotations ?? []).map(({ annotation }) => annotation);
    }
  };
  return {
    /** Annotations on the disk, or the shown ones if these cannot be read, with the changes that are not written yet. */
    read: async (now: Loaded & Moment): Promise<readonly Annotation[]> => {
      await saving.settled();
      const isNew = !last || !isSameMoment({ ...last.moment, article: now.article }, now);
      if (isNew) {
        const may = isKnown(now) && mayHaveNotes(env, library, now.origin);
        if (!may) watch(notesFolder(env));
        last = { moment: now, annotations: may ? await readFile(now) : [] };
      }
      return saving.unsavedOf(now.origin).reduce(withChange, last?.annotations ?? []);
    },
    stop: () => watch(undefined),
  };
}

/** Messages about changes that waited since an earlier run. */
const toldOf = ({ written, left }: WaitingNotes, messages: Messages): readonly string[] => [
  ...(written > 0 ? [messages.notesWritten(written)] : []),
  ...(left ? [messages.notesWait(left.count, sanitizeLine(left.path), reasonOf(left.cause))] : []),
];

const reasonOf = (error: unknown): string => codeOf(error) ?? String(error);

/** Whether annotations are those that are shown already, in any order. */
function isShown(located: readonly Located[], store: Store): boolean {
  const { annotations } = store.state().loaded;
  const [shown, found] = [annotations ?? [], located].map((each) =>
    each.toSorted(({ annotation: a }, { annotation: b }) => (a.id < b.id ? -1 : 1)),
  );
  return annotations !== undefined && JSON.stringify(shown) === JSON.stringify(found);
}
