import { decodeHTMLStrict } from 'entities';
import type { Token, Tokens } from 'marked';
import { cleanTarget } from './clean.js';
import type { Mark, Run } from './model.js';
import { RunBuilder } from './runs.js';
import { textOfRuns } from './text.js';

/** Numbers footnotes in the order in which they are first referred to; undefined for a label without a definition. */
export type FootnoteNumber = (label: string) => number | undefined;

const TAG_MARKS: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  code: 'code',
  kbd: 'keyboard',
  s: 'strikethrough',
  del: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
};

/** The tokens inside of one. */
export const childrenOf = (token: Token): readonly Token[] => ('tokens' in token && token.tokens) || [];

interface Context {
  readonly marks: readonly Mark[];
  readonly href?: string;
}

/** Turns marked's inline tokens into runs. */
export function runsOfTokens(tokens: readonly Token[], footnote: FootnoteNumber): readonly Run[] {
  const builder = new RunBuilder();
  addTokens(tokens, { marks: [] }, builder, footnote);
  return builder.finish();
}

function addTokens(tokens: readonly Token[], outer: Context, builder: RunBuilder, footnote: FootnoteNumber): void {
  const open: { tag: string; context: Context }[] = [];
  for (const token of tokens) {
    const context = open.at(-1)?.context ?? outer;
    if (token.type === 'html') followTag(token.raw, context, open, builder);
    else addToken(token, context, builder, footnote);
  }
}

function addToken(token: Token, context: Context, builder: RunBuilder, footnote: FootnoteNumber): void {
  const inner = (mark: Mark, href?: string): void => {
    const marks = context.marks.includes(mark) ? context.marks : [...context.marks, mark];
    const target = href ?? context.href;
    addTokens(childrenOf(token), target === undefined ? { marks } : { marks, href: target }, builder, footnote);
  };
  switch (token.type) {
    case 'strong':
      return inner('strong');
    case 'em':
      return inner('emphasis');
    case 'del':
      return inner('strikethrough');
    case 'link':
      return inner('link', targetOf(token as Tokens.Link));
    case 'image':
      return addImage(token as Tokens.Image, context, builder);
    case 'codespan':
      return builder.add((token as Tokens.Codespan).text, [...context.marks, 'code'], context.href, true);
    case 'br':
      return builder.break();
    case 'checkbox':
      return;
    case 'escape':
      return builder.add((token as Tokens.Escape).text, context.marks, context.href);
    case 'footnoteRef': {
      const label = String((token as Tokens.Generic).label);
      const number = footnote(label);
      return number === undefined
        ? builder.add(token.raw, context.marks, context.href)
        : builder.add(`[${number}]`, [...context.marks, 'footnote'], `#footnote-${number}`);
    }
    default:
      return childrenOf(token).length > 0
        ? addTokens(childrenOf(token), context, builder, footnote)
        : builder.add(decodeHTMLStrict(token.raw), context.marks, context.href);
  }
}

/** Inline HTML: known tags set marks, a line break breaks, everything else of a tag has no text to show. */
function followTag(
  raw: string,
  context: Context,
  open: { tag: string; context: Context }[],
  builder: RunBuilder,
): void {
  const match = /^<(\/?)([a-z][a-z0-9]*)/i.exec(raw);
  const tag = match?.[2]?.toLowerCase();
  if (tag === undefined) return;
  if (match?.[1]) {
    const at = open.findLastIndex((entry) => entry.tag === tag);
    if (at >= 0) open.splice(at);
    return;
  }
  if (tag === 'br') return builder.break();
  const mark = TAG_MARKS[tag];
  const href = tag === 'a' ? /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(raw) : null;
  if (mark) open.push({ tag, context: { ...context, marks: [...context.marks, mark] } });
  else if (href)
    open.push({
      tag,
      context: { marks: [...context.marks, 'link'], href: cleanTarget(decodeHTMLStrict(href[1] ?? href[2] ?? '')) },
    });
}

/** An image shows its alternative text (CommonMark 6.4: the text of the description, without its marks), or its file's name. */
function addImage(token: Tokens.Image, context: Context, builder: RunBuilder): void {
  const target = targetOf(token);
  const alternative = textOfRuns(runsOfTokens(childrenOf(token), () => undefined));
  const text = alternative || decodeSafely(target.split('/').at(-1) ?? '') || target;
  builder.add(text, [...context.marks, 'image'], context.href ?? target);
}

const decodeSafely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const targetOf = (token: Tokens.Link | Tokens.Image): string =>
  cleanTarget('autolink' in token && token.autolink ? token.href : decodeHTMLStrict(token.href));
