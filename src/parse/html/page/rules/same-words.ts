import { wordsOf } from '../shingles.js';

/** Whether two texts consist of nearly the same words. */
export function sameWords(one: string, other: string): boolean {
  const words = new Set(wordsOf(one));
  const others = new Set(wordsOf(other));
  const common = [...words].filter((word) => others.has(word)).length;
  return (
    common > 0 &&
    common >= 0.75 * Math.min(words.size, others.size) &&
    common >= 0.5 * Math.max(words.size, others.size)
  );
}
