import { existsSync, statSync } from 'node:fs';
import { open } from '../../document/open.js';
import { catalog, DEFAULT_SLUG, EDITIONS, type Edition } from '../../source/bundled.js';
import { namedOrigin } from '../../source/bundled-origin.js';
import { expandHome } from '../../source/fitting-files.js';
import { libraryFolder } from '../../store/library/library-folder.js';
import type { Environment } from '../../system/environment.js';
import { isUserError } from '../../system/errors.js';
import { homeFolder } from '../../system/xdg.js';
import type { Candidate } from './candidates.js';

/** Maximum size of a file that is parsed for a completion, in bytes. */
const MOST_BYTES = 1 << 20;

/** Slugs of the bundled articles. */
export const articles = (lang: string | undefined): readonly Candidate[] =>
  catalog().map(({ slug, editions }) => ({ value: slug, about: editions[editionOf(lang)].title }));

/**
 * Slugs of an article's sections; none if the article cannot be read quickly, as from standard input, or is a folder. Of web pages, only
 * kept copies are read.
 */
export async function sections(
  source: string | undefined,
  lang: string | undefined,
  env: Environment,
  library: string | undefined,
): Promise<readonly Candidate[]> {
  if (source === '-') return [];
  const name = (source && expandHome(source, homeFolder(env))) ?? DEFAULT_SLUG;
  const access = { env, userAgent: '', offline: true };
  const named = namedOrigin(name, editionOf(lang), access);
  const folder = libraryFolder(env, library);
  const isFile = named.can.edit === undefined || folder === undefined || existsSync(name);
  const origin = isFile
    ? named
    : await (await import('../../commands/library/kept-origin.js')).keptOrigin(name, named, { folder, access, as: {} });
  if (origin.collection) return [];
  const path = origin.can.edit;
  if (path !== undefined) {
    const status = statSync(path, { throwIfNoEntry: false });
    if (!status?.isFile() || status.size > MOST_BYTES) return [];
  }
  try {
    const { article } = await open(origin);
    return article.sections.map(({ slug, title }) => ({ value: slug, about: title }));
  } catch (error) {
    if (isUserError(error)) return [];
    throw error;
  }
}

const editionOf = (lang: string | undefined): Edition => EDITIONS.find((edition) => edition === lang) ?? EDITIONS[0];
