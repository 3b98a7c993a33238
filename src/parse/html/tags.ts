import type { Mark } from '../../article/model.js';

/** Tags whose text nobody sees. */
export const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title']);

/**
 * Raw HTML in which a title or a template that is never closed, and would hide all that follows, is text. A script or a style hides
 * the rest of the document, as its block has no other end (CommonMark 4.6).
 */
export const showUnclosed = (raw: string): string => ['title', 'template'].reduce(showUnclosedTag, raw);

function showUnclosedTag(raw: string, tag: string): string {
  const end = raw.toLowerCase().lastIndexOf(`</${tag}`);
  return raw.replace(new RegExp(`<(?=${tag}\\b)`, 'gi'), (open, at: number) => (at < end ? open : '&lt;'));
}

/** The marks of tags, in blocks and in lines. */
export const TAG_MARKS: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  th: 'strong',
  dt: 'strong',
  summary: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  code: 'code',
  samp: 'code',
  tt: 'code',
  kbd: 'keyboard',
  s: 'strikethrough',
  del: 'strikethrough',
  strike: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
};
