import { isWebAddress } from '../../article/address.js';
import { sanitizeLine } from '../../article/sanitize.js';
import { readBookmarkHtml } from './bookmark-html.js';
import { tagsOf } from './link-fields.js';
import { readJson } from './link-json.js';
import { readList } from './link-list.js';
import { readTable, separatorOf } from './link-table.js';
import type { LinkSink, SavedLink, SavedLinks, Unknown } from './saved-link.js';

/** Formats of files of links: bookmarks in HTML, a table, JSON, and a list of addresses. */
export type LinkFormat = 'html' | 'csv' | 'json' | 'list';

const READERS: Readonly<Record<LinkFormat, (text: string, sink: LinkSink) => void>> = {
  html: readBookmarkHtml,
  csv: readTable,
  json: readJson,
  list: readList,
};

/** Maximum number of links of a file. */
const MOST_LINKS = 100_000;
/** Maximum number of unknown parts that are reported, and length of each, in characters. */
const MOST_UNKNOWN = 1000;
const LONGEST_UNKNOWN = 200;

/**
 * Reads the links of a file that another program has written.
 * @param text has LF as line ends
 * @param format undefined if the text decides
 * @throws RangeError if it has more than 100,000
 */
export function readLinks(text: string, format: LinkFormat = formatOf(text)): SavedLinks {
  const links = new Map<string, SavedLink>();
  const unknown: Unknown[] = [];
  let elsewhere = 0;
  let unknownCount = 0;
  READERS[format](text, {
    link: (link) => {
      const address = isWebAddress(link.address) ? webAddress(link.address) : undefined;
      if (address === undefined) {
        elsewhere += 1;
        return;
      }
      if (links.size >= MOST_LINKS && !links.has(address)) throw new RangeError('too many links');
      links.set(address, joined(links.get(address), { ...link, address }));
    },
    unknown: (line, part) => {
      const shown = sanitizeLine(part.slice(0, LONGEST_UNKNOWN));
      unknownCount += 1;
      if (unknown.length < MOST_UNKNOWN) unknown.push({ line, text: shown });
    },
  });
  return { links: [...links.values()], elsewhere, unknown, unknownCount };
}

/** Number of characters by which the format of a text is recognised. */
const HEAD = 10_000;

function formatOf(text: string): LinkFormat {
  const head = text.slice(0, HEAD);
  if (/^\s*<(?:!|html|head|title|meta|h1|h3|dl|dt|a\s)/i.test(head)) return 'html';
  if (/^\s*[[{]\s*["{[\]}]/.test(head) && !/^\s*\[[^\]\n]*\]\(/.test(head)) return 'json';
  return separatorOf(text) === undefined ? 'list' : 'csv';
}

/** Parameters that say where a reader comes from, and nothing about the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|igshid|mc_[ce]id)$/i;

/** An address as browsers write it, without the anchor and what follows readers; undefined if it is malformed. */
function webAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.hash = '';
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of tracking) url.searchParams.delete(name);
  return url.href;
}

/** An entry that comes again: the first title and time, all tags, and read only if it is read each time. */
const joined = (known: SavedLink | undefined, link: SavedLink): SavedLink =>
  known
    ? {
        ...known,
        title: known.title ?? link.title,
        tags: tagsOf([...known.tags, ...link.tags]),
        added: [known.added, link.added].filter((time) => time !== undefined).sort()[0],
        read: known.read && link.read,
        quotes: known.quotes && link.quotes ? [...known.quotes, ...link.quotes] : (known.quotes ?? link.quotes),
      }
    : link;
