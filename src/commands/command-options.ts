import type { LinkStyle } from '../article/link-notes.js';
import type { MOUSE_MODES, PAGERS, STARTS } from '../config/choices.js';
import type { Tables } from '../config/layers.js';
import type { LinkFormat } from '../document/open-links.js';
import type { Edition } from '../source/bundled.js';
import type { TextOptions } from '../source/origin.js';
import type { ColorChoice } from '../style/color.js';

/** Options of what is read. */
export interface SourceOptions {
  /** Edition of a bundled article. */
  readonly lang: Edition;
  /** The same if the command line names it; it then is the language of any text. */
  readonly langGiven?: Edition;
  readonly type?: TextOptions['type'];
  readonly whole?: true;
  readonly offline?: boolean;
  /** Name for servers, in place of the program's. */
  readonly userAgent?: string;
  /** Folder of the kept articles. */
  readonly library?: string;
  /** Source that is opened if none is named. */
  readonly start?: (typeof STARTS)[number];
}

/** Options of `save`. */
export interface SaveOptions extends SourceOptions {
  /** Tags, separated by commas. */
  readonly tag?: string;
  readonly again?: true;
  readonly html?: true;
}

type LibraryOptions = Pick<SourceOptions, 'library'>;

/** Options of `tag`, `archive` and `bin`. */
export interface TagOptions extends LibraryOptions {
  readonly remove?: true;
}
export interface ArchiveOptions extends LibraryOptions {
  readonly undo?: true;
}
export interface BinOptions extends LibraryOptions {
  /** Article that is to be restored. */
  readonly restore?: string;
  readonly empty?: true;
  readonly color: ColorChoice;
}

/** Formats of the files that `import` reads. */
export const LINK_FORMATS = ['html', 'csv', 'json', 'list'] as const satisfies readonly LinkFormat[];

/** Options of `import`. */
export interface ImportOptions extends SourceOptions {
  readonly format?: LinkFormat;
  /** Tags of all that is imported, separated by commas. */
  readonly tag?: string;
  readonly dryRun?: true;
  readonly again?: true;
  readonly keepDead?: true;
  /** File for what is not fetched. */
  readonly failed?: string;
}

/** Options of `read`, as commander gives them. */
export interface ReadOptions extends SourceOptions {
  readonly section?: string;
  readonly plain?: true;
  /** False with --no-pager. */
  readonly pager: Exclude<(typeof PAGERS)[number], 'none'> | false;
  readonly width?: number;
  readonly hyphens?: boolean;
  /** Notes by default, unless the terminal opens links. */
  readonly links?: LinkStyle;
  readonly color: ColorChoice;
  /** "auto", a built-in theme or one of the user's. */
  readonly theme: string;
  readonly mouse?: (typeof MOUSE_MODES)[number];
  /** False with --no-resume. */
  readonly resume: boolean;
  readonly watch?: true;
  readonly follow?: true;
  readonly json?: true;
  readonly accessible?: boolean;
  /** Tables of the configuration, if anything is configured. */
  readonly tables?: Tables;
}

/** Options of the commands that list. */
export interface ListOptions extends SourceOptions {
  readonly json?: true;
  readonly color: ColorChoice;
}

/** Options of the commands that select kept articles. */
export interface KeptOptions extends SourceOptions {
  readonly unread?: true;
  readonly archived?: true;
  /** Tags that they all have, separated by commas. */
  readonly tag?: string;
}

/** Options of `library`. */
export interface ListLibraryOptions extends ReadOptions, KeptOptions {
  readonly search?: string;
}

/** Forms of what `export` writes. */
export const EXPORT_FORMATS = ['markdown', 'json', 'bookmarks'] as const;

/** Options of `export`. */
export interface ExportOptions extends KeptOptions {
  readonly format: (typeof EXPORT_FORMATS)[number];
  /** Folder that receives a file for each article. */
  readonly to?: string;
  /** False with --no-front-matter. */
  readonly frontMatter: boolean;
}

/** Formats in which notes are exported. */
export const NOTE_FORMATS = ['markdown', 'obsidian', 'readwise', 'json', 'w3c'] as const;

export type NoteFormat = (typeof NOTE_FORMATS)[number];

/** Options of `notes`. */
export interface NotesOptions extends ListOptions {
  readonly all?: true;
  readonly format?: NoteFormat;
  /** A day, or a number of days or weeks. */
  readonly since?: string;
  readonly accessible?: boolean;
}

/** Options of `config`. */
export interface ConfigOptions {
  readonly check?: true;
  readonly json?: true;
  readonly color: ColorChoice;
}
