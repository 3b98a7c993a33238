import type { Article, Block } from '../article/model.js';
import { Outline, slugOf, titleOf } from '../article/outline.js';
import { countWords, minutesOf, textOf } from '../article/text.js';
import { texOfRuns } from '../article/with-tex.js';
import { articleWords } from '../messages/article-words.js';
import { type FrontMatter, mastheadOf, repeatsTitle } from './masthead.js';

/** Composes the article of a web page: its title and byline above its blocks, and the outline. */
export function articleOf(known: FrontMatter, body: readonly Block[]): Article {
  const words = articleWords(known.lang);
  const isTop = (block: Block): boolean => block.kind === 'heading' && block.level === 1;
  const beginning = { first: body[0], alone: body.filter(isTop).length === 1, finished: true };
  const bare = mastheadOf(known, beginning);
  const firstHeading = body.find(({ kind }, i) => kind === 'heading' && i >= bare.replaced);
  // A heading below other text may repeat the title.
  const text = body.slice(bare.replaced).filter((block) => block !== firstHeading || !repeatsTitle(known, block));
  const shown = [...bare.blocks.filter(({ kind }) => kind !== 'byline'), ...text];
  const count = shown.reduce((sum, block) => sum + countWords(textOf(block)), 0);
  const head = mastheadOf(known, beginning, words.minutes(minutesOf(count)));
  const blocks = [...head.blocks.map(named), ...text];
  const outline = new Outline(words.lead);
  for (const block of blocks) outline.add(block, countWords(textOf(block)));
  const { name, properties: _, isPage: __, ...meta } = known;
  const heading = firstHeading?.kind === 'heading' ? titleOf(firstHeading.runs) : undefined;
  return {
    meta: { ...meta, title: head.title || heading || name },
    blocks,
    sections: outline.sections(),
    words: count,
    bodyStart: head.blocks.length,
  };
}

/** A title with the anchor that it would have as a heading of the text. */
const named = (block: Block): Block =>
  block.kind === 'title' ? { ...block, anchor: block.anchor ?? slugOf(titleOf(texOfRuns(block.runs))) } : block;
