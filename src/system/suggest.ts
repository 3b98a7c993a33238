/** Returns the name that was probably meant by a wrong one: either begins with the other, or they differ in few letters. */
export function nearest(wrong: string, names: readonly string[]): string | undefined {
  const key = wrong.toLowerCase();
  const ranked = names
    // Spares the comparison where the lengths alone differ by more letters than are allowed.
    .filter(
      (name) => begins(key, name.toLowerCase()) || Math.abs(name.length - key.length) <= Math.max(1, name.length / 3),
    )
    .map((name) => ({ name, edits: begins(key, name.toLowerCase()) ? 1 : editsBetween(key, name.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const [best] = ranked;
  return best && best.edits <= Math.max(1, best.name.length / 3) ? best.name : undefined;
}

const begins = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 2 && (a.startsWith(b) || b.startsWith(a));

/** Number of letters to insert, delete, replace, or swap with the next (optimal string alignment distance). */
function editsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
}
