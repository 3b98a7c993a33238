import { placeIfUnmoved } from '../../article/place/bookmark.js';
import type { Rest } from '../../document/opened.js';
import type { Loaded } from '../state/state.js';
import type { Store } from '../state/store.js';
import { inSlices } from './in-slices.js';
import type { Resume } from './resume.js';

export interface GoingToRemembered {
  /** Notes the place to go to in an article of which more is to be read. */
  readonly begin: (loaded: Loaded) => void;
  /** Looks for the place in what is read. */
  readonly arrive: (loaded: Loaded, rest: Rest) => Promise<void>;
  readonly cancel: () => void;
}

/** Goes to the place where an earlier visit ended as soon as it is read; if its words have changed, once everything is read. */
export function createGoingToRemembered(
  store: Store,
  resume: Resume,
  giveWay: () => Promise<boolean>,
): GoingToRemembered {
  let bookmark: Loaded['resumeAt'];
  let expected: Rest | undefined;
  return {
    begin: ({ resumeAt, reading }): void => {
      if (!resumeAt) return;
      bookmark = resumeAt;
      expected = reading?.rest;
    },
    arrive: async (loaded, rest): Promise<void> => {
      if (!bookmark || rest !== expected) return;
      const here = bookmark === 'later' ? undefined : placeIfUnmoved(loaded.article, bookmark);
      const top = here ?? (loaded.reading ? undefined : await inSlices(resume.recalling(loaded), giveWay));
      // A key may have been pressed meanwhile.
      if (bookmark && top && store.state().loaded.article === loaded.article) store.dispatch({ kind: 'resumed', top });
      if (top || !loaded.reading) bookmark = undefined;
    },
    cancel: (): void => {
      bookmark = undefined;
    },
  };
}
