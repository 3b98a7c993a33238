/** Whether two texts consist of nearly the same words. */
export function sameWords(one: string, other: string): boolean {
  const words = wordsOf(one);
  const others = wordsOf(other);
  const common = [...words].filter((word) => others.has(word)).length;
  return (
    common > 0 &&
    common >= 0.75 * Math.min(words.size, others.size) &&
    common >= 0.5 * Math.max(words.size, others.size)
  );
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
