import type { HighlightColor, Located, Passage } from '../../article/annotation/annotation.js';
import { inTextOrder } from '../../article/annotation/in-text-order.js';
import { comparePlaces, placeOf } from '../../layout/layout.js';
import type { Role, Row } from '../../layout/row.js';
import type { Range } from '../../layout/spans.js';
import { caretOf } from '../state/selection/selection.js';
import type { State } from '../state/state.js';

/** Roles of the colours of highlights, and of the signs beside them. */
export const ROLES: Readonly<Record<HighlightColor, Role>> = {
  yellow: 'highlightYellow',
  red: 'highlightRed',
  blue: 'highlightBlue',
  violet: 'highlightViolet',
};

/** Annotation whose passage is in the text. */
export type Present = Located & { readonly passage: Passage };

/** Annotations on some rows, in the order of the text. */
export function annotationsOn({ loaded: { annotations = [] } }: State, rows: readonly Row[]): readonly Present[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (annotations.length === 0 || !first || !last) return [];
  const end = { block: last.block, offset: Number.POSITIVE_INFINITY };
  const shown = annotations.filter(
    (it): it is Present =>
      it.passage !== undefined &&
      comparePlaces(it.passage.from, end) < 0 &&
      comparePlaces(it.passage.to, placeOf(first)) > 0,
  );
  return inTextOrder(shown) as readonly Present[];
}

/** Ranges of highlights. Where two overlap, the one that begins later is on top. */
export const highlightRanges = (shown: readonly Present[], rows: readonly Row[]): readonly Range[] =>
  shown.flatMap(({ annotation: { target, color }, passage }) =>
    target === 'passage' ? rangesOf(passage, ROLES[color], rows) : [],
  );

/** Ranges of the selection and, once it was extended, of the character at its end that moves. */
export function selectionRanges({ selection, loaded }: State, rows: readonly Row[]): readonly Range[] {
  if (!selection) return [];
  const selected = rangesOf(selection, 'selection', rows);
  if (!selection.extending) return selected;
  const { block, offset } = caretOf(loaded, selection, selection.moves);
  return [...selected, { block, from: offset, to: offset + 1, role: 'caret' }];
}

/** Ranges of the blocks on some rows that a passage covers. */
function rangesOf({ from, to }: Passage, role: Role, rows: readonly Row[]): readonly Range[] {
  const ranges: Range[] = [];
  const last = Math.min(to.block, rows.at(-1)?.block ?? -1);
  for (let block = Math.max(from.block, rows[0]?.block ?? 0); block <= last; block += 1)
    ranges.push({
      block,
      from: block === from.block ? from.offset : 0,
      to: block === to.block ? to.offset : Number.POSITIVE_INFINITY,
      role,
    });
  return ranges;
}
