import { Growth } from './growth.js';
import type { Known } from './head.js';
import { lexWindow } from './lex.js';
import type { Article } from './model.js';
import { slugOf } from './outline.js';

/**
 * Turns Markdown (CommonMark 0.31.2, GFM, footnotes, alerts) into an article.
 * @param source the text without its front matter
 * @param firstLine the line of the file on which `source` begins, from 1
 * @throws LexError if the parser does not get through the text
 */
export function parse(source: string, known: Known, firstLine = 1): Article {
  const growth = new Growth(known, firstLine);
  growth.feed(source, true);
  for (let window = growth.stream.next(); window; window = growth.stream.next())
    growth.stream.accept(window, lexWindow(window));
  return growth.article();
}

/** The slug of a file or a page, from its name. */
export const slugOfName = (name: string): string =>
  slugOf(name.replace(/\.(md|markdown|mdown|txt)$/i, '')) || 'article';
