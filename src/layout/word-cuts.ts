import { isDigit, isLetter } from './letters.js';
import type { Metrics } from './metrics.js';

/** Returns the offsets in a word, in characters, at which a hyphen may be inserted. */
export type Hyphenate = (word: string) => readonly number[];

interface Cut {
  readonly at: number;
  readonly penalty: number;
  readonly hyphen: boolean;
}

/** Finds the points at which a word may be split, in order, without those at which it is split only if it fits no line. */
export function cutsOf(word: string, metrics: Metrics, hyphenate: Hyphenate | undefined): readonly Cut[] {
  const mail = /^[^@]+@[^@]+\./.test(word);
  const cuts: Cut[] = mail ? [] : cutsAtHyphens(word);
  for (const at of metrics.wordBreaks(word)) cuts.push({ at, penalty: 0, hyphen: false });
  if (!mail) for (const at of hyphenate?.(word) ?? []) cuts.push({ at, penalty: 12, hyphen: true });
  return cuts.length < 2 ? cuts : cuts.sort((a, b) => a.at - b.at).filter((cut, i, all) => cut.at !== all[i - 1]?.at);
}

/**
 * Finds the points after hyphens, dashes and slashes at which a word may be split: "KI-|Entwicklung", "und/|oder", "Wort–|Wort".
 * They need letters on both sides, two at a hyphen or slash; never "C++" or "2024-09-13".
 */
function cutsAtHyphens(word: string): Cut[] {
  const cuts: Cut[] = [];
  if (!/[-\u2010–—/]/.test(word)) return cuts;
  for (const { index } of word.matchAll(/[-\u2010–—/]/g)) {
    const dash = word[index] === '–' || word[index] === '—';
    const sides = isWordy(word[index - 1]) && isLetter(word[index + 1]);
    const wide = isWordy(word[index - 2]) && isLetter(word[index + 2]);
    if (sides && (dash || wide)) cuts.push({ at: index + 1, penalty: 8, hyphen: false });
  }
  return cuts;
}

const isWordy = (character: string | undefined): boolean => isLetter(character) || isDigit(character);
