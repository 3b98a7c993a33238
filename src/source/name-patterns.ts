/** Matches names of Markdown files. */
export const MARKDOWN_NAME = /\.(?:mdx?|markdown|mdown|mkd)$/i;

/** Matches names of pages in HTML. */
export const HTML_NAME = /\.x?html?$/i;
