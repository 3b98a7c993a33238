/** Matches names of pages in HTML. */
export const HTML_NAME = /\.x?html?$/i;
