import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/article/annotation/annotation.js';
import { digestOf } from '../../../src/store/digest-of.js';
import { allNotes } from '../../../src/store/notes/all-notes.js';
import { type NotesFile, notesOf } from '../../../src/store/notes/notes-file.js';
import { readHeader, writeHeader } from '../../../src/store/notes/notes-header.js';
import { subjectOf } from '../../../src/store/notes/notes-subject.js';
import { annotationsIn } from '../../../src/store/notes/read-notes.js';
import { articleOf } from '../../kit/article/setting.js';

let library = '';
let env = {};

beforeEach(() => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-synced-')));
  env = { HOME: folder, XDG_DATA_HOME: join(folder, 'data'), XDG_STATE_HOME: join(folder, 'state') };
  library = join(folder, 'library');
  mkdirSync(library);
});

const annotation = (id: string, note: string): Annotation => ({
  id,
  target: 'passage',
  color: 'yellow',
  anchor: { quote: `quote ${id}`, before: '', after: '', section: '', at: id.charCodeAt(0), of: 999 },
  note,
  created: '2026-11-27T20:41:23Z',
});

/** Notes on a kept article that is written, unless it is there already. */
function notesOn(name: string, title?: string): NotesFile {
  const path = join(library, name);
  mkdirSync(dirname(path), { recursive: true });
  if (title !== undefined) writeFileSync(path, `---\ntitle: ${title}\nsaved: 2026-11-27T20:41:23Z\n---\n\ntext\n`);
  const text = readFileSync(path, 'utf8');
  const origin = { key: `file:${path}`, can: { edit: path } };
  return notesOf(
    env,
    library,
    subjectOf(articleOf(text), origin, () => digestOf(text)),
  );
}

const put = (file: NotesFile, id: string, note: string): void =>
  file.change({ kind: 'put', annotation: annotation(id, note) });
const brief = (all: readonly Annotation[]): readonly string[] => all.map(({ id, note }) => `${id}: ${note}`);

describe('copies of notes that a program for syncing makes', () => {
  const NAMES = [
    'slug.notes.sync-conflict-20260901-101112-ABCDEFG.md',
    'slug.notes (conflicted copy 2026-09-01).md',
    "slug.notes (Ada's conflicted copy 2026-09-01).md",
    'slug.notes (Conflicted copy laptop 202609011011).md',
    'slug.notes (In Konflikt stehende Kopie von Ada 2026-09-01).md',
    'slug.notes_conflict-20260901-101112.md',
    'slug.notes-DESKTOP-1A2B3C.md',
    'slug.notes 2.md',
    'slug.notes (SFConflict ada@a.example 2026-09-01-10-11-12).md',
    'slug.notes.Conflict.md',
    'slug.notes_Andy-PC_Jan-03-0901-2026_Conflict.md',
  ];

  /** Notes, and a copy in which one is another and one is more. */
  function conflict(name: string): NotesFile {
    const file = notesOn('slug.md', 'Kept');
    put(file, 'a', 'first');
    put(file, 'b', 'here');
    const ours = readFileSync(file.path, 'utf8');
    put(file, 'b', 'there');
    put(file, 'c', 'more');
    renameSync(file.path, join(library, name));
    writeFileSync(file.path, ours);
    return file;
  }

  test.each(NAMES)('are read with them: %s', async (name) => {
    const file = conflict(name);
    const both = ['a: first', 'b: here', 'b-copy: there', 'c: more'];
    expect(brief(file.read())).toEqual(both);
    for await (const { annotations } of allNotes(env, library)) expect(brief(annotations)).toEqual(both);
  });

  test('are written into them at the next change, and go into the bin', () => {
    const file = conflict(NAMES[0] ?? '');
    file.change({ kind: 'remove', id: 'c' });
    expect(brief(annotationsIn(file.path))).toEqual(['a: first', 'b: here', 'b-copy: there']);
    expect(readdirSync(library).sort()).toEqual(['.trash', 'slug.md', 'slug.notes.md']);
    expect(readdirSync(join(library, '.trash'))).toEqual([NAMES[0]]);
  });

  test('go into a bin of their own where the article is not in the library', () => {
    const file = notesOn('../slug.md', 'Foreign');
    put(file, 'a', 'first');
    const copy = file.path.replace(/\.md$/, '.sync-conflict-20260901-101112-ABCDEFG.md');
    writeFileSync(copy, readFileSync(file.path, 'utf8'));
    put(file, 'b', 'second');
    expect(readdirSync(dirname(copy)).sort()).toEqual(['.trash', basename(file.path)]);
    expect(readdirSync(join(dirname(copy), '.trash'))).toEqual([basename(copy)]);
    expect(readdirSync(library)).toEqual([]);
  });

  test('lose no note where each of three programs has written another, or one alone has', () => {
    const file = notesOn('slug.md', 'Kept');
    const versions = ['here', 'there', 'elsewhere'].map((note) => {
      put(file, 'a', note);
      put(file, 'b', note === 'there' ? 'only there' : '');
      return readFileSync(file.path, 'utf8');
    });
    for (const [i, text] of versions.entries())
      writeFileSync(i === 0 ? file.path : join(library, `slug.notes ${i + 1}.md`), text);
    expect(brief(file.read())).toEqual(['a: here', 'b: only there', 'a-copy: there', 'a-copy-copy: elsewhere']);
  });

  test('leave a highlight as it is here where both have no note on it', () => {
    const file = notesOn('slug.md', 'Kept');
    put(file, 'a', '');
    const ours = readFileSync(file.path, 'utf8');
    writeFileSync(join(library, NAMES[0] ?? ''), ours.replace('yellow', 'violet'));
    expect(file.read().map(({ id, color }) => [id, color])).toEqual([['a', 'yellow']]);
  });

  test('are not those of another article', () => {
    const file = conflict(NAMES[0] ?? '');
    expect(notesOn('slug-2.md', 'Another').read()).toEqual([]);
    renameSync(join(library, NAMES[0] ?? ''), join(library, 'slug-2.notes.sync-conflict-20260901-101112-ABCDEFG.md'));
    expect(brief(file.read())).toEqual(['a: first', 'b: here']);
  });
});

describe('notes on a kept article that a hand has renamed', () => {
  test.each([
    ['in its folder', 'another name.md'],
    ['into a folder of the library', 'inner/slug.md'],
  ])('without them are found, and follow it at the next change: %s', (_, name) => {
    const file = notesOn('slug.md', 'Kept');
    put(file, 'a', 'first');
    mkdirSync(join(library, 'inner'));
    renameSync(join(library, 'slug.md'), join(library, name));
    expect(brief(notesOn(name).read())).toEqual(['a: first']);
    put(notesOn(name), 'b', 'second');
    expect(brief(annotationsIn(join(library, name.replace('.md', '.notes.md'))))).toEqual(['a: first', 'b: second']);
    expect(readdirSync(library)).not.toContain('slug.notes.md');
  });

  test('are not taken from an article that is there, nor for one of another title', () => {
    put(notesOn('slug.md', 'Kept'), 'a', 'first');
    expect(notesOn('copy.md', 'Kept').read()).toEqual([]);
    renameSync(join(library, 'slug.md'), join(library, 'gone'));
    expect(notesOn('other.md', 'Another').read()).toEqual([]);
    expect(brief(notesOn('copy.md').read())).toEqual(['a: first']);
  });

  test('are not taken from an article whose ending is written with capital letters', () => {
    put(notesOn('slug.MD', 'Kept'), 'a', 'first');
    expect(notesOn('copy.md', 'Kept').read()).toEqual([]);
    expect(brief(notesOn('slug.MD').read())).toEqual(['a: first']);
  });

  test('belong to the article of their name where two have one title, whether or not they have a header', () => {
    put(notesOn('slug.md', 'Kept'), 'a', 'first');
    expect(notesOn('slug-2.md', 'Kept').read()).toEqual([]);
    mkdirSync(join(library, 'inner'));
    renameSync(join(library, 'slug.md'), join(library, 'inner', 'slug.md'));
    expect(notesOn('slug-2.md', 'Kept').read()).toEqual([]);
    expect(brief(notesOn('inner/slug.md', 'Kept').read())).toEqual(['a: first']);
    writeFileSync(join(library, 'slug.notes.md'), '> quote\n\nwithout a header\n');
    expect(notesOn('slug-2.md', 'Kept').read()).toEqual([]);
    expect(notesOn('inner/slug.md', 'Kept').read()).toMatchObject([{ note: 'without a header' }]);
    mkdirSync(join(library, 'other'));
    expect(notesOn('other/slug.md', 'Kept').read()).toEqual([]);
  });

  test('do not take the place of notes that are there', () => {
    put(notesOn('gone.md', 'Kept'), 'a', 'first');
    renameSync(join(library, 'gone.md'), join(library, 'gone'));
    const path = join(library, 'slug.notes.md');
    writeFileSync(path, '> quote\n\nmine\n');
    const file = notesOn('slug.md', 'Kept');
    put(file, 'b', 'second');
    expect(file.read().map(({ note }) => note)).toEqual(['mine', 'second']);
    expect(brief(annotationsIn(join(library, 'gone.notes.md')))).toEqual(['a: first']);
  });

  test('are not guessed where two may be meant', () => {
    const names = ['one.md', 'two.md'];
    for (const name of names) put(notesOn(name, 'Kept'), 'a', name);
    for (const name of names) renameSync(join(library, name), join(library, `${name}.gone`));
    expect(notesOn('three.md', 'Kept').read()).toEqual([]);
  });
});

describe('the header of notes', () => {
  test.each(['true', 'null', 'No', '2024', '12e5', '0123456789012345'])('has text in quotes: %s', (title) => {
    expect(writeHeader({ title })).toBe(`---\ntitle: "${title}"\n---\n`);
    expect(readHeader(writeHeader({ title }))).toEqual({ title });
  });

  test.each([
    ['folded', '>-\n  A long\n  title'],
    ['in quotes over lines', '"A long\n  title"'],
    ['plain over lines', 'A long\n  title'],
    ['with Windows line ends', '"A long\r\n  title"\r'],
  ])('is read as other programs write it: %s', (_, source) => {
    expect(readHeader(`---\ntitle: ${source}\nlang: de\n---\n`)).toEqual({ title: 'A long title', lang: 'de' });
  });
});
