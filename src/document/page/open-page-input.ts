import { faults } from '../../messages/faults.js';
import type { ByteInput } from '../../source/byte-input.js';
import type { Origin } from '../../source/origin.js';
import { UserError } from '../../system/errors.js';
import type { Opened } from '../opened.js';

/** Maximum size of a page in HTML, in bytes. */
const LARGEST_PAGE = 1 << 25;

/**
 * Reads all of a page in HTML, and opens it.
 * @param head the bytes that were read
 * @throws UserError if it is too large
 */
export async function openPageInput(head: Uint8Array, input: ByteInput, path: string, origin: Origin): Promise<Opened> {
  if ((input.size ?? 0) > LARGEST_PAGE) throw new UserError(faults.pageTooLarge(path));
  // The bytes may come slowly. What was read of a file before is known without it.
  if (origin.as?.env === undefined) (await import('./read-in-worker.js')).preparePageWorker();
  const parts = [head];
  let length = head.length;
  for (let part = await input.next(); part.length > 0; part = await input.next()) {
    parts.push(part);
    length += part.length;
    if (length > LARGEST_PAGE) throw new UserError(faults.pageTooLarge(path));
  }
  input.close();
  return (await import('./open-page.js')).openPage({ bytes: Buffer.concat(parts) }, origin);
}
