import { type ByteInput, HEAD } from '../source/byte-input.js';
import { decode } from '../source/decode.js';
import { mayBeHtml } from '../source/is-html.js';
import type { Origin } from '../source/origin.js';
import { checkLength, isPage } from '../source/read-text.js';
import { GrowingDocument, UNSHOWN } from './growing-document.js';
import type { Opened } from './opened.js';
import { openPageInput } from './page/open-page-input.js';
import { beginDocument, parseDocument } from './parse-document.js';

/** Maximum wait for the first bytes of an input, in ms. */
const PATIENCE = 500;

/**
 * Reads as much of an input as a screen shows; all of it if it is short. Waits a moment after the first bytes, and for them a little
 * longer.
 * @param path what the bytes are called in messages
 * @throws UserError if they are not text
 */
export async function parseIncrementally(input: ByteInput, path: string, origin: Origin): Promise<Opened> {
  try {
    return await begin(input, path, origin);
  } catch (error) {
    input.close();
    throw error;
  }
}

async function begin(input: ByteInput, path: string, origin: Origin): Promise<Opened> {
  checkLength(input.size ?? 0, path);
  let head: Uint8Array = new Uint8Array();
  let end = performance.now() + PATIENCE;
  /** Whether the input is known not to be a page in HTML. */
  let known = false;
  while (head.length < HEAD || !known) {
    const part = await input.soon(end - performance.now());
    if (part === undefined) break;
    head = head.length === 0 ? part : Buffer.concat([head, part]);
    const ended = part.length === 0;
    const html = mayBeHtml(head, origin);
    if ((html !== undefined || ended) && isPage(head, path, origin)) return openPageInput(head, input, path, origin);
    if (ended) {
      input.close();
      return parseDocument(decode(head, path, origin.as?.type === 'text'), origin);
    }
    if (html === false && !known) {
      known = true;
      end = performance.now() + UNSHOWN;
    }
  }
  const { builder } = await beginDocument('', false, origin);
  const rest = new GrowingDocument(origin, path, input, builder, known);
  const warning = await rest.begin(head);
  return { origin, article: rest.article(), markdown: () => rest.markdown(), warning, rest };
}
