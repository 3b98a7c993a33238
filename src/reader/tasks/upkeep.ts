import type { Article } from '../../article/model.js';
import { load } from '../opening/load.js';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';
import { shareSeen, wantsHyphens } from '../state/viewport.js';
import { marksIn, restingPlace } from '../state/visits.js';
import type { Annotating } from './notes/annotating.js';
import type { ReadOn } from './read-on.js';
import type { Resume } from './resume.js';
import type { createWatcher } from './watcher.js';

/** Idle time before the place is written to the disk, in ms, in case the program is killed later. */
const IDLE = 3000;

interface Parts {
  readonly store: Store;
  readonly resume: Resume;
  readonly readOn: ReadOn;
  readonly annotating: Pick<Annotating, 'follow'>;
  readonly watch: ReturnType<typeof createWatcher>;
  /** Sets the window's title. */
  readonly title: (text: string) => void;
  readonly fail: (error: unknown) => void;
}

/** Keeps the window's title, hyphenation, annotations, the watched file and the remembered place up to date with the state. */
export function createUpkeep({ store, resume, readOn, annotating, watch, title, fail }: Parts) {
  const equipped = new WeakSet<Article['blocks']>();
  let shown = store.state();
  let idle: NodeJS.Timeout | undefined;
  const remember = (state: State): void => {
    const { loaded, top } = restingPlace(state);
    const read = state.arrivedAt ? undefined : top;
    const seen = read && shareSeen({ ...state, loaded, top });
    resume.remember(loaded, read, marksIn(state, loaded), seen);
  };
  const save = (): void => {
    remember(store.state());
    resume.save();
  };
  const follow = (): void => {
    const state = store.state();
    const before = shown;
    shown = state;
    if (state.loaded.origin !== before.loaded.origin) remember(before);
    title(state.loaded.article.meta.title);
    watch(state.watched ? state.loaded.origin.can.edit : undefined);
    if (wantsHyphens(state) && !state.loaded.tools.hyphenate && !equipped.has(state.loaded.article.blocks)) {
      equipped.add(state.loaded.article.blocks);
      load(state.loaded, true).then((loaded) => store.dispatch({ kind: 'tools', loaded }), fail);
    }
    readOn.follow();
    annotating.follow();
    clearTimeout(idle);
    idle = setTimeout(save, IDLE);
  };
  follow();
  const unfollow = store.subscribe(follow);
  return {
    save,
    /** Stops all of it: late results are ignored, and no timer keeps the process alive. */
    stop: (): void => {
      readOn.stop();
      unfollow();
      clearTimeout(idle);
      watch(undefined);
    },
  };
}
