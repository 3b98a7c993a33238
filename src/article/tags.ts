import type { Mark } from './model.js';

/** Tags whose text nobody sees. */
export const HIDDEN = new Set(['script', 'style', 'template', 'title']);

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
