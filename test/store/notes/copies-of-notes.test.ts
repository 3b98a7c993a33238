import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { binCopies, conflictsIn, copiesOfNotes } from '../../../src/store/notes/copies-of-notes.js';

const copy = (stem: string, day = 1): string => `${stem}.notes.sync-conflict-2024010${day}-120000-ABCDEFG.md`;

test('copies of notes are those with their stem, sorted, whatever else is in the folder', () => {
  const names = [
    copy('b', 2),
    'a.notes.md',
    copy('bc'),
    copy('b'),
    'b.notes.md',
    copy('a'),
    'b.md',
    copy('c'),
    'b.notes.old.md',
  ];
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

test('copies go into a bin under names that are free there, and one that is gone already is no fault', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-copies-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const bin = join(folder, 'bin', '.trash');
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  for (const text of ['1', '2', '3']) {
    put('a.notes.copy.md', text);
    binCopies([join(folder, 'gone.md'), join(folder, 'a.notes.copy.md')], bin);
  }
  expect(readdirSync(bin).sort()).toEqual(['a.notes.copy-2.md', 'a.notes.copy-3.md', 'a.notes.copy.md']);
  mkdirSync(join(folder, 'lost'));
  put('file', '');
  put('b.md', '');
  binCopies([join(folder, 'b.md')], join(folder, 'file', 'bin'));
  expect(readdirSync(folder)).toContain('b.md');
});
