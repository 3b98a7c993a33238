import type { Article } from '../../src/article/model.js';
import { ArticleBuilder } from '../../src/parse/article-builder.js';
import * as markup from '../../src/parse/html/parser.js';
import { lexWindow } from '../../src/parse/markdown/lex.js';
import type { FrontMatter } from '../../src/parse/masthead.js';

/**
 * Parses Markdown (CommonMark 0.31.2, GFM, footnotes, alerts) into an article.
 * @param source text without front matter
 * @param firstLine line of the file on which `source` begins, counted from 1
 * @param vault whether the text is a note of an Obsidian vault
 * @throws LexError if the parser cannot handle the text
 */
export function parse(source: string, known: FrontMatter, firstLine = 1, vault = false): Article {
  const growth = new ArticleBuilder(known, firstLine, undefined, vault);
  growth.feed(source, true);
  for (let window = growth.stream.next(); window; window = growth.stream.next())
    growth.stream.accept(window, lexWindow(window), markup);
  return growth.article();
}
