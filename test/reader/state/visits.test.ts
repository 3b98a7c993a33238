import { expect, test } from 'vitest';
import type { State } from '../../../src/reader/state/state.js';
import {
  closePanel,
  here,
  mapVisits,
  marksIn,
  noteReading,
  restingPlace,
  visitsOf,
} from '../../../src/reader/state/visits.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { opened, typed } from '../../kit/article/reader.js';

const from = typed(opened(80, 16), ']]jj');

test.each([
  ['a list of headings', 'otd'],
  ['a list of hits', '/deeper<enter>gsjj'],
  ['a query that is being typed', '/three5'],
])('the place where reading stopped is the one before %s', (_, keys) => {
  const state = typed(from, keys);
  expect(state.top).not.toEqual(from.top);
  const before = keys.includes('g') ? typed(from, 'g').top : from.top;
  expect(restingPlace(state)).toEqual({ loaded: from.loaded, top: before });
});

test('the place where reading stopped is the present one under any other panel', () => {
  for (const keys of ['', 't', '?', ':', 'F', '/three5<enter>']) {
    const state = typed(from, keys);
    expect(restingPlace(state), keys).toEqual(here(state));
  }
});

test('closing a list of places returns to where it was opened, and closing another panel changes no place', () => {
  expect(closePanel(typed(from, 'otd'))).toMatchObject({ panel: undefined, top: from.top });
  expect(closePanel(typed(from, '?'))).toMatchObject({ panel: undefined, top: from.top });
});

test('every place that a state keeps is listed, and changed with the others', () => {
  // Two places to go back to, one to go forward to, the marks a and ', and the origin of the list.
  const there = typed(from, 'ma40%60%80%HotdG');
  const state: State = { ...there, files: { ...there.files, left: { 0: here(from), 2: here(there) } } };
  const visits = visitsOf(state);
  expect(visits.length).toBe(state.history.length + state.future.length + 2 + 2 + 1);
  expect([state.history.length, state.future.length].every((count) => count > 0)).toBe(true);
  const top = { block: 1, offset: 1 };
  expect(visitsOf(mapVisits(state, (visit) => ({ ...visit, top }))).map((visit) => visit.top)).toEqual(
    visits.map(() => top),
  );
});

test('the marks of an article are those that were set in it, without the place before the last jump', () => {
  const state = typed(from, 'maG');
  expect(Object.keys(state.marks).sort()).toEqual(["'", 'a']);
  expect(marksIn(state, state.loaded)).toEqual({ a: from.top });
  expect(marksIn(state, { ...state.loaded, origin: fileOrigin('other.md') })).toEqual({});
});

test('whoever has moved from the place of arrival has read something, a preview of another place aside', () => {
  const start = opened(80, 16);
  expect(start.arrivedAt).toEqual(start.top);
  for (const keys of ['', '?', '/three5', 'otd', 'j<escape>']) {
    const state = { ...typed(start, keys), arrivedAt: start.top };
    expect(noteReading(state).arrivedAt, keys).toEqual(keys.startsWith('j') ? undefined : start.top);
  }
  expect(typed(start, 'jk').arrivedAt).toBeUndefined();
});
