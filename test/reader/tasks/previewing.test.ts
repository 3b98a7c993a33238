import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unicodeMetrics } from '../../../src/layout/unicode-metrics.js';
import { openCollection } from '../../../src/reader/state/collection/open-collection.js';
import type { State } from '../../../src/reader/state/state.js';
import { createStore, type Store } from '../../../src/reader/state/store.js';
import { createPreviewing } from '../../../src/reader/tasks/previewing.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { first, openedFolder, typed, until } from '../../kit/article/reader.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-previewing-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const i of [0, 1])
  writeFileSync(
    join(folder, `${i}.md`),
    `# Note ${i}\n\ntext\n\n## Part ${i}\n\nmore 日本\n\n\`\`\`js\nlet a;\n\`\`\``,
  );

/** A reader in which headings of a folder are listed, whose files are on the disk. */
function listing(keys: string, opens: (path: string) => void = () => {}): State {
  const state = openedFolder(['0.md', '1.md', 'gone.md'], 80, 12);
  const indexes = Object.entries(state.indexes).map(([key, index]) => {
    const entries = index.entries.map((entry) => {
      const origin = () => {
        opens(entry.path);
        return fileOrigin(join(folder, entry.path));
      };
      return { ...entry, origin };
    });
    return [key, { ...index, entries }];
  });
  return typed({ ...state, indexes: Object.fromEntries(indexes) }, keys);
}

/** Follows a reader that shows previews, and notes the errors that it is told. */
function follow(state: State, giveWay = async () => true) {
  const told: unknown[] = [];
  const store = createStore(state, () => {});
  const show = createPreviewing(store, giveWay, (error) => told.push(error));
  store.subscribe(show);
  show();
  return { store, told };
}

const shows = (store: Store, path: string): Promise<void> =>
  until(store, ({ panel }) => panel?.kind === 'jump' && panel.shown?.path === path);

test('the article of the selected heading is shown, with the metrics for any script, and belongs to the folder', async () => {
  const start = listing('Opart');
  const { store } = follow(start);
  await shows(store, '0.md');
  expect(first(store.state())).toBe('Part 0');
  expect(store.state().loaded.tools).toMatchObject({ metrics: unicodeMetrics, colourCode: expect.any(Function) });
  expect(openCollection(store.state()).key).toBe(openCollection(start).key);
  store.dispatch({ kind: 'key', key: 'down' });
  await shows(store, '1.md');
  expect(first(store.state())).toBe('Part 1');
  expect(openCollection(store.state()).key).toBe(openCollection(start).key);
});

test('an article that cannot be read leaves the page as it is, and is not tried again', async () => {
  let [opens, asked] = [0, (): void => {}];
  const tried = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const start = listing('Opart 2', (path) => {
    if (path !== 'gone.md') return;
    opens += 1;
    asked();
  });
  const { store, told } = follow(start);
  await tried;
  // It fails at once.
  await new Promise(setImmediate);
  expect(store.state()).toBe(start);
  store.dispatch({ kind: 'key', key: 'home' });
  await new Promise(setImmediate);
  expect([opens, told]).toEqual([1, []]);
});

test.each(['the reader', 'the list of headings'])('an article is not shown after %s is closed', async (closed) => {
  const start = listing('Opart');
  let turns = 0;
  let ended = (): void => {};
  const end = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const { store, told } = follow(start, async () => {
    await new Promise(setImmediate);
    turns += 1;
    if (turns === 1 && closed !== 'the reader') store.dispatch({ kind: 'key', key: 'escape' });
    if (turns === 2) setImmediate(ended);
    return turns === 1 || closed !== 'the reader';
  });
  await end;
  expect([store.state().loaded.article, turns, told]).toEqual([start.loaded.article, 2, []]);
});
