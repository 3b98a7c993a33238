import { readTags } from '../../parse/html/page/read-tags.js';

/**
 * Minimum number of elements among which looking for the article takes longer than anyone would wait, at 0.1 ms for each. A page of
 * 2 MB has about 20,000.
 */
const MANY = 25_000;

/** Tells whether a page has too many elements for its article to be found in time. */
export function hasManyElements(html: string): boolean {
  return countBeginnings(html) >= MANY && countElements(html) >= MANY;
}

/** Counts what looks like the beginning of an element, even in scripts and comments, much faster than a parser. */
function countBeginnings(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) if (html[at + 1] !== '/') count += 1;
  return count;
}

function countElements(html: string): number {
  let count = 0;
  const none = (): void => {};
  readTags(html, {
    open: () => {
      count += 1;
    },
    text: none,
    close: none,
  });
  return count;
}
