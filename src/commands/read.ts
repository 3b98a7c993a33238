import type { ReadStream } from 'node:tty';
import { sanitizeLine } from '../article/sanitize.js';
import { faults } from '../messages/faults.js';
import { MEASURE } from '../output/print-options.js';
import type { Origin } from '../source/origin.js';
import { libraryFolder } from '../store/library/library-folder.js';
import { UserError } from '../system/errors.js';
import type { Io } from '../system/io.js';
import { type OwnThemes, ownThemesFor } from './chosen-themes.js';
import type { ReadOptions } from './command-options.js';
import { openFirst } from './open-first.js';
import { printArticles } from './print-articles.js';
import { formOf } from './print-form.js';
import { accessOf, requestedOrigins } from './requested-origin.js';

/** Opens articles in the reader, or prints them if there is no terminal or no reader is wanted. Returns the exit code. */
export async function read(io: Io, sources: readonly string[], options: ReadOptions): Promise<number> {
  const ownThemes = await ownThemesFor(options);
  const pager = io.outputIsTerminal && !options.plain && io.env.TERM !== 'dumb' && options.pager;
  const form = formOf(options);
  const inReader = form === 'page' && pager === 'own';
  // The reader goes to a file, however often it is named; printed, it comes as often.
  const origins = await requestedOrigins(io, inReader ? [...new Set(sources)] : sources, options);
  const [first] = origins;
  // Words of a title are several sources, but a single article.
  const isTitled = origins.length === 1 && first?.can.edit !== undefined && first.can.edit !== sources[0];
  const several = sources.length > 1 && !isTitled;
  if (several && options.section !== undefined) throw new UserError(faults.sectionOfSeveral, { exitCode: 2 });
  // These options need an article; opening a folder as an article says that it is not one.
  if (!several && first?.collection && (options.section !== undefined || options.watch || options.follow)) first.open();
  const keyboard = inReader ? io.keyboard() : undefined;
  if (keyboard) return openInReader(io, keyboard, origins, options, ownThemes);
  if (options.watch || options.follow)
    throw new UserError(faults.notPaged(options.watch ? '--watch' : '--follow'), { exitCode: 2 });
  return printArticles(form, { io, origins, several, options, ownThemes, pager });
}

/** Opens the reader with the first of the articles that can be read. Returns the exit code. */
export async function openInReader(
  io: Io,
  keyboard: ReadStream,
  origins: readonly Origin[],
  options: ReadOptions,
  ownThemes: OwnThemes,
) {
  const found = await openFirst(io, keyboard, origins, options.section);
  if (typeof found === 'number') return found;
  const { opened, at, start, leave } = found;
  const told = found.told.map((text) => text[io.language]).join(' · ');
  const { openReader } = await import('../reader/app.js');
  leave();
  return openReader({
    io,
    keyboard,
    web: accessOf(io, options),
    library: libraryFolder(io.env, options.library),
    opened,
    origins,
    at,
    message: told === '' ? undefined : sanitizeLine(told),
    start,
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
