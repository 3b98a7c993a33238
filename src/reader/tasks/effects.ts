import { sanitizeCopy, sanitizeLine } from '../../article/sanitize.js';
import { open, openIncrementally } from '../../document/open.js';
import type { Opened, Rest } from '../../document/opened.js';
import { toolsFor } from '../../layout/load-tools.js';
import { bundledOrigins } from '../../source/bundled-origin.js';
import { keyFor } from '../state/key-label.js';
import type { Action, Effect, Loaded, Reading, State } from '../state/model.js';
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
  readonly sendToClipboard: (base64: string) => void;
  readonly resume: Pick<Resume, 'recall' | 'bookmarkOf' | 'mark'>;
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
      return openLink(loaded, effect.href, hyphens, world.resume);
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
    case 'library': {
      const origins = bundledOrigins(loaded.origin.edition ?? 'de');
      const articles = origins.map(async (origin) => load(await open(origin), hyphens));
      return { kind: 'library', library: await Promise.all(articles) };
    }
    case 'compile':
      return { kind: 'compile', compile: (await import('../../article/regex-search.js')).compilePattern };
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
  tools: await toolsFor(opened.article, { colours: true, hyphens }),
});

/** Progress of the reading of an article. */
export const readingOf = (rest: Rest, held = false): Reading => ({
  rest,
  share: rest.share(),
  length: rest.length(),
  held,
});

/** Opens the article to which a link leads: at the link's anchor or, without it, where an earlier visit ended. */
async function openLink({ origin }: Loaded, href: string, hyphens: boolean, resume: World['resume']): Promise<Action> {
  const [path = '', anchor] = href.split('#', 2);
  const opened = await openIncrementally(origin.resolve(path));
  const loaded = await load(opened, hyphens);
  if (anchor !== undefined || opened.origin.key === origin.key) return { kind: 'loaded', loaded, anchor };
  if (!opened.rest) return { kind: 'loaded', loaded, top: resume.recall(opened) };
  return { kind: 'loaded', loaded: { ...loaded, resumeAt: resume.bookmarkOf(opened.origin) } };
}
