import type { Token, Tokens } from 'marked';
import { decodeAddress } from '../../article/address.js';
import { footnoteReference } from '../../article/footnotes.js';
import type { Mark, Run } from '../../article/model.js';
import { sanitizeTarget } from '../../article/sanitize.js';
import { textOfRuns } from '../../article/text.js';
import { decodeEntities } from '../html/entities.js';
import type { Markup } from '../html/load-markup.js';
import { RunBuilder } from '../html/run-builder.js';
import { HIDDEN, TAG_MARKS } from '../html/tags.js';

/** Returns the number of a footnote, in order of first reference; undefined for a label without a definition. */
export type FootnoteNumber = (label: string) => number | undefined;

/** Tokens inside a token. */
export const childrenOf = (token: Token): readonly Token[] => ('tokens' in token && token.tokens) || [];

/** Help for turning tokens into runs. */
export interface InlineReader {
  readonly footnote: FootnoteNumber;
  /** Undefined for a text without raw HTML and character names. */
  readonly markup: Markup | undefined;
}

interface Context {
  readonly marks: readonly Mark[];
  readonly href?: string;
}

/** Turns marked's inline tokens into runs. */
export function runsOfTokens(tokens: readonly Token[], reader: InlineReader): readonly Run[] {
  const builder = new RunBuilder();
  addTokens(tokens, { marks: [] }, builder, reader);
  return builder.finish();
}

interface OpenTag {
  readonly tag: string;
  readonly context: Context;
  readonly hidden: boolean;
}

/** Adds a mark to marks, unless they include it. */
export const marked = (marks: readonly Mark[], mark: Mark): readonly Mark[] =>
  marks.includes(mark) ? marks : [...marks, mark];

function addTokens(tokens: readonly Token[], outer: Context, builder: RunBuilder, reader: InlineReader): void {
  const open: OpenTag[] = [];
  let ends: ReadonlyMap<string, number> | undefined;
  const isText = (raw: string, index: number): boolean => {
    const tag = hiddenTag(raw, '');
    if (tag === undefined) return false;
    ends ??= endsOfHidden(tokens);
    return (ends.get(tag) ?? -1) < index;
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const { context, hidden } = open.at(-1) ?? { context: outer, hidden: false };
    if (token.type === 'html' && !isText(token.raw, index)) followTag(token.raw, context, open, builder, reader);
    else if (!hidden) addToken(token, context, builder, reader);
  }
}

/** Name of the hidden tag that raw HTML opens, or closes if `slash` is given; undefined for anything else. */
function hiddenTag(raw: string, slash: '' | '/'): string | undefined {
  const tag = raw.startsWith(`<${slash}`) ? /^[a-z]+/i.exec(raw.slice(1 + slash.length))?.[0].toLowerCase() : undefined;
  return tag !== undefined && HIDDEN.has(tag) ? tag : undefined;
}

/** Index of the last closing token of each hidden tag: a tag that is never closed is text, as it would hide the rest (GFM 6.11). */
function endsOfHidden(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    const tag = token.type === 'html' ? hiddenTag(token.raw, '/') : undefined;
    if (tag !== undefined) ends.set(tag, index);
  }
  return ends;
}

function addToken(token: Token, context: Context, builder: RunBuilder, reader: InlineReader): void {
  const inner = (mark: Mark, href?: string): void => {
    const marks = marked(context.marks, mark);
    const target = href ?? context.href;
    addTokens(childrenOf(token), target === undefined ? { marks } : { marks, href: target }, builder, reader);
  };
  switch (token.type) {
    case 'strong':
      return inner('strong');
    case 'em':
      return inner('emphasis');
    case 'del':
      return inner('strikethrough');
    case 'link':
      return inner('link', targetOf(token as Tokens.Link, reader));
    case 'image':
      return addImage(token as Tokens.Image, context, builder, reader);
    case 'codespan':
      return builder.add((token as Tokens.Codespan).text, [...context.marks, 'code'], context.href, true);
    case 'br':
      return builder.break();
    case 'checkbox':
    case 'attributes':
      return;
    case 'escape':
      return builder.add((token as Tokens.Escape).text, context.marks, context.href);
    case 'footnoteRef': {
      const label = String((token as Tokens.Generic).label);
      const number = reader.footnote(label);
      if (number === undefined) return builder.add(token.raw, context.marks, context.href);
      const { text, marks, href } = footnoteReference(String(number), context.marks);
      return builder.add(text, marks, href);
    }
    default:
      return childrenOf(token).length > 0
        ? addTokens(childrenOf(token), context, builder, reader)
        : builder.add(decodeEntities(token.raw, reader.markup), context.marks, context.href);
  }
}

/** Inline HTML: known tags set marks, a line break breaks, an image shows its text; nothing else of a tag does. */
function followTag(
  raw: string,
  context: Context,
  open: OpenTag[],
  builder: RunBuilder,
  { markup }: InlineReader,
): void {
  const closed = /^<\/([a-z][a-z0-9-]*)/i.exec(raw)?.[1]?.toLowerCase();
  if (closed !== undefined) {
    const at = open.findLastIndex((entry) => entry.tag === closed);
    if (at >= 0) open.splice(at);
    return;
  }
  const opened = markup && readTag(raw, markup);
  if (!opened) return;
  const { tag, attributes } = opened;
  if (tag === 'br') return builder.break();
  if (tag === 'img') {
    const target = sanitizeTarget(attributes.src ?? '');
    return showImage(attributes.alt ?? '', target, context, builder);
  }
  const mark = TAG_MARKS[tag];
  const href = tag === 'a' ? attributes.href : undefined;
  const hidden = HIDDEN.has(tag) || (open.at(-1)?.hidden ?? false);
  if (mark) open.push({ tag, hidden, context: { ...context, marks: marked(context.marks, mark) } });
  else if (href)
    open.push({ tag, hidden, context: { marks: marked(context.marks, 'link'), href: sanitizeTarget(href) } });
  else if (hidden) open.push({ tag, hidden, context });
}

/** Name and attributes of an opening tag; undefined for comments, declarations and instructions. */
function readTag(
  raw: string,
  { Parser }: Markup,
): { tag: string; attributes: Readonly<Record<string, string>> } | undefined {
  let found: { tag: string; attributes: Readonly<Record<string, string>> } | undefined;
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      found = { tag, attributes };
    },
  });
  parser.end(raw);
  return found;
}

/** An image shows its alternative text (CommonMark 6.4: the text of the description, without its marks). */
function addImage(token: Tokens.Image, context: Context, builder: RunBuilder, reader: InlineReader): void {
  const alternative = textOfRuns(runsOfTokens(childrenOf(token), { ...reader, footnote: () => undefined }));
  showImage(alternative, targetOf(token, reader), context, builder);
}

/** Adds an image as its alternative text, or as its file name with spaces around it. */
function showImage(alternative: string, target: string, context: Context, builder: RunBuilder): void {
  const marks: readonly Mark[] = [...context.marks, 'image'];
  const href = context.href ?? target;
  if (alternative.trim() !== '') return builder.add(alternative, marks, href);
  builder.add(' ', context.marks, context.href);
  builder.add(fileName(target), marks, href);
  builder.add(' ', context.marks, context.href);
}

const fileName = (target: string): string => decodeAddress(target.split('/').at(-1) ?? '') || target;

const targetOf = (token: Tokens.Link | Tokens.Image, { markup }: InlineReader): string =>
  sanitizeTarget('autolink' in token && token.autolink ? token.href : decodeEntities(token.href, markup));
