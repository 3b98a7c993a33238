import { articleWords } from '../messages/article.js';
import { clean } from './clean.js';
import { lex } from './lex.js';
import type { Article, Block, Meta, Run } from './model.js';
import { outlineOf, slugOf, titleOf } from './outline.js';
import { countWords, minutesOf, textOf } from './text.js';
import { Walk } from './walk.js';

/** What is known of an article before its text is read; a missing title is taken from the text. */
export type Known = Omit<Meta, 'title'> & {
  readonly title?: string;
  /** What an article without any title is called. */
  readonly name: string;
};

/**
 * Turns Markdown (CommonMark 0.31.2, GFM, footnotes, alerts) into an article.
 * @param source the text without its front matter
 * @param firstLine the line of the file on which `source` begins, from 1
 * @throws LexError if the parser does not get through the text
 */
export function parse(source: string, known: Known, firstLine = 1): Article {
  const { title, name, ...rest } = known;
  const words = articleWords(known.lang);
  const walk = new Walk(words.alert);
  const tokens = lex(source);
  walk.tokens(tokens, [], firstLine);
  walk.footnotes(tokens);
  const body = withTitle(walk.blocks, title, name);
  const total = body.blocks.reduce((sum, block) => sum + countWords(textOf(block)), 0);
  const meta: Meta = { ...rest, title: body.title };
  const blocks = withByline(body.blocks, meta, words.minutes(minutesOf(total)));
  return { meta, blocks, sections: outlineOf(blocks, words.lead), words: total };
}

/** The text itself as an article, without a look at its marks: paragraphs between empty lines, their lines kept. */
export function plainArticle(source: string, known: Known): Article {
  const blocks: Block[] = [];
  let line = 1;
  for (const part of source.split(/\n[ \t]*\n/)) {
    const text = clean(part).replace(/[ \n]+$/, '');
    if (text.trim() !== '') blocks.push({ kind: 'paragraph', containers: [], line, runs: [{ text, marks: [] }] });
    line += part.split('\n').length + 1;
  }
  const words = blocks.reduce((sum, block) => sum + countWords(textOf(block)), 0);
  const { name, title = name, ...rest } = known;
  return { meta: { ...rest, title }, blocks, sections: outlineOf(blocks, articleWords(known.lang).lead), words };
}

/** A first heading of level 1 that is the only one is the article's title and no section. */
function withTitle(blocks: readonly Block[], known: string | undefined, fallback: string) {
  const [first, ...others] = blocks;
  const top = (block: Block) => block.kind === 'heading' && block.level === 1;
  const own = first?.kind === 'heading' && first.level === 1 && !others.some(top) ? first : undefined;
  const ownTitle = own && titleOf(own.runs);
  if (own && (known === undefined || known === ownTitle)) {
    const block: Block = { kind: 'title', containers: own.containers, line: own.line, runs: own.runs };
    return { title: ownTitle || fallback, blocks: [block, ...others] };
  }
  if (known === undefined) {
    const heading = blocks.find((block) => block.kind === 'heading');
    return { title: (heading && titleOf(heading.runs)) || fallback, blocks };
  }
  const block: Block = { kind: 'title', containers: [], line: 1, runs: [{ text: known, marks: [] }] };
  return { title: known, blocks: [block, ...blocks] };
}

/** Puts date, reading time and source below the title of an article that has a date. */
function withByline(blocks: readonly Block[], meta: Meta, readingTime: string): readonly Block[] {
  const [first, ...others] = blocks;
  if (first?.kind !== 'title' || meta.date === undefined) return blocks;
  const runs: Run[] = [{ text: `${formatDate(meta.date, meta.lang)} · ${readingTime}`, marks: [] }];
  if (meta.source) {
    runs.push({ text: ' · ', marks: [] }, { text: meta.source.name, marks: ['link'], href: meta.source.url });
  }
  return [first, { kind: 'byline', containers: [], line: first.line, runs }, ...others];
}

/** An ISO 8601 day in words of a language: "13. September 2024". Text that is no day stays as it is. */
export function formatDate(date: string, lang: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat([lang, 'en'], { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

/** The slug of a file or a page, from its name. */
export const slugOfName = (name: string): string =>
  slugOf(name.replace(/\.(md|markdown|mdown|txt)$/i, '')) || 'article';
