import { expect, onTestFinished, test, vi } from 'vitest';
import { createLoading } from '../../../src/reader/opening/page-loading.js';
import { createStore } from '../../../src/reader/state/store.js';
import type { FetchRequest } from '../../../src/source/web/fetch-request.js';
import { opened, typed } from '../../kit/article/reader.js';

const key = (name: string) => ({ kind: 'key', key: name }) as const;

/** Work that fetches, and never ends by itself. */
const endless =
  (begun: (request: FetchRequest) => void) =>
  (request: FetchRequest): Promise<string> => {
    request.progress?.({ address: 'https://a.test/', bytes: 0 });
    begun(request);
    return new Promise(() => {});
  };

test('a key ends what is being fetched, and no other work', async () => {
  const store = createStore(opened(80), () => {});
  const loading = createLoading(store);
  expect(await loading.run(async () => 'done')).toBe('done');
  expect(loading.end(key('escape'))).toBe(false);
  for (const name of ['escape', 'q', 'Q', 'ctrl-c']) {
    const begun = vi.fn<(request: FetchRequest) => void>();
    const run = loading.run(endless(begun));
    expect(loading.end(key('j'))).toBe(false);
    expect(loading.end({ kind: 'paste', text: 'q' })).toBe(false);
    expect(loading.end(key(name))).toBe(true);
    expect(await run).toBeUndefined();
    expect(begun.mock.calls[0]?.[0].signal?.aborted).toBe(true);
    expect(store.state().message).toBe('Loading stopped');
    expect(loading.end(key(name))).toBe(false);
  }
});

test('a key ends all that is being fetched', async () => {
  const loading = createLoading(createStore(opened(80), () => {}));
  const begun: FetchRequest[] = [];
  const runs = [1, 2, 3].map(() => loading.run(endless((request) => begun.push(request))));
  expect(loading.end(key('q'))).toBe(true);
  expect(begun.map(({ signal }) => signal?.aborted)).toEqual([true, true, true]);
  expect(await Promise.all(runs)).toEqual([undefined, undefined, undefined]);
});

test('work that fails says so, unless it was ended', async () => {
  const loading = createLoading(createStore(opened(80), () => {}));
  const fault = new Error('gone');
  await expect(loading.run(() => Promise.reject(fault))).rejects.toBe(fault);
  let fail = (): void => {};
  const run = loading.run(({ progress }) => {
    progress?.({ address: 'https://a.test/', bytes: 0 });
    return new Promise<never>((_, reject) => {
      fail = () => reject(fault);
    });
  });
  loading.end(key('q'));
  expect(await run).toBeUndefined();
  fail();
  await new Promise(setImmediate);
});

test('work that was ended holds no key, even if it still reports', async () => {
  const store = createStore(opened(80), () => {});
  const loading = createLoading(store);
  const begun = vi.fn<(request: FetchRequest) => void>();
  const run = loading.run(endless(begun));
  expect(loading.end(key('q'))).toBe(true);
  await run;
  begun.mock.calls[0]?.[0].progress?.({ address: 'https://a.test/', bytes: 9 });
  expect(loading.end(key('q'))).toBe(false);
});

test('what is typed meanwhile is text', async () => {
  const store = createStore(typed(opened(80), '/'), () => {});
  const loading = createLoading(store);
  void loading.run(endless(() => {}));
  for (const name of ['q', 'escape', 'ctrl-c']) expect(loading.end(key(name))).toBe(false);
  store.dispatch(key('escape'));
  expect(loading.end(key('q'))).toBe(true);
});

test('progress fits into the status line', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const store = createStore(opened(60), () => {});
  void createLoading(store).run(({ progress }) => {
    progress?.({ address: `https://a.test/${'long/'.repeat(20)}`, bytes: 0 });
    return new Promise(() => {});
  });
  vi.advanceTimersByTime(400);
  expect(store.state().message).toHaveLength(58);
  vi.clearAllTimers();
});

test('progress is not shown where text is being typed', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const store = createStore(typed(opened(80), '/'), () => {});
  void createLoading(store).run(endless(() => {}));
  vi.advanceTimersByTime(400);
  expect(store.state().message).toBeUndefined();
  store.dispatch(key('escape'));
  vi.advanceTimersByTime(200);
  expect(store.state().message).toBe('Loading https://a.test/ · 0 s · Esc stops');
  vi.clearAllTimers();
});

test('progress is shown after a moment, until the work ends', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    const store = createStore(opened(80), () => {});
    const loading = createLoading(store);
    let finish = (_: string): void => {};
    const run = loading.run(({ progress }) => {
      progress?.({ address: 'https://a.test/', bytes: 0 });
      progress?.({ address: 'https://b.test/', bytes: 5000, total: 9000 });
      return new Promise<string>((resolve) => {
        finish = resolve;
      });
    });
    vi.advanceTimersByTime(250);
    expect(store.state().message).toBeUndefined();
    vi.advanceTimersByTime(1500);
    expect(store.state().message).toBe('Loading https://b.test/ · 5 of 9 KB · 1 s · Esc stops');
    vi.advanceTimersByTime(500);
    expect(store.state().message).toBe('Loading https://b.test/ · 5 of 9 KB · 2 s · Esc stops');
    finish('page');
    expect(await run).toBe('page');
    expect(loading.end(key('q'))).toBe(false);
    store.dispatch({ kind: 'message', text: 'shown' });
    vi.advanceTimersByTime(2000);
    expect(store.state().message).toBe('shown');
  } finally {
    vi.useRealTimers();
  }
});
