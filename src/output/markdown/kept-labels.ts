import { footnoteOf, footnoteReference, footnotesReferredTo, keptLabel, labelOfRun } from '../../article/footnotes.js';
import { mapRuns } from '../../article/map-runs.js';
import type { Block, Cell, Run } from '../../article/model.js';

/** Whether the footnotes have the labels and the order that a reader of Markdown gives them: numbers, in the order of the first references. */
export function areNumbered(blocks: readonly Block[]): boolean {
  const notes = new Set(blocks.flatMap((block) => footnoteOf(block) ?? []));
  const labels = new Set(blocks.filter((block) => footnoteOf(block) === undefined).flatMap(footnotesReferredTo));
  for (const block of blocks) {
    const label = footnoteOf(block);
    if (label === undefined) continue;
    labels.add(label);
    for (const other of footnotesReferredTo(block)) labels.add(other);
  }
  return String([...labels]) === String([...notes]) && [...labels].every((label, i) => label === String(i + 1));
}

/** Blocks whose footnotes have labels that Markdown keeps. */
export const withKeptLabels = (blocks: readonly Block[]): readonly Block[] => blocks.map(withKeptLabel);

function withKeptLabel(block: Block): Block {
  const containers = block.containers.map((container) =>
    container.kind === 'footnote' ? { ...container, label: keptLabel(container.label) } : container,
  );
  return mapRuns({ ...block, containers }, kept);
}

const kept = (runs: Cell): readonly Run[] =>
  runs.map((run) => {
    const label = labelOfRun(run);
    return label === undefined ? run : footnoteReference(keptLabel(label), run.marks.slice(0, -1));
  });
