/*
 * Output that turns one screen into another: rows that only moved are scrolled, rows that differ are written.
 */

/** Block of rows that moved together: `count` rows from `first` on, by `by` rows; up if positive. */
interface Scroll {
  readonly first: number;
  readonly count: number;
  readonly by: number;
}

/**
 * Shortest text that updates a screen, either by writing the rows that differ or by scrolling a region first.
 * @param shown rows on the screen, undefined if unknown; each begins and ends in the terminal's default colours
 * @param rows rows to show
 */
export function repaint(shown: readonly (string | undefined)[], rows: readonly string[]): string {
  const written = write(shown, rows);
  const scroll = shown.length === rows.length ? findScroll(shown, rows) : undefined;
  if (!scroll) return written;
  const scrolled = sequenceOf(scroll) + write(afterScroll(shown, scroll), rows);
  return scrolled.length < written.length ? scrolled : written;
}

/** Writes each changed row in its place. */
const write = (shown: readonly (string | undefined)[], rows: readonly string[]): string =>
  rows.map((row, i) => (row === shown[i] ? '' : `\u001B[${i + 1}H\u001B[2K${row}`)).join('');

/** Finds the longest run of rows that are elsewhere on the screen in the same order. Rows that occur twice are ambiguous and skipped. */
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
    while (first > 0 && rows[first - 1] === shown[first - 1 + by]) first -= 1;
    let end = i + 1;
    while (end < rows.length && rows[end] === shown[end + by]) end += 1;
    if (!best || end - first > best.count) best = { first, count: end - first, by };
    i = end - 1;
  }
  return best;
}

/** Scrolls by deleting or inserting lines at the top of a region, which even the Linux console supports. */
function sequenceOf({ first, count, by }: Scroll): string {
  const top = Math.min(first, first + by) + 1;
  const bottom = Math.max(first, first + by) + count;
  return `\u001B[${top};${bottom}r\u001B[${top}H\u001B[${Math.abs(by)}${by > 0 ? 'M' : 'L'}\u001B[r`;
}

/** Rows on the screen after a scroll; those that it brought in are empty. */
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
