import type { Annotation, PassageAnchor } from '../../article/annotation/annotation.js';

/** Highlight or note of an article, as it is exported. */
export interface ExportedNote extends Annotation {
  /** Title of its section; its slug if nothing more is known; empty without. */
  readonly section: string;
  /** Whether it is above the first heading, so that no link to its section leads anywhere. */
  readonly inLead?: boolean;
  /** Code points of the printed blocks before its passage and up to its end; undefined if they do not have it. */
  readonly position?: { readonly start: number; readonly end: number } | undefined;
  /** Its passage as the text has it now; undefined if it does not. */
  readonly present?: Pick<PassageAnchor, 'quote' | 'before' | 'after'> | undefined;
  /** Whether the text still has the passage; undefined if the text was not read. */
  readonly found?: boolean | undefined;
}

/** Article with the reader's own highlights and notes. */
export interface NotedArticle {
  readonly title: string;
  readonly slug: string;
  readonly author?: string | undefined;
  /** Address of the page. */
  readonly address?: string | undefined;
  /** Path, address or name by which it is opened. */
  readonly source: string;
  readonly notes: readonly ExportedNote[];
}

/** Quote on one line, or on several. */
export const linesOfQuote = ({ anchor }: Annotation): readonly string[] => anchor.quote.trim().split('\n');

/** Quote as a block quote of Markdown, with a paragraph for each of its lines. */
export const quoteOf = (annotation: Annotation): string =>
  linesOfQuote(annotation)
    .map((line) => `> ${asMarkdown(line)}`.trimEnd())
    .join('\n>\n');

/** Matches addresses without the punctuation after them. */
const ADDRESS = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?'"()[\]{}“”‘’…|])/;

/** Escapes what Markdown and Obsidian would take for their own in a line of text. Addresses are links, in which nothing is escaped. */
export const asMarkdown = (line: string): string =>
  line
    .split(ADDRESS)
    .map((part, i) => (i % 2 === 1 ? `<${part}>` : part.replace(/[\\`*_[\]~$<>&#^=|!%{}]/g, '\\$&')))
    .join('')
    .replace(/^(\s*)(?=[-+])/, '$1\\')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    // Four spaces would begin code.
    .replace(/^[ \t]+/, (space) => '&nbsp;'.repeat(space.length));
