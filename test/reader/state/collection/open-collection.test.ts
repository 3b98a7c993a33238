import { describe, expect, test } from 'vitest';
import { collectionToRead } from '../../../../src/reader/panels/collection-to-read.js';
import type { CollectionIndex } from '../../../../src/reader/state/collection/collection-index.js';
import { openCollection, readAgain } from '../../../../src/reader/state/collection/open-collection.js';
import { reduce } from '../../../../src/reader/state/reduce.js';
import type { State } from '../../../../src/reader/state/state.js';
import { loaded, opened, openedFolder, typed } from '../../../kit/article/reader.js';

const folder = openedFolder(['a.md', 'b.md'], 80, 12);
const { key } = openCollection(folder);
const withIndex = (state: State, change: Partial<CollectionIndex> | undefined): State => {
  const index = folder.indexes[key] ?? expect.unreachable('no index');
  return { ...state, indexes: change ? { [key]: { ...index, ...change } } : {} };
};

describe('a collection is read on', () => {
  const unread = { summaries: new Map() };
  test.each<[string, string, Partial<CollectionIndex> | undefined, boolean]>([
    ['if nothing is known of a list', '', undefined, true],
    ['if all of it is known: no', '', {}, false],
    ['if not all files are found', '', { complete: false }, true],
    ['if not all files are read', '', unread, true],
    ['if nothing is known of the headings', 'O', undefined, true],
    ['before a search of it, until all files are found', 'Sx', { complete: false }, true],
    ['during a search of it, once all files are found: no', 'Sx', unread, false],
    ['before anything is searched for', 'S', unread, true],
    ['under the help', '?', unread, true],
  ])('%s', (_, keys, index, expected) => {
    const state = withIndex(typed(folder, keys), index);
    expect(collectionToRead(state)?.key).toBe(expected ? key : undefined);
  });

  test('also while one of its articles is shown, unless nothing has been asked of it', () => {
    const one = { ...loaded(), collection: openCollection(folder) };
    const { state } = reduce(folder, { kind: 'loaded', loaded: one });
    expect(collectionToRead(withIndex(state, unread))?.key).toBe(key);
    expect(collectionToRead(withIndex(state, undefined))).toBeUndefined();
    expect(collectionToRead(opened())).toBeUndefined();
    expect(collectionToRead(typed(opened(), 'o'))).toBeUndefined();
  });
});

test('a list that is to be read again keeps what is known of it', () => {
  const again = readAgain(folder);
  expect(again.indexes[key]).toEqual({ ...folder.indexes[key], complete: false });
  expect(collectionToRead(again)?.key).toBe(key);
  expect(typed(folder, 'r')).toMatchObject({ indexes: { [key]: { complete: false } } });
  expect(readAgain(withIndex(folder, undefined)).indexes).toEqual({});
});
