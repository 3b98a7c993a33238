import { resolve } from 'node:path';
import { keptEntry } from '../../source/library-origin.js';
import { realPath } from '../../source/real-path.js';
import type { Kept } from '../../store/library/kept.js';
import { keyFor } from '../keys/key-label.js';
import type { Action } from '../state/action.js';
import type { Loaded } from '../state/model.js';
import { shareSeen } from '../state/viewport.js';
import { marksIn, restingPlace } from '../state/visits.js';
import { refusal, type Shelf } from './change-library.js';
import type { Resume } from './resume.js';

/** Keeps the shown article in the library, with the place where it is read. What the disk refuses is told. */
export async function keepShown(shelf: Shelf, resume: Pick<Resume, 'remember'>): Promise<Action> {
  const { folder, web, collection, state } = shelf;
  const { messages, loaded } = state;
  try {
    const { listLibrary } = await import('../../store/library/list-library.js');
    const known = (await listLibrary(folder)).find((kept) => isOf(kept, loaded));
    if (known) return { kind: 'message', text: messages.keptBefore(known.slug) };
    const kept = await write(loaded, folder);
    const entry = keptEntry(kept, folder, web);
    const top = state.arrivedAt ? undefined : restingPlace(state).top;
    const seen = top && shareSeen({ ...state, top });
    resume.remember({ ...loaded, origin: entry.origin() }, top, marksIn(state, loaded), seen);
    return {
      kind: 'libraryChanged',
      change: { collection, entry, message: messages.keptAs(kept.slug, keyFor(state, 'library')) },
    };
  } catch (error) {
    return refusal(error, folder, state);
  }
}

/** Address of a page, or path of a file; undefined for what comes from elsewhere. */
const addressOf = ({ origin: { address, can } }: Loaded): string | undefined =>
  address ?? (can.edit === undefined ? undefined : resolve(can.edit));

/** Whether an article was kept from the same page or file, is that file, or has the same title and day if nothing else identifies it. */
function isOf(kept: Kept, loaded: Loaded): boolean {
  const address = addressOf(loaded);
  const { title, date } = loaded.article.meta;
  if (address === undefined) return kept.address === undefined && kept.title === title && kept.date === date;
  return kept.address === address || (loaded.origin.can.edit !== undefined && kept.path === realPath(address));
}

async function write(loaded: Loaded, folder: string): Promise<Kept> {
  const { keep } = await import('../../store/library/keep.js');
  const { title, author, source, date, lang } = loaded.article.meta;
  return keep(folder, {
    title,
    author,
    site: source?.name,
    address: addressOf(loaded),
    date,
    saved: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    lang,
    tags: [],
    text: loaded.markdown(),
  });
}
