import type { Article } from '../article/model.js';
import { type Known, parse, slugOfName } from '../article/parse.js';
import type { Parted } from './front-matter.js';

/** An article read from Markdown, and what the reader should be told of it. */
export interface Document {
  readonly article: Article;
  readonly warning?: string;
}

/**
 * The article of a Markdown text.
 * @param name what the text is called: a file's name or "standard input"
 */
export async function readDocument(text: string, name: string): Promise<Document> {
  const { body, firstLine, known, problem } = await part(text);
  const defaults: Known = { slug: slugOfName(name), lang: 'en', tags: [], related: [] };
  const article = parse(body, { ...defaults, ...known }, firstLine);
  return problem === undefined
    ? { article }
    : { article, warning: `Cannot read the front matter of ${name}: ${problem}` };
}

/** Most texts have no front matter: the YAML library is loaded for those that may. */
async function part(text: string): Promise<Parted> {
  if (!text.startsWith('---')) return { body: text, firstLine: 1, known: {} };
  const { partFrontMatter } = await import('./front-matter.js');
  return partFrontMatter(text);
}
