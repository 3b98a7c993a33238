import { formatDate } from '../article/date.js';
import type { Meta } from '../article/model.js';
import { sanitizeLine, sanitizeTarget } from '../article/sanitize.js';
import { faults } from '../messages/faults.js';
import { printJson } from '../output/json.js';
import { catalog, type Edition } from '../source/bundled.js';
import type { Origin } from '../source/origin.js';
import type { Io } from '../system/io.js';
import type { ListOptions } from './command-options.js';
import { openWhole } from './open-whole.js';
import { requestedOrigin } from './requested-origin.js';

interface Related {
  readonly title: string;
  readonly date?: string;
  readonly teaser?: string;
  /** Slug of a bundled article, or an address. */
  readonly slug?: string;
  readonly url?: string;
}

/** Lists the related posts of an article: title, date, teaser, and how to open them. Says on standard error if there are none. */
export async function related(io: Io, source: string | undefined, options: ListOptions): Promise<number> {
  const origin = await requestedOrigin(io, source, options);
  const { meta } = await openWhole(io, origin);
  const posts = meta.related.map((name) => noteOf(name, origin) ?? post(name, options.lang));
  if (options.json) {
    printJson({ version: 1, related: posts }, io.write);
    return 0;
  }
  if (posts.length === 0)
    io.warn(faults.noRelated(source === '-' ? origin.name : (source ?? origin.name))[io.language]);
  const { printListing } = await import('../output/print-listing.js');
  for (const { title, date, teaser, slug, url } of posts) {
    const items = [
      date === undefined ? '' : formatDate(date, options.lang),
      teaser ?? '',
      slug === undefined ? (url ?? '') : `llama-news read ${slug}`,
    ]
      .filter((text) => text !== '')
      .map((text) => ({ key: '', text, figures: [] }));
    await printListing(io, title, items, options);
  }
  return 0;
}

/** Note of a vault that a wikilink in the front matter names; undefined for other names. */
function noteOf(name: string, origin: Origin): Related | undefined {
  const [, page, label] = /^\[\[([^[\]|#]+)(?:#[^[\]|]*)?(?:\|([^[\]]+))?\]\]$/.exec(name) ?? [];
  if (page === undefined) return undefined;
  const path = origin.resolve(encodeURIComponent(page.trim())).can.edit;
  return { title: (label ?? page).trim(), url: sanitizeLine(path ?? page) };
}

function post(name: string, lang: Edition): Related {
  const meta: Meta | undefined = catalog().find((entry) => entry.slug === name)?.editions[lang];
  if (!meta) return { title: name, url: sanitizeTarget(name) };
  const { title, date, summary, slug } = meta;
  return {
    title,
    ...(date === undefined ? {} : { date }),
    ...(summary === undefined ? {} : { teaser: summary }),
    slug,
  };
}
