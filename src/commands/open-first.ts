import type { ReadStream } from 'node:tty';
import { open, openToRead } from '../document/open.js';
import type { Opened } from '../document/opened.js';
import type { Text } from '../messages/language.js';
import type { Origin } from '../source/origin.js';
import type { FetchRequest } from '../source/web/fetch-request.js';
import { isUserError } from '../system/errors.js';
import type { Io } from '../system/io.js';
import { sectionOf } from './section.js';

/** The first article of a command line that can be read. */
interface First {
  readonly opened: Opened;
  /** Its index in the command line. */
  readonly at: number;
  /** Index of the block at which the requested section begins. */
  readonly start: number | undefined;
  /** Faults of the articles before it, and the warning about itself. */
  readonly told: readonly Text[];
}

/**
 * Opens the first of several articles that can be read. While it is fetched from the web, the terminal says how far that is, and keys
 * may end the program. Resolves to the exit code then, and if none can be read.
 * @throws UserError if the only one cannot be read, or has no such section
 */
export async function openFirst(
  io: Io,
  keyboard: ReadStream,
  origins: readonly Origin[],
  section: string | undefined,
): Promise<(First & { /** Leaves the terminal to the reader. */ readonly leave: () => void }) | number> {
  const isWeb = origins.some(({ address }) => address !== undefined);
  const waiting = isWeb ? (await import('../reader/terminal/waiting.js')).createWaiting(io, keyboard) : undefined;
  const giveBack = (): void => {
    waiting?.close();
    keyboard.destroy();
  };
  const told: Text[] = [];
  const opening = firstOf(origins, section, told, waiting?.request);
  try {
    const first = await Promise.race([opening, ...(waiting ? [waiting.ended] : [])]);
    if (typeof first === 'object') return { ...first, leave: () => waiting?.handOver() };
    giveBack();
    if (first !== undefined) return first;
  } catch (error) {
    giveBack();
    throw error;
  }
  for (const text of told) io.warn(text[io.language]);
  return 1;
}

/** @param told receives what is wrong with those that cannot be read */
async function firstOf(
  origins: readonly Origin[],
  section: string | undefined,
  told: Text[],
  request: FetchRequest | undefined,
): Promise<First | undefined> {
  // A section may be named by any words of its title, so all titles must be known.
  const opening = section === undefined ? openToRead : open;
  for (const [at, origin] of origins.entries()) {
    try {
      const opened = await opening(origin, request);
      const start = section === undefined ? undefined : sectionOf(opened.article, section).start;
      return { opened, at, start, told: opened.warning ? [...told, opened.warning] : told };
    } catch (error) {
      if (origins.length === 1 || !isUserError(error)) throw error;
      told.push(error.text);
    }
  }
  return undefined;
}
