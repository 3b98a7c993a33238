import { partOf } from '../article/part.js';
import { colorLevel } from '../color.js';
import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { NARROW_MEASURE } from '../layout/setting.js';
import { type Look, MEASURE, PIPED, sameLook } from '../look.js';
import { bundledArticle, bundledPrint } from '../source/catalog.js';
import { beginOrigin, type Origin, open, openParts, originOf } from '../source/open.js';
import type { ReadOptions } from './options.js';
import { sectionOf } from './section.js';

/** Opens an article in the pager, or prints it where there is no terminal or none is wanted. Returns the exit code. */
export async function read(io: Io, source: string | undefined, options: ReadOptions): Promise<number> {
  if (source === '-' && io.inputIsTerminal)
    throw new UserError('Cannot read standard input: expected text from a pipe or a file, got a terminal', {
      exitCode: 2,
    });
  const paged = io.outputIsTerminal && options.pager && !options.plain && io.env.TERM !== 'dumb';
  const origin = originOf(source, options.lang);
  const keyboard = paged ? io.keyboard() : undefined;
  if (!keyboard) {
    if (options.watch)
      throw new UserError('Cannot watch: expected the pager in a terminal, got printing', { exitCode: 2 });
    await printOrigin(io, origin, options);
    return 0;
  }
  // A section may be named by any of its words: all of them must be known.
  const begun = options.section === undefined ? beginOrigin(origin, () => io.process.stdin) : open(origin);
  const opened = await begun.catch((error: unknown) => {
    keyboard.destroy();
    throw error;
  });
  if (opened.warning !== undefined) io.warn(opened.warning);
  const start = options.section === undefined ? undefined : sectionOf(opened.article, options.section).start;
  const { openReader } = await import('../reader/open.js');
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

async function printOrigin(io: Io, origin: Origin, options: ReadOptions): Promise<void> {
  const look = await lookOf(io, options);
  if (origin.kind === 'bundled' && options.section === undefined && sameLook(look, PIPED))
    return io.write(bundledPrint(origin.slug, origin.edition));
  const { describeTarget, print, whole } = await import('../print.js');
  if (options.section !== undefined) {
    const { article, warning } = await open(origin);
    if (warning !== undefined) io.warn(warning);
    const { meta, blocks } = partOf(article, sectionOf(article, options.section));
    return print(whole({ meta, blocks }, origin), look, io.write);
  }
  if (origin.kind !== 'bundled') {
    const { warning, ...parts } = await openParts(origin);
    await print({ ...parts, describe: describeTarget(origin) }, look, io.write);
    const told = warning();
    if (told !== undefined) io.warn(told);
    return;
  }
  await print(whole(bundledArticle(origin.slug, origin.edition), origin), look, io.write);
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
