import { expect, test } from 'vitest';
import { conflictsIn, copiesOfNotes } from '../../../src/store/notes/copies-of-notes.js';

const copy = (stem: string, day = 1): string => `${stem}.notes.sync-conflict-2024010${day}-120000-ABCDEFG.md`;

test('copies of notes are those with their stem, sorted, whatever else is in the folder', () => {
  const names = [copy('b', 2), 'a.notes.md', copy('bc'), copy('b'), 'b.notes.md', copy('a'), 'b.md', copy('c')];
  const conflicts = conflictsIn(names);
  expect(copiesOfNotes('/x/b.notes.md', conflicts)).toEqual([`/x/${copy('b')}`, `/x/${copy('b', 2)}`]);
  expect(copiesOfNotes('/x/d.notes.md', conflicts)).toEqual([]);
  expect(copiesOfNotes(`/x/${copy('b')}`, conflicts)).toEqual([]);
});

test('copies of notes are found among 10,000 without a look at all of them', () => {
  const conflicts = conflictsIn(Array.from({ length: 10_000 }, (_, i) => copy(String(i))));
  let looks = 0;
  const counted = new Proxy(conflicts, {
    get: (list, key) => {
      looks += 1;
      return Reflect.get(list, key);
    },
  });
  expect(copiesOfNotes('/x/4321.notes.md', counted)).toEqual([`/x/${copy('4321')}`]);
  expect(looks).toBeLessThan(50);
});
