import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bookmarkOf } from '../../../src/article/place/bookmark.js';
import type { Action } from '../../../src/reader/state/action.js';
import type { State } from '../../../src/reader/state/state.js';
import { createStore } from '../../../src/reader/state/store.js';
import { shareSeen } from '../../../src/reader/state/viewport.js';
import { createUpkeep } from '../../../src/reader/tasks/upkeep.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { loaded, opened, typed, until } from '../../kit/article/reader.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A reader in a state, and what is kept up to date with it. */
function kept(initial: State) {
  const store = createStore(initial, () => {});
  const resume = {
    recall: vi.fn(),
    recalling: vi.fn(),
    bookmarkOf: vi.fn(),
    mark: vi.fn(),
    remember: vi.fn(),
    progressOf: vi.fn(),
    save: vi.fn(),
  };
  const [watch, title] = [vi.fn(), vi.fn()];
  const readOn = { follow: vi.fn(), stop: vi.fn() };
  const annotating = { follow: vi.fn() };
  const fail = (error: unknown): never => expect.unreachable(String(error));
  const upkeep = createUpkeep({
    store,
    resume,
    annotating,
    readOn: readOn as never,
    watch: watch as never,
    title,
    fail,
  });
  const other: Action = { kind: 'loaded', loaded: { ...loaded('# Other\n\ntext'), origin: fileOrigin('other.md') } };
  return { store, resume, watch, title, readOn, annotating, upkeep, other };
}

const far = typed(opened(), ']]ma]]');

describe('the place', () => {
  test('of an article that is left is remembered with its marks, whatever is shown then', () => {
    const { store, resume, other } = kept(far);
    store.dispatch(other);
    expect(resume.remember.mock.calls).toEqual([[far.loaded, far.top, { a: far.marks.a?.top }, shareSeen(far)]]);
    store.dispatch({ kind: 'key', key: 'j' });
    expect(resume.remember).toHaveBeenCalledTimes(1);
  });

  test('is written after three seconds without a change, and on request', () => {
    const { store, resume, upkeep } = kept(far);
    for (const key of ['j', 'k', 'j']) {
      vi.advanceTimersByTime(2999);
      expect(resume.save).not.toHaveBeenCalled();
      store.dispatch({ kind: 'key', key });
    }
    vi.advanceTimersByTime(3000);
    expect(resume.remember.mock.calls).toEqual([
      [far.loaded, store.state().top, expect.anything(), shareSeen(store.state())],
    ]);
    expect(resume.save).toHaveBeenCalledTimes(1);
    upkeep.save();
    expect(resume.save).toHaveBeenCalledTimes(2);
  });

  test('is the one where a list was opened, and none if nothing else than where the article was opened was read', () => {
    const list = kept(typed(far, 'othree'));
    list.upkeep.save();
    expect(list.resume.remember.mock.calls).toEqual([[far.loaded, far.top, { a: far.marks.a?.top }, shareSeen(far)]]);
    const arrived = kept({ ...far, arrivedAt: far.top });
    arrived.upkeep.save();
    arrived.store.dispatch({ kind: 'key', key: 'j' });
    arrived.upkeep.save();
    expect(arrived.resume.remember.mock.calls.map(([, top]) => top)).toEqual([undefined, arrived.store.state().top]);
    expect(bookmarkOf(far.loaded.article, arrived.store.state().top)).not.toEqual(
      bookmarkOf(far.loaded.article, far.top),
    );
  });
});

test('the title is that of the shown article, and its file is watched on request alone', () => {
  const { store, title, watch, readOn, other } = kept(far);
  expect([title.mock.lastCall, watch.mock.lastCall]).toEqual([['Title'], [undefined]]);
  store.dispatch(other);
  expect(title.mock.lastCall).toEqual(['Other']);
  expect(watch.mock.lastCall).toEqual([undefined]);
  expect(kept({ ...far, watched: true }).watch.mock.lastCall).toEqual(['a.md']);
  expect(readOn.follow).toHaveBeenCalledTimes(2);
});

test('annotations are followed, and hyphenation is loaded once where it is wanted', async () => {
  vi.useRealTimers();
  const wide = kept(opened(120));
  const narrow = kept(opened(40));
  const actions = vi.spyOn(narrow.store, 'dispatch');
  for (const { store } of [wide, narrow]) store.dispatch({ kind: 'key', key: 'j' });
  await until(narrow.store, (state) => state.loaded.tools.hyphenate !== undefined);
  expect(actions.mock.calls.filter(([{ kind }]) => kind === 'tools')).toHaveLength(1);
  expect(wide.store.state().loaded.tools.hyphenate).toBeUndefined();
  expect(wide.annotating.follow).toHaveBeenCalledTimes(2);
  for (const { upkeep } of [wide, narrow]) upkeep.stop();
});

test('after its end nothing is kept up to date, and no timer is left', () => {
  const { store, resume, watch, title, readOn, upkeep } = kept({ ...far, watched: true });
  upkeep.stop();
  expect([watch.mock.lastCall, readOn.stop.mock.calls.length, vi.getTimerCount()]).toEqual([[undefined], 1, 0]);
  store.dispatch({ kind: 'key', key: 'j' });
  expect([title.mock.calls.length, resume.save.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0, 0]);
});
