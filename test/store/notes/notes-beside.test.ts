import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isKept, strayNotes } from '../../../src/store/notes/notes-beside.js';
import { articleBeside, isNotesName, notesBeside } from '../../../src/store/notes/notes-place.js';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-beside-')));
afterAll(() => rmSync(top, { recursive: true }));
const library = join(top, 'library');
mkdirSync(join(library, 'sub'), { recursive: true });
mkdirSync(join(top, 'library-2'));
symlinkSync('library', join(top, 'link'));

describe('A file is a kept article', () => {
  test.each([
    ['---\nsaved: 2026\n---\n', true],
    ['---\ntitle: T\nsaved: 2026\n---\n', true],
    ['---\r\ntitle: T\r\nsaved: 2026\r\n---\r\n', true],
    ['\uFEFF---\nsaved: 2026\n...\n', true],
    ['+++\nsaved = 2026\n+++\n', true],
    ['{\n  "saved": "2026"\n}\n', true],
    ['---\nsaved : 2026\n---\n', true],
    ['---\ntitle: saved: 2026\n---\n', false],
    ['---\nunsaved: 2026\n---\n', false],
    ['---\ntitle: T\n---\nsaved: 2026\n', false],
    ['Text\nsaved: 2026\n---\n', false],
    ['', false],
  ])('with %j: %s', (text, is) => {
    writeFileSync(join(library, 'a.md'), text);
    expect(isKept(join(library, 'a.md'), library)).toBe(is);
  });

  test('that is in the library, by whichever path, and in Markdown', () => {
    const text = () => '---\nsaved: 2026\n---\n';
    const found = (path: string | undefined, folder: string | undefined = library): boolean =>
      isKept(path, folder, text);
    expect(['library/b.md', 'library/sub/b.MD', 'link/b.md'].map((path) => found(join(top, path)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(found(join(library, 'b.md'), join(top, 'link'))).toBe(true);
    expect(['b.md', 'library-2/b.md', 'library/b.txt'].map((path) => found(join(top, path)))).toEqual([
      false,
      false,
      false,
    ]);
    expect([found(undefined), isKept(join(library, 'b.md'), undefined, text)]).toEqual([false, false]);
    expect(isKept(join(library, 'missing.md'), library)).toBe(false);
  });
});

test('Notes are beside their article, whatever the case of its ending', () => {
  expect(['/x/a.md', '/x/a.MD', '/x/a.b.md'].map(notesBeside)).toEqual([
    '/x/a.notes.md',
    '/x/a.notes.md',
    '/x/a.b.notes.md',
  ]);
  expect(articleBeside('/x/a.notes.md')).toBe('/x/a.md');
  expect(['a.notes.md', '.a.notes.md', 'a.md', 'notes.md'].map(isNotesName)).toEqual([true, false, false, false]);
});

test.each([
  ['the same title, author and day', { title: 'T', author: 'A', date: '2024-01-01' }, true],
  ['another title', { title: 'U', author: 'A', date: '2024-01-01' }, false],
  ['another author', { title: 'T', author: 'B', date: '2024-01-01' }, false],
  ['another day', { title: 'T', author: 'A', date: '2024-01-02' }, false],
])('Notes that were left behind are those of an article with %s', (_, article, found) => {
  const folder = join(top, 'stray');
  mkdirSync(folder, { recursive: true });
  const notes = join(folder, 'gone.notes.md');
  writeFileSync(notes, '---\ntitle: T\nauthor: A\ndate: 2024-01-01\n---\n\n> Quote\n');
  expect(strayNotes(folder)(article, join(folder, 'renamed.md'))).toBe(found ? notes : undefined);
});
