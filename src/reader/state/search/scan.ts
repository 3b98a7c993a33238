import type { Article, Place } from '../../../article/model.js';
import { type Hit, type Matcher, searchBlocks } from '../../../article/search/search.js';

/*
 * Search through an article, slice by slice: from the place where it began to the end, then from the start to that place. Text that
 * is still being read is searched as it arrives.
 */

/** Progress of a search. */
export interface Scan {
  /** Hits so far, in the order of the text. */
  readonly hits: readonly Hit[];
  /** Number of hits in blocks before `from`. */
  readonly earlier: number;
  /** Block where the search began, and the next places to search from there on and before it. */
  readonly from: number;
  readonly onward: Place;
  readonly before: Place;
  /** Steps of work so far. */
  readonly work: number;
}

/** Work of a slice: a few ms for phrases, up to 30 ms for the slowest regular expressions. */
const SLICE = 300_000;
/** Work and number of hits at which a search is given up: half a minute of slices, and 15 MB. */
const MOST_WORK = 500_000_000;
const MOST_HITS = 250_000;

/** Starts a search at a place. */
export const startScan = ({ block }: Place): Scan => ({
  hits: [],
  earlier: 0,
  from: block,
  onward: { block, offset: 0 },
  before: { block: 0, offset: 0 },
  work: 0,
});

/** Whether the search is given up before the end, because it would take too long or find too much. */
export const isGivenUp = ({ hits, work }: Scan): boolean => work >= MOST_WORK || hits.length >= MOST_HITS;

/** Whether all blocks read so far have been searched. */
export const scanned = (scan: Scan, { blocks }: Article): boolean =>
  isGivenUp(scan) || (scan.onward.block >= blocks.length && scan.before.block >= Math.min(scan.from, blocks.length));

/** Searches the next slice. */
export function scanOn(scan: Scan, article: Article, matcher: Matcher): Scan {
  const later = searchBlocks(article, matcher, scan.onward, SLICE);
  const sooner = searchBlocks(article, matcher, scan.before, SLICE - later.work, scan.from);
  const next = { ...scan, onward: later.next, before: sooner.next, work: scan.work + later.work + sooner.work };
  if (later.hits.length + sooner.hits.length === 0) return next;
  const [before, after] = [scan.hits.slice(0, scan.earlier), scan.hits.slice(scan.earlier)];
  return {
    ...next,
    hits: [...before, ...sooner.hits, ...after, ...later.hits],
    earlier: scan.earlier + sooner.hits.length,
  };
}
