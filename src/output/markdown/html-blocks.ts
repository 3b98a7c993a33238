import { isCaption } from '../../article/figures.js';
import { texOfRuns } from '../../article/formulas.js';
import type { Block } from '../../article/model.js';
import { slugOf, titleOf } from '../../article/outline.js';
import { listHtml } from './html-list.js';
import { htmlAnchors } from './html-text.js';
import { inlinesOf } from './inline-nodes.js';
import { inlineHtml } from './inline-tags.js';
import { codeHtml } from './markdown-code.js';
import { tableHtml } from './markdown-table.js';
import type { Defining, Nest } from './nest.js';

/** Lines of blocks as HTML, without empty lines, which would end a block of HTML in Markdown. */
export const htmlLines = (nests: readonly Nest[]): readonly string[] => nests.flatMap(linesOf);

function linesOf(nest: Nest): readonly string[] {
  switch (nest.kind) {
    case 'block':
      return blockHtml(nest.block);
    case 'list':
      return listHtml(nest.items, inElement);
    case 'definitions':
      return ['<dl>', ...nest.parts.flatMap(definingHtml), '</dl>'];
    case 'quote': {
      const [tag, name] = nest.alert
        ? ['aside', ` class="markdown-alert markdown-alert-${nest.alert}"`]
        : ['blockquote', ''];
      return [`<${tag}${name}>`, ...htmlLines(nest.inside), `</${tag}>`];
    }
    case 'figure':
      return ['<figure>', ...nest.inside.flatMap(partOfFigure), '</figure>'];
    case 'footnote':
      return htmlLines(nest.inside);
    default:
      return nest satisfies never;
  }
}

const partOfFigure = (nest: Nest): readonly string[] =>
  nest.kind === 'block' && nest.block.kind === 'paragraph'
    ? [lineHtml(nest.block, isCaption(nest.block) ? 'figcaption' : 'p')]
    : linesOf(nest);

/** A paragraph as an element, or bare. */
export function lineHtml({ runs, anchors = [] }: Extract<Block, { kind: 'paragraph' }>, tag: string): string {
  const line = `${htmlAnchors(anchors)}${inlineHtml(inlinesOf(runs))}`;
  return tag === '' ? line : `<${tag}>${line}</${tag}>`;
}

function definingHtml(part: Defining): readonly string[] {
  if (part.kind === 'definition') return inElement('dd', part.inside, part.tight);
  const runs = part.block.runs.map((run) => ({ ...run, marks: run.marks.slice(1) }));
  return [lineHtml({ ...part.block, runs }, 'dt')];
}

/** Blocks in an item or a definition: only paragraphs of loose ones are elements of the kind that sets space between them. */
export function inElement(tag: string, inside: readonly Nest[], isTight: boolean, box = ''): readonly string[] {
  const isText = (nest: Nest | undefined): nest is Extract<Nest, { kind: 'block' }> =>
    nest?.kind === 'block' && nest.block.kind === 'paragraph';
  const lines = inside.flatMap((nest, i) => {
    if (!isText(nest) || nest.block.kind !== 'paragraph') return linesOf(nest);
    return [lineHtml(nest.block, isTight ? (i === 0 ? '' : 'div') : 'p')];
  });
  const space = !isTight && !inside.some(isText) ? ['<p></p>'] : [];
  const name = tag.split(' ')[0];
  const [first = '', ...rest] = [...lines, ...space];
  const open = `<${tag}>${box}${first}`;
  return rest.length === 0 ? [`${open}</${name}>`] : [open, ...rest, `</${name}>`];
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
      return [...above, ...codeHtml({ ...block, kind: 'code', language: 'math', text: block.source ?? block.text })];
    case 'table':
      return [...above, ...tableHtml(block)];
    case 'rule':
      return [...above, '<hr>'];
    default:
      return block satisfies never;
  }
}
