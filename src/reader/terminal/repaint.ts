/*
 * What changes a terminal's screen into another: the rows that differ, after scrolling those that only moved.
 */

/** Rows that moved together: those from `first` on, `count` of them, by `by` rows; up if positive. */
interface Scroll {
  readonly first: number;
  readonly count: number;
  readonly by: number;
}

/**
 * The shortest text that changes a screen: rows are written anew where they differ, or a region is scrolled before that.
 * @param shown the rows that stand on the screen, undefined where nobody knows; each begins and ends in the terminal's own colours
 * @param rows those to be shown
 */
export function repaint(shown: readonly (string | undefined)[], rows: readonly string[]): string {
  const written = write(shown, rows);
  const scroll = shown.length === rows.length ? findScroll(shown, rows) : undefined;
  if (!scroll) return written;
  const scrolled = sequenceOf(scroll) + write(afterScroll(shown, scroll), rows);
  return scrolled.length < written.length ? scrolled : written;
}

/** Each changed row in its place. */
const write = (shown: readonly (string | undefined)[], rows: readonly string[]): string =>
  rows.map((row, i) => (row === shown[i] ? '' : `\u001B[${i + 1}H\u001B[2K${row}`)).join('');

/** The longest stretch of rows that stand elsewhere on the screen in the same order. Rows that stand there twice tell nothing. */
function findScroll(shown: readonly (string | undefined)[], rows: readonly string[]): Scroll | undefined {
  const places = new Map<string | undefined, number>();
  shown.forEach((row, i) => {
    places.set(row, places.has(row) ? -1 : i);
  });
  let best: Scroll | undefined;
  for (let i = 0; i < rows.length; i += 1) {
    const from = places.get(rows[i]) ?? -1;
    if (from < 0 || from === i) continue;
    const by = from - i;
    let first = i;
    while (first > 0 && first + by > 0 && rows[first - 1] === shown[first - 1 + by]) first -= 1;
    let end = i + 1;
    while (end < rows.length && end + by < rows.length && rows[end] === shown[end + by]) end += 1;
    if (!best || end - first > best.count) best = { first, count: end - first, by };
    i = end - 1;
  }
  return best;
}

/** Lines are deleted or inserted at the top of a region: also the Linux console can do that. */
function sequenceOf({ first, count, by }: Scroll): string {
  const top = Math.min(first, first + by) + 1;
  const bottom = Math.max(first, first + by) + count;
  return `\u001B[${top};${bottom}r\u001B[${top}H\u001B[${Math.abs(by)}${by > 0 ? 'M' : 'L'}\u001B[r`;
}

/** The screen after a scroll; rows that it brought in are empty. */
function afterScroll(
  shown: readonly (string | undefined)[],
  { first, count, by }: Scroll,
): readonly (string | undefined)[] {
  const rows = [...shown];
  const moved = shown.slice(first + by, first + by + count);
  const top = Math.min(first, first + by);
  rows.fill('', top, top + count + Math.abs(by));
  rows.splice(first, count, ...moved);
  return rows;
}
