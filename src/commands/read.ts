import { excerptOf } from '../article/excerpt.js';
import { open, openIncrementally, openInParts, openList } from '../document/open.js';
import type { Opened } from '../document/opened.js';
import { NARROW_MEASURE } from '../layout/options.js';
import { faults } from '../messages/faults.js';
import { MEASURE, PIPED, type PrintOptions, samePrint } from '../output/print-options.js';
import type { Origin } from '../source/origin.js';
import { canLink } from '../style/can-link.js';
import { colorLevel } from '../style/color.js';
import { UserError } from '../system/errors.js';
import type { Io } from '../system/io.js';
import type { ReadOptions } from './command-options.js';
import { formOf, readWhole } from './read-forms.js';
import { requestedOrigin } from './requested-origin.js';
import { sectionOf } from './section.js';

/** Opens an article in the pager, or prints it if there is no terminal or no pager is wanted. Returns the exit code. */
export async function read(io: Io, source: string | undefined, options: ReadOptions): Promise<number> {
  const pager = io.outputIsTerminal && !options.plain && io.env.TERM !== 'dumb' && options.pager;
  const origin = requestedOrigin(io, source, options, false);
  if (isAboutText(options) && origin.collection) origin.open();
  const form = formOf(options);
  const keyboard = form === undefined && pager === 'own' ? io.keyboard() : undefined;
  if ((options.watch || options.follow) && !keyboard)
    throw new UserError(faults.notPaged(options.watch ? '--watch' : '--follow'), { exitCode: 2 });
  if (origin.collection && !keyboard)
    return (await import('./list-collection.js')).listCollection(io, origin.collection, options, form);
  if (form !== undefined) return readWhole(io, origin, options, form, pager === 'own');
  if (!keyboard) {
    await printOrigin(io, origin, options, pager === 'external');
    return 0;
  }
  // A section may be named by any words of its title, so all titles must be known.
  const opening = options.section === undefined ? openToRead(origin) : open(origin);
  const opened = await opening.catch((error: unknown) => {
    keyboard.destroy();
    throw error;
  });
  if (opened.warning !== undefined) io.warn(opened.warning[io.language]);
  const start = options.section === undefined ? undefined : sectionOf(opened.article, options.section).start;
  const { openReader } = await import('../reader/app.js');
  return openReader({
    io,
    keyboard,
    opened,
    start,
    color: options.color,
    measure: options.width || MEASURE,
    hyphens: options.hyphens,
    theme: options.theme,
    resume: options.resume,
    watch: options.watch ?? false,
    follow: options.follow ?? false,
  });
}

/** Whether options are about the text of an article; opening a folder as one then says that it is none. */
const isAboutText = ({ section, watch, follow }: ReadOptions): boolean =>
  section !== undefined || watch === true || follow === true;

const openToRead = (origin: Origin): Promise<Opened> =>
  origin.collection ? openList(origin, origin.collection) : openIncrementally(origin);

async function printOrigin(io: Io, origin: Origin, options: ReadOptions, paged: boolean): Promise<void> {
  const look = await printOptionsOf(io, options, paged);
  if (!paged && origin.printed && options.section === undefined && samePrint(look, PIPED))
    return io.write(origin.printed());
  const opened = await openForPrint(origin, options.section);
  if (paged) await (await import('../output/external-pager.js')).page(io, opened, look);
  else await (await import('../output/print.js')).print(opened, look, io.write);
  const warning = opened.rest?.warning() ?? opened.warning;
  if (warning !== undefined) io.warn(warning[io.language]);
}

/** Opens what is printed of an article: all of it, or a section. */
async function openForPrint(origin: Origin, which: string | undefined): Promise<Opened> {
  if (which === undefined) return openInParts(origin);
  const opened = await open(origin);
  return { ...opened, article: excerptOf(opened.article, sectionOf(opened.article, which)) };
}

async function printOptionsOf(io: Io, options: ReadOptions, paged: boolean): Promise<PrintOptions> {
  const level = options.plain ? 0 : colorLevel(options.color, io.env, io.outputIsTerminal);
  const { columns } = io.size();
  const width =
    options.width === 0
      ? Number.MAX_SAFE_INTEGER
      : Math.min(options.width ?? columns, io.outputIsTerminal ? columns : Number.MAX_SAFE_INTEGER);
  const measure = options.width === undefined ? Math.min(MEASURE, width) : width;
  // Not every pager passes OSC 8 links on.
  const linkable = level > 0 && !paged && (io.outputIsTerminal || Boolean(io.env.FORCE_HYPERLINK));
  const hyperlinks = linkable && (await canLink(io.process.stdout));
  return {
    width,
    measure,
    level,
    hyperlinks,
    links: options.links ?? (hyperlinks ? 'none' : 'notes'),
    // Inserted hyphens hide words from programs that read the output.
    hyphens: !options.plain && (options.hyphens ?? (io.outputIsTerminal && measure <= NARROW_MEASURE)),
    theme: options.theme === 'auto' ? 'accents' : options.theme,
  };
}
