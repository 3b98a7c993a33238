import { lastIndexWhere } from '../../article/binary-search.js';
import type { Place } from '../../article/model.js';
import type { Hit } from '../../article/search/search.js';
import { comparePlaces, placeOf } from '../../layout/layout.js';
import { type Row, shownBy } from '../../layout/row.js';
import type { Range } from '../../layout/spans.js';
import { hitsOf } from '../state/search/searching.js';
import type { State } from '../state/state.js';

/** Ranges of the hits on the screen; the current hit has a role of its own. */
export function hitRanges(state: State, rows: readonly Row[]): readonly Range[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const hits = hitsOf(state);
  const end: Place = { block: last.block, offset: shownBy(last)?.to ?? last.start };
  const ranges: Range[] = [];
  for (let i = firstAfter(hits, placeOf(first)); i < hits.length; i += 1) {
    const hit = hits[i] as Hit;
    if (comparePlaces({ block: hit.block, offset: hit.from }, end) >= 0) break;
    ranges.push({ ...hit, role: i === state.search?.current ? 'currentHit' : 'hit' });
  }
  return ranges;
}

/** Index of the first hit that ends after a place. */
const firstAfter = (hits: readonly Hit[], { block, offset }: Place): number =>
  lastIndexWhere(hits.length, (index) => {
    const hit = hits[index];
    return hit !== undefined && (hit.block < block || (hit.block === block && hit.to <= offset));
  }) + 1;
