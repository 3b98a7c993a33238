import { partOf } from '../article/part.js';
import { colorLevel } from '../color.js';
import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { NARROW_MEASURE } from '../layout/setting.js';
import { describeTarget, type Look, MEASURE, PIPED, print, whole } from '../print.js';
import { bundledArticle, bundledPrint } from '../source/catalog.js';
import { type Origin, open, openParts, originOf } from '../source/open.js';
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
  const opened = await open(origin).catch((error: unknown) => {
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
    hyphens: options.hyphens ?? false,
    theme: options.theme,
    resume: options.resume,
    watch: options.watch ?? false,
  });
}

async function printOrigin(io: Io, origin: Origin, options: ReadOptions): Promise<void> {
  const look = await lookOf(io, options);
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
  const { slug, edition } = origin;
  if (sameLook(look, PIPED)) io.write(bundledPrint(slug, edition));
  else await print(whole(bundledArticle(slug, edition), origin), look, io.write);
}

/** Without colours, the theme does not matter. */
const sameLook = (a: Look, b: Look): boolean =>
  a.level === 0 &&
  b.level === 0 &&
  (['width', 'measure', 'hyperlinks', 'hyphens'] as const).every((property) => a[property] === b[property]);

async function lookOf(io: Io, options: ReadOptions): Promise<Look> {
  const level = options.plain ? 0 : colorLevel(options.color, io.env, io.outputIsTerminal);
  const width = options.width === 0 ? Number.MAX_SAFE_INTEGER : (options.width ?? io.size().columns);
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
