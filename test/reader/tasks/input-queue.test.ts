import { expect, test } from 'vitest';
import { createLoading } from '../../../src/reader/opening/page-loading.js';
import type { Effect } from '../../../src/reader/state/action.js';
import { createStore } from '../../../src/reader/state/store.js';
import { createInputQueue } from '../../../src/reader/tasks/input-queue.js';
import { opened } from '../../kit/article/reader.js';

const resume = { recall: () => undefined, bookmarkOf: () => undefined, mark: () => undefined, remember: () => {} };
const world = {
  resumesFiles: true,
  env: {},
  platform: 'linux',
  web: { env: {}, userAgent: 'test', offline: true },
  sendToClipboard: () => {},
  library: undefined,
  tell: () => {},
  resume,
} as const;

test('keys wait for what takes long, Ctrl-C does not', async () => {
  const effects: Effect[] = [];
  const store = createStore(opened(), (effect) => effects.push(effect));
  const queue = createInputQueue(store, world, createLoading(store), () => {});
  const { top } = store.state();
  const asked = queue.ask({ kind: 'compile' });
  queue.receive({ kind: 'key', key: 'j' });
  expect(store.state().top).toEqual(top);
  queue.receive({ kind: 'key', key: 'ctrl-c' });
  expect(effects).toEqual([{ kind: 'quit', code: 130 }]);
  await asked;
  expect(store.state().top).not.toEqual(top);
});

test('what was typed ahead goes with what it waited for', async () => {
  const store = createStore(opened(), () => {});
  const ended = { run: async () => undefined, end: () => false };
  const queue = createInputQueue(store, world, ended, () => {});
  const { top } = store.state();
  const asked = queue.ask({ kind: 'compile' });
  queue.receive({ kind: 'key', key: 'j' });
  await asked;
  expect(store.state().top).toEqual(top);
  queue.receive({ kind: 'key', key: 'j' });
  expect(store.state().top).not.toEqual(top);
});
