import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { CollectionIndex } from '../../../src/reader/state/collection/collection-index.js';
import { isFinding, MOST_FOUND } from '../../../src/reader/state/collection/open-collection.js';
import type { State } from '../../../src/reader/state/state.js';
import { createStore } from '../../../src/reader/state/store.js';
import { createFinding } from '../../../src/reader/tasks/finding.js';
import type { Entry } from '../../../src/source/collection.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { openedFolder, typed } from '../../kit/article/reader.js';

// Work that never ends is reported soon.
vi.setConfig({ testTimeout: 20_000 });

const folder = mkdtempSync(join(tmpdir(), 'llama-news-finding-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Files of a collection, in the order of its list; those without a text are missing. */
function entriesOf(files: Readonly<Record<string, string | undefined>>): readonly Entry[] {
  return Object.entries(files).map(([path, text]) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text !== undefined) writeFileSync(file, text);
    return { path, modified: 0, size: text?.length ?? 0, origin: () => fileOrigin(file) };
  });
}

/** A reader in which a phrase is typed into the search of a collection. */
function searchOf(entries: readonly Entry[], phrase: string, complete = true) {
  const start = openedFolder([], 80, 24);
  const [[key, index] = expect.unreachable()] = Object.entries(start.indexes);
  const known: CollectionIndex = { ...index, entries, complete, summaries: new Map() };
  const store = createStore(typed({ ...start, indexes: { [key]: known } }, `S${phrase}`), () => {});
  return { store, key, known };
}
type Store = ReturnType<typeof searchOf>['store'];

const foundOf = ({ list }: State) => (list?.kind === 'found' ? list : expect.unreachable('no search'));

/** Searches until nothing is left to do. */
async function settled(store: Store, between = () => {}): Promise<State> {
  const giveWay = async (): Promise<boolean> => {
    await new Promise(setImmediate);
    between();
    return true;
  };
  const follow = createFinding(store, giveWay, (error) => expect.unreachable(String(error)));
  store.subscribe(follow);
  follow();
  while (isFinding(foundOf(store.state()))) await new Promise(setImmediate);
  return store.state();
}

test('the hits of all files are found in the order of the list, and files that cannot be read are counted', async () => {
  const gone = { 'gone.md': undefined, 'lost.md': undefined };
  const files = { 'b.md': '# B\n\nneedle and needle', ...gone, 'a/c.md': 'hay', 'd.md': '\nneedle' };
  const { found } = foundOf(await settled(searchOf(entriesOf(files), 'needle').store));
  expect(found.hits.map(({ entry, line }) => `${entry.path}:${line}`)).toEqual(['b.md:3', 'b.md:3', 'd.md:2']);
  expect(found).toMatchObject({ left: [], total: 5, notRead: 2 });
});

test('a search waits until all files of the folder are known', async () => {
  const { store, key, known } = searchOf(entriesOf({ 'b.md': 'needle' }), 'needle', false);
  const follow = createFinding(store, async () => true, String);
  follow();
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  expect(foundOf(store.state()).found).toMatchObject({ left: undefined, hits: [] });
  const complete = createStore({ ...store.state(), indexes: { [key]: { ...known, complete: true } } }, () => {});
  return expect(settled(complete)).resolves.toMatchObject({ list: { found: { left: [], hits: [{ line: 1 }] } } });
});

test('hits are shown as they are found, those that come fast together', async () => {
  let [time, step] = [0, 50];
  vi.spyOn(performance, 'now').mockImplementation(() => {
    time += step;
    return time;
  });
  for (const [length, least, most] of [
    [200, 9, 9],
    [1, 1, 3],
  ] as const) {
    step = length;
    const names = Array.from({ length: 9 }, (_, i) => [`fast${i}.md`, 'needle']);
    const { store } = searchOf(entriesOf(Object.fromEntries(names)), 'needle');
    let shown = 0;
    store.subscribe(() => {
      shown += 1;
    });
    await settled(store);
    expect([shown >= least, shown <= most, shown]).toEqual([true, true, expect.any(Number)]);
  }
});

test('a search of a folder without files ends', async () => {
  expect(foundOf(await settled(searchOf([], 'needle').store)).found).toMatchObject({ left: [], hits: [] });
});

test('another phrase that is typed meanwhile has its own hits alone', async () => {
  const names = Array.from({ length: 20 }, (_, i) => `${i}.md`);
  const texts = Object.fromEntries(names.map((name) => [name, `needle ${'hay '.repeat(500)} needles`]));
  const { store } = searchOf(entriesOf(texts), 'needle');
  let turns = 0;
  const { query, found } = foundOf(
    await settled(store, () => {
      turns += 1;
      if (turns === 3) store.dispatch({ kind: 'key', key: 's' });
    }),
  );
  expect([query, found.hits.length]).toEqual(['needles', 20]);
  expect(found.hits.every(({ text }) => text === 'needles')).toBe(true);
});

test('a search that is closed meanwhile leaves the list as it is', async () => {
  const texts = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`c${i}.md`, 'needle']));
  const { store } = searchOf(entriesOf(texts), 'needle');
  let closed: State | undefined;
  const close = async (): Promise<boolean> => {
    await new Promise(setImmediate);
    if (!closed) store.dispatch({ kind: 'key', key: 'escape' });
    closed ??= store.state();
    return true;
  };
  const follow = createFinding(store, close, (error) => expect.unreachable(String(error)));
  store.subscribe(follow);
  follow();
  while (!closed) await new Promise(setImmediate);
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
  expect(store.state().list).toMatchObject({ kind: 'collection' });
});

test('a search ends with as many hits as it keeps, in whichever file that is', async () => {
  const many = `${'needle '.repeat(60)}\n\n`.repeat(100);
  const opened: string[] = [];
  const entries = entriesOf({ 'a.md': many, 'b.md': many, 'e.md': many }).map((entry) => {
    const origin = () => {
      opened.push(entry.path);
      return entry.origin();
    };
    return { ...entry, origin };
  });
  const { found } = foundOf(await settled(searchOf(entries, 'needle').store));
  expect(found.hits).toHaveLength(MOST_FOUND);
  expect(found.left?.map(({ path }) => path)).toEqual(['e.md']);
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  expect(opened).toEqual(['a.md', 'b.md']);
});

test('a search that is gone back to goes on where it was left, and keeps its hits', async () => {
  const entries = entriesOf({ 'x.md': 'needle', 'y.md': 'needle', 'z.md': 'needle' });
  const ended = await settled(searchOf(entries, 'needle').store);
  const list = foundOf(ended);
  const found = { ...list.found, hits: list.found.hits.slice(0, 1), left: entries.slice(2), notRead: 3 };
  const again = createStore({ ...ended, list: { ...list, found } }, () => {});
  const { hits, notRead } = foundOf(await settled(again)).found;
  expect([hits.map(({ entry }) => entry.path), notRead]).toEqual([['x.md', 'z.md'], 3]);
});
