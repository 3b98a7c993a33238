import type { ReadStream } from 'node:tty';
import { blockOfAnchor } from '../article/links.js';
import { sanitizeLine } from '../article/sanitize.js';
import { open, openToRead } from '../document/open.js';
import type { Opened } from '../document/opened.js';
import { faults } from '../messages/faults.js';
import type { Text } from '../messages/language.js';
import { MEASURE } from '../output/print-options.js';
import type { Origin } from '../source/origin.js';
import { isUserError, UserError } from '../system/errors.js';
import type { Io } from '../system/io.js';
import type { ReadOptions } from './command-options.js';
import { printArticles } from './print-articles.js';
import { formOf } from './print-form.js';
import { accessOf, requestedOrigins } from './requested-origin.js';
import { sectionOf } from './section.js';
import { type OwnThemes, ownThemesFor } from './themes.js';

/** Opens articles in the pager, or prints them if there is no terminal or no pager is wanted. Returns the exit code. */
export async function read(io: Io, sources: readonly string[], options: ReadOptions): Promise<number> {
  const several = sources.length > 1;
  if (several && options.section !== undefined) throw new UserError(faults.sectionOfSeveral, { exitCode: 2 });
  const ownThemes = await ownThemesFor(options);
  const pager = io.outputIsTerminal && !options.plain && io.env.TERM !== 'dumb' && options.pager;
  const form = formOf(options);
  const inReader = form === 'page' && pager === 'own';
  // The reader goes to a file, however often it is named; printed, it comes as often.
  const origins = requestedOrigins(io, inReader ? [...new Set(sources)] : sources, options);
  const [first] = origins;
  // These options need an article; opening a folder as an article says that it is not one.
  if (!several && first?.collection && (options.section !== undefined || options.watch || options.follow)) first.open();
  const keyboard = inReader ? io.keyboard() : undefined;
  if (keyboard) return openInReader(io, keyboard, origins, options, ownThemes);
  if (options.watch || options.follow)
    throw new UserError(faults.notPaged(options.watch ? '--watch' : '--follow'), { exitCode: 2 });
  return printArticles(form, { io, origins, several, options, ownThemes, pager });
}

/** Opens the reader with the first of the articles that can be read. Returns the exit code. */
async function openInReader(
  io: Io,
  keyboard: ReadStream,
  origins: readonly Origin[],
  options: ReadOptions,
  ownThemes: OwnThemes,
) {
  const { section } = options;
  // A section may be named by any words of its title, so all titles must be known.
  const opening = openFirst(origins, section === undefined ? openToRead : open);
  const { opened, at, told } = await opening.catch((error: unknown) => {
    keyboard.destroy();
    throw error;
  });
  if (!opened) {
    keyboard.destroy();
    for (const text of told) io.warn(text[io.language]);
    return 1;
  }
  if (opened.warning !== undefined) io.warn(opened.warning[io.language]);
  const { openReader } = await import('../reader/app.js');
  return openReader({
    io,
    keyboard,
    web: accessOf(io, options),
    opened,
    origins,
    at,
    message: told.length > 0 ? sanitizeLine(told.map((text) => text[io.language]).join(' · ')) : undefined,
    start: section === undefined ? startOf(origins[at], opened) : sectionOf(opened.article, section).start,
    color: options.color,
    measure: options.width || MEASURE,
    hyphens: options.hyphens,
    theme: options.theme,
    mouse: options.mouse,
    ownThemes,
    resume: options.resume,
    watch: options.watch ?? false,
    follow: options.follow ?? false,
    keys: new Map([...(options.tables?.keys ?? [])].map(([action, { value }]) => [action, value])),
  });
}

/** Block to which the anchor of an address leads. */
const startOf = (named: Origin | undefined, { article }: Opened): number | undefined =>
  named?.anchor === undefined ? undefined : blockOfAnchor(article, `#${named.anchor}`);

/**
 * Opens the first of several articles that can be read, and tells what is wrong with those before it.
 * @throws UserError if the only one cannot be read
 */
async function openFirst(origins: readonly Origin[], opening: (origin: Origin) => Promise<Opened>) {
  const told: Text[] = [];
  for (const [at, origin] of origins.entries()) {
    try {
      return { opened: await opening(origin), at, told };
    } catch (error) {
      if (origins.length === 1 || !isUserError(error)) throw error;
      told.push(error.text);
    }
  }
  return { opened: undefined, at: 0, told };
}
