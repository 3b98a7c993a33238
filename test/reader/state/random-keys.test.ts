import { test } from 'vitest';
import { doAnything, doAnythingInAnyDocument, STARTS } from '../../kit/random/any-keys.js';

test.each(STARTS)('any keys, resizes, themes and editions in any order: %s', (_, start) => doAnything(start, 20));

test('any keys in any document', () => doAnythingInAnyDocument(30));
