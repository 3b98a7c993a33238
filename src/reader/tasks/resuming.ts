import { type Anchor, unmovedAnchor } from '../../article/anchor.js';
import type { Loaded } from '../state/model.js';
import type { Store } from '../state/store.js';
import type { Resume } from './resume.js';
import { inTurns } from './turns.js';

export interface Resuming {
  /** Looks for the place in what is read. */
  readonly arrive: (loaded: Loaded) => Promise<void>;
  readonly cancel: () => void;
}

/** Goes to the place where an earlier run ended as soon as it is read; if its words have changed, once everything is read. */
export function createResuming(
  store: Store,
  memory: Resume,
  resumed: Anchor | 'later' | undefined,
  giveWay: () => Promise<boolean>,
): Resuming {
  let anchor = resumed;
  return {
    arrive: async (loaded: Loaded): Promise<void> => {
      if (!anchor) return;
      const here = anchor === 'later' ? undefined : unmovedAnchor(loaded.article, anchor);
      const top = here ?? (loaded.reading ? undefined : await inTurns(memory.recalling(loaded), giveWay));
      // A key may have been pressed meanwhile.
      if (anchor && top && store.state().loaded === loaded) store.dispatch({ kind: 'resumed', top });
      if (top || !loaded.reading) anchor = undefined;
    },
    cancel: (): void => {
      anchor = undefined;
    },
  };
}
