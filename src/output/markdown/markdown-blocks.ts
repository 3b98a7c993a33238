import type { Block } from '../../article/model.js';
import { slugOf, titleOf } from '../../article/outline.js';
import { texOfRuns } from '../../article/with-tex.js';
import { articleWords } from '../../messages/article-words.js';
import { takeLabel } from './alert-label.js';
import { htmlLines } from './html-blocks.js';
import { formulaTag } from './html-inline.js';
import { htmlAnchors } from './html-text.js';
import { inlineMarkdown } from './inline-markdown.js';
import { inlinesOf } from './inline-nodes.js';
import { joinBlocks } from './join-blocks.js';
import { codeLines } from './markdown-code.js';
import { listLines } from './markdown-list.js';
import { tableLines } from './markdown-table.js';
import type { Nest } from './nest.js';

/** Options of an article's Markdown. */
export interface Writing {
  /** BCP 47 language of the article. */
  readonly lang: string;
}

/** Lines of blocks that follow each other. */
export const markdownLines = (nests: readonly Nest[], writing: Writing): readonly string[] =>
  joinBlocks(
    nests,
    nests.map((nest) => linesOf(nest, writing)),
    false,
  );

function linesOf(nest: Nest, writing: Writing): readonly string[] {
  switch (nest.kind) {
    case 'block':
      return blockLines(nest.block);
    case 'list':
      return listLines(nest.items, (inner) => linesOf(inner, writing)) ?? htmlLines([nest]);
    case 'quote':
      return quoteLines(nest, writing);
    case 'footnote':
      return footnoteLines(nest, writing);
    case 'figure':
      return ['<figure>', '', ...markdownLines(nest.inside, writing), '', '</figure>'];
    case 'definitions':
    case 'spreadList':
      return htmlLines([nest]);
    default:
      return nest satisfies never;
  }
}

function blockLines(block: Block): readonly string[] {
  const names = htmlAnchors(block.anchors ?? []);
  const above = names === '' ? [] : [names, ''];
  switch (block.kind) {
    case 'byline':
      return [];
    case 'title':
      return headingLines(1, block);
    case 'heading':
      return headingLines(block.level, block);
    case 'paragraph':
    case 'related':
      return `${names}${inlineMarkdown(inlinesOf(block.runs), 'paragraph')}`.split('\n');
    case 'code':
      return [...above, ...codeLines(block)];
    case 'math':
      return [...above, ...mathLines(block.source ?? block.text)];
    case 'table':
      return [...above, ...tableLines(block)];
    case 'rule':
      return [...above, '***'];
    default:
      return block satisfies never;
  }
}

/** A formula between its own delimiters, as code of the language "math", or in an element if it would be read otherwise. */
function mathLines(source: string): readonly string[] {
  if (!/^(?:\$\$|\\\[|\\begin)/.test(source)) return ['```math', ...source.split('\n'), '```'];
  const isPlain = !/\n[ \t]*\n|^\$\$\s*\$|^\$\$[^$]*\\?\$(?!\$)|\\\$\$$/.test(source);
  return isPlain ? source.split('\n') : [formulaTag('div', source)];
}

/** A heading after its own anchor, unless that is made from its text, and then those of other places. */
function headingLines(
  level: number,
  { runs, anchor, anchors = [] }: Extract<Block, { kind: 'heading' | 'title' }>,
): readonly string[] {
  const own = anchor ?? slugOf(titleOf(texOfRuns(runs)));
  const isMade = anchors.length === 0 && own === slugOf(titleOf(texOfRuns(runs)));
  const names = isMade ? '' : htmlAnchors([own, ...anchors]);
  return [`${'#'.repeat(level)} ${names}${inlineMarkdown(inlinesOf(runs), 'heading')}`];
}

function quoteLines({ alert, inside }: Extract<Nest, { kind: 'quote' }>, writing: Writing): readonly string[] {
  const quoted = (lines: readonly string[]): readonly string[] =>
    lines.map((line) => (line === '' ? '>' : `> ${line}`));
  if (!alert) return quoted(markdownLines(inside, writing));
  const labelled = takeLabel(alert, inside, articleWords(writing.lang).alert);
  if (!labelled)
    return [
      `<aside class="markdown-alert markdown-alert-${alert}">`,
      '',
      ...markdownLines(inside, writing),
      '',
      '</aside>',
    ];
  const [first] = labelled.inside;
  const isJoined = labelled.isJoined && first?.kind === 'block';
  const lines = markdownLines(labelled.inside, writing);
  return quoted([`[!${labelled.name}]`, ...(lines.length === 0 || isJoined ? [] : ['']), ...lines]);
}

function footnoteLines({ label, inside }: Extract<Nest, { kind: 'footnote' }>, writing: Writing): readonly string[] {
  const [first = '', ...rest] = markdownLines(inside, writing);
  return [`[^${label}]: ${first}`, ...rest.map((line) => (line === '' ? '' : `    ${line}`))];
}
