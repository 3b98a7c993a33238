import { NARROW_MEASURE } from '../layout/options.js';
import { MEASURE, type PrintOptions } from '../output/print-options.js';
import { canLink } from '../style/can-link.js';
import { colorLevel } from '../style/color.js';
import type { ThemeName } from '../style/theme.js';
import type { Io } from '../system/io.js';
import type { OwnThemes } from './chosen-themes.js';
import type { ReadOptions } from './command-options.js';

/** Destination of a printed page, and the requested options. */
interface Asked {
  readonly io: Io;
  readonly options: ReadOptions;
  readonly ownThemes: OwnThemes;
}

/** Decides how pages look. @param paged whether they are printed into another pager */
export async function lookOf({ io, options, ownThemes }: Asked, paged: boolean): Promise<PrintOptions> {
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
    theme: ownThemes.get(options.theme)?.theme ?? (options.theme === 'auto' ? 'accents' : (options.theme as ThemeName)),
  };
}
