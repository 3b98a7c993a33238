import { decodeAddress, isWebAddress } from '../article/address.js';
import { bundledArticle, bundledMarkdown, bundledPrint, catalog, type Edition } from './bundled.js';
import type { Collection, Entry } from './collection.js';
import type { Accepted } from './descriptor.js';
import { pathOrigin } from './file-origin.js';
import type { Origin, TextOptions } from './origin.js';
import type { WebAccess } from './web/web-access.js';
import { webOrigin } from './web/web-origin.js';

/** Origin for a name: a web page, a bundled article if the name is its slug, otherwise a file or a folder ("./name" always is). */
export const namedOrigin = (
  name: string,
  edition: Edition,
  access: WebAccess,
  accepted?: Accepted,
  as?: TextOptions,
): Origin =>
  isWebAddress(name) ? webOrigin(name, access, as) : localOrigin(name, edition, accepted, { ...as, env: access.env });

const localOrigin = (name: string, edition: Edition, accepted?: Accepted, as?: TextOptions): Origin =>
  catalog().some(({ slug }) => slug === name) ? bundledOrigin(name, edition) : pathOrigin(name, accepted, as);

/** All bundled articles in a language. */
export const bundledCollection = (edition: Edition): Collection => ({
  key: `bundled:${edition}`,
  name: 'llama-news',
  few: true,
  find: async function* () {
    const entries = catalog().map(
      ({ slug, editions }): Entry => ({
        path: slug,
        modified: Date.parse(editions[edition].date ?? '') || 0,
        size: 0,
        origin: () => bundledOrigin(slug, edition),
      }),
    );
    yield { entries, unreachable: 0 };
  },
});

export const bundledOrigin = (slug: string, edition: Edition): Origin => ({
  key: `bundled:${edition}/${slug}`,
  name: slug,
  open: () => ({
    kind: 'article',
    article: bundledArticle(slug, edition),
    markdown: () => bundledMarkdown(slug, edition),
  }),
  resolve: (target) => localOrigin(decodeAddress(target).replace(/\.md$/, ''), edition),
  describe: describeTarget,
  can: { edition: () => bundledOrigin(slug, edition === 'de' ? 'en' : 'de') },
  edition,
  printed: () => bundledPrint(slug, edition),
});

/** An address as it is, another bundled article by the command that opens it. */
function describeTarget(href: string): string {
  const match = /^([a-z0-9-]+)\.md(?:#(.+))?$/.exec(href);
  if (!match) return href;
  const section = match[2] === undefined ? '' : ` --section ${decodeAddress(match[2])}`;
  return `llama-news read ${match[1]}${section}`;
}
