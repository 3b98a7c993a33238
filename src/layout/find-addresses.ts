import type { Metrics } from './metrics.js';

/** Stretch of a text, in characters. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Address in running text or code, up to a space, a quotation mark or East Asian punctuation, with the marks around it. Its scheme has a
 * maximum length, so that finding it takes linear time.
 */
const ADDRESS =
  /["'(<`]?(?:[a-z][a-z\d+.-]{1,15}:\/\/|www\.)[^\s<>"\u3001-\u303F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]+[">]?/gi;

/** Finds the addresses in a text. */
export const addressesIn = (text: string): readonly Stretch[] =>
  text.includes('://') || text.includes('www.')
    ? Array.from(text.matchAll(ADDRESS), ({ 0: address, index }) => ({ start: index, end: index + address.length }))
    : [];

/** Cuts a text into graphemes and the given parts, which stay whole. */
export function* unitsOf(text: string, { graphemes }: Metrics, wholes: readonly Stretch[]): Generator<string> {
  let at = 0;
  for (const { start, end } of wholes) {
    yield* graphemes(text.slice(at, start));
    yield text.slice(start, end);
    at = end;
  }
  yield* graphemes(at === 0 ? text : text.slice(at));
}
