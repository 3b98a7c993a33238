import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openCollection } from '../../../src/reader/state/collection/open-collection.js';
import type { State } from '../../../src/reader/state/state.js';
import { createStore } from '../../../src/reader/state/store.js';
import { createIndexing } from '../../../src/reader/tasks/indexing.js';
import { type ListMemory, NO_MEMORY, recalled } from '../../../src/reader/tasks/library/list-memory.js';
import { bundledOrigin } from '../../../src/source/bundled-origin.js';
import type { Collection, Entry } from '../../../src/source/collection.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import type { CachedSummaries } from '../../../src/store/summary-cache.js';
import { loaded, openedFolder } from '../../kit/article/reader.js';

// Work that never ends is reported soon.
vi.setConfig({ testTimeout: 20_000 });

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

/** A reader whose page lists a collection, and the paths of the articles in the order in which they were opened. */
function listing(
  find: () => AsyncGenerator<{ entries: readonly Entry[]; unreachable: number }>,
  told: unknown[] = [],
  more: Partial<Collection> = {},
  { goesOn = () => true, memory = NO_MEMORY }: { goesOn?: () => boolean; memory?: ListMemory } = {},
) {
  const start = openedFolder([], 80, 24);
  const collection: Collection = { key: 'test', name: 'test', find, ...more };
  const store = createStore({ ...start, loaded: { ...start.loaded, collection }, indexes: {} }, () => {});
  const giveWay = async (): Promise<boolean> => {
    await new Promise(setImmediate);
    return goesOn();
  };
  const follow = createIndexing(store, giveWay, (error) => told.push(error), memory);
  store.subscribe(follow);
  const again = (): Promise<State> => {
    store.dispatch({ kind: 'key', key: 'r' });
    return settle(store, follow);
  };
  return { store, follow, collection, again, settled: () => settle(store, follow) };
}

const order: string[] = [];
const article = (path: string, modified = 0): Entry => ({
  path,
  modified,
  size: 1,
  origin: () => {
    order.push(path);
    return path.startsWith('missing') ? fileOrigin('/nowhere/missing.md') : bundledOrigin('strawberry-o1', 'en');
  },
});

describe('a list that is read', () => {
  test('whose folder is gone when it is read again is empty, and is not read without end', async () => {
    let [asked, gone] = [0, false];
    const told: unknown[] = [];
    const { store, again, settled } = listing(async function* () {
      asked += 1;
      if (gone) throw new Error('gone');
      yield { entries: [article('a.md'), article('b.md')], unreachable: 0 };
    }, told);
    await settled();
    gone = true;
    const { indexes } = await again();
    expect(indexes.test?.entries).toEqual([]);
    store.dispatch({ kind: 'key', key: 'T' });
    for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate);
    expect([asked, told.length]).toEqual([2, 1]);
  });

  test('is complete, although an article of the library is changed while it is listed', async () => {
    const entries = ['a.md', 'b.md', 'c.md'].map((path) => article(path));
    let changes = 1;
    const { store, collection, settled } = listing(
      async function* () {
        for (const entry of entries) {
          yield { entries: [entry], unreachable: 0 };
          changes -= 1;
          const change = { collection, before: 'a.md', entry: article('a.md'), message: 'changed' };
          if (changes === 0) store.dispatch({ kind: 'libraryChanged', change });
        }
      },
      [],
      { library: '/library' },
    );
    const { indexes } = await settled();
    expect(indexes.test?.entries.map(({ path }) => path).sort()).toEqual(['a.md', 'b.md', 'c.md']);
  });

  test('begins near the selected article', async () => {
    const entries = Array.from({ length: 200 }, (_, i) => article(`${i}.md`, 200 - i));
    const { store, collection, settled } = listing(async function* () {
      yield { entries, unreachable: 0 };
    });
    const progress = new Map([['3.md', 0.5]]);
    const index = { collection, entries, complete: true, summaries: new Map(), progress, notRead: 0, now: 7 };
    order.length = 0;
    store.dispatch({ kind: 'indexed', index });
    store.dispatch({ kind: 'key', key: 'G' });
    await settled();
    const [, second = ''] = order;
    expect(Number.parseInt(second, 10)).toBeGreaterThan(200 - 2 * 24);
    expect(new Set(order).size).toBe(200);
    expect(store.state().indexes.test).toMatchObject({ progress, now: 7 });
  });

  test('says how much of each article was read, and since when its files are new, each time anew', async () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(5);
    onTestFinished(() => clock.mockRestore());
    let share = 0.25;
    const progressOf = (key: string): number | undefined => (key === 'a' ? share : undefined);
    const { again, settled } = listing(
      async function* () {
        yield {
          entries: [
            { ...article('a.md'), key: 'a' },
            { ...article('b.md'), key: 'b' },
          ],
          unreachable: 0,
        };
      },
      [],
      {},
      { memory: { ...NO_MEMORY, progressOf } },
    );
    const told = ({ indexes: { test: index } }: State) => [Object.fromEntries(index?.progress ?? []), index?.now];
    expect(told(await settled())).toEqual([{ 'a.md': 0.25 }, 5]);
    share = 0.75;
    clock.mockReturnValue(9);
    expect(told(await again())).toEqual([{ 'a.md': 0.75 }, 9]);
  });

  test.each(['the reader is closed', 'another page is shown'])('is read no further when %s', async (end) => {
    order.length = 0;
    let [left, closed] = [9, false];
    const { store, follow } = listing(
      async function* () {
        yield { entries: Array.from({ length: 20 }, (_, i) => article(`${i}.md`)), unreachable: 0 };
      },
      [],
      {},
      {
        goesOn: () => {
          left -= 1;
          if (left === 0 && end === 'another page is shown')
            store.dispatch({ kind: 'loaded', loaded: { ...loaded('# Other'), origin: fileOrigin('other.md') } });
          closed ||= left === 0 && end === 'the reader is closed';
          return !closed;
        },
      },
    );
    follow();
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
    expect(order.length).toBeGreaterThan(0);
    expect(order.length).toBeLessThan(10);
  });

  test('counts what cannot be reached or read, each time anew, and tries it again', async () => {
    const { again, settled } = listing(async function* () {
      yield { entries: [article('a.md'), article('missing.md')], unreachable: 2 };
      yield { entries: [], unreachable: 1 };
    });
    expect((await settled()).indexes.test?.notRead).toBe(4);
    order.length = 0;
    expect((await again()).indexes.test?.notRead).toBe(4);
    expect(order).toEqual(['missing.md']);
  });

  test('is begun again at once where that is wanted while it is read', async () => {
    let asked = 0;
    const { store, settled } = listing(async function* () {
      asked += 1;
      yield { entries: [article('a.md')], unreachable: 0 };
      if (asked === 1) store.dispatch({ kind: 'key', key: 'r' });
      yield { entries: [article('b.md')], unreachable: 0 };
    });
    await settled();
    expect(asked).toBe(2);
  });

  test('keeps what was found before a fault, which is reported once', async () => {
    const told: unknown[] = [];
    const fault = new TypeError('a fault');
    const { settled } = listing(async function* () {
      yield { entries: [article('a.md', 1), article('b.md', 2)], unreachable: 0 };
      throw fault;
    }, told);
    const { indexes } = await settled();
    expect(indexes.test?.entries.map(({ path }) => path)).toEqual(['b.md', 'a.md']);
    expect(told).toEqual([fault]);
  });

  test('shows its articles as they are found; read again, all of them until the new ones are known', async () => {
    let time = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
      time += 10_000;
      return time;
    });
    onTestFinished(() => clock.mockRestore());
    const { store, again, settled } = listing(async function* () {
      for (let i = 0; i < 60; i += 1) yield { entries: [article(`${i}.md`, i)], unreachable: 0 };
    });
    const lengths: number[] = [];
    store.subscribe(() => lengths.push(store.state().indexes.test?.entries.length ?? 0));
    await settled();
    expect(new Set(lengths).size).toBeGreaterThan(5);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    lengths.length = 0;
    await again();
    expect(new Set(lengths)).toEqual(new Set([60]));
  });
});

test('what one run has read of kept articles, the next one does not read again, unless a file has changed', async () => {
  const files = new Map([
    ['a.md', 1],
    ['b.md', 2],
    ['missing.md', 1],
  ]);
  const opened = new Map<string, number>();
  let stored: CachedSummaries = {};
  const memory: ListMemory = {
    progressOf: () => undefined,
    summaries: {
      read: () => stored,
      write: (_, summaries) => {
        stored = summaries;
      },
    },
  };
  const run = async (): Promise<State> => {
    const collection: Collection = { ...collectionOf(files, opened), library: '/library' };
    const start = openedFolder([], 80, 24);
    const store = createStore({ ...start, loaded: { ...start.loaded, collection }, indexes: {} }, () => {});
    const giveWay = (): Promise<boolean> => new Promise((resolve) => setImmediate(resolve, true));
    const follow = createIndexing(store, giveWay, (error) => expect.unreachable(String(error)), memory);
    store.subscribe(follow);
    const state = await settle(store, follow);
    await new Promise(setImmediate);
    return state;
  };
  const first = await run();
  const titles = ({ indexes }: State) => [...(indexes.test?.summaries.values() ?? [])].map((summary) => summary?.title);
  files.set('b.md', 3);
  const second = await run();
  expect(titles(second).toSorted()).toEqual(titles(first).toSorted());
  expect(Object.fromEntries(opened)).toEqual({ 'a.md': 1, 'b.md': 2, 'missing.md': 2 });
});

test.each([
  ['after 100 ms', '', 0, 2],
  ['after ten times as long as a drawing takes', '', 60, 10],
  ['after half a second while headings are ranked', 'O', 0, 9],
])('what is read is shown %s', async (_, keys, drawing, turns) => {
  let time = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => time);
  onTestFinished(() => clock.mockRestore());
  const entries = Array.from({ length: 30 }, (_, i) => article(`${i}.md`, -i));
  const goesOn = (): boolean => {
    time += 60;
    return true;
  };
  const find = async function* () {
    yield { entries, unreachable: 0 };
  };
  const { store, settled } = listing(find, [], {}, { goesOn });
  for (const key of keys) store.dispatch({ kind: 'key', key });
  const counts: number[] = [];
  store.subscribe(() => {
    time += drawing;
    counts.push(store.state().indexes.test?.summaries.size ?? 0);
  });
  await settled();
  const steps = counts.filter((count) => count > 0).map((count, i, all) => count - (all[i - 1] ?? 0));
  expect(steps[1]).toBe(turns);
});

test('what was read of kept articles is written where more than a twentieth of them was read, and of no others', async () => {
  const files = new Map(Array.from({ length: 20 }, (_, i) => [`${i}.md`, 1]));
  let stored: CachedSummaries = {};
  let writes = 0;
  const write = (_: string, summaries: CachedSummaries): void => {
    stored = summaries;
    writes += 1;
  };
  const memory: ListMemory = { progressOf: () => undefined, summaries: { read: () => stored, write } };
  const written = async (more: Partial<Collection> = {}): Promise<number> => {
    const { find } = collectionOf(files, new Map());
    const list = listing(find as never, [], more, { memory });
    await list.settled();
    for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
    return writes;
  };
  expect([await written(), await written({ library: '/library' })]).toEqual([0, 1]);
  files.set('3.md', 2);
  expect(await written({ library: '/library' })).toBe(1);
  files.set('7.md', 2);
  expect(await written({ library: '/library' })).toBe(2);
});

test('a list has the order of its collection', async () => {
  const order = (a: Entry, b: Entry): number => a.size - b.size;
  const entries = [3, 1, 2].map((size) => ({ ...article(`${size}.md`, size), size }));
  const { settled } = listing(
    async function* () {
      yield { entries, unreachable: 0 };
    },
    [],
    { order },
  );
  expect((await settled()).indexes.test?.entries.map(({ path }) => path)).toEqual(['1.md', '2.md', '3.md']);
});

test('a summary is recalled for a file with the same time and size alone', () => {
  const known = { title: 'A', words: 1, headings: [], modified: 1, size: 2 };
  const summaries = { read: () => ({ 'a.md': known }), write: () => {} };
  const at = (modified: number, size: number): Entry => ({ ...article('a.md', modified), size });
  const recall = (...entries: readonly Entry[]) => recalled({ ...NO_MEMORY, summaries }, 'key', entries);
  expect(recall(at(1, 2))).toEqual([['a.md', known]]);
  expect(recall(at(2, 2), at(1, 3), { ...at(1, 2), path: 'toString' })).toEqual([]);
});
