import { cleanLine } from '../article/clean.js';
import { LexError } from '../article/lex.js';
import type { Article } from '../article/model.js';
import { type Known, parse, plainArticle, slugOfName } from '../article/parse.js';
import type { Parted } from './front-matter.js';
import { looksDangerous } from './guard.js';
import type { Task } from './worker.js';

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
  const defaults: Known = { name: cleanLine(name), slug: slugOfName(name), lang: 'en', tags: [], related: [] };
  const task = { body, firstLine, known: { ...defaults, ...known } };
  const article = await parseSafely(task);
  if (!article)
    return {
      article: plainArticle(body, task.known),
      warning: `Cannot read the Markdown of ${name}: expected text that a parser gets through, got too much or too deep a structure; its source is shown`,
    };
  return problem === undefined
    ? { article }
    : { article, warning: `Cannot read the front matter of ${name}: ${problem}` };
}

/** Ordinary texts are parsed here, dangerous ones in a worker. Undefined for what no parser gets through. */
async function parseSafely(task: Task): Promise<Article | undefined> {
  if (looksDangerous(task.body)) return (await import('./confine.js')).parseConfined(task);
  try {
    return parse(task.body, task.known, task.firstLine);
  } catch (error) {
    // Nesting that the scan did not see overflows the parser's stack, or that of the walk over its tokens.
    if (error instanceof LexError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Most texts have no front matter: the YAML library is loaded for those that may. */
async function part(text: string): Promise<Parted> {
  if (!text.startsWith('---')) return { body: text, firstLine: 1, known: {} };
  const { partFrontMatter } = await import('./front-matter.js');
  return partFrontMatter(text);
}
