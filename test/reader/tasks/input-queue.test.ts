import { expect, test } from 'vitest';
import { createLoading } from '../../../src/reader/opening/page-loading.js';
import type { Effect, Input } from '../../../src/reader/state/action.js';
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

test('keys that waited come in their order, and those after one that takes long wait for that, too', async () => {
  const asked: Effect[] = [];
  const store = createStore(opened(), (effect) => {
    asked.push(effect);
    void queue.ask(effect as Parameters<typeof queue.ask>[0]);
  });
  let runs = 0;
  const run = (): Promise<undefined> => {
    runs += 1;
    return runs === 1 ? Promise.reject(new Error('gone')) : new Promise(() => {});
  };
  const queue = createInputQueue(store, world, { run, end: () => false }, () => {});
  const { top } = store.state();
  const first = queue.ask({ kind: 'compile' });
  for (const key of ["'", 'a', 'j']) queue.receive({ kind: 'key', key });
  await first;
  expect(asked).toEqual([{ kind: 'recallMark', name: 'a' }]);
  expect(store.state().top).toEqual(top);
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

test.each<[Input, boolean]>([
  [{ kind: 'key', key: 'ctrl-z' }, true],
  [{ kind: 'key', key: 'ctrl-l' }, true],
  [{ kind: 'key', key: 'q' }, false],
  [{ kind: 'paste', text: 'ctrl-z' }, false],
])('some keys do not wait for what takes long: %o, %s', (input, atOnce) => {
  const effects: Effect[] = [];
  const store = createStore(opened(), (effect) => effects.push(effect));
  const endless = { run: () => new Promise<never>(() => {}), end: () => false };
  const queue = createInputQueue(store, world, endless, () => {});
  void queue.ask({ kind: 'compile' });
  queue.receive(input);
  expect(effects).toHaveLength(atOnce ? 1 : 0);
});

test.each<[string, Parameters<ReturnType<typeof createInputQueue>['ask']>[0], boolean]>([
  ['an article that is opened', { kind: 'openPath', path: 'a.md' }, true],
  ['an address that goes to the browser', { kind: 'browse', address: 'https://a.test/' }, false],
  ['a text that is copied', { kind: 'copy', text: 'text' }, false],
])('keys wait for %s: %s', (_, effect, waits) => {
  const store = createStore(opened(), () => {});
  const endless = { run: () => new Promise<never>(() => {}), end: () => false };
  const queue = createInputQueue(store, world, endless, () => {});
  const { top } = store.state();
  void queue.ask(effect);
  queue.receive({ kind: 'key', key: 'j' });
  expect(store.state().top === top).toBe(waits);
});

test('keys wait until all that takes long has ended, go on after an error, and are not taken for the end of a page that loads', async () => {
  const told: unknown[] = [];
  const store = createStore(opened(), () => {});
  const ends: (() => void)[] = [];
  const run = (): Promise<never> => new Promise((_, reject) => ends.push(() => reject(new Error('gone'))));
  const queue = createInputQueue(
    store,
    world,
    { run, end: (input) => input.kind === 'key' && input.key === 'q' },
    (error) => told.push(error),
  );
  const { top } = store.state();
  const asked = ['a.md', 'b.md'].map((path) => queue.ask({ kind: 'openPath', path }));
  for (const key of ['q', 'j']) queue.receive({ kind: 'key', key });
  ends[0]?.();
  await asked[0];
  expect([store.state().top === top, told.length]).toEqual([true, 1]);
  ends[1]?.();
  await asked[1];
  expect([store.state().top === top, told.length]).toEqual([false, 2]);
});
