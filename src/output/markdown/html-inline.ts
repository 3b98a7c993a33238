import { footnoteAnchor, shownLabel } from '../../article/footnotes.js';
import type { Mark } from '../../article/model.js';
import { htmlText, htmlValue } from './html-text.js';
import type { Inline } from './inline-nodes.js';

const TAGS: Readonly<Partial<Record<Mark, string>>> = {
  emphasis: 'em',
  strong: 'strong',
  strikethrough: 'del',
  code: 'code',
  keyboard: 'kbd',
  subscript: 'sub',
  superscript: 'sup',
};

type Marked = Extract<Inline, { kind: 'mark' }>;

/** Opening and closing tag of a mark. */
export function tagsOf({ mark, href }: Pick<Marked, 'mark' | 'href'>): readonly [open: string, close: string] {
  if (mark === 'link') return [`<a href="${htmlValue(href ?? '')}">`, '</a>'];
  const tag = TAGS[mark];
  return tag ? [`<${tag}>`, `</${tag}>`] : ['', ''];
}

/** Formula as an element with its TeX as an attribute, and with a form for other programs. */
export const formulaTag = (tag: 'span' | 'div', source: string): string =>
  `<${tag} class="math" data-tex="${htmlValue(source).replaceAll('\n', '&#10;')}">${htmlText(source).replaceAll('\n', ' ')}</${tag}>`;

const footnoteTag = (label: string): string =>
  `<a class="footnote" href="#${htmlValue(footnoteAnchor(label))}">[${htmlText(label)}]</a>`;

/** Image as a tag. */
export const imageTag = ({ text, href }: Extract<Inline, { kind: 'image' }>): string =>
  `<img${href === undefined ? '' : ` src="${htmlValue(href)}"`} alt="${htmlValue(text)}">`;

/** Parts of a line as HTML. */
export const inlineHtml = (nodes: readonly Inline[]): string => nodes.map(htmlOf).join('');

function htmlOf(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return htmlText(node.text);
    case 'code':
      return `<code>${htmlText(node.text)}</code>`;
    case 'break':
      return '<br>';
    case 'image':
      return imageTag(node);
    case 'math':
      return formulaTag('span', node.source);
    case 'footnote':
      return footnoteTag(shownLabel(node.label) ?? node.label);
    case 'mark': {
      const [open, close] = tagsOf(node);
      return `${open}${inlineHtml(node.inside)}${close}`;
    }
    default:
      return node satisfies never;
  }
}
