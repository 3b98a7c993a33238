import { excerptOf } from '../article/excerpt.js';
import { beginInput, beginOrigin, type Opened, type Origin, open, openParts } from '../document/open.js';
import type { Parts } from '../document/parse-document.js';
import { NARROW_MEASURE } from '../layout/options.js';
import { faults } from '../messages/faults.js';
import { describeTarget } from '../output/link-target.js';
import type { Printed } from '../output/print.js';
import { type Look, MEASURE, PIPED, sameLook } from '../output/print-options.js';
import { bundledArticle, bundledPrint } from '../source/bundled.js';
import { colorLevel } from '../style/color.js';
import { UserError } from '../system/errors.js';
import type { Io } from '../system/io.js';
import type { ReadOptions } from './command-options.js';
import { requestedOrigin } from './origin.js';
import { formOf, readWhole } from './read-forms.js';
import { sectionOf } from './section.js';

/** Opens an article in the pager, or prints it where there is no terminal or none is wanted. Returns the exit code. */
export async function read(io: Io, source: string | undefined, options: ReadOptions): Promise<number> {
  const pager = io.outputIsTerminal && !options.plain && io.env.TERM !== 'dumb' && options.pager;
  const origin = requestedOrigin(io, source, options.lang);
  const form = formOf(options);
  if (form !== undefined) return readWhole(io, origin, options, form, pager === 'own');
  const keyboard = pager === 'own' ? io.keyboard() : undefined;
  if (!keyboard) {
    if (options.watch) throw new UserError(faults.notPaged, { exitCode: 2 });
    await printOrigin(io, origin, options, pager === 'external');
    return 0;
  }
  // A section may be named by any of its words: all of them must be known.
  const begin = (): Promise<Opened> => (origin.kind === 'input' ? beginInput(io.process.stdin) : beginOrigin(origin));
  const opened = await (options.section === undefined ? begin() : open(origin)).catch((error: unknown) => {
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
  });
}

async function printOrigin(io: Io, origin: Origin, options: ReadOptions, paged: boolean): Promise<void> {
  const look = await lookOf(io, options);
  if (!paged && origin.kind === 'bundled' && options.section === undefined && sameLook(look, PIPED))
    return io.write(bundledPrint(origin.slug, origin.edition));
  const { warning, ...printed } = await printedOf(origin, options.section);
  if (paged) await (await import('../output/external-pager.js')).page(io, printed, look);
  else await (await import('../output/print.js')).print(printed, look, io.write);
  const told = warning();
  if (told !== undefined) io.warn(told[io.language]);
}

/** What is printed of an origin: all of it, or a section. */
async function printedOf(origin: Origin, section: string | undefined): Promise<Printed & Pick<Parts, 'warning'>> {
  const { whole } = await import('../output/print.js');
  if (section !== undefined) {
    const { article, warning } = await open(origin);
    return { ...whole(excerptOf(article, sectionOf(article, section)), origin), warning: () => warning };
  }
  if (origin.kind !== 'bundled') return { ...(await openParts(origin)), describe: describeTarget(origin) };
  return { ...whole(bundledArticle(origin.slug, origin.edition), origin), warning: () => undefined };
}

async function lookOf(io: Io, options: ReadOptions): Promise<Look> {
  const level = options.plain ? 0 : colorLevel(options.color, io.env, io.outputIsTerminal);
  const { columns } = io.size();
  const width =
    options.width === 0
      ? Number.MAX_SAFE_INTEGER
      : Math.min(options.width ?? columns, io.outputIsTerminal ? columns : Number.MAX_SAFE_INTEGER);
  const measure = options.width === undefined ? Math.min(MEASURE, width) : width;
  return {
    width,
    measure,
    level,
    hyperlinks: level > 0 && (io.outputIsTerminal || Boolean(io.env.FORCE_HYPERLINK)) && (await canLink(io)),
    // Inserted hyphens hide words from whatever reads the output.
    hyphens: !options.plain && (options.hyphens ?? (io.outputIsTerminal && measure <= NARROW_MEASURE)),
    theme: options.theme === 'auto' ? 'accents' : options.theme,
  };
}

async function canLink(io: Io): Promise<boolean> {
  const { createSupportsHyperlinks } = await import('supports-hyperlinks');
  return createSupportsHyperlinks(io.process.stdout);
}
