import { expect, test } from 'vitest';
import { narrowMetrics } from '../../../src/layout/metrics.js';
import { unicodeMetrics } from '../../../src/layout/unicode-metrics.js';
import { createStore } from '../../../src/reader/state/store.js';
import { createMeasuring } from '../../../src/reader/tasks/measuring.js';
import { opened, openedFolder, typed } from '../../kit/reader.js';

const folder = openedFolder(['a.md'], 80, 12);
const article = { ...opened(), indexes: folder.indexes };

test.each([
  ['a list of articles', folder, true],
  ['a search of all articles', typed(article, 'S'), true],
  ['the headings of all articles', typed(article, 'O'), true],
  ['an article', article, false],
  ['the headings of an article', typed(article, 'o'), false],
  ['another panel', typed(article, 't'), false],
])('with %s come the metrics for any script: %s', async (_, state, expected) => {
  const store = createStore(state, () => {});
  const follow = createMeasuring(
    store,
    async () => true,
    (error) => expect.unreachable(String(error)),
  );
  store.subscribe(follow);
  follow();
  for (let turn = 0; turn < 200 && store.state() === state; turn += 1) await new Promise(setImmediate);
  expect(store.state().loaded.tools.metrics).toBe(expected ? unicodeMetrics : narrowMetrics);
});
