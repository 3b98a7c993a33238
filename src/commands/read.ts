import { decodeAddress } from '../article/address.js';
import { withLinkNotes } from '../article/notes.js';
import { partOf } from '../article/part.js';
import { colorLevel } from '../color.js';
import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { layOut } from '../layout/layout.js';
import { NARROW_MEASURE } from '../layout/setting.js';
import { createPainter } from '../paint.js';
import { type Opened, open, originOf } from '../source/open.js';
import { themes } from '../theme.js';
import { toolsFor } from '../tools.js';
import { printRows } from '../views/print.js';
import type { ReadOptions } from './options.js';
import { sectionOf } from './section.js';

/** Cells of running text where nothing else is asked for. */
const MEASURE = 70;

/** Opens an article in the pager, or prints it where there is no terminal or none is wanted. Returns the exit code. */
export async function read(io: Io, source: string | undefined, options: ReadOptions): Promise<number> {
  if (source === '-' && io.inputIsTerminal)
    throw new UserError('Cannot read standard input: expected text from a pipe or a file, got a terminal', {
      exitCode: 2,
    });
  const paged = io.outputIsTerminal && options.pager && !options.plain && io.env.TERM !== 'dumb';
  const opened = await open(originOf(source, options.lang));
  if (opened.warning !== undefined) io.warn(opened.warning);
  const keyboard = paged ? io.keyboard() : undefined;
  if (!keyboard) {
    if (options.watch)
      throw new UserError('Cannot watch: expected the pager in a terminal, got printing', { exitCode: 2 });
    await print(io, opened, options);
    return 0;
  }
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

async function print(io: Io, opened: Opened, options: ReadOptions): Promise<void> {
  const level = options.plain ? 0 : colorLevel(options.color, io.env, io.outputIsTerminal);
  const hyperlinks = level > 0 && (io.outputIsTerminal || Boolean(io.env.FORCE_HYPERLINK)) && (await canLink(io));
  const { article } = opened;
  const part = options.section === undefined ? article : partOf(article, sectionOf(article, options.section));
  const noted = hyperlinks ? part : withLinkNotes(part, describeTarget(opened));
  const width = options.width === 0 ? Number.MAX_SAFE_INTEGER : (options.width ?? io.size().columns);
  const measure = options.width === undefined ? Math.min(MEASURE, width) : width;
  // Inserted hyphens hide words from whatever reads the output.
  const hyphens = !options.plain && (options.hyphens ?? (io.outputIsTerminal && measure <= NARROW_MEASURE));
  const layout = layOut(noted, {
    width,
    measure,
    plain: level === 0,
    sideways: false,
    hyphens,
    tools: await toolsFor(noted, { colours: level > 0, hyphens }),
  });
  printRows(
    layout,
    createPainter({ level, hyperlinks, theme: themes[options.theme === 'auto' ? 'accents' : options.theme] }),
    io.write,
  );
}

/** What a note says of a link's target: an address as it is, a bundled article by the command that opens it. */
function describeTarget({ origin }: Opened): (href: string) => string {
  if (origin.kind !== 'bundled') return (href) => href;
  return (href) => {
    const match = /^([a-z0-9-]+)\.md(?:#(.+))?$/.exec(href);
    if (!match) return href;
    const section = match[2] === undefined ? '' : ` --section ${decodeAddress(match[2])}`;
    return `llama-news read ${match[1]}${section}`;
  };
}

async function canLink(io: Io): Promise<boolean> {
  const { createSupportsHyperlinks } = await import('supports-hyperlinks');
  return createSupportsHyperlinks(io.process.stdout);
}
