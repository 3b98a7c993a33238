import stringWidth from 'string-width';
import { type Metrics, reachOf } from './metrics.js';
import { NOT_FIRST, wideMetrics } from './wide-metrics.js';

const graphemeSegmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wordSegmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** Maximum length of a text that is segmented at once, in characters, as segmenting is superlinear on Node 20. */
const PIECE = 256;

const SOUTH_EAST_ASIAN = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/;
/** Cuts a text between clusters into pieces that are short enough to be segmented; only a longer cluster stays whole. */
function pieces(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > PIECE) {
    const end = start + lengthOfPiece(text, start);
    parts.push(text.slice(start, end));
    start = end;
  }
  parts.push(text.slice(start));
  return parts;
}

/** Length of a piece that begins at a cluster: up to the last cluster that PIECE characters reach, or that single cluster. */
function lengthOfPiece(text: string, start: number): number {
  for (let length = PIECE; start + length < text.length; length *= 2) {
    // A character that takes two units is not cut.
    const whole = length + Number(isHighSurrogate(text.charCodeAt(start + length - 1)));
    const segments = graphemeSegmenter.segment(text.slice(start, start + whole));
    // The text after it decides whether the last cluster ends here.
    const last = segments.containing(whole - 1)?.index ?? 0;
    if (last > 0) return length === PIECE ? last : (segments.containing(0)?.segment.length ?? last);
  }
  return graphemeSegmenter.segment(text.slice(start)).containing(0)?.segment.length ?? text.length - start;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** Splits a text into its clusters. */
function graphemes(text: string): readonly string[] {
  if (reachOf(text) < 2) return wideMetrics.graphemes(text);
  const clusters: string[] = [];
  for (const piece of pieces(text)) for (const { segment } of graphemeSegmenter.segment(piece)) clusters.push(segment);
  return clusters;
}

/** Widths of clusters, in cells, because string-width takes up to 10 µs for an emoji. */
const widths = new Map<string, number>();
/** Maximum number of remembered widths, and maximum length of their clusters, in characters. */
const MOST = 5000;
const LONGEST = 20;

function widthOf(cluster: string): number {
  if (reachOf(cluster) < 2) return wideMetrics.cells(cluster);
  if (cluster.length > LONGEST) return stringWidth(cluster);
  const known = widths.get(cluster);
  if (known !== undefined) return known;
  const cells = stringWidth(cluster);
  if (widths.size === MOST) widths.clear();
  widths.set(cluster, cells);
  return cells;
}

function cells(text: string): number {
  if (reachOf(text) < 2) return wideMetrics.cells(text);
  let sum = 0;
  for (const cluster of graphemes(text)) sum += widthOf(cluster);
  return sum;
}

function segmentBreaks(word: string): readonly number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const piece of pieces(word)) {
    for (const { segment } of wordSegmenter.segment(piece)) {
      if (offset > 0 && !NOT_FIRST.test(segment)) offsets.push(offset);
      offset += segment.length;
    }
  }
  return offsets;
}

const wordBreaks = (word: string): readonly number[] =>
  SOUTH_EAST_ASIAN.test(word) ? segmentBreaks(word) : wideMetrics.wordBreaks(word);

/** Metrics for any text: string-width for cells, Intl.Segmenter for graphemes and for words of scripts without spaces. */
export const unicodeMetrics: Metrics = {
  reach: 2,
  cells,
  graphemes,
  wordBreaks,
};
