/** Number of characters that two texts have in common at their starts. */
export function sameAtStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same;
}

/** Number of characters that two texts have in common at their ends. */
export function sameAtEnd(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a.at(-1 - same) === b.at(-1 - same)) same += 1;
  return same;
}
