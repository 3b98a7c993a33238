import type { Article, Place } from '../../article/model.js';
import { type Hit, type Matcher, searchBlocks } from '../../article/search.js';

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
  /** Block where the search began; `ahead` is the next to search after it, `behind` the next before it. */
  readonly from: number;
  readonly ahead: number;
  readonly behind: number;
}

/** Size of a slice, in characters: a few ms of work for phrases, and about as much for the slower regular expressions. */
const SLICE = 300_000;
const PATTERN_SLICE = 30_000;

/** Starts a search at a place. */
export const startScan = ({ block }: Place): Scan => ({ hits: [], earlier: 0, from: block, ahead: block, behind: 0 });

/** Whether all blocks read so far have been searched. */
export const scanned = (scan: Scan, { blocks }: Article): boolean =>
  scan.ahead >= blocks.length && scan.behind >= Math.min(scan.from, blocks.length);

/** Searches the next slice. */
export function scanOn(scan: Scan, article: Article, matcher: Matcher, pattern: boolean): Scan {
  const most = pattern ? PATTERN_SLICE : SLICE;
  const later = searchBlocks(article, matcher, scan.ahead, most);
  const room = most - later.characters;
  const sooner =
    room > 0 ? searchBlocks(article, matcher, scan.behind, room, scan.from) : { hits: [], next: scan.behind };
  if (later.hits.length + sooner.hits.length === 0) return { ...scan, ahead: later.next, behind: sooner.next };
  return {
    from: scan.from,
    hits: [...scan.hits.slice(0, scan.earlier), ...sooner.hits, ...scan.hits.slice(scan.earlier), ...later.hits],
    earlier: scan.earlier + sooner.hits.length,
    ahead: later.next,
    behind: sooner.next,
  };
}
