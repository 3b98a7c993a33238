import { expect, test } from 'vitest';
import { narrowMetrics } from '../../../src/layout/metrics.js';
import { unicodeMetrics } from '../../../src/layout/unicode-metrics.js';
import { createStore } from '../../../src/reader/state/store.js';
import { createMeasuring } from '../../../src/reader/tasks/measuring.js';
import { annotated, annotation } from '../../kit/article/annotations.js';
import { opened, openedFolder, typed, until } from '../../kit/article/reader.js';

const folder = openedFolder(['a.md'], 80, 12);
const article = { ...opened(), indexes: folder.indexes };

test('nothing is loaded for a reader that is closed', async () => {
  const store = createStore(folder, () => {});
  let asked = false;
  const giveWay = async (): Promise<boolean> => {
    asked = true;
    return false;
  };
  createMeasuring(store, giveWay, (error) => expect.unreachable(String(error)))();
  for (let turn = 0; turn < 200 && !asked; turn += 1) await new Promise(setImmediate);
  await new Promise(setImmediate);
  expect([asked, store.state()]).toEqual([true, folder]);
});

test('the other tools of the article stay', async () => {
  const hyphenate = (): readonly number[] => [];
  const { loaded } = folder;
  const store = createStore({ ...folder, loaded: { ...loaded, tools: { ...loaded.tools, hyphenate } } }, () => {});
  createMeasuring(
    store,
    async () => true,
    (error) => expect.unreachable(String(error)),
  )();
  await until(store, (state) => state.loaded.tools.metrics === unicodeMetrics);
  expect(store.state().loaded.tools.hyphenate).toBe(hyphenate);
});

test.each([
  ['a list of articles', true, folder],
  ['a search of all articles', true, typed(article, 'S')],
  ['the headings of all articles', true, typed(article, 'O')],
  ['an article', false, article],
  ['the headings of an article', false, typed(article, 'o')],
  ['another panel', false, typed(article, 't')],
  ['a note of combining letters that is typed', true, typed(article, 'aक्षि')],
  ['a search for them', true, typed(article, '/क्षि')],
  ['a note of them that is there', true, annotated(article, [annotation(article.loaded.article, 'one3', 'क्षि')])],
  [
    'a note on a passage of them that is gone',
    true,
    annotated(article, [
      { ...annotation(article.loaded.article, 'one3', 'x'), anchor: { before: '', quote: 'क्षि', after: '' } as never },
    ]),
  ],
  ['a note of Latin letters', false, typed(article, 'aÄrger<enter>')],
])('with %s come the metrics for any script: %s', async (_, expected, state) => {
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
