import { numberAfterFootnotes } from '../article/footnotes.js';
import type { Article, Block } from '../article/model.js';
import { slugOfName } from '../article/outline.js';
import { sanitizeLine } from '../article/sanitize.js';
import { faults } from '../messages/faults.js';
import type { Text } from '../messages/language.js';
import { ArticleBuilder } from '../parse/article-builder.js';
import { type Parted, type Problem, partFrontMatter } from '../parse/front-matter.js';
import { loadMarkup } from '../parse/html/load-parser.js';
import { BlockStream } from '../parse/markdown/block-stream.js';
import { type Definitions, noLinks, seemsSimple } from '../parse/markdown/definitions.js';
import { LexError, type Lexed, lexWindow, likelyDefinitions, type Window } from '../parse/markdown/lex.js';
import { isPathological } from '../parse/markdown/pathological.js';
import { type FrontMatter, LONGEST_TIMED, mastheadOf } from '../parse/masthead.js';

// Of the file that is loaded for every text.
export { decode } from '../source/decode.js';

/** An article read from Markdown, and what the reader should be told of it. */
export interface Document {
  readonly article: Article;
  readonly warning?: Text;
}

/** A text as blocks that come in parts. */
export interface Parts {
  /** BCP 47 language of the text. */
  readonly lang: string;
  readonly parts: Iterable<readonly Block[]> | AsyncIterable<readonly Block[]>;
  /** The number behind those of its footnotes. */
  readonly firstNote: number;
  /** What to tell when all parts have come. */
  readonly warning: () => Text | undefined;
}

/**
 * The article of a Markdown text.
 * @param name what the text is called: a file's name or "stdin"
 */
export const readDocument = async (text: string, name: string): Promise<Document> =>
  readParted(await partFrontMatter(text), name);

/**
 * A document that is not yet read, with its front matter cut off.
 * @param text its beginning
 * @param last whether that is all
 */
export async function beginDocument(text: string, last: boolean, name: string) {
  const parted = await partFrontMatter(text, last);
  return { ...begin(parted, last, name), frontMatter: text.slice(0, text.length - parted.body.length) };
}

/** The blocks of a text in parts, for printing; in one part where the first block depends on the last. */
export async function readParts(text: string, name: string): Promise<Parts> {
  const parted = await partFrontMatter(text);
  const stream = await streamParted(parted, name);
  if (stream) return stream;
  const { article, warning } = await readParted(parted, name);
  const { meta, blocks } = article;
  return {
    lang: meta.lang,
    parts: [blocks],
    firstNote: numberAfterFootnotes(blocks),
    warning: () => warning,
  };
}

function begin({ body, firstLine, known, problem }: Parted, last: boolean, name: string) {
  const growth = new ArticleBuilder({ ...defaultsFor(name), ...known }, firstLine);
  growth.feed(body, last);
  return { growth, warning: problemIn(name, problem) };
}

async function readParted(parted: Parted, name: string): Promise<Document> {
  const { growth, warning } = begin(parted, true, name);
  const { stream } = growth;
  for (let window = stream.next(); window; window = stream.next()) stream.accept(window, await lexSafely(window));
  const told = stream.lost ? faults.tooMuch(name) : warning;
  return { article: growth.article(), ...(told === undefined ? {} : { warning: told }) };
}

const LANG = 'en';

const defaultsFor = (name: string): FrontMatter => ({
  name: sanitizeLine(name),
  slug: slugOfName(name),
  lang: LANG,
  tags: [],
  related: [],
});

const problemIn = (name: string, problem: Problem | undefined): Text | undefined =>
  problem && faults.frontMatter(name, problem.line, problem.code);

/**
 * The blocks of a text as they are read. Undefined if the first part depends on the last: on the number of words.
 */
async function streamParted({ body, firstLine, known, problem }: Parted, name: string): Promise<Parts | undefined> {
  if (known.date !== undefined && body.length <= LONGEST_TIMED) return undefined;
  const lang = known.lang ?? LANG;
  const definitions = seemsSimple(body) ? likelyDefinitions(body) : await definitionsIn(body, lang);
  const stream = new BlockStream({ lang, firstLine, definitions });
  stream.feed(body, true);
  return {
    lang,
    firstNote: definitions.notes.size + 1,
    parts: partsOf(stream, { ...defaultsFor(name), ...known }),
    warning: () => (stream.lost ? faults.tooMuch(name) : problemIn(name, problem)),
  };
}

/** The blocks of a stream as they are read, from where it is settled what stands above them. */
async function* partsOf(stream: BlockStream, known: FrontMatter): AsyncGenerator<readonly Block[]> {
  const held: Block[] = [];
  let settled = false;
  for (let window = stream.next(); window; window = stream.next()) {
    stream.accept(window, await lexSafely(window));
    if (settled) yield stream.take();
    else {
      for (const block of stream.take()) held.push(block);
      const tops = held.filter((block) => block.kind === 'heading' && block.level === 1);
      settled = tops[0] !== held[0] || tops.length > 1 || stream.finished;
      const head = mastheadOf(known, held[0], tops.length === 1, undefined);
      if (settled) yield [...head.blocks, ...held.slice(head.replaced)];
    }
  }
}

/** All that a text defines, by a pass over its blocks alone. */
async function definitionsIn(text: string, lang: string): Promise<Definitions> {
  const none = { links: noLinks(), notes: new Set<string>() };
  const stream = new BlockStream({ lang, firstLine: 1, definitions: none, inline: false });
  stream.feed(text, true);
  for (let window = stream.next(); window; window = stream.next()) {
    stream.accept(window, await lexSafely(window));
    stream.take();
  }
  return stream.found;
}

/**
 * Lexes ordinary text here, and what looks dangerous in a worker; what walks the tokens is loaded then. Undefined for what no parser
 * gets through.
 */
export async function lexSafely(window: Window): Promise<Lexed | undefined> {
  await loadMarkup(window.text, window.links);
  return isPathological(window.text) ? (await import('./lex-in-worker.js')).lexConfined(window) : lexHere(window);
}

/** Undefined where nesting that the scan did not see overflows the parser's stack. */
export function lexHere(window: Window): Lexed | undefined {
  try {
    return lexWindow(window);
  } catch (error) {
    if (error instanceof LexError) return undefined;
    throw error;
  }
}
