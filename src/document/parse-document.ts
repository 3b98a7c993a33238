import type { Article, Block } from '../article/model.js';
import { slugOfName } from '../article/outline.js';
import { sanitizeLine } from '../article/sanitize.js';
import { faults } from '../messages/faults.js';
import type { Text } from '../messages/language.js';
import { ArticleBuilder, TOP } from '../parse/article-builder.js';
import { type Parted, partFrontMatter } from '../parse/front-matter.js';
import { guessLanguage } from '../parse/guess-language.js';
import { BlockStream } from '../parse/markdown/block-stream.js';
import { type Definitions, noLinks, seemsSimple } from '../parse/markdown/references/definitions.js';
import { likelyDefinitions } from '../parse/markdown/references/likely-definitions.js';
import type { Sizes } from '../parse/markdown/window-cutter.js';
import { type FrontMatter, hasByline, LONGEST_TIMED, mastheadOf, repeatsTitle } from '../parse/masthead.js';
import { kindOfText, type TextKind } from '../parse/text-kind.js';
import type { Origin } from '../source/origin.js';
import { checkLength, type TextPart } from '../source/read-text.js';
import { keepYoungSpace } from '../system/young-space.js';
import type { Opened, Rest } from './opened.js';
import { readBlocks } from './read-blocks.js';

// Loaded together with what parses the text.
export { readText } from '../source/read-text.js';
export { readBlocks } from './read-blocks.js';

/** Parses a Markdown text. */
export const parseDocument = async (text: string, origin: Origin): Promise<Opened> =>
  parseParted(await part(text, true, origin), text, origin);

/** Separates a text from its front matter; plain text has none. */
const part = async (text: string, last: boolean, origin: TextOrigin): Promise<Parted> =>
  isText(origin) ? { body: text, firstLine: 1, known: {} } : partFrontMatter(text, last);

/** Facts about the origin of a text that parsing it needs. */
export type TextOrigin = Pick<Origin, 'as' | 'name' | 'slug' | 'inVault'>;

const isText = ({ as }: TextOrigin): boolean => as?.type === 'text';

function kindOf({ as, name, inVault }: TextOrigin, body: string): TextKind {
  const kind = as?.type === 'html' ? 'markdown' : (as?.type ?? kindOfText(name, body));
  return kind === 'markdown' && inVault ? 'note' : kind;
}

async function parseParted(parted: Parted, text: string, origin: Origin): Promise<Opened> {
  const { builder, warning } = builderOf(parted, true, origin);
  for await (const _ of readBlocks(builder.stream));
  return {
    origin,
    article: builder.article(),
    markdown: () => text,
    warning: builder.stream.lost ? faults.tooMuch(origin.name) : warning,
  };
}

/**
 * Begins an article with its front matter.
 * @param text the beginning of the text
 * @param last whether that is all of it
 */
export async function beginDocument(text: string, last: boolean, origin: Origin) {
  const parted = await part(text, last, origin);
  return { ...builderOf(parted, last, origin), frontMatter: text.slice(0, text.length - parted.body.length) };
}

/** Sizes of the windows of a text that is read only as far as something in it. */
const SMALL_WINDOWS: Sizes = { first: 1024, next: 1024, paragraph: 262_144 };

/**
 * Begins to parse a Markdown text of which perhaps only the beginning is needed; it gets no reading time. `settled` tells whether the rest
 * can no longer change what was read, neither by a definition nor by another title.
 */
export async function beginToSearch(text: string, origin: TextOrigin, isNeeded: (paragraph: string) => boolean) {
  const parted = await part(text, true, origin);
  const { builder } = builderOf(parted, true, origin, { sizes: SMALL_WINDOWS, timed: false, isNeeded });
  const { known, body } = parted;
  const settled = (known.title !== undefined || isAlone(body, true) === true) && seemsSimple(body);
  return { builder, settled };
}

function builderOf(
  parted: Parted,
  last: boolean,
  origin: TextOrigin,
  options: Partial<ConstructorParameters<typeof ArticleBuilder>[1]> = {},
) {
  const kind = kindOf(origin, parted.body);
  const builder = new ArticleBuilder(knownOf(parted, origin), { ...options, firstLine: parted.firstLine, kind });
  builder.feed(parted.body, last);
  return { builder, warning: warningOf(parted, last, origin) };
}

const knownOf = ({ known, properties, body }: Parted, { name, slug, as }: TextOrigin): FrontMatter => ({
  name: sanitizeLine(name),
  slug: slug ?? slugOfName(name),
  tags: [],
  related: [],
  ...known,
  ...(properties ? { properties } : {}),
  lang: as?.lang ?? known.lang ?? guessLanguage(body) ?? 'en',
});

function warningOf({ problem, properties, body }: Parted, last: boolean, { name }: TextOrigin): Text | undefined {
  if (problem === 'too large') return faults.frontMatterTooLarge(name);
  if (problem) return faults.frontMatter(name, problem.format, problem.line);
  return last && properties?.length === 0 && body.trim() === '' ? faults.frontMatterAlone(name) : undefined;
}

/** Maximum length of a text, in characters, for which time is worth more than memory. */
const LARGE = 4_000_000;

/**
 * Parses a Markdown text whose blocks are asked for once, part by part. Reads it whole where the first block depends on the number of its
 * words. Where it comes in several parts, a link knows the definitions so far, and a footnote those of the first part.
 * @param first the first part, if it has been taken
 */
export async function parseInParts(
  parts: Iterator<TextPart, void>,
  origin: Origin,
  first = parts.next().value,
): Promise<Opened> {
  const { text, last }: TextPart = first ?? { text: '', last: true };
  if (text.length > LARGE) keepYoungSpace();
  const parted = await part(text, last, origin);
  const { body, firstLine } = parted;
  const known = knownOf(parted, origin);
  if (hasByline(known) && body.length <= LONGEST_TIMED) return parseParted(parted, text, origin);
  const { name, lang } = known;
  const kind = kindOf(origin, body);
  const likely = kind === 'text' || !last || seemsSimple(body);
  const definitions = likely ? likelyDefinitions(body) : await definitionsIn(body, lang, kind);
  const stream = new BlockStream({ lang, kind, firstLine, definitions });
  stream.feed(body, last);
  const article: Article = { meta: { title: name, ...known }, blocks: [], sections: [], words: 0 };
  const rest: Rest = {
    parts: partsOf(stream, known, readParts(stream, definitions, parts, origin.name), () => isAlone(body, last)),
    unfinished: () => false,
    length: () => stream.length,
    ahead: () => 0,
    share: () => stream.share,
    article: () => article,
    warning: () => (stream.lost ? faults.tooMuch(origin.name) : undefined),
    close: () => {},
  };
  return { origin, article, markdown: () => text, warning: warningOf(parted, last, origin), rest };
}

/** Reads the blocks of a stream; feeds it with the parts that follow, and their definitions of links. */
async function* readParts(
  stream: BlockStream,
  definitions: Definitions,
  parts: Iterator<TextPart, void>,
  path: string,
): AsyncGenerator<void> {
  yield* readBlocks(stream);
  for (let part = parts.next().value; part; part = parts.next().value) {
    for (const [label, link] of Object.entries(likelyDefinitions(part.text).links)) definitions.links[label] ??= link;
    // A single code block may be as long.
    checkLength(stream.rest.length + part.text.length, path);
    stream.feed(part.text, part.last);
    yield* readBlocks(stream);
  }
}

/** Matches whatever may be a heading of level 1, also in a quote or a list. */
const MAY_BE_TOP = /(?<!#)#(?=\s|$)|=[ \t]*$|<h1/gim;

/**
 * Whether a heading of level 1 at the start of a text is the only one, as far as the text alone tells: it does so if there is nothing that
 * looks like another, and has to if it is too long for its blocks to be held.
 * @param last whether this is the whole text
 */
function isAlone(text: string, last: boolean): boolean | undefined {
  const matches = text.matchAll(last ? MAY_BE_TOP : TOP);
  matches.next();
  return matches.next().done || (last ? undefined : false);
}

/**
 * Yields blocks as they are read, once the masthead above them is known.
 * @param isAlone tells whether a heading of level 1 at the start is the only one; undefined to hold the blocks until that is known
 */
async function* partsOf(
  stream: BlockStream,
  known: FrontMatter,
  reading: AsyncIterable<void>,
  isAlone: () => boolean | undefined,
): AsyncGenerator<readonly Block[]> {
  const held: Block[] = [];
  let tops = 0;
  let alone: boolean | undefined;
  let settled = false;
  let headings = 0;
  const withoutTitle = (blocks: readonly Block[]): readonly Block[] =>
    blocks.filter((block) => {
      if (block.kind !== 'heading') return true;
      headings += 1;
      return headings > 1 || !repeatsTitle(known, block);
    });
  for await (const _ of reading) {
    const blocks = stream.take();
    if (settled) {
      yield withoutTitle(blocks);
      continue;
    }
    const begins = held.length === 0;
    for (const block of blocks) {
      held.push(block);
      if (isTop(block)) tops += 1;
    }
    const [first] = held;
    if (begins && first) alone = known.title === undefined && isTop(first) ? isAlone() : false;
    settled = alone !== undefined || tops > 1 || stream.finished;
    if (!settled) continue;
    const head = mastheadOf(known, { first, alone: alone ?? tops === 1, finished: stream.finished });
    headings = head.replaced;
    yield [...head.blocks, ...withoutTitle(held.slice(head.replaced))];
    held.length = 0;
  }
}

const isTop = (block: Block): boolean => block.kind === 'heading' && block.level === 1;

/** All definitions in a text, found by a pass over its blocks alone. */
async function definitionsIn(text: string, lang: string, kind: TextKind): Promise<Definitions> {
  const none = { links: noLinks(), notes: new Set<string>() };
  const stream = new BlockStream({ lang, kind, firstLine: 1, definitions: none, inline: false });
  stream.feed(text, true);
  for await (const _ of readBlocks(stream)) stream.take();
  return stream.found;
}
