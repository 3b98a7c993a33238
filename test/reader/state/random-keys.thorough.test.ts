import { test } from 'vitest';
import { doAnything, doAnythingInAnyDocument, STARTS } from '../../kit/random/any-keys.js';

/** Number of runs, if others are wanted. */
const RUNS = process.env.MODEL_RUNS === undefined ? undefined : Number(process.env.MODEL_RUNS);

test.each(STARTS)('any keys, resizes, themes and editions in any order: %s', (_, start) =>
  doAnything(start, RUNS ?? 120),
);

test('any keys in any document', () => doAnythingInAnyDocument(RUNS ?? 200));
