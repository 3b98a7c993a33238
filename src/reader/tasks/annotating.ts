import { join } from 'node:path';
import type { Annotation, AnnotationChange, Located } from '../../article/annotation/model.js';
import type { Article } from '../../article/model.js';
import { sanitizeLine } from '../../article/sanitize.js';
import { mayHaveNotes } from '../../store/notes/may-have-notes.js';
import type { Environment } from '../../system/environment.js';
import { codeOf } from '../../system/errors.js';
import { xdgFolder } from '../../system/xdg.js';
import type { Loaded, State } from '../state/model.js';
import type { Store } from '../state/store.js';
import { locating } from './locating.js';
import { createWatcher } from './watcher.js';
import { workOnDemand } from './work-on-demand.js';

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

/** What keeps the annotations of the shown article as they are on the disk, and writes their changes. */
export interface Annotating {
  /** Reads and finds them where that is necessary; called after each change. */
  readonly follow: () => void;
  /** Writes changes of the shown article's annotations. */
  readonly write: (changes: readonly AnnotationChange[]) => void;
  /** Stops watching, and resolves when everything is written. */
  readonly close: () => Promise<void>;
}

/** Change that could be kept nowhere but here. */
interface Unsaved {
  readonly loaded: Loaded;
  readonly change: AnnotationChange;
}

const files = () => import('./notes-of-loaded.js');

export function createAnnotating({ store, env, library, giveWay, say, tell }: Parts): Annotating {
  /** Number of times that the file has changed, or may have. */
  let version = 0;
  let done: { readonly article: Article; readonly origin: Loaded['origin']; readonly version: number } | undefined;
  let writing: Promise<void> = Promise.resolve();
  let unsaved: readonly Unsaved[] = [];
  let hasOffered = false;
  /** Path of the notes of which was told that they cannot be read. */
  let unreadable: string | undefined;
  const messages = () => store.state().messages;
  const changed = (): void => {
    version += 1;
    follow();
  };
  // What cannot be watched is read when the article is shown again.
  const watch = createWatcher(changed, () => {});

  /** Writes what waits since an earlier run. */
  const offer = async (): Promise<void> => {
    if (hasOffered) return;
    hasOffered = true;
    const written = (await files()).saveWaiting(env);
    if (written > 0) say(messages().notesWritten(written));
  };
  /** Annotations on the disk; those that are shown if they cannot be read. */
  const read = async (loaded: Loaded): Promise<readonly Annotation[]> => {
    await writing;
    if (!mayHaveNotes(env, library, loaded.origin)) {
      const folder = xdgFolder('data', env);
      watch(folder && join(folder, 'notes'));
      return [];
    }
    await offer();
    const notes = (await files()).notesOfLoaded(env, library, loaded);
    watch(notes.path || undefined);
    try {
      return notes.read();
    } catch (error) {
      if (unreadable !== notes.path)
        say(messages().notesNotRead(sanitizeLine(notes.path), codeOf(error) ?? String(error)));
      unreadable = notes.path;
      return (loaded.annotations ?? []).map(({ annotation }) => annotation);
    }
  };
  const work = async (loaded: Loaded): Promise<boolean> => {
    // The frame comes first.
    if (!(await giveWay())) return false;
    const { article, origin } = loaded;
    const now = version;
    const annotations = withUnsaved(await read(loaded), unsaved, loaded);
    const located = await locating(article, annotations, !loaded.reading, giveWay);
    if (!located) return false;
    const state = store.state();
    if (state.loaded.article !== article || state.loaded.origin !== origin || version !== now) return true;
    done = { article, origin, version };
    if (!isSame(state.loaded.annotations, located)) store.dispatch({ kind: 'annotated', loaded, annotations: located });
    return true;
  };
  const follow = workOnDemand(() => {
    const { loaded } = store.state();
    const { article, origin, annotations } = loaded;
    const isDone = done?.article === article && done.origin === origin && done.version === version && annotations;
    return isDone || origin.collection ? undefined : () => work(loaded);
  }, tell);

  const save = async ({ loaded, change }: Unsaved): Promise<void> => {
    const unwritten = (await files()).saveNote(env, library, loaded, change);
    if (!unwritten) return;
    const { path, reason, waits } = unwritten;
    if (!waits) unsaved = [...unsaved, { loaded, change }];
    say((waits ? messages().noteWaits : messages().noteOnlyHere)(sanitizeLine(path), reason));
  };
  const saveAll = async (changes: readonly Unsaved[]): Promise<void> => {
    const all = [...unsaved, ...changes];
    unsaved = [];
    for (const one of all) await save(one);
  };
  return {
    follow,
    write: (changes) => {
      const { loaded } = store.state();
      version += 1;
      writing = writing
        .then(() => saveAll(changes.map((change) => ({ loaded, change }))))
        .then(changed)
        .catch(tell);
    },
    close: async () => {
      watch(undefined);
      await writing;
      await saveAll([]);
    },
  };
}

function withUnsaved(
  annotations: readonly Annotation[],
  unsaved: readonly Unsaved[],
  { origin }: Loaded,
): readonly Annotation[] {
  const own = unsaved.filter(({ loaded }) => loaded.origin === origin);
  return own.reduce<readonly Annotation[]>((all, { change }) => {
    const id = change.kind === 'put' ? change.annotation.id : change.id;
    const others = all.filter((annotation) => annotation.id !== id);
    return change.kind === 'put' ? [...others, change.annotation] : others;
  }, annotations);
}

/** Whether annotations are those that are shown already. */
const isSame = (shown: State['loaded']['annotations'], located: readonly Located[]): boolean =>
  shown !== undefined && JSON.stringify(byId(shown)) === JSON.stringify(byId(located));

const byId = (annotations: readonly Located[]): readonly Located[] =>
  annotations.toSorted(({ annotation: a }, { annotation: b }) => (a.id < b.id ? -1 : 1));
