import { expect, test } from 'vitest';
import { annotationsOf } from '../../../../src/reader/state/annotate.js';
import { keepNote } from '../../../../src/reader/state/notes/keep-note.js';
import { annotated, annotation } from '../../../kit/article/annotations.js';
import { opened } from '../../../kit/article/reader.js';

const from = opened();
const mine = annotation(from.loaded.article, 'one3', 'mine');

test('a note that another program changes while it is typed stays beside what was typed', () => {
  const theirs = { ...mine, note: 'theirs', color: 'red' } as const;
  const { state, effect } = keepNote(annotated(from, [theirs]), mine, 'other');
  const copy = { ...theirs, id: `${mine.id}-copy`, note: 'other' };
  expect(annotationsOf(state.loaded).map((one) => one.annotation)).toEqual([theirs, copy]);
  expect(effect).toEqual({ kind: 'annotate', changes: [{ kind: 'put', annotation: copy, was: 'mine' }] });
});

test('a note that is what another program has made of it changes nothing', () => {
  const state = annotated(from, [{ ...mine, note: 'other' }]);
  expect(keepNote(state, mine, ' other ')).toEqual({ state });
});

test('a note on a highlight that another program has removed is kept with it', () => {
  const { state } = keepNote(annotated(from, []), mine, 'other');
  expect(annotationsOf(state.loaded).map((one) => one.annotation)).toEqual([{ ...mine, note: 'other' }]);
});
