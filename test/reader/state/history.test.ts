import { describe, expect, test } from 'vitest';
import { indexOf, openCollection } from '../../../src/reader/state/collection/open-collection.js';
import { followFile, setMark } from '../../../src/reader/state/history.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { State } from '../../../src/reader/state/state.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import {
  keptArticle,
  loaded,
  opened,
  openedFolder,
  openedLibrary,
  press,
  status,
  typed,
} from '../../kit/article/reader.js';

describe('marks', () => {
  test('marks are set and found again, even in another article', () => {
    const there = typed(opened(), ']]ma');
    expect(status(there)).toContain('Mark a set');
    expect(typed(there, "G'a").top).toEqual(there.top);
    const other = reduce(there, { kind: 'loaded', loaded: loaded('# Other\n\ntext') }).state;
    expect(typed(other, "'a")).toMatchObject({ top: there.top, loaded: there.loaded });
    expect(reduce(typed(opened(60), "'"), { kind: 'key', key: 'x' }).effect).toEqual({ kind: 'recallMark', name: 'x' });
    expect(typed(opened(), 'm<escape>')).toMatchObject({ pending: '', marks: {} });
    expect(typed(opened(), "'toString").marks).toEqual({});
  });

  test("'' goes to the place before the last jump, and back", () => {
    const from = typed(opened(), 'jj');
    const end = typed(from, 'G');
    expect(typed(end, "''").top).toEqual(from.top);
    expect(typed(end, "''''").top).toEqual(end.top);
    expect(status(typed(opened(60), "''"))).toContain('No mark');
  });
});

test('back and forward visit all jumps', () => {
  const steps = [']]', ']]', 'G', '/two3<enter>', "''", '50%', 'otd<enter>'];
  const states = [opened()];
  for (const keys of steps) states.push(typed(states.at(-1) ?? opened(), keys));
  let back = states.at(-1) ?? opened();
  for (const state of states.slice(0, -1).toReversed()) {
    back = typed(back, 'H');
    expect(back.top).toEqual(state.top);
  }
  for (const state of states.slice(1)) {
    back = typed(back, 'L');
    expect(back.top).toEqual(state.top);
  }
});

test('H and L go back and forward through jumps', () => {
  const there = typed(opened(), '<tab><enter>');
  const back = typed(there, 'H');
  expect(back.top).toEqual(opened().top);
  // The link that was followed is selected again.
  expect([there.link, back.link]).toEqual([undefined, 0]);
  expect(typed(back, 'L').top).toEqual(there.top);
  expect(typed(back, 'LH').top).toEqual(back.top);
  expect(typed(back, 'GL').top).toEqual(typed(back, 'G').top);
  expect(status(typed(opened(80), 'H'))).toContain('Nowhere to go back');
  expect(status(typed(opened(80), 'L'))).toContain('Nowhere to go forward');
});

test('a followed file is watched until it is no longer followed', () => {
  const follows = followFile(typed(opened(), ']]')).state;
  expect([follows.follows, follows.watched]).toEqual([true, true]);
  expect(follows.top).toEqual(typed(opened(), 'G').top);
  const left = followFile(follows).state;
  expect([left.follows, left.watched, left.top]).toEqual([false, false, follows.top]);
});

test('a mark has any letter, and nothing in its message acts on the terminal', () => {
  const { state } = setMark(typed(opened(), ']]'), '\u001B');
  expect(state.marks['\u001B']?.top).toEqual(typed(opened(), ']]').top);
  expect(state.message).toContain('␛');
  expect(state.message).not.toContain('\u001B');
});

test('a mark in an article that was moved into the bin is looked for again', () => {
  const marked = typed(opened(), ']]ma');
  const { key = '' } = marked.loaded.origin;
  const { state, effects } = press({ ...typed(marked, 'g'), removed: new Set([key]) }, "'a");
  expect([state.top, effects]).toEqual([opened().top, [{ kind: 'recallMark', name: 'a' }]]);
});

test('the way back leaves out articles that were moved into the bin, and forgets them', () => {
  const start = opened(80, 12);
  const at = (state: State, path: string): State =>
    reduce(state, { kind: 'loaded', loaded: { ...loaded('# Other'), origin: fileOrigin(path) } }).state;
  const second = at(start, 'b.md');
  const there = { ...at(second, 'c.md'), removed: new Set([second.loaded.origin.key ?? '']) };
  const back = typed(there, 'H');
  expect([back.loaded, back.history]).toEqual([start.loaded, []]);
  expect(typed(back, 'L').loaded).toBe(there.loaded);
});

test('a jump to the place that is shown already is none', () => {
  expect(typed(opened(), '<tab>g')).toMatchObject({ history: [], link: undefined });
});

test('the way back to the library reads it again, the way back to a folder does not', () => {
  const complete = (list: State): boolean | undefined => {
    const article = reduce(list, { kind: 'loaded', loaded: loaded('# Other') }).state;
    return indexOf(typed(article, 'H'), openCollection(list))?.complete;
  };
  expect(complete(openedLibrary([keptArticle(1)], 80, 10))).toBe(false);
  expect(complete(openedFolder(['a.md'], 80, 10))).toBe(true);
});

test('a mark of an earlier run counts as a place that was read', () => {
  const state = opened();
  const action = { kind: 'recalledMark', loaded: state.loaded, top: { block: 4, offset: 0 } } as const;
  const there = reduce(state, action).state;
  expect([there.top, there.arrivedAt]).toEqual([action.top, undefined]);
  expect(typed(there, 'H').top).toEqual(state.top);
});
