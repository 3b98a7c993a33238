import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unicodeMetrics } from '../../../src/layout/unicode-metrics.js';
import { openCollection } from '../../../src/reader/state/collection/open-collection.js';
import type { State } from '../../../src/reader/state/state.js';
import { createStore } from '../../../src/reader/state/store.js';
import { createPreviewing } from '../../../src/reader/tasks/previewing.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { first, openedFolder, typed } from '../../kit/article/reader.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-previewing-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const i of [0, 1]) writeFileSync(join(folder, `${i}.md`), `# Note ${i}\n\ntext\n\n## Part ${i}\n\nmore 日本`);

/** A reader in which headings of a folder are listed, whose files are on the disk. */
function listing(keys: string): State {
  const state = openedFolder(['0.md', '1.md', 'gone.md'], 80, 12);
  const indexes = Object.entries(state.indexes).map(([key, index]) => {
    const entries = index.entries.map((entry) => ({ ...entry, origin: () => fileOrigin(join(folder, entry.path)) }));
    return [key, { ...index, entries }];
  });
  return typed({ ...state, indexes: Object.fromEntries(indexes) }, keys);
}

/** Follows until an article is shown, or until nothing more happens. */
async function follow(state: State, giveWay = async () => true) {
  const store = createStore(state, () => {});
  const show = createPreviewing(store, giveWay, (error) => expect.unreachable(String(error)));
  store.subscribe(show);
  show();
  const shownAt = (): string | undefined => {
    const { panel } = store.state();
    return panel?.kind === 'jump' ? panel.shown?.path : undefined;
  };
  const settle = async (path: string | undefined): Promise<void> => {
    for (let turn = 0; turn < 300 && shownAt() !== path; turn += 1) await new Promise((done) => setTimeout(done, 1));
  };
  return { store, settle, shownAt };
}

test('the article of the selected heading is shown, with the metrics for any script, and belongs to the folder', async () => {
  const start = listing('Opart');
  const { store, settle } = await follow(start);
  await settle('0.md');
  expect(first(store.state())).toBe('Part 0');
  expect(store.state().loaded.tools.metrics).toBe(unicodeMetrics);
  expect(openCollection(store.state()).key).toBe(openCollection(start).key);
  store.dispatch({ kind: 'key', key: 'down' });
  await settle('1.md');
  expect(first(store.state())).toBe('Part 1');
  expect(openCollection(store.state()).key).toBe(openCollection(start).key);
});

test('an article that cannot be read leaves the page as it is', async () => {
  const start = listing('Opart 2');
  const { store, settle } = await follow(start);
  await settle('gone.md');
  expect(store.state()).toBe(start);
});

test('an article is not shown after the reader is closed', async () => {
  const start = listing('Opart');
  let turns = 0;
  const { store, settle } = await follow(start, async () => {
    turns += 1;
    return turns === 1;
  });
  await settle('0.md');
  expect([store.state(), turns]).toEqual([start, 2]);
});
