import { isNarrow, type Metrics, narrowMetrics } from './metrics.js';

const IDEOGRAPHIC =
  /[\u2E80-\u312F\u31A0-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFF}]/u;
/** Characters that do not begin a line (kinsoku, JIS X 4051; UAX 14 classes CL, NS, EX, CJ). */
export const NOT_FIRST =
  /^[、。，．・：；？！）］｝」』】〉》〕〗〙”’…‥ー々ゝゞヽヾ〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ｡｣､･ｰ%),.:;!?\]}»›—–]/;
/** Characters that do not end a line (UAX 14 class OP). */
const NOT_LAST = /[（［｛「『【〈《〔〖〘“‘([{«‹]$/;

/** Matches what makes clusters of several characters. */
const SEVERAL = /[\uFE0F\u{1F1E6}-\u{1F1FF}]/u;
/** Matches a flag, or a character with the selector and the keycap after it. */
const CLUSTER = /[\u{1F1E6}-\u{1F1FF}]{1,2}|[\s\S]\uFE0F?\u20E3?/gu;

/** Matches clusters of two cells (East Asian Width W and F, emoji, and symbols that a selector made emoji). */
const WIDE =
  /^(?:[\u231A-\u231B\u2329-\u232A\u23E9-\u23EC\u23F0\u23F3\u25FD-\u25FE\u2614-\u2615\u2630-\u2637\u2648-\u2653\u267F\u268A-\u268F\u2693\u26A1\u26AA-\u26AB\u26BD-\u26BE\u26C4-\u26C5\u26CE\u26D4\u26EA\u26F2-\u26F3\u26F5\u26FA\u26FD\u2705\u270A-\u270B\u2728\u274C\u274E\u2753-\u2755\u2757\u2795-\u2797\u27B0\u27BF\u2B1B-\u2B1C\u2B50\u2B55\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\u2FF0-\u303E\u3041-\uA48C\uAC00-\uFF60\u{1F300}-\u{1F320}\u{1F32D}-\u{1F335}\u{1F337}-\u{1F37C}\u{1F37E}-\u{1F393}\u{1F3A0}-\u{1F3CA}\u{1F3CF}-\u{1F3D3}\u{1F3E0}-\u{1F3F0}\u{1F3F4}\u{1F3F8}-\u{1F43E}\u{1F440}\u{1F442}-\u{1F4FC}\u{1F4FF}-\u{1F53D}\u{1F54B}-\u{1F54E}\u{1F550}-\u{1F567}\u{1F57A}\u{1F595}-\u{1F596}\u{1F5A4}\u{1F5FB}-\u{1F64F}\u{1F680}-\u{1F6C5}\u{1F6CC}\u{1F6D0}-\u{1F6D2}\u{1F6D5}-\u{1F6D9}\u{1F6DC}-\u{1F6DF}\u{1F6EB}-\u{1F6EC}\u{1F6F4}-\u{1F6FC}\u{1F7DA}\u{1F7E0}-\u{1F7EB}\u{1F7F0}\u{1F90C}-\u{1F93A}\u{1F93C}-\u{1F945}\u{1F947}-\u{1F9FF}\u{1FA70}-\u{1FA7C}\u{1FA80}-\u{1FAC6}\u{1FAC8}\u{1FACC}-\u{1FADD}\u{1FADF}-\u{1FAEB}\u{1FAEF}-\u{1FAFA}\u{20000}-\u{2FFFD}\u{30000}-\u{3FFFD}]|[\u{1F1E6}-\u{1F1FF}]|\p{Emoji}\uFE0F)/u;

/** A quick test, which most wide characters pass. */
const isIdeograph = (cluster: string): boolean => cluster >= '\u4E00' && cluster < '\uA000';

function graphemes(text: string): readonly string[] {
  if (isNarrow(text)) return narrowMetrics.graphemes(text);
  return SEVERAL.test(text) ? (text.match(CLUSTER) ?? []) : Array.from(text);
}

function cells(text: string): number {
  if (isNarrow(text)) return text.length;
  let sum = 0;
  for (const cluster of graphemes(text)) sum += isIdeograph(cluster) || WIDE.test(cluster) ? 2 : 1;
  return sum;
}

function wordBreaks(word: string): readonly number[] {
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

/** Metrics for text whose clusters are single characters, flags and keycaps. */
export const wideMetrics: Metrics = { reach: 1, cells, graphemes, wordBreaks };
