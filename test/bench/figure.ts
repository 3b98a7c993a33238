/** What was measured, beside what it shall be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** "x" for a ratio. */
  readonly unit: 'x' | 'ms' | 'bytes';
  /** The most it shall be. */
  readonly goal: number;
  /** How it came about: the times behind a ratio, another program's figure. */
  readonly detail: string;
}

/** A ratio of two times in ms. */
export const ratio = (name: string, { base, run }: { base: number; run: number }, goal: number): Figure => ({
  name,
  value: run / base,
  unit: 'x',
  goal,
  detail: `${run.toFixed(0)} ms, ${base.toFixed(0)} ms`,
});
