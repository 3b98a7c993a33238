import type { Article } from '../../article/model.js';
import type { Store } from '../state/store.js';
import { wantsHyphens } from '../state/viewport.js';
import { restingPlace } from '../state/visits.js';
import { load } from './effects.js';
import type { ReadOn } from './read-on.js';
import type { Resume } from './resume.js';
import type { createWatcher } from './watcher.js';

/** Time without a change after which the place is written to the disk, in ms, in case the program is killed. */
const IDLE = 3000;

interface Parts {
  readonly store: Store;
  readonly resume: Resume;
  readonly readOn: ReadOn;
  readonly watch: ReturnType<typeof createWatcher>;
  /** Sets the window's title. */
  readonly title: (text: string) => void;
  readonly fail: (error: unknown) => void;
}

/** Keeps up with the state: the window's title, hyphenation, the watched file, the remembered place. */
export function createUpkeep({ store, resume, readOn, watch, title, fail }: Parts) {
  const equipped = new WeakSet<Article['blocks']>();
  let shown = store.state();
  let idle: NodeJS.Timeout | undefined;
  const save = (): void => {
    resume.remember(restingPlace(store.state()));
    resume.save();
  };
  const follow = (): void => {
    const state = store.state();
    const before = shown;
    shown = state;
    if (state.loaded.origin !== before.loaded.origin) resume.remember(restingPlace(before));
    title(state.loaded.article.meta.title);
    watch(state.loaded.origin.can.edit);
    if (wantsHyphens(state) && !state.loaded.tools.hyphenate && !equipped.has(state.loaded.article.blocks)) {
      equipped.add(state.loaded.article.blocks);
      load(state.loaded, true).then((loaded) => store.dispatch({ kind: 'tools', loaded }), fail);
    }
    readOn.follow();
    clearTimeout(idle);
    idle = setTimeout(save, IDLE);
  };
  follow();
  const unfollow = store.subscribe(follow);
  return {
    save,
    /** Ends what is under way: answers change nothing any more, and no timer holds the process. */
    stop: (): void => {
      readOn.stop();
      unfollow();
      clearTimeout(idle);
      watch(undefined);
    },
  };
}
