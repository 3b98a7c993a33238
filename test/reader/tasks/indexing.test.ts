import { expect, test } from 'vitest';
import type { State } from '../../../src/reader/state/model.js';
import { openCollection } from '../../../src/reader/state/open-collection.js';
import { createStore } from '../../../src/reader/state/store.js';
import { createIndexing } from '../../../src/reader/tasks/indexing.js';
import { bundledOrigin } from '../../../src/source/bundled-origin.js';
import type { Collection, Entry } from '../../../src/source/collection.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { openedFolder } from '../../kit/reader.js';

/** Collection of files, the first of which is the newest; how often each is opened is counted. */
function collectionOf(files: Map<string, number>, opened: Map<string, number>): Collection {
  return {
    key: 'test',
    name: 'test',
    find: async function* () {
      for (const [path, modified] of files) {
        const origin = () => {
          opened.set(path, (opened.get(path) ?? 0) + 1);
          return path.startsWith('missing') ? fileOrigin('/nowhere/missing.md') : bundledOrigin('strawberry-o1', 'en');
        };
        const entry: Entry = { path, modified, size: 1, origin };
        yield { entries: [entry], unreachable: 0 };
      }
    },
  };
}

/** Runs the work of a reader whose page lists a collection until nothing is left to do. */
async function settle(store: ReturnType<typeof createStore>, follow: () => void): Promise<State> {
  const isDone = (): boolean => {
    const index = store.state().indexes.test;
    return index?.complete === true && index.summaries.size === index.entries.length;
  };
  follow();
  while (!isDone()) await new Promise(setImmediate);
  return store.state();
}

test('a collection is read once; when it is read again, only what has changed, and what is gone is forgotten', async () => {
  const files = new Map([
    ['new.md', 3],
    ['old.md', 1],
    ['missing.md', 2],
  ]);
  const opened = new Map<string, number>();
  const start = openedFolder([], 80, 24);
  const store = createStore(
    { ...start, loaded: { ...start.loaded, collection: collectionOf(files, opened) }, indexes: {} },
    () => {},
  );
  const follow = createIndexing(
    store,
    () => new Promise((resolve) => setImmediate(resolve, true)),
    (error) => expect.unreachable(String(error)),
  );
  store.subscribe(follow);
  const state = await settle(store, follow);
  const index = state.indexes[openCollection(state).key];
  expect(index?.entries.map(({ path }) => path)).toEqual(['new.md', 'missing.md', 'old.md']);
  expect(index?.notRead).toBe(1);
  expect(index?.summaries.get('old.md')).toMatchObject({
    title: expect.stringContaining('o1'),
    words: expect.any(Number),
  });
  files.set('old.md', 4);
  files.delete('missing.md');
  store.dispatch({ kind: 'key', key: 'r' });
  const again = await settle(store, follow);
  expect(again.indexes.test?.entries.map(({ path }) => path)).toEqual(['old.md', 'new.md']);
  expect(again.indexes.test?.notRead).toBe(0);
  expect(Object.fromEntries(opened)).toEqual({ 'new.md': 1, 'missing.md': 1, 'old.md': 2 });
});
