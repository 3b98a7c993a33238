import { keptEntry } from '../../../source/library-origin.js';
import { unwritable } from '../../../system/unwritable.js';
import { keyFor } from '../../keys/key-label.js';
import type { Action } from '../../state/action.js';
import { shareSeen } from '../../state/viewport.js';
import { marksIn, restingPlace } from '../../state/visits.js';
import type { Resume } from '../resume.js';
import type { OpenLibrary } from './change-library.js';

/**
 * Keeps the shown article in the library, with the place where it is read.
 * @throws UserError if it cannot be written
 */
export async function keepShown(library: OpenLibrary, resume: Pick<Resume, 'remember'>): Promise<Action> {
  const { folder, web, env, collection, state } = library;
  const { messages, loaded } = state;
  try {
    const { keepOpened } = await import('../../../library/keep-article.js');
    const { kind, kept } = await keepOpened(loaded, { folder, env });
    if (kind === 'already') return { kind: 'message', text: messages.keptBefore(kept.slug) };
    const entry = keptEntry(kept, folder, web);
    const top = state.arrivedAt ? undefined : restingPlace(state).top;
    const seen = top && shareSeen({ ...state, top });
    resume.remember({ ...loaded, origin: entry.origin() }, top, marksIn(state, loaded), seen);
    return {
      kind: 'libraryChanged',
      change: { collection, entry, message: messages.keptAs(kept.slug, keyFor(state, 'library')) },
    };
  } catch (error) {
    throw unwritable(folder, error);
  }
}
