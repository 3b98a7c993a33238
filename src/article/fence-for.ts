/** Fence of at least three backticks that is longer than the runs of backticks in a text. */
export function fenceFor(text: string, runs = /`+/g): string {
  let longest = 2;
  for (const [run] of text.matchAll(runs)) longest = Math.max(longest, run.trimStart().length);
  return '`'.repeat(longest + 1);
}
