import type { ReadStream } from 'node:tty';
import { sanitizeLine } from '../../article/sanitize.js';
import type { Opened } from '../../document/opened.js';
import { narrowMetrics } from '../../layout/metrics.js';
import type { Messages } from '../../messages/ui.js';
import type { Origin } from '../../source/origin.js';
import type { WebAccess } from '../../source/web/web-access.js';
import type { ColorChoice } from '../../style/color.js';
import type { OwnTheme } from '../../style/own-theme.js';
import type { Io } from '../../system/io.js';
import { keyFor } from '../keys/key-label.js';
import { keysByMode } from '../keys/keys-by-mode.js';
import { type KeySettings, withKeys } from '../keys/set-keys.js';
import { load } from '../opening/load.js';
import type { MouseMode } from '../state/action.js';
import { toEnd } from '../state/history.js';
import { anchorPlace } from '../state/navigation.js';
import { openState, type Start } from '../state/open-state.js';
import type { State } from '../state/state.js';
import { wantsHyphens } from '../state/viewport.js';
import type { Resume } from './resume.js';

/** Article and options with which the reader is opened. */
export interface Opening {
  readonly io: Io;
  readonly keyboard: ReadStream;
  readonly opened: Opened;
  readonly web: WebAccess;
  /** Folder of the kept articles; undefined without a home folder. */
  readonly library: string | undefined;
  /** Articles of the command line, and the index of the opened one. */
  readonly origins: readonly Origin[];
  readonly at: number;
  /** Message to begin with. */
  readonly message: string | undefined;
  /** Index of the block to start at. */
  readonly start: number | undefined;
  readonly color: ColorChoice;
  /** Name of the theme; "auto" asks the terminal for its background. */
  readonly theme: string;
  readonly ownThemes: ReadonlyMap<string, OwnTheme>;
  /** Maximum width of running text, in cells. */
  readonly measure: number;
  /** Whether to hyphenate at every measure; undefined: in narrow lines only. */
  readonly hyphens: boolean | undefined;
  /** Mode of the mouse; undefined: the wheel where tmux has the mouse. */
  readonly mouse: MouseMode | undefined;
  /** Whether to continue where the last run ended. */
  readonly resume: boolean;
  /** Whether to reload the file whenever it changes. */
  readonly watch: boolean;
  /** Whether to begin at the end, and to stay there while the file grows. */
  readonly follow: boolean;
  /** Keys of actions other than the default ones. */
  readonly keys: KeySettings;
}

/** Anchor in the address that the command line names. */
const anchorOf = ({ origins, at }: Opening): string | undefined => origins[at]?.anchor;

/** Whether reading continues where the last run ended. */
const resumes = (opening: Opening): boolean => {
  const { resume, start, follow } = opening;
  return resume && start === undefined && !follow && anchorOf(opening) === undefined;
};

/** Initial state of the reader, with the tools that the layout of its article needs. */
export async function startState(
  opening: Opening,
  { resume, messages, colours }: { readonly resume: Resume; readonly messages: Messages; readonly colours: boolean },
): Promise<State> {
  const { io, opened, start, theme, ownThemes, measure, hyphens, follow } = opening;
  const watched = opening.watch || follow;
  // A place that is not read yet is resumed once it is.
  const recalled = resumes(opening) && !opened.rest ? resume.recall(opened) : undefined;
  const own = { keys: withKeys(keysByMode, opening.keys), messages };
  const otherEdition = keyFor(own, 'edition');
  const settings: Omit<Start, 'loaded'> = {
    files: { origins: opening.origins.with(opening.at, opened.origin), at: opening.at, left: {} },
    size: io.size(),
    ...own,
    measure,
    hyphens,
    theme: !colours ? 'mono' : theme === 'auto' ? 'accents' : theme,
    ownThemes,
    themeChosen: theme !== 'auto',
    colours,
    ...(opened.origin.edition !== undefined && opened.origin.edition !== messages.lang && otherEdition !== undefined
      ? { message: messages.editionHint(otherEdition) }
      : {}),
    ...(recalled ? { top: recalled, arrivedAt: undefined, message: messages.continued(keyFor(own, 'toStart')) } : {}),
    ...atAnchor(opening, messages),
    ...(start === undefined ? {} : { top: { block: start, offset: 0 } }),
    watched,
    clock: Date.now,
    random: Math.random,
    follows: follow,
    ...(follow ? { awaits: 'end' as const } : {}),
    ...(watched && opened.origin.can.edit === undefined
      ? { message: opened.origin.can.reload ? messages.notWatched : messages.noReload }
      : {}),
  };
  const message = [opening.message, settings.message].filter((text) => text !== undefined).join(' · ');
  const bare = openState({ ...settings, loaded: { ...opened, tools: { metrics: narrowMetrics } } });
  const resumeAt = resumes(opening) && opened.rest ? resume.bookmarkOf(opened.origin) : undefined;
  const loaded = { ...(await load(opened, wantsHyphens(bare))), resumeAt };
  // Takes the answer that the terminal may have given meanwhile.
  await new Promise(setImmediate);
  const state = openState({ ...settings, ...(message === '' ? {} : { message }), loaded });
  return follow && !loaded.reading ? toEnd({ ...state, awaits: undefined }).state : state;
}

/** Place of the anchor that the command line names. */
function atAnchor(opening: Opening, messages: Messages): Pick<Start, 'top' | 'message'> {
  const anchor = anchorOf(opening);
  if (!anchor) return {};
  const top = anchorPlace({ ...opening.opened, tools: { metrics: narrowMetrics } }, anchor);
  return top ? { top } : { message: messages.noTarget(`#${sanitizeLine(anchor)}`) };
}
