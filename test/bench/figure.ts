import type { Cost, Pair } from './measure.js';

/** Measured value beside its goal. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** "x" for a ratio. */
  readonly unit: 'x' | 'ms' | 'bytes';
  /** Maximum of the value. */
  readonly goal: number;
  /** Where the value comes from: the times of a ratio, another program's figure. */
  readonly detail: string;
}

/** Ratio of two times in ms. */
export const ratio = (name: string, { base, run }: Pair<number>, goal: number): Figure => ({
  name,
  value: run / base,
  unit: 'x',
  goal,
  detail: `${run.toFixed(0)} ms, ${base.toFixed(0)} ms`,
});

/** Ratio of two CPU times; the times on the wall are printed beside it. */
export function costRatio(name: string, { base, run }: Pair<Cost>, goal: number): Figure {
  const figure = ratio(name, { base: base.cpu, run: run.cpu }, goal);
  const wall = `wall ${(run.wall / base.wall).toFixed(2)} x: ${run.wall.toFixed(0)} ms, ${base.wall.toFixed(0)} ms`;
  return { ...figure, detail: `${figure.detail}; ${wall}` };
}
