import { type Bookmark, placeIfUnmoved } from '../../article/bookmark.js';
import type { Loaded } from '../state/model.js';
import type { Store } from '../state/store.js';
import { inSlices } from './in-slices.js';
import type { Resume } from './resume.js';

export interface Resuming {
  /** Looks for the place in what is read. */
  readonly arrive: (loaded: Loaded) => Promise<void>;
  readonly cancel: () => void;
}

/** Goes to the place where an earlier run ended as soon as it is read; if its words have changed, once everything is read. */
export function createResuming(
  store: Store,
  resume: Resume,
  resumed: Bookmark | 'later' | undefined,
  giveWay: () => Promise<boolean>,
): Resuming {
  let bookmark = resumed;
  return {
    arrive: async (loaded: Loaded): Promise<void> => {
      if (!bookmark) return;
      const here = bookmark === 'later' ? undefined : placeIfUnmoved(loaded.article, bookmark);
      const top = here ?? (loaded.reading ? undefined : await inSlices(resume.recalling(loaded), giveWay));
      // A key may have been pressed meanwhile.
      if (bookmark && top && store.state().loaded === loaded) store.dispatch({ kind: 'resumed', top });
      if (top || !loaded.reading) bookmark = undefined;
    },
    cancel: (): void => {
      bookmark = undefined;
    },
  };
}
