import type { Place } from '../model.js';
import type { Located } from './annotation.js';

/** Annotations in the order of the text; those whose passage was not found come last. */
export const inTextOrder = (annotations: readonly Located[]): readonly Located[] =>
  annotations.toSorted(({ passage: a }, { passage: b }) =>
    a && b ? compare(a.from, b.from) : Number(!a) - Number(!b),
  );

const compare = (a: Place, b: Place): number => a.block - b.block || a.offset - b.offset;
