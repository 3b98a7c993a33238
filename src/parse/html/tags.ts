import type { Mark } from '../../article/model.js';

/** Tags whose text is not shown. */
export const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title']);

/**
 * Escapes the title and template tags of raw HTML that are never closed, as they would hide everything after them. An unclosed
 * script or style does hide the rest of the document: its block has no other end (CommonMark 4.6).
 */
export const showUnclosed = (raw: string): string => ['title', 'template'].reduce(showUnclosedTag, raw);

function showUnclosedTag(raw: string, tag: string): string {
  const end = raw.toLowerCase().lastIndexOf(`</${tag}`);
  return raw.replace(new RegExp(`<(?=${tag}\\b)`, 'gi'), (open, at: number) => (at < end ? open : '&lt;'));
}

/** Marks by tag, for HTML blocks and inline HTML. */
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
