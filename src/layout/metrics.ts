/** How text is measured and cut. */
export interface Metrics {
  /** Width of a text in cells of the terminal, as string-width counts. */
  readonly cells: (text: string) => number;
  /** The grapheme clusters of a text (UAX 29): what is never torn apart. */
  readonly graphemes: (text: string) => readonly string[];
  /** Offsets in a word without spaces at which scripts that write no spaces may break. */
  readonly wordBreaks: (word: string) => readonly number[];
}

/** Matches what is not one cell and one grapheme: all but Latin letters, typographic quotes and dashes, arrows and boxes. */
const OTHER =
  /[^\t\n -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2015\u2018-\u2027\u202F-\u203B\u203D-\u2048\u20AC\u2190-\u2193\u21B3\u2400-\u2421\u2500-\u257F\u2580-\u258F]/;

/** Whether the fast metrics are right for a text. */
export const isNarrow = (text: string): boolean => !OTHER.test(text);

/** Metrics for narrow text, which need no table and no library. */
export const narrowMetrics: Metrics = {
  cells: (text) => text.length,
  graphemes: (text) => text.split(''),
  wordBreaks: () => [],
};
