import stringWidth from 'string-width';
import { isNarrow, type Metrics, narrowMetrics } from './metrics.js';

const graphemeSegmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wordSegmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** Maximum length of a text that is segmented at once, in characters, as segmenting is superlinear on Node 20. */
const PIECE = 256;

const IDEOGRAPHIC =
  /[\u2E80-\u312F\u31A0-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFF}]/u;
const SOUTH_EAST_ASIAN = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/;
/** Characters that do not begin a line (kinsoku, JIS X 4051; UAX 14 classes CL, NS, EX, CJ). */
const NOT_FIRST =
  /^[、。，．・：；？！）］｝」』】〉》〕〗〙”’…‥ー々ゝゞヽヾ〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ｡｣､･ｰ%),.:;!?\]}»›—–]/;
/** Characters that do not end a line (UAX 14 class OP). */
const NOT_LAST = /[（［｛「『【〈《〔〖〘“‘([{«‹]$/;

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
    // Whether the last cluster ends here depends on what follows.
    const last = segments.containing(whole - 1)?.index ?? 0;
    if (last > 0) return length === PIECE ? last : (segments.containing(0)?.segment.length ?? last);
  }
  return graphemeSegmenter.segment(text.slice(start)).containing(0)?.segment.length ?? text.length - start;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** Matches characters that may join a neighbour in a cluster: all but the letters, ideographs, syllables and symbols listed here. */
const JOINING =
  /[^ -~\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u058F\u05D0-\u05F4\u0620-\u064A\u0671-\u06D3\u10A0-\u10FF\u2010-\u2027\u2030-\u205E\u2070-\u20CF\u2100-\u2BFF\u2E80-\u3029\u3030-\u3096\u309B-\u30FF\u3400-\uA48F\uAC00-\uD7A3\uF900-\uFAFF\uFF01-\uFF9D\u{1F300}-\u{1F3FA}\u{1F400}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** Splits a text into its clusters. */
function graphemes(text: string): readonly string[] {
  if (isNarrow(text)) return narrowMetrics.graphemes(text);
  if (!JOINING.test(text)) return Array.from(text);
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
  if (cluster.length > LONGEST) return stringWidth(cluster);
  const known = widths.get(cluster);
  if (known !== undefined) return known;
  const cells = stringWidth(cluster);
  if (widths.size === MOST) widths.clear();
  widths.set(cluster, cells);
  return cells;
}

function cells(text: string): number {
  if (isNarrow(text)) return text.length;
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

function wordBreaks(word: string): readonly number[] {
  if (SOUTH_EAST_ASIAN.test(word)) return segmentBreaks(word);
  if (!IDEOGRAPHIC.test(word)) return [];
  const offsets: number[] = [];
  let offset = 0;
  let before = '';
  for (const cluster of graphemes(word)) {
    const between = IDEOGRAPHIC.test(before) || IDEOGRAPHIC.test(cluster);
    if (before !== '' && between && !NOT_FIRST.test(cluster) && !NOT_LAST.test(before)) offsets.push(offset);
    offset += cluster.length;
    before = cluster;
  }
  return offsets;
}

/** Metrics for any text: string-width for cells, Intl.Segmenter for graphemes and for words of scripts without spaces. */
export const unicodeMetrics: Metrics = {
  cells,
  graphemes,
  wordBreaks,
};
