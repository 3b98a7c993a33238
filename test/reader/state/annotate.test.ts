import { expect, test } from 'vitest';
import { annotate } from '../../../src/reader/state/annotate.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { State } from '../../../src/reader/state/state.js';
import { annotated, annotation } from '../../kit/article/annotations.js';
import { loaded, opened, openedWith, press, typed } from '../../kit/article/reader.js';

const notesOf = ({ loaded: { annotations = [] } }: State): readonly string[] =>
  annotations.map(({ annotation: { note } }) => note);

test('several changes at once are taken back together, the last one first, and each is named', () => {
  const { article } = loaded();
  const [one, two] = [annotation(article, 'one3', 'first'), annotation(article, 'one5', 'second')];
  const state = annotated(opened(80, 16), [one]);
  const { state: changed, effect } = annotate(state, [
    { kind: 'put', annotation: { ...one, note: 'other' }, was: 'first' },
    { kind: 'put', annotation: two, was: '' },
  ]);
  expect([notesOf(changed), effect?.kind]).toEqual([['other', 'second'], 'annotate']);
  const { state: back, effects } = press(changed, 'U');
  expect(effects).toMatchObject([
    {
      changes: [
        { kind: 'remove', id: two.id },
        { kind: 'put', annotation: one },
      ],
    },
  ]);
  expect(notesOf(back)).toEqual(['first']);
  expect(back.message).toBe('Taken back: highlight “one5” is removed · Taken back: highlight “one3” is as before');
});

test('a change of nothing but notes that have changed elsewhere is not made, and says why', () => {
  const { article } = loaded();
  const state = annotated(opened(80, 16), [annotation(article, 'one3', 'theirs', { id: 'x' })]);
  const step = annotate(state, [{ kind: 'remove', id: 'x', was: 'mine' }]);
  expect([step.effect, notesOf(step.state), step.state.undo]).toEqual([undefined, ['theirs'], undefined]);
  expect(step.state.message).toBe(state.messages.changedMeanwhile);
});

test('many notes that are written in the same millisecond have different ids, and the time at which they were written', () => {
  const now = Date.UTC(2026, 1, 3, 4, 5, 6);
  const state = { ...opened(80, 16), clock: () => now };
  const { annotations = [] } = typed(state, 'ax<enter>]]ay<enter>]]az<enter>]]aw<enter>').loaded;
  expect(annotations.map(({ annotation: { id } }) => id)).toEqual(
    [0, 1, 2, 3].map((ms) => `${(now + ms).toString(36)}0`),
  );
  for (const { annotation: note } of annotations) expect(note.created).toBe('2026-02-03T04:05:06Z');
});

test('another colour leaves a highlight at the words where it was found, however far they have moved', () => {
  const one = annotation(loaded('Some needle words.').article, 'needle');
  const state = annotated(openedWith(loaded('A new line.\n\nSome needle words.'), 80, 12), [one]);
  const passage = state.loaded.annotations?.[0]?.passage;
  expect(passage?.from).toEqual({ block: 1, offset: 5 });
  expect(typed(state, '/needle<enter>Vcb<enter>').loaded.annotations).toMatchObject([
    { annotation: { color: 'blue' }, passage },
  ]);
});

test('an earlier visit of another text of the same file does not get the passages of the shown one', () => {
  const start = typed(openedWith(loaded('Old words.'), 80, 12), 'ax<enter>');
  const shown = reduce(start, { kind: 'loaded', loaded: loaded('A new heading.\n\nOld words.') }).state;
  const noted = annotated(shown, [annotation(shown.loaded.article, 'Old words', 'mine')]);
  expect(notesOf(noted)).toEqual(['mine']);
  expect(notesOf(typed(noted, 'H'))).toEqual(['x']);
});

test('U takes the last change back first, whether it is one of notes or of the library', () => {
  const noted = typed(opened(80, 16), 'amine<enter>');
  const [ofNotes = expect.unreachable()] = noted.undo ?? [];
  const ofLibrary = { kind: 'library', task: { kind: 'archive', path: 'a.md' } } as const;
  const asked = (...undo: NonNullable<State['undo']>) =>
    press({ ...noted, undo }, 'UU').effects.map(({ kind }) => kind);
  expect(asked(ofNotes, ofLibrary)).toEqual(['changeKept', 'annotate']);
  expect(asked(ofLibrary, ofNotes)).toEqual(['annotate', 'changeKept']);
});
