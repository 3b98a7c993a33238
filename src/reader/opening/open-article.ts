import { existsSync } from 'node:fs';
import { sanitizeLine } from '../../article/sanitize.js';
import { open, openIncrementally, openToRead } from '../../document/open.js';
import type { Opened } from '../../document/opened.js';
import { namedOrigin } from '../../source/bundled-origin.js';
import type { Collection } from '../../source/collection.js';
import { expandHome } from '../../source/fitting-files.js';
import { linkOrigin } from '../../source/link-origin.js';
import type { Origin } from '../../source/origin.js';
import type { FetchRequest } from '../../source/web/fetch-request.js';
import type { WebAccess } from '../../source/web/web-access.js';
import { isUserError } from '../../system/errors.js';
import { homeFolder } from '../../system/xdg.js';
import { keyFor } from '../keys/key-label.js';
import type { Action, Effect } from '../state/action.js';
import { openCollection } from '../state/collection/open-collection.js';
import type { Loaded, State } from '../state/state.js';
import { wantsHyphens } from '../state/viewport.js';
import type { Resume } from '../tasks/resume.js';
import { load, warningOf } from './load.js';

/** State in which an article is opened, and whatever opening it needs. */
export interface Circumstances {
  readonly state: State;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly resume: Pick<Resume, 'recall' | 'bookmarkOf'>;
  /** Whether the files of the command line continue where the last run ended. */
  readonly resumesFiles: boolean;
  readonly web: WebAccess;
  /** Ways to end the fetch of a page and to follow its progress. */
  readonly fetching?: FetchRequest | undefined;
}

type Of<Kind> = Extract<Effect, { kind: Kind }>;

/** Opens the target of a link: a list, or an article at the link's anchor or, without one, where an earlier visit ended. */
export async function openLink(href: string, circumstances: Circumstances): Promise<Action> {
  const { origin, collection } = circumstances.state.loaded;
  const [path = '', anchor] = href.split('#', 2);
  const next = linkOrigin(origin, path, circumstances.web);
  if (next.collection) return openList(next, circumstances);
  const isSame = next.key === origin.key;
  return openAt(next, { collection, anchor: anchor ?? (isSame ? '' : undefined) }, circumstances);
}

/** Opens an article of a collection: at an anchor, at a hit or where an earlier visit ended. */
export async function openEntry(
  { entry, anchor, hit }: Of<'openEntry'>,
  circumstances: Circumstances,
): Promise<Action> {
  const { state } = circumstances;
  const collection = openCollection(state);
  const origin = entry.origin();
  if (!hit) return openAt(origin, { collection, anchor }, circumstances);
  // A hit may be anywhere; only files of a moderate size are searched.
  return { kind: 'loaded', loaded: { ...(await load(await open(origin), wantsHyphens(state))), collection }, hit };
}

/** Opens a file of the command line; those that cannot be read are reported and passed over. */
export async function openFile({ at, direction }: Of<'openFile'>, circumstances: Circumstances): Promise<Action> {
  const { state, resumesFiles, fetching } = circumstances;
  const { lang } = state.messages;
  const told: string[] = [];
  for (let file = at; state.files.origins[file]; file += direction) {
    try {
      const opened = await openToRead(state.files.origins[file] as Origin, fetching);
      const loaded = await load(opened, wantsHyphens(state));
      if (opened.warning) told.push(opened.warning[lang]);
      const message = told.length > 0 ? sanitizeLine(told.join(' · ')) : undefined;
      return { ...(resumesFiles ? arrival(opened, loaded, circumstances) : { kind: 'loaded', loaded }), file, message };
    } catch (error) {
      if (!isUserError(error)) throw error;
      told.push(error.text[lang]);
    }
  }
  return { kind: 'message', text: told.join(' · ') };
}

/** Opens the file, the page of the web or the bundled article that the user named. */
export async function openPath(typed: string, circumstances: Circumstances): Promise<Action> {
  const { loaded, messages } = circumstances.state;
  const path = expandHome(typed, homeFolder(circumstances.env));
  // People who are used to a shell escape spaces.
  const name = existsSync(path) ? path : path.replace(/\\(.)/gs, '$1');
  const origin = namedOrigin(name, loaded.origin.edition ?? messages.lang, circumstances.web);
  const { anchor } = origin;
  if (origin.collection) return openList(origin, circumstances);
  // A pipe has no key.
  if (origin.key === undefined || origin.key !== loaded.origin.key) return openAt(origin, { anchor }, circumstances);
  if (anchor !== undefined) return { kind: 'loaded', loaded, anchor };
  return { kind: 'message', text: messages.isShown(name, keyFor(circumstances.state, 'reload')) };
}

const openList = async (origin: Origin, { state }: Circumstances): Promise<Action> => ({
  kind: 'loaded',
  loaded: await load(await openToRead(origin), wantsHyphens(state)),
});

/** Opens an article at an anchor or, without it, where an earlier visit ended. */
async function openAt(
  origin: Origin,
  { collection, anchor }: { readonly collection?: Collection | undefined; readonly anchor: string | undefined },
  circumstances: Circumstances,
): Promise<Action> {
  const { state, fetching } = circumstances;
  const opened = await openIncrementally(origin, fetching);
  const loaded = { ...(await load(opened, wantsHyphens(state))), collection };
  const message = warningOf(opened, state.messages.lang);
  if (anchor !== undefined) return { kind: 'loaded', loaded, anchor, message };
  return { ...arrival(opened, loaded, circumstances), message };
}

/** Action that shows an opened article where an earlier visit ended. */
function arrival(
  { rest, origin }: Opened,
  loaded: Loaded,
  { resume }: Circumstances,
): Extract<Action, { kind: 'loaded' }> {
  if (!rest) return { kind: 'loaded', loaded, top: resume.recall(loaded) };
  return { kind: 'loaded', loaded: { ...loaded, resumeAt: resume.bookmarkOf(origin) } };
}
