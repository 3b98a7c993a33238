import type { Article } from '../../../src/article/model.js';
import { ArticleBuilder } from '../../../src/parse/article-builder.js';
import type { FrontMatter } from '../../../src/parse/masthead.js';
import type { TextKind } from '../../../src/parse/text-kind.js';
import { accept } from './grammar.js';

/**
 * Parses Markdown (CommonMark 0.31.2, GFM, footnotes, alerts) into an article.
 * @param source text without front matter
 * @param firstLine line of the file on which `source` begins, counted from 1
 * @throws LexError if the parser cannot handle the text
 */
export function parse(source: string, known: FrontMatter, firstLine = 1, kind?: TextKind): Article {
  const growth = new ArticleBuilder(known, { firstLine, kind });
  growth.feed(source, true);
  for (let window = growth.stream.next(); window; window = growth.stream.next()) accept(growth.stream, window);
  return growth.article();
}
