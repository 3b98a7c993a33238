import stringWidth from 'string-width';
import { isNarrow, type Metrics, narrowMetrics } from './metrics.js';

const graphemeSegmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wordSegmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** Minimum length of a piece, in characters: long texts are cut between clusters, as segmenting is superlinear on Node 20. */
const PIECE = 512;

const IDEOGRAPHIC =
  /[\u2E80-\u312F\u31A0-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFF}]/u;
const SOUTH_EAST_ASIAN = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/;
/** Characters that do not begin a line (kinsoku, JIS X 4051; UAX 14 classes CL, NS, EX, CJ). */
const NOT_FIRST =
  /^[、。，．・：；？！）］｝」』】〉》〕〗〙”’…‥ー々ゝゞヽヾ〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ｡｣､･ｰ%),.:;!?\]}»›—–]/;
/** Characters that do not end a line (UAX 14 class OP). */
const NOT_LAST = /[（［｛「『【〈《〔〖〘“‘([{«‹]$/;

/** Characters that always begin a cluster, except after a joiner. */
const CLUSTER_START = /[ -~\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF]/;

function pieces(text: string): readonly string[] {
  if (text.length <= PIECE) return [text];
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + PIECE, text.length);
    while (end < text.length && (text[end - 1] === '\u200D' || !CLUSTER_START.test(text[end] ?? ''))) end += 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

const graphemes = (text: string): readonly string[] =>
  isNarrow(text)
    ? narrowMetrics.graphemes(text)
    : pieces(text).flatMap((piece) => Array.from(graphemeSegmenter.segment(piece), ({ segment }) => segment));

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
  cells: (text) => (isNarrow(text) ? text.length : pieces(text).reduce((sum, piece) => sum + stringWidth(piece), 0)),
  graphemes,
  wordBreaks,
};
