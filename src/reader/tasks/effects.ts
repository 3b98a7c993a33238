import { sanitizeCopy, sanitizeLine } from '../../article/sanitize.js';
import { open } from '../../document/open.js';
import { summarize } from '../../document/summary.js';
import type { Collection } from '../../source/collection.js';
import { fittingFiles } from '../../source/fitting-files.js';
import type { FetchRequest } from '../../source/web/fetch-request.js';
import { homeFolder } from '../../system/xdg.js';
import { keyFor } from '../keys/key-label.js';
import { load, warningOf } from '../opening/load.js';
import { type Circumstances, openEntry, openFile, openLink, openPath } from '../opening/open-article.js';
import type { Action, Effect } from '../state/action.js';
import type { CollectionIndex } from '../state/collection/collection-index.js';
import type { State } from '../state/state.js';
import { wantsHyphens } from '../state/viewport.js';
import { browse } from './browse.js';
import { copy } from './copy.js';
import type { Resume } from './resume.js';

/** Effects that act outside the reader and result in an action. */
export type Request = Exclude<
  Effect,
  { kind: 'quit' | 'suspend' | 'redraw' | 'edit' | 'editNote' | 'reload' | 'annotate' }
>;

/** Dependencies of requests. */
export interface World extends Pick<Circumstances, 'env' | 'resumesFiles' | 'web'> {
  readonly platform: NodeJS.Platform;
  readonly sendToClipboard: (base64: string) => void;
  /** Folder of the library; undefined without a home folder. */
  readonly library: string | undefined;
  readonly resume: Pick<Resume, 'recall' | 'bookmarkOf' | 'mark' | 'remember'>;
  /** Shows a message. */
  readonly tell: (text: string) => void;
}

/**
 * Performs an effect and returns the resulting action.
 * @param fetching how pages are fetched
 * @throws UserError if an article cannot be opened
 */
export async function request(effect: Request, state: State, world: World, fetching?: FetchRequest): Promise<Action> {
  const { messages, loaded } = state;
  const hyphens = wantsHyphens(state);
  const circumstances = { ...world, state, fetching };
  switch (effect.kind) {
    case 'open':
      return openLink(effect.href, circumstances);
    case 'openFile':
      return openFile(effect, circumstances);
    case 'openPath':
      return openPath(effect.path, circumstances);
    case 'completePath': {
      const { path } = effect;
      return { kind: 'completed', path, names: fittingFiles(path, 'markdown', homeFolder(world.env)) };
    }
    case 'index':
      return { kind: 'indexed', index: await indexAtOnce(effect.collection) };
    case 'keep':
    case 'openLibrary':
    case 'changeKept':
      return (await import('./library/perform-in-library.js')).performInLibrary(effect, state, world);
    case 'openEntry':
      return openEntry(effect, circumstances);
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
    case 'whole': {
      const other = await loaded.whole?.();
      if (!other) return { kind: 'message', text: messages.notAPage };
      const whole = { ...(await load(other, hyphens)), collection: loaded.collection };
      return { kind: 'whole', loaded: whole, message: warningOf(other, messages.lang) };
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
      const { withoutComments } = await import('../../document/without-comments.js');
      const text = sanitizeCopy(await withoutComments(effect.text));
      const copied = await copy(text, world.env, world.sendToClipboard);
      const says = { tmux: messages.copiedToTmux, sent: messages.sentToTerminal, tooLong: messages.tooLongToCopy };
      return { kind: 'message', text: says[copied](text.length) };
    }
    default:
      return effect satisfies never;
  }
}

/** Reads all of a collection that has few articles. */
async function indexAtOnce(collection: Collection): Promise<CollectionIndex> {
  const { entries, notRead } = await summarize(collection);
  const summaries = new Map(entries.map(({ entry, summary }) => [entry.path, summary]));
  const found = entries.map(({ entry }) => entry);
  return { collection, entries: found, complete: true, summaries, notRead, now: Date.now() };
}
