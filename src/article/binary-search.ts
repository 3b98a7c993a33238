/**
 * Index of the last of `count` elements for which a condition holds, by binary search; -1 if it holds for none.
 * @param holds condition on an index; it must hold for all indexes up to some point and for none after it
 */
export function lastIndexWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
