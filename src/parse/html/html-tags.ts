import type { Mark } from '../../article/model.js';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Tags whose text is not shown. */
export const HIDDEN = names('script style template title');

/** Tags of media, whose text is for programs that cannot play them. */
export const MEDIA = names('video audio iframe object embed');

/** Tags without content. */
export const EMPTY = names('br hr img input wbr embed source track col area base link meta param');

/** Tags of lists. */
export const LISTS = names('ul ol dl');

/** Tags of text in a line; all others begin and end a paragraph in a block of HTML. */
export const IN_LINE = names(
  'a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark meter nobr output picture progress q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr',
);

/** Tags that begin and end a line among text; unknown ones do not, as they may be components in the middle of a sentence. */
export const BREAKING = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section select summary table tbody td tfoot th thead tr ul',
);

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
