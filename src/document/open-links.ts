import { linkFaults } from '../messages/library/import-texts.js';
import { type LinkFormat, readLinks } from '../parse/saved-links/read-links.js';
import type { SavedLinks } from '../parse/saved-links/saved-link.js';
import type { Origin } from '../source/origin.js';
import { type Bytes, readText } from '../source/read-text.js';
import { isUserError, UserError } from '../system/errors.js';

export type { LinkFormat } from '../parse/saved-links/read-links.js';
export type { SavedLink, SavedQuote } from '../parse/saved-links/saved-link.js';

/** Maximum size of a file in bytes, and length of its text in characters: browsers write a picture with each bookmark. */
const LONGEST = 64 << 20;

/** Number of characters by which a feed is recognised. */
const HEAD = 2000;
/** Matches the beginning of a list of feeds in OPML, and of a feed in RSS or Atom. */
const FEED = /^\s*(?:<[?!][^>]*>\s*)*<(?:opml|rss|feed|rdf:RDF)[\s>]/i;

/**
 * Reads the links of a file that another program has written.
 * @param format undefined if the text decides
 * @throws UserError if the file cannot be read, is not text, is a feed, or holds no links or too many
 */
export async function openLinks(origin: Origin, format: LinkFormat | undefined): Promise<SavedLinks> {
  const content = origin.open();
  if (content.kind !== 'bytes') throw new UserError(linkFaults.noFile(origin.name), { exitCode: 2 });
  const { path } = content;
  const bytes = bytesOf(content);
  const text =
    typeof bytes === 'string' ? bytes : await (await import('../source/web/charset.js')).decodePage(bytes, undefined);
  if (format === undefined && FEED.test(text.slice(0, HEAD))) throw new UserError(linkFaults.feed(path));
  const found = linksIn(text, format, path);
  if (found.links.length === 0) throw new UserError(linkFaults.noLinks(path));
  return found;
}

/** @throws UserError if the file cannot be read, is too large, or is an archive or otherwise no text */
function bytesOf(content: Bytes): string | Uint8Array {
  const check = (length: number): void => {
    if (length > LONGEST) throw new UserError(linkFaults.tooLarge(content.path));
  };
  try {
    return readText(content, check);
  } catch (error) {
    throw isUserError(error) && /\.(?:zip|gz|tgz)$/i.test(content.path) && error.cause === undefined
      ? new UserError(linkFaults.archive(content.path), { cause: error })
      : error;
  }
}

function linksIn(text: string, format: LinkFormat | undefined, path: string): SavedLinks {
  try {
    return readLinks(text, format);
  } catch (error) {
    throw error instanceof RangeError ? new UserError(linkFaults.tooMany(path), { cause: error }) : error;
  }
}
