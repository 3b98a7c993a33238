/**
 * Reach of metrics: narrow characters; also wide ones, flags and emoji of a single character; all of Unicode. Longer reaches take longer to
 * load, and the longest, with string-width and Intl.Segmenter, as long as the start of Node itself.
 */
export type Reach = 0 | 1 | 2;

/** Measures text in cells and finds where it may be cut. */
export interface Metrics {
  readonly reach: Reach;
  /** Width of a text in cells, as counted by string-width. */
  readonly cells: (text: string) => number;
  /** Grapheme clusters of a text (UAX 29), which are never split. */
  readonly graphemes: (text: string) => readonly string[];
  /** Offsets in a word at which a line may break in scripts that are written without spaces. */
  readonly wordBreaks: (word: string) => readonly number[];
}

/** Matches characters that may not be one cell and one grapheme: all but Latin letters and non-emoji, non-combining symbols. */
const OTHER =
  /[^\t\n -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u202F\u2030-\u205E\u2070-\u2071\u2074-\u208E\u2090-\u209C\u20A0-\u20C1\u2100-\u218B\u2190-\u2319\u231C-\u2328\u232B-\u23E8\u23ED-\u23EF\u23F1-\u23F2\u23F4-\u2429\u2440-\u244A\u2460-\u25FC\u25FF-\u2613\u2616-\u262F\u2638-\u2647\u2654-\u267E\u2680-\u2689\u2690-\u2692\u2694-\u26A0\u26A2-\u26A9\u26AC-\u26BC\u26BF-\u26C3\u26C6-\u26CD\u26CF-\u26D3\u26D5-\u26E9\u26EB-\u26F1\u26F4\u26F6-\u26F9\u26FB-\u26FC\u26FE-\u2704\u2706-\u2709\u270C-\u2727\u2729-\u274B\u274D\u274F-\u2752\u2756\u2758-\u2794\u2798-\u27AF\u27B1-\u27BE\u27C0-\u2B1A\u2B1D-\u2B4F\u2B51-\u2B54\u2B56-\u2B73\u2B76-\u2BFF]/;

/** Matches rare characters, narrow or not: a quick test first, as OTHER takes three times as long. */
const RARE = /[^\t\n -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2192]/;

/** Whether the metrics for narrow text are right for a text. */
export const isNarrow = (text: string): boolean => !RARE.test(text) || !OTHER.test(text);

/**
 * Matches text that only the rules of all of Unicode can measure: anything but flags, and letters, ideographs, syllables and symbols that
 * join no neighbour in a cluster, perhaps followed by a selector that makes them emoji, and by a keycap.
 */
const COMPLEX =
  /(?!\uFE0F|\u20E3)[^\t\n -~\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u058F\u05D0-\u05F4\u0620-\u064A\u0671-\u06D3\u10A0-\u10FF\u2010-\u2027\u2030-\u205E\u2070-\u20CF\u2100-\u2BFF\u2E80-\u3029\u3030-\u3096\u309B-\u30FF\u3400-\uA48F\uAC00-\uD7A3\uF900-\uFAFF\uFF01-\uFF9D\u{1F1E6}-\u{1F1FF}\u{1F300}-\u{1F3FA}\u{1F400}-\u{1FAFF}\u{20000}-\u{3FFFD}]|(?:^|\uFE0F|\u20E3|[\t\n\u{1F1E6}-\u{1F1FF}])\uFE0F|(?<![#*\d]\uFE0F)\u20E3/u;

/** Reach that the metrics of a text need. */
export function reachOf(text: string): Reach {
  if (isNarrow(text)) return 0;
  return COMPLEX.test(text) ? 2 : 1;
}

/** Metrics for narrow text, without tables and libraries. */
export const narrowMetrics: Metrics = {
  reach: 0,
  cells: (text) => text.length,
  graphemes: (text) => text.split(''),
  wordBreaks: () => [],
};
