import { existsSync } from 'node:fs';
import { sanitizeCopy, sanitizeLine } from '../../article/sanitize.js';
import { open, openIncrementally, openToRead } from '../../document/open.js';
import type { Opened, Rest } from '../../document/opened.js';
import { summarize } from '../../document/summary.js';
import { toolsFor, toolsForLists } from '../../layout/load-tools.js';
import { namedOrigin } from '../../source/bundled-origin.js';
import type { Collection } from '../../source/collection.js';
import { expandHome, filesFrom } from '../../source/file-names.js';
import { linkOrigin } from '../../source/link-origin.js';
import type { Origin } from '../../source/origin.js';
import type { WebAccess } from '../../source/web/web-access.js';
import { isUserError } from '../../system/errors.js';
import { homeFolder } from '../../system/xdg.js';
import { keyFor } from '../keys/key-label.js';
import type { Action, Effect } from '../state/action.js';
import type { Loaded, Reading, State } from '../state/model.js';
import { openCollection } from '../state/open-collection.js';
import { wantsHyphens } from '../state/viewport.js';
import { browse } from './browse.js';
import { copy } from './copy.js';
import type { Resume } from './resume.js';

/** Effects that act outside the reader and result in an action. */
export type Request = Exclude<Effect, { kind: 'quit' | 'suspend' | 'redraw' | 'edit' | 'reload' }>;

/** Dependencies of requests. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly web: WebAccess;
  readonly sendToClipboard: (base64: string) => void;
  readonly resume: Pick<Resume, 'recall' | 'bookmarkOf' | 'mark'>;
  /** Whether the files of the command line continue where the last run ended. */
  readonly resumesFiles: boolean;
  /** Shows a message. */
  readonly tell: (text: string) => void;
}

/**
 * Performs an effect and returns the resulting action.
 * @throws UserError if an article cannot be opened
 */
export async function request(effect: Request, state: State, world: World): Promise<Action> {
  const { messages, loaded } = state;
  const hyphens = wantsHyphens(state);
  switch (effect.kind) {
    case 'open':
      return openLink(loaded, effect.href, hyphens, world);
    case 'openFile':
      return openFile(effect, state, world);
    case 'openPath':
      return openPath(effect.path, state, world);
    case 'completePath': {
      const { path } = effect;
      return { kind: 'completed', path, names: filesFrom(path, 'markdown', homeFolder(world.env)) };
    }
    case 'index': {
      const { collection } = effect;
      const { entries, notRead } = await summarize(collection);
      const summaries = new Map(entries.map(({ entry, summary }) => [entry.path, summary]));
      const found = entries.map(({ entry }) => entry);
      const index = { collection, entries: found, complete: true, summaries, notRead, now: Date.now() };
      return { kind: 'indexed', index };
    }
    case 'openEntry':
      return openEntry(effect, openCollection(state), hyphens, world.resume);
    case 'recallMark': {
      const top = world.resume.mark(loaded, effect.name);
      if (top) return { kind: 'recalledMark', loaded, top };
      return { kind: 'message', text: messages.noMark(sanitizeLine(effect.name), keyFor(state, 'setMark')) };
    }
    case 'edition': {
      const other = loaded.origin.can.edition?.();
      if (!other) return { kind: 'message', text: messages.noEdition };
      return { kind: 'edition', loaded: await load(await open(other), hyphens) };
    }
    case 'compile':
      return { kind: 'compile', compile: (await import('../../article/search/regex-search.js')).compilePattern };
    case 'browse': {
      const address = effect.address;
      const problem = await browse(address, world.platform, () => world.tell(messages.notOpenedBy(address)));
      const says = { tooLong: messages.addressTooLong, noProgram: messages.cannotOpen };
      return { kind: 'message', text: (problem ? says[problem] : messages.opened)(address) };
    }
    case 'copy': {
      const { withoutComments } = await import('../../document/comments.js');
      const text = sanitizeCopy(await withoutComments(effect.text));
      const copied = await copy(text, world.env, world.sendToClipboard);
      const says = { tmux: messages.copiedToTmux, sent: messages.sentToTerminal, tooLong: messages.tooLongToCopy };
      return { kind: 'message', text: says[copied](text.length) };
    }
    default:
      return effect satisfies never;
  }
}

/** Loads the tools that the layout of an opened article needs. */
export const load = async (
  opened: Pick<Opened, 'article' | 'origin' | 'markdown' | 'rest'>,
  hyphens: boolean,
): Promise<Loaded> => ({
  article: opened.article,
  origin: opened.origin,
  markdown: opened.markdown,
  reading: opened.rest && readingOf(opened.rest),
  tools: opened.origin.collection ? await toolsForLists() : await toolsFor(opened.article, { colours: true, hyphens }),
  ...(opened.origin.collection ? { collection: opened.origin.collection } : {}),
});

/** Progress of the reading of an article. */
export const readingOf = (rest: Rest, held = false): Reading => ({
  rest,
  share: rest.share(),
  length: rest.length(),
  held,
});

/** Opens what a link leads to: a list, or an article at the link's anchor or, without it, where an earlier visit ended. */
async function openLink(
  { origin, collection }: Loaded,
  href: string,
  hyphens: boolean,
  { resume, web }: World,
): Promise<Action> {
  const [path = '', anchor] = href.split('#', 2);
  const next = linkOrigin(origin, path, web);
  if (next.collection) return { kind: 'loaded', loaded: await load(await openToRead(next), hyphens) };
  const isSame = next.key === origin.key;
  return openAt(next, { collection, anchor: anchor ?? (isSame ? '' : undefined) }, hyphens, resume);
}

/** Opens an article of a collection: at an anchor, at a hit or where an earlier visit ended. */
async function openEntry(
  { entry, anchor, hit }: Extract<Request, { kind: 'openEntry' }>,
  collection: Collection,
  hyphens: boolean,
  resume: World['resume'],
): Promise<Action> {
  const origin = entry.origin();
  if (!hit) return openAt(origin, { collection, anchor }, hyphens, resume);
  // A hit may be anywhere; only files of a moderate size are searched.
  return { kind: 'loaded', loaded: { ...(await load(await open(origin), hyphens)), collection }, hit };
}

/** Opens an article at an anchor or, without it, where an earlier visit ended. */
async function openAt(
  origin: Origin,
  { collection, anchor }: { readonly collection: Collection | undefined; readonly anchor: string | undefined },
  hyphens: boolean,
  resume: World['resume'],
): Promise<Action> {
  const opened = await openIncrementally(origin);
  const loaded = { ...(await load(opened, hyphens)), collection };
  if (anchor !== undefined) return { kind: 'loaded', loaded, anchor };
  return arrival(opened, loaded, resume);
}

type Arrival = Extract<Action, { kind: 'loaded' }>;

/** Action that shows an opened article where an earlier visit ended. */
function arrival({ rest, origin }: Opened, loaded: Loaded, resume: World['resume']): Arrival {
  if (!rest) return { kind: 'loaded', loaded, top: resume.recall(loaded) };
  return { kind: 'loaded', loaded: { ...loaded, resumeAt: resume.bookmarkOf(origin) } };
}

/** Opens a file of the command line; those that cannot be read are told and passed over. */
async function openFile(
  { at, direction }: Extract<Request, { kind: 'openFile' }>,
  state: State,
  { resume, resumesFiles }: World,
): Promise<Action> {
  const { files, messages } = state;
  const told: string[] = [];
  for (let file = at; files.origins[file]; file += direction) {
    try {
      const opened = await openToRead(files.origins[file] as Origin);
      const loaded = await load(opened, wantsHyphens(state));
      const arrived: Arrival = resumesFiles ? arrival(opened, loaded, resume) : { kind: 'loaded', loaded };
      if (opened.warning) told.push(opened.warning[messages.lang]);
      return { ...arrived, file, message: told.length > 0 ? sanitizeLine(told.join(' · ')) : undefined };
    } catch (error) {
      if (!isUserError(error)) throw error;
      told.push(error.text[messages.lang]);
    }
  }
  return { kind: 'message', text: told.join(' · ') };
}

/** Opens the file, or the bundled article, that the user named. */
async function openPath(typed: string, state: State, { env, resume, web }: World): Promise<Action> {
  const { loaded, messages } = state;
  const path = expandHome(typed, homeFolder(env));
  // People who are used to a shell escape spaces.
  const name = existsSync(path) ? path : path.replace(/\\(.)/gs, '$1');
  const origin = namedOrigin(name, loaded.origin.edition ?? messages.lang, web);
  // A folder and a pipe have no key.
  if (origin.key !== undefined && origin.key === loaded.origin.key)
    return { kind: 'message', text: messages.isShown(name, keyFor(state, 'reload')) };
  const opened = await openToRead(origin);
  return arrival(opened, await load(opened, wantsHyphens(state)), resume);
}
