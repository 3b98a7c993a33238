import type { Token, Tokens } from 'marked';
import { footnoteReference } from '../../article/footnotes.js';
import type { Mark, Run } from '../../article/model.js';
import { sanitizeTarget } from '../../article/sanitize.js';
import { textOfRuns } from '../../article/text.js';
import { texOfRuns } from '../../article/with-tex.js';
import { decodeEntities } from '../html/entities.js';
import type { Markup } from '../html/load-markup.js';
import { imageText, type Wording } from '../runs/embedded.js';
import { addText, type InlineContext, withMark } from '../runs/inline-context.js';
import { RunBuilder } from '../runs/run-builder.js';
import type { Writers } from './dialects/dialect.js';
import { InlineHtml } from './inline-html.js';

/**
 * Returns the label of a footnote, usually its number in order of first reference; undefined for a label without a definition.
 * @param note text of a footnote that is written where it is referred to
 */
type FootnoteNumber = (label: string, note?: readonly Token[]) => string | undefined;

/** Tokens inside a token. */
export const childrenOf = (token: Token): readonly Token[] => ('tokens' in token && token.tokens) || [];

/** Help for turning tokens into runs. */
export interface InlineReader {
  readonly footnote: FootnoteNumber;
  /** Undefined for a text without raw HTML and character names. */
  readonly markup: Markup | undefined;
  readonly wording: Wording;
  /** Writers of the tokens of dialects. */
  readonly writers: Writers['runs'] | undefined;
  /** Level of the heading that the tokens are in. */
  readonly heading?: number | undefined;
  /** Takes the name of the place where an element of HTML begins. */
  readonly name: (name: string) => void;
}

/** Context of most text, shared by all of it. */
const PLAIN: InlineContext = { marks: [] };

/** Turns marked's inline tokens into runs. */
export function runsOfTokens(tokens: readonly Token[], reader: InlineReader): readonly Run[] {
  const builder = new RunBuilder();
  addTokens(tokens, PLAIN, builder, reader);
  return builder.finish();
}

function addTokens(tokens: readonly Token[], outer: InlineContext, builder: RunBuilder, reader: InlineReader): void {
  const { heading, markup, wording, name } = reader;
  if (!tokens.some(({ type }) => type === 'html')) {
    for (const token of tokens) addToken(token, outer, builder, reader);
    return;
  }
  const html = new InlineHtml(tokens, outer, heading, name);
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'html' && !html.isText(token.text, index)) html.add(token.text, index, builder, wording, markup);
    else if (!html.hidden) addToken(token, html.context, builder, reader);
  }
  html.end();
}

function addToken(token: Token, context: InlineContext, builder: RunBuilder, reader: InlineReader): void {
  const inner = (mark: Mark, href?: string): void => {
    const target = href === undefined ? {} : { href };
    const inside = { ...context, ...target, marks: withMark(context.marks, mark) };
    addTokens(childrenOf(token), inside, builder, reader);
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
      return;
    case 'escape':
      return builder.add((token as Tokens.Escape).text, context.marks, context.href);
    case 'footnoteRef': {
      const { label, note } = token as Tokens.Generic;
      const shown = reader.footnote(String(label), note);
      if (shown === undefined) return builder.add(token.raw, context.marks, context.href);
      const { text, marks, href } = footnoteReference(shown, context.marks);
      return builder.add(text, marks, href);
    }
    default: {
      const write = reader.writers?.[token.type];
      if (write) {
        const children = (tokens: readonly Token[], inside: InlineContext) =>
          addTokens(tokens, inside, builder, reader);
        return write(token, { context, builder, children, markup: reader.markup });
      }
      return childrenOf(token).length > 0
        ? addTokens(childrenOf(token), context, builder, reader)
        : addText(decodeEntities(token.raw, reader.markup), context, builder);
    }
  }
}

function addImage(token: Tokens.Image, context: InlineContext, builder: RunBuilder, reader: InlineReader): void {
  const target = targetOf(token, reader);
  const image = { alt: alternativeOf(token, reader), title: token.title ?? undefined, target, link: context.href };
  builder.picture({
    text: imageText({ ...image, named: !reader.heading }, reader.wording),
    decorative: false,
    marks: withMark(context.marks, 'image'),
    href: context.href ?? target,
  });
}

/** Size of an image at the end of its description, as Obsidian and Discourse write it. */
const SIZE = /\|[ \t]*\d+(?:x\d+)?(?:,[ \t]*\d+%)?[ \t]*$/;

/** Alternative text of an image: the text of its description, without its marks (CommonMark 6.4). */
const alternativeOf = (token: Tokens.Image, reader: InlineReader): string =>
  textOfRuns(texOfRuns(runsOfTokens(childrenOf(token), { ...reader, footnote: () => undefined }))).replace(SIZE, '');

const targetOf = (token: Tokens.Link | Tokens.Image, { markup }: InlineReader): string =>
  sanitizeTarget('autolink' in token && token.autolink ? token.href : decodeEntities(token.href, markup));
