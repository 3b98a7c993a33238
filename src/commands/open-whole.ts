import type { Article } from '../article/model.js';
import { open } from '../document/open.js';
import type { Origin } from '../source/origin.js';
import type { Io } from '../system/io.js';
import { withProgress } from './fetch-progress.js';

/**
 * Opens all of an article; its warning and the progress of a fetch go to standard error.
 * @param once whether the progress is only one line, as screen readers need it
 * @throws UserError if it cannot be read
 */
export async function openWhole(io: Io, origin: Origin, once = false): Promise<Article> {
  const { article, warning } = await withProgress(io, origin, (request) => open(origin, request), once);
  if (warning !== undefined) io.warn(warning[io.language]);
  return article;
}
