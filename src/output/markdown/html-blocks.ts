import { isCaption } from '../../article/figures.js';
import type { Block } from '../../article/model.js';
import { slugOf, titleOf } from '../../article/outline.js';
import { texOfRuns } from '../../article/with-tex.js';
import { formulaTag, inlineHtml } from './html-inline.js';
import { itemTags, listTag } from './html-list.js';
import { htmlAnchors } from './html-text.js';
import { inlinesOf } from './inline-nodes.js';
import { codeHtml } from './markdown-code.js';
import { tableHtml } from './markdown-table.js';
import type { Defining, Nest } from './nest.js';

/** Tags of the items of open lists that are spread, by the ids of the items. */
type OpenItems = ReadonlyMap<number, readonly [tag: string, box: string]>;

const NONE: OpenItems = new Map();

/** Lines of blocks as HTML, without empty lines, which would end a block of HTML in Markdown. */
export const htmlLines = (nests: readonly Nest[], open = NONE): readonly string[] =>
  nests.flatMap((nest) => linesOf(nest, open));

function linesOf(nest: Nest, open: OpenItems): readonly string[] {
  switch (nest.kind) {
    case 'block':
      return blockHtml(nest.block);
    case 'list':
      return listHtml(nest, open);
    case 'spreadList': {
      const { items } = nest.list;
      const tags = itemTags(items);
      const inside = new Map([...open, ...items.map(({ id }, i) => [id, tags[i] ?? ['li', '']] as const)]);
      return inTag(listTag(items), htmlLines(nest.inside, inside));
    }
    case 'definitions':
      return inTag(
        'dl',
        nest.parts.flatMap((part) => definingHtml(part, open)),
      );
    case 'quote':
      return inTag(
        nest.alert ? `aside class="markdown-alert markdown-alert-${nest.alert}"` : 'blockquote',
        htmlLines(nest.inside, open),
      );
    case 'figure':
      return inTag(
        'figure',
        nest.inside.flatMap((part, i) => partOfFigure(part, open, i === 0)),
      );
    case 'footnote':
      return htmlLines(nest.inside, open);
    default:
      return nest satisfies never;
  }
}

const inTag = (tag: string, lines: readonly string[]): readonly string[] => [
  `<${tag}>`,
  ...lines,
  `</${tag.split(' ')[0]}>`,
];

function listHtml({ items }: Extract<Nest, { kind: 'list' }>, open: OpenItems): readonly string[] {
  const own = items.map(({ item }) => item);
  const isOpen = own[0] !== undefined && open.has(own[0].id);
  const tags = isOpen ? own.map(({ id }) => open.get(id) ?? (['li', ''] as const)) : itemTags(own);
  const lines = items.flatMap(({ item, inside }, i) => {
    const [tag, box] = tags[i] ?? ['li', ''];
    return inElement(tag, inside, item.tight, open, box);
  });
  return isOpen ? lines : inTag(listTag(own), lines);
}

/** Part of a figure: its first picture is bare, and other text is its caption. */
function partOfFigure(nest: Nest, open: OpenItems, isFirst: boolean): readonly string[] {
  if (nest.kind !== 'block' || nest.block.kind !== 'paragraph') return linesOf(nest, open);
  const tag = isCaption(nest.block) ? 'figcaption' : isFirst ? '' : 'p';
  return [lineHtml(nest.block, tag)];
}

/** A paragraph as an element, or bare. */
function lineHtml({ runs, anchors = [] }: Extract<Block, { kind: 'paragraph' }>, tag: string): string {
  const line = `${htmlAnchors(anchors)}${inlineHtml(inlinesOf(runs))}`;
  return tag === '' ? line : `<${tag}>${line}</${tag}>`;
}

function definingHtml(part: Defining, open: OpenItems): readonly string[] {
  if (part.kind === 'definition') return inElement('dd', part.inside, part.tight, open);
  const runs = part.block.runs.map((run) => ({ ...run, marks: run.marks.slice(1) }));
  return [lineHtml({ ...part.block, runs }, 'dt')];
}

/** Blocks in an item or a definition: only paragraphs of loose ones are elements of the kind that sets space between them. */
function inElement(
  tag: string,
  inside: readonly Nest[],
  isTight: boolean,
  open: OpenItems,
  box = '',
): readonly string[] {
  const isText = (nest: Nest | undefined): nest is Extract<Nest, { kind: 'block' }> =>
    nest?.kind === 'block' && nest.block.kind === 'paragraph';
  const lines = inside.flatMap((nest, i) => {
    if (!isText(nest) || nest.block.kind !== 'paragraph') return linesOf(nest, open);
    return [lineHtml(nest.block, isTight ? (i === 0 ? '' : 'div') : 'p')];
  });
  const space = !isTight && !inside.some(isText) ? ['<p></p>'] : [];
  const name = tag.split(' ')[0];
  const [first = '', ...rest] = [...lines, ...space];
  const head = `<${tag}>${box}${first}`;
  return rest.length === 0 ? [`${head}</${name}>`] : [head, ...rest, `</${name}>`];
}

function blockHtml(block: Block): readonly string[] {
  const names = htmlAnchors(block.anchors ?? []);
  const above = names === '' ? [] : [htmlAnchors(block.anchors ?? [], 'div')];
  switch (block.kind) {
    case 'byline':
      return [];
    case 'title':
    case 'heading': {
      const level = block.kind === 'heading' ? block.level : 1;
      const own = block.anchor ?? slugOf(titleOf(texOfRuns(block.runs)));
      return [`<h${level}>${htmlAnchors([own])}${names}${inlineHtml(inlinesOf(block.runs))}</h${level}>`];
    }
    case 'paragraph':
      return [lineHtml(block, 'p')];
    case 'related':
      return [];
    case 'code':
      return [...above, ...codeHtml(block)];
    case 'math':
      return [...above, formulaTag('div', block.source ?? block.text)];
    case 'table':
      return [...above, ...tableHtml(block)];
    case 'rule':
      return [...above, '<hr>'];
    default:
      return block satisfies never;
  }
}
