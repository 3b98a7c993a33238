/** Matches names of Markdown files. */
export const MARKDOWN_NAME = /\.(?:mdx?|markdown|mdown|mkd)$/i;
