import type { Block, Cell, Run } from './model.js';

/** A block with the TeX of its formulas as their text; the block itself if it shows none in Unicode. */
export function withTex(block: Block): Block {
  switch (block.kind) {
    case 'rule':
    case 'code':
      return block;
    case 'math': {
      const { source, ...rest } = block;
      return source === undefined ? block : { ...rest, text: source };
    }
    case 'table': {
      const rows = [block.header, ...block.rows];
      if (!rows.some((row) => row.some(hasFormula))) return block;
      const [header = [], ...body] = rows.map((row: readonly Cell[]) => row.map(texOfRuns));
      return { ...block, header, rows: body };
    }
    default:
      return hasFormula(block.runs) ? { ...block, runs: texOfRuns(block.runs) } : block;
  }
}

const hasFormula = (runs: readonly Run[]): boolean => runs.some(({ source }) => source !== undefined);

/** Runs with the TeX of their formulas as text. */
export const texOfRuns = (runs: readonly Run[]): readonly Run[] =>
  runs.map(({ source, ...run }) => (source === undefined ? run : { ...run, text: source }));
