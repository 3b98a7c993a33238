import { sanitizeLine } from '../../article/sanitize.js';
import type { Metrics } from '../../layout/metrics.js';
import { truncate } from '../../layout/spans.js';
import type { Messages } from '../../messages/ui.js';
import type { FetchProgress } from '../../source/web/fetch-request.js';

/** Minimum width of an address, in cells. */
const SHORTEST = 12;

/**
 * Progress of a fetch in one row, in which the address is shortened if it is too long.
 * @param key key that ends the fetch
 * @param room width of the row, in cells
 */
export function progressText(
  progress: FetchProgress,
  seconds: number,
  { loading }: Pick<Messages, 'loading'>,
  { key, room, metrics }: { readonly key: string | undefined; readonly room: number; readonly metrics: Metrics },
): string {
  const left = room - metrics.cells(loading({ ...progress, address: '' }, seconds, key));
  const address = truncate(sanitizeLine(progress.address), Math.max(SHORTEST, left), metrics);
  return loading({ ...progress, address }, seconds, key);
}
