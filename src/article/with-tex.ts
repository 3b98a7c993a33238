import { mapRuns } from './map-runs.js';
import type { Block, Run } from './model.js';
import { runsOf } from './text.js';

/** A block with the TeX of its formulas as their text; the block itself if it shows none in Unicode. */
export function withTex(block: Block): Block {
  if (block.kind !== 'math') return hasFormula(runsOf(block)) ? mapRuns(block, texOfRuns) : block;
  const { source, ...rest } = block;
  return source === undefined ? block : { ...rest, text: source };
}

const hasFormula = (runs: readonly Run[]): boolean => runs.some(({ source }) => source !== undefined);

/** Runs with the TeX of their formulas as text. */
export const texOfRuns = (runs: readonly Run[]): readonly Run[] =>
  runs.map(({ source, ...run }) => (source === undefined ? run : { ...run, text: source }));

/** Parts of a block's text, among them its formulas. */
function textsOf(block: Block): readonly Pick<Run, 'text' | 'source'>[] {
  if (block.kind === 'math') return [block];
  if (block.kind !== 'table') return 'runs' in block ? block.runs : [];
  const separator = { text: '\t' };
  return [block.header, ...block.rows].flatMap((row) =>
    row.length === 0 ? [separator] : row.flatMap((cell) => [...cell, separator]),
  );
}

/** Offset of a place in a block's text after `withTex`; a place within a formula becomes its start. */
export function offsetInTex(block: Block, offset: number): number {
  let at = 0;
  let shift = 0;
  for (const { text, source = text } of textsOf(block)) {
    if (offset < at + text.length) return source === text ? offset + shift : at + shift;
    at += text.length;
    shift += source.length - text.length;
  }
  return offset + shift;
}
