import type { Located, Passage } from '../../../article/annotation/annotation.js';
import { inTextOrder } from '../../../article/annotation/in-text-order.js';
import type { Block } from '../../../article/model.js';
import { textOf } from '../../../article/text.js';
import { comparePlaces } from '../../../layout/layout.js';
import type { Row } from '../../../layout/row.js';
import { offsetAt } from '../../../layout/spans.js';
import { currentSection } from '../search/searching.js';
import type { State } from '../state.js';
import { onScreen, visibleEnd } from '../viewport.js';

/** The first annotation on the screen, preferably one with a note; otherwise the note on the section at its top. */
export function annotationHere(state: State): Located | undefined {
  const { loaded, top } = state;
  const all = inTextOrder(loaded.annotations ?? []);
  const end = visibleEnd(state);
  const shown = all.filter(
    ({ passage }) => passage && comparePlaces(passage.from, end) < 0 && comparePlaces(passage.to, top) > 0,
  );
  const heading = headingHere(state);
  return (
    shown.find(({ annotation }) => annotation.note !== '') ?? shown[0] ?? (heading && noteOfHeading(state, heading))
  );
}

/** The annotation at a cell of a row, if there is one. */
export function annotationIn({ loaded }: State, row: Row | undefined, cell: number): Located | undefined {
  const offset = row && offsetAt(row.spans, cell, loaded.tools.metrics);
  if (offset === undefined) return undefined;
  const place = { block: row?.block ?? 0, offset };
  return loaded.annotations?.findLast(
    ({ passage }) => passage && comparePlaces(passage.from, place) <= 0 && comparePlaces(passage.to, place) > 0,
  );
}

/** Whether the beginning of a passage is on the screen. */
export const isShown = (state: State, { passage }: Located): boolean =>
  passage !== undefined && onScreen(state, passage.from);

/** Heading of the section at the top of the page; of the lead, and of an article without sections, the title or the first text. */
export function headingHere(state: State): Passage | undefined {
  const { blocks, sections } = state.loaded.article;
  const section = sections[currentSection(state)];
  const holdsText = (block: Block | undefined): boolean => block !== undefined && textOf(block).trim() !== '';
  const start = section && section.number !== '0' ? section.start : -1;
  const title = blocks.findIndex((block) => block.kind === 'title' && holdsText(block));
  const at = holdsText(blocks[start]) ? start : title >= 0 ? title : blocks.findIndex(holdsText);
  const block = blocks[at];
  return block && { from: { block: at, offset: 0 }, to: { block: at, offset: textOf(block).length } };
}

/** The note on a section, by the passage of its heading. */
export const noteOfHeading = ({ loaded }: State, { from }: Passage): Located | undefined =>
  loaded.annotations?.find(
    ({ annotation, passage }) => annotation.target === 'section' && passage?.from.block === from.block,
  );
