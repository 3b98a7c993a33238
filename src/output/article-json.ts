import type { Located } from '../article/annotation/annotation.js';
import { excerptBlocks } from '../article/excerpt.js';
import { blockOfAnchor, type Link, linksOf } from '../article/links.js';
import { memoize } from '../article/memoize.js';
import type { Article, Block, Place, Run, Section } from '../article/model.js';
import { titleOf } from '../article/outline.js';
import { placeCells } from '../article/place-cells.js';
import { countWords, minutesOf, textOf } from '../article/text.js';
import { offsetInTex, withTex } from '../article/with-tex.js';
import { writeInBatches } from './batch-writer.js';
import { summaryOf } from './section-summary.js';

/**
 * Writes an article, or a section of it, as one JSON document (src/output/schemas/read.json).
 * @param more the reader's own annotations; for one of several documents, what the command line calls the article, and what follows the
 * document
 */
export const printArticle = (
  article: Article,
  section: Section | undefined,
  write: (text: string) => void,
  more: More = {},
): void =>
  writeInBatches(
    jsonOf(inTex(article), section, { ...more, annotations: placedInTex(article, more.annotations) }, (index) =>
      countWords(textOf(article.blocks[index] as Block)),
    ),
    write,
  );

interface More {
  readonly annotations?: readonly Located[];
  readonly path?: string;
  readonly end?: string;
}

/** Article with the TeX of its formulas as text, also in titles. */
function inTex(article: Article): Article {
  const blocks = article.blocks.map(withTex);
  const titleAt = (index: number, title: string): string => {
    const block = blocks[index];
    const changed = block !== article.blocks[index] && (block?.kind === 'heading' || block?.kind === 'title');
    return changed ? titleOf(block.runs) : title;
  };
  const { meta, sections } = article;
  return {
    ...article,
    meta: { ...meta, title: titleAt(0, meta.title) },
    blocks,
    sections: sections.map((section) => ({ ...section, title: titleAt(section.start, section.title) })),
  };
}

/** Annotations whose places are those in the article with the TeX of its formulas. */
function placedInTex({ blocks }: Article, annotations: readonly Located[] = []): readonly Located[] {
  const moved = ({ block, offset }: Place): Place => ({ block, offset: offsetInTex(blocks[block] as Block, offset) });
  return annotations.map(({ annotation, passage }) => ({
    annotation,
    passage: passage && { from: moved(passage.from), to: moved(passage.to) },
  }));
}

/** Places of a section are those in the whole article, so that they mean the same in every output. */
function* jsonOf(
  article: Article,
  section: Section | undefined,
  { annotations = [], path, end: after = '\n' }: More,
  wordsOf: (block: number) => number,
): Generator<string> {
  const { title, slug, lang, author, date, summary, tags, source, address, related } = article.meta;
  const { words } = section ?? article;
  const about = {
    version: 1,
    path,
    title,
    slug,
    lang,
    author,
    date,
    summary,
    tags,
    source,
    address,
    related,
    words,
    minutes: minutesOf(words),
  };
  yield JSON.stringify(about, null, 2).slice(0, -2);
  const all = section ? excerptBlocks(article, section) : [...article.blocks.keys()];
  // The metadata of a web page are properties of the document; its blocks are those of its text.
  const shown = all.filter((index) => index >= (article.bodyStart ?? 0));
  const inside = new Set(shown);
  const { start, end } = section ?? { start: 0, end: article.blocks.length };
  const sections = article.sections.filter((one) => one.start >= start && one.end <= end);
  yield* listOf('sections', sections, sectionOf);
  yield* listOf('blocks', shown, (index) => blockOf(article.blocks[index] as Block, index, wordsOf(index)));
  const links = linksOf(article).filter(({ block }) => inside.has(block));
  yield* listOf('links', links, (link) => linkOf(article, link));
  const noted = annotations.filter(({ passage }) => (passage ? inside.has(passage.from.block) : section === undefined));
  if (noted.length > 0) yield* listOf('annotations', noted, annotationOf);
  yield `\n}${after}`;
}

/** A property that is a list, with each element on a line of its own. */
function* listOf<Item>(name: string, items: readonly Item[], shape: (item: Item) => object): Generator<string> {
  yield `,\n  "${name}": [`;
  for (const [i, item] of items.entries()) yield `${i === 0 ? '' : ','}\n    ${JSON.stringify(shape(item))}`;
  yield items.length === 0 ? ']' : '\n  ]';
}

const startOf = (block: number): Place => ({ block, offset: 0 });

const sectionOf = (section: Section) => ({
  ...summaryOf(section),
  start: startOf(section.start),
  end: startOf(section.end),
});

function blockOf(block: Block, index: number, words: number) {
  const { kind, line, containers, anchors } = block;
  const text = textOf(block);
  const common = { kind, place: startOf(index), line, containers, words, text, anchors };
  switch (block.kind) {
    case 'rule':
    case 'math':
      return common;
    case 'code':
      return { ...common, language: block.language, title: block.title };
    case 'table': {
      const [header, ...rows] = placeCells(block).map((row) =>
        row.map(({ runs, start }) => ({ offset: start, runs: placed(runs, start) })),
      );
      return { ...common, align: block.align, header, rows };
    }
    case 'heading':
      return { ...common, level: block.level, runs: placed(block.runs, 0) };
    case 'title':
    case 'byline':
    case 'paragraph':
    case 'related':
      return { ...common, runs: placed(block.runs, 0) };
    default:
      return block satisfies never;
  }
}

function placed(runs: readonly Run[], from: number) {
  let at = from;
  return runs.map((run) => {
    const offset = at;
    at += run.text.length;
    return { offset, ...run };
  });
}

/** The text of a block, kept because a long table may have many links. */
const textOnce = memoize(textOf);

function linkOf(article: Article, { kind, block, from, to, href }: Link) {
  const target = blockOfAnchor(article, href);
  const text = textOnce(article.blocks[block] as Block).slice(from, to);
  return {
    kind,
    place: { block, offset: from },
    length: to - from,
    text,
    href,
    ...(target === undefined ? {} : { target: startOf(target) }),
  };
}

const annotationOf = ({ annotation, passage }: Located) => {
  const { id, target, color, anchor, note, created } = annotation;
  const { quote, section } = anchor;
  const colored = target === 'passage' ? { color } : {};
  return { id, target, ...colored, section, quote, note, created, start: passage?.from, end: passage?.to };
};
