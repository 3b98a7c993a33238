import type { Lexer, Token, TokenizerExtension, TokenizerThis, Tokens } from 'marked';
import type { Run } from '../../../article/model.js';
import { IN_LINE } from '../../html/html-tags.js';
import { within } from '../../within.js';
import type { BlockWriter } from '../block-writer.js';
import type { Dialect, WriteBlocks } from '../dialects/dialect.js';
import { waiting } from '../unfinished-text.js';
import { inlineTag } from './inline-tags.js';
import { rowOf } from './jsx-code.js';
import { type JsxTag, readTag } from './jsx-tag.js';
import { admonitionOfTag, codeOfTag, descriptionOfTag, isInLine, labelOfTag, targetOfTag } from './mdx-components.js';
import { EMPTY_LINE, endOfParagraph } from './paragraph-end.js';
import { wholeElement } from './whole-elements.js';

/*
 * Tags of MDX. A component on rows of its own is like a container between fences: each of its tags is a token, as it may be longer than a
 * window, and what is between them is Markdown.
 */

/** Opening tag of a component, or one without content. */
interface Component extends Tokens.Generic {
  readonly fence: string;
  readonly admonition?: string | undefined;
  readonly closed?: boolean;
  readonly label: readonly Token[];
  readonly description: readonly Token[];
}

const SUMMARY = /^[ \t]*<summary[^>]*>((?:(?!\n[ \t]*\n|<\/summary>).)*)<\/summary>/s;

/** Whether a tag at the start of a line is a block rather than text. */
function isBlock(tag: JsxTag, source: string): boolean {
  if (tag.kind === 'closing' || tag.name === '') return true;
  if (/^[a-z]/.test(tag.name) && !tag.name.includes('.')) return !IN_LINE.has(tag.name);
  if (codeOfTag(tag)) return true;
  if (isInLine(tag)) return false;
  if (admonitionOfTag(tag) !== undefined || labelOfTag(tag) !== '') return true;
  return /^[ \t]*(?:$|[\n<{])/.test(source.slice(tag.end, tag.end + 100));
}

/** Whether a component of an unknown kind takes the whole row: `<Tab>text</Tab>`. */
function isRow(tag: JsxTag, source: string): boolean {
  if (!/^[A-Z]/.test(tag.name) || isInLine(tag)) return false;
  const feed = source.indexOf('\n', tag.end);
  const rest = source.slice(tag.end, feed < 0 ? source.length : feed).trimEnd();
  const close = `</${tag.name}>`;
  return rest.endsWith(close) && rest.indexOf(close) === rest.length - close.length;
}

const blockTag: TokenizerExtension = {
  name: 'blockTag',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const at = /^[ \t]*(?=<[A-Za-z_$/>])/.exec(source)?.[0].length;
    if (at === undefined) return undefined;
    const tag = readTag(source, at);
    if (tag === 'open') return waiting(this.lexer, source);
    if (tag === 'never') return undefined;
    const [summary, title = ''] = (tag.name === 'summary' && SUMMARY.exec(source)) || [];
    if (summary !== undefined) {
      const label = this.lexer.inline(title.trim());
      return { type: 'component', raw: rowOf(source, summary.length), fence: '<details>', label, description: [] };
    }
    // A tag with an empty line in it is too long for a paragraph.
    if (!isBlock(tag, source) && !isRow(tag, source) && !EMPTY_LINE.test(source.slice(0, tag.end))) return undefined;
    return wholeElement(this.lexer, source, at, tag) ?? tokenOf(this.lexer, tag, rowOf(source, tag.end));
  },
};

function tokenOf(lexer: Lexer, tag: JsxTag, raw: string): Tokens.Generic {
  const fence = `<${tag.name}>`;
  if (tag.kind === 'closing') return { type: 'componentEnd', raw, fence };
  if (tag.name === 'hr') return { type: 'hr', raw };
  const code = codeOfTag(tag);
  if (code) return { type: 'code', raw, ...code };
  const admonition = admonitionOfTag(tag);
  const isElement = /^[a-z]/.test(tag.name) || tag.name === '';
  const label = isElement ? [] : linked(targetOfTag(tag), lexer.inline(labelOfTag(tag)));
  const description = isElement ? [] : lexer.inline(descriptionOfTag(tag));
  return { type: 'component', raw, fence, admonition, closed: tag.kind === 'selfClosing', label, description };
}

const linked = (href: string | undefined, tokens: Token[]): Token[] =>
  href === undefined ? tokens : [{ type: 'link', raw: '', href, tokens } as Tokens.Generic];

/** Runs of a component without content: its label, and what it says more on a line below. */
function runsOf(label: readonly Token[], description: readonly Token[], writer: BlockWriter): readonly Run[] {
  const head = writer.runs([{ type: 'strong', raw: '', tokens: [...label] } as Tokens.Generic]);
  const more = writer.runs(description);
  return [...head, ...(head.length > 0 && more.length > 0 ? [{ text: '\n', marks: [] }] : []), ...more];
}

const writeComponent: WriteBlocks = (token, at, writer) => {
  const { fence, admonition, closed, label, description } = token as Component;
  const container = admonition === undefined ? [] : [writer.admonition(admonition, label, at)];
  if (fence === '<blockquote>') container.push({ kind: 'quote', id: writer.nextId() });
  const inside = { ...at, containers: container.reduce(within, at.containers) };
  if (closed) return writer.paragraph(runsOf(label, description, writer), at);
  if (admonition === undefined) writer.label(label, at);
  writer.paragraph(writer.runs(description), inside);
  writer.openFence(fence, inside.containers);
};

export const mdxTags: Dialect = {
  detect: /</,
  extensions: [blockTag, inlineTag],
  endOfParagraph: (source, most) => endOfParagraph(source, most, isBlock),
  blocks: {
    component: writeComponent,
    componentEnd: (token, _, writer) => void writer.closeFence(String(token.fence)),
  },
};
