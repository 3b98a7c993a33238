import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../src/article/annotation/annotation.js';
import { digestOf } from '../../../src/store/digest-of.js';
import { type ArticleNotes, allNotes } from '../../../src/store/notes/all-notes.js';
import { moveNotes } from '../../../src/store/notes/move-notes.js';
import { type NotesFile, notesOf, UnwrittenNote } from '../../../src/store/notes/notes-file.js';
import type { NotesSubject } from '../../../src/store/notes/notes-subject.js';
import { subjectOf } from '../../../src/store/notes/notes-subject.js';
import { writePending } from '../../../src/store/notes/write-notes.js';
import { articleOf } from '../../kit/article/setting.js';
import { makePipe } from '../../kit/program/make-pipe.js';

vi.mock('node:fs', { spy: true });

let folder = '';
let env = {};
let library = '';
let notes = '';

beforeEach(() => {
  vi.resetAllMocks();
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-notes-')));
  env = { HOME: join(folder, 'home'), XDG_DATA_HOME: join(folder, 'data'), XDG_STATE_HOME: join(folder, 'state') };
  library = join(folder, 'library');
  notes = join(folder, 'data', 'llama-news', 'notes');
  mkdirSync(library);
});

const annotation = (id: string, note = `note ${id}`): Annotation => ({
  id,
  target: 'passage',
  color: 'yellow',
  anchor: { quote: `quote ${id}`, before: '', after: '', section: '', at: id.charCodeAt(0), of: 999 },
  note,
  created: '2026-11-27T20:41:23Z',
});

const put = (file: NotesFile, ...ids: readonly string[]): void => {
  for (const id of ids) file.change({ kind: 'put', annotation: annotation(id) });
};
const idsIn = (file: NotesFile): readonly string[] => file.read().map(({ id }) => id);

/** A file with a text, as the subject of notes. */
function fileWith(path: string, text: string): NotesSubject {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return fileOf(path, text);
}

const fileOf = (path: string, text = readFileSync(path, 'utf8')): NotesSubject =>
  subjectOf(articleOf(text), { key: `file:${path}`, can: { edit: path } }, () => digestOf(text));

const pageOf = (address: string, own = address): NotesSubject => {
  const article = articleOf('# Page\n\ntext');
  const meta = { ...article.meta, title: 'Page', source: { name: 'x', url: own } };
  return subjectOf({ ...article, meta }, { key: `web:${address}`, can: {}, address }, () => digestOf('text'));
};

const KEPT = '---\ntitle: Kept\nsaved: 2026-11-27T20:41:23Z\n---\n\ntext\n';
const keptIn = (name: string): NotesSubject => fileWith(join(library, name), KEPT);

const everything = async (): Promise<readonly ArticleNotes[]> => {
  const all: ArticleNotes[] = [];
  for await (const one of allNotes(env, library)) all.push(one);
  return all;
};

describe('the notes', () => {
  test('on a kept article are beside it, and nothing else is', () => {
    const file = notesOf(env, library, keptIn('2024-09-13-slug.md'));
    put(file, 'a', 'b');
    expect(file.path).toBe(join(library, '2024-09-13-slug.notes.md'));
    expect(idsIn(file)).toEqual(['a', 'b']);
    expect(readdirSync(library).sort()).toEqual(['2024-09-13-slug.md', '2024-09-13-slug.notes.md']);
    expect(readFileSync(file.path, 'utf8')).toContain('](2024-09-13-slug.md#');
    expect(existsSync(notes)).toBe(false);
  });

  test('on an article in a folder of the library are beside it, too; those on a foreign file are not', () => {
    expect(notesOf(env, library, keptIn('inner/2024-09-13-slug.md')).path).toBe(
      join(library, 'inner', '2024-09-13-slug.notes.md'),
    );
    for (const text of ['saved: 2026', '---\ntitle: x\n---\nsaved: 2026', ''])
      expect(dirname(notesOf(env, library, fileWith(join(library, 'foreign.md'), text)).path)).toBe(notes);
  });

  test('on a file are found by its path, whatever its text, and by its text under another path', () => {
    const path = join(folder, 'a.md');
    put(notesOf(env, library, fileWith(path, '# One\n\ntext')), 'a');
    expect(idsIn(notesOf(env, library, fileWith(path, '# Two\n\nanother text')))).toEqual(['a']);
    writeFileSync(path, '# One\n\ntext');
    const moved = join(folder, 'other', 'b.md');
    mkdirSync(dirname(moved));
    renameSync(path, moved);
    expect(idsIn(notesOf(env, library, fileOf(moved)))).toEqual(['a']);
    // The next change makes them the notes of the new path, whatever its text then.
    put(notesOf(env, library, fileOf(moved)), 'b');
    expect(idsIn(notesOf(env, library, fileWith(moved, '# Three')))).toEqual(['a', 'b']);
    expect(readdirSync(notes)).toHaveLength(1);
    expect(readFileSync(join(notes, readdirSync(notes)[0] ?? ''), 'utf8')).toContain(`source: "${moved}"`);
  });

  test('on a file are found under another path by the text that it had at any change', () => {
    const path = join(folder, 'a.md');
    put(notesOf(env, library, fileWith(path, '# First')), 'a');
    put(notesOf(env, library, fileWith(path, '# Second')), 'b');
    rmSync(path);
    for (const text of ['# First', '# Second'])
      expect(idsIn(notesOf(env, library, fileWith(join(folder, 'b.md'), text)))).toEqual(['a', 'b']);
  });

  test('on a file know its last texts, and not all that it ever had', () => {
    const path = join(folder, 'a.md');
    for (let i = 0; i < 12; i += 1) put(notesOf(env, library, fileWith(path, `# Text ${i}`)), 'a');
    const text = readFileSync(join(notes, readdirSync(notes)[0] ?? ''), 'utf8');
    expect(/^digest: "(.*)"$/m.exec(text)?.[1]?.split(' ')).toHaveLength(8);
    rmSync(path);
    const found = (i: number) => idsIn(notesOf(env, library, fileWith(join(folder, 'b.md'), `# Text ${i}`)));
    expect([found(11), found(4), found(3)]).toEqual([['a'], ['a'], []]);
  });

  test('on a file know each of its texts once, the present one first', () => {
    const path = join(folder, 'a.md');
    for (const text of ['# One', '# Two', '# Two', '# One']) put(notesOf(env, library, fileWith(path, text)), 'a');
    const text = readFileSync(join(notes, readdirSync(notes)[0] ?? ''), 'utf8');
    const digests = ['# One', '# Two'].map((each) => digestOf(each).slice(0, 16)).join(' ');
    expect(/^digest: .*$/m.exec(text)?.[0]).toBe(`digest: "${digests}"`);
  });

  test('on a file are not those of its copy', () => {
    put(notesOf(env, library, fileWith(join(folder, 'a.md'), '# One\r\n\r\ntext')), 'a');
    const copy = notesOf(env, library, fileWith(join(folder, 'copy.md'), '# One\r\n\r\ntext'));
    expect(idsIn(copy)).toEqual([]);
    put(copy, 'b');
    expect(readdirSync(notes)).toHaveLength(2);
  });

  test.each([
    ['a byte order mark', '\ufeff# One\n'],
    ['line ends of Windows', '\ufeff# One\r\n'],
    ['line ends of old Macs', '# One\r'],
  ])('on a file are not those of its copy, although it has %s', (_, text) => {
    const known = digestOf('# One\n');
    const at = (name: string): NotesSubject => ({ ...fileWith(join(folder, name), text), digest: () => known });
    put(notesOf(env, library, at('a.md')), 'a');
    expect(idsIn(notesOf(env, library, at('copy.md')))).toEqual([]);
    rmSync(join(folder, 'a.md'));
    expect(idsIn(notesOf(env, library, at('copy.md')))).toEqual(['a']);
  });

  test('on a page are known by the address that it gives itself on its own host', () => {
    const own = 'https://example.org/a';
    put(notesOf(env, library, pageOf('https://example.org/a?utm_source=x', own)), 'a');
    expect(idsIn(notesOf(env, library, pageOf('https://example.org/a?ref=y', own)))).toEqual(['a']);
    expect(idsIn(notesOf(env, library, pageOf(own)))).toEqual(['a']);
    expect(idsIn(notesOf(env, library, pageOf('https://other.example/a', own)))).toEqual([]);
  });

  test('on a bundled article stay with its edition, and those on standard input with its text', () => {
    const bundled = (edition: string): NotesSubject =>
      subjectOf(articleOf('# T'), { key: `bundled:${edition}/slug`, can: {}, edition }, () => 'd');
    put(notesOf(env, library, bundled('de')), 'a');
    expect(idsIn(notesOf(env, library, bundled('de')))).toEqual(['a']);
    expect(idsIn(notesOf(env, library, bundled('en')))).toEqual([]);
    const input = (text: string): NotesSubject =>
      subjectOf(articleOf(text), { key: undefined, can: {} }, () => digestOf(text));
    put(notesOf(env, library, input('one')), 'b');
    expect(idsIn(notesOf(env, library, input('one')))).toEqual(['b']);
    expect(idsIn(notesOf(env, library, input('two')))).toEqual([]);
  });

  test('have names in their folder, whatever the title is', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '../../x',
        '/etc/passwd',
        'CON',
        'nul',
        '.git',
        '-rf',
        '..',
        '',
        'ä'.repeat(300),
        'a\u0301',
        '\0',
      ),
    );
    const article = articleOf('text');
    fc.assert(
      fc.property(title, fc.nat(), (title, key) => {
        const origin = { key: `file:${key}`, can: {} };
        const subject = subjectOf({ ...article, meta: { ...article.meta, title } }, origin, () => 'd');
        const { path } = notesOf(env, library, subject);
        expect(dirname(path)).toBe(notes);
        expect(basename(path)).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*-[\da-f]{8}\.notes\.md$/u);
        expect(Buffer.byteLength(path)).toBeLessThan(Buffer.byteLength(notes) + 120);
        expect(path).toBe(path.normalize('NFC'));
      }),
    );
  });

  test('are in a folder and files for their user alone, unless the file has other permissions', () => {
    const file = notesOf(env, library, fileWith(join(folder, 'a.md'), 'text'));
    put(file, 'a');
    expect([statSync(notes).mode & 0o777, statSync(file.path).mode & 0o777]).toEqual([0o700, 0o600]);
    chmodSync(file.path, 0o640);
    put(file, 'b');
    expect(statSync(file.path).mode & 0o777).toBe(0o640);
  });

  test('may be a symbolic link, which stays', () => {
    const subject = keptIn('2024-09-13-slug.md');
    const file = notesOf(env, library, subject);
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync('../elsewhere/mine.notes.md', file.path);
    put(file, 'a', 'b');
    expect(lstatSync(file.path).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['mine.notes.md']);
    expect(idsIn(file)).toEqual(['a', 'b']);
  });

  test('keep bytes that are no text', () => {
    const file = notesOf(env, library, keptIn('2024-09-13-slug.md'));
    put(file, 'a');
    const odd = Buffer.from([0x66, 0xfc, 0x72, 0x0a, 0xe2, 0x82, 0x0a, 0xff, 0xfe]);
    const before = Buffer.concat([readFileSync(file.path), Buffer.from('\nfür €\n'), odd]);
    writeFileSync(file.path, before);
    put(file, 'b');
    file.change({ kind: 'remove', id: 'b' });
    expect(readFileSync(file.path)).toEqual(before);
  });

  test('are read as far as they are text', () => {
    const file = notesOf(env, library, keptIn('2024-09-13-slug.md'));
    writeFileSync(file.path, Buffer.from('> quote\n\nf\xfcr mich\n', 'latin1'));
    expect(file.read()).toMatchObject([{ note: expect.stringMatching(/^f.r mich$/), anchor: { quote: 'quote' } }]);
  });

  test('are found again, whatever the path of their article is', () => {
    const subject = fileWith(join(folder, 'a (1) [x] <y> \\ #.md'), 'text');
    put(notesOf(env, library, subject), 'a');
    expect(idsIn(notesOf(env, library, subject))).toEqual(['a']);
  });

  test('are safe to show', () => {
    const file = notesOf(env, library, keptIn('2024-09-13-slug.md'));
    writeFileSync(file.path, '> a\u202eb\u001b[31m\n\n\u001b]0;x\u0007note\n');
    expect(file.read()).toMatchObject([{ note: '␛]0;x␇note', anchor: { quote: 'ab␛[31m' } }]);
    writeFileSync(
      file.path,
      '> a\n\n[x](a.md#p%1Bq:~:text=a&id=i&before=b%1B%E2%80%AEc&after=d%07e) · 2026-01-01T00:00:00Z · red\n',
    );
    expect(file.read()).toMatchObject([{ id: 'i', anchor: { section: 'p␛q', before: 'b␛c', after: 'd␇e' } }]);
  });
});

describe('an article that is saved into the library', () => {
  test('takes its notes along, and has them where it came from, too', async () => {
    const page = pageOf('https://example.org/a');
    put(notesOf(env, library, page), 'a');
    const kept = keptIn('2024-09-13-page.md');
    moveNotes(env, library, page, kept.path ?? '');
    expect(idsIn(notesOf(env, library, kept))).toEqual(['a']);
    put(notesOf(env, library, page), 'b');
    put(notesOf(env, library, kept), 'c');
    expect(idsIn(notesOf(env, library, page))).toEqual(['a', 'b', 'c']);
    expect((await everything()).map(({ source, annotations }) => [source, annotations.length])).toEqual([
      [kept.path, 3],
    ]);
    // The article is removed.
    for (const name of readdirSync(library)) renameSync(join(library, name), join(folder, name));
    expect(idsIn(notesOf(env, library, page))).toEqual([]);
    put(notesOf(env, library, page), 'd');
    expect(idsIn(notesOf(env, library, page))).toEqual(['d']);
    expect(readdirSync(library)).toEqual([]);
  });

  test('shares the notes that are made later, too, with where it came from', () => {
    const file = fileWith(join(folder, 'a.md'), 'text');
    const [kept, again] = [keptIn('2024-09-13-a.md'), keptIn('2024-09-14-a.md')];
    for (const each of [kept, again]) moveNotes(env, library, file, each.path ?? '');
    expect(idsIn(notesOf(env, library, file))).toEqual([]);
    expect(readdirSync(notes).filter((name) => !lstatSync(join(notes, name)).isFile())).toEqual([]);
    put(notesOf(env, library, file), 'a');
    put(notesOf(env, library, kept), 'b');
    put(notesOf(env, library, file), 'c');
    for (const each of [file, kept]) expect(idsIn(notesOf(env, library, each))).toEqual(['a', 'b', 'c']);
    expect(readdirSync(library).sort()).toEqual(['2024-09-13-a.md', '2024-09-13-a.notes.md', '2024-09-14-a.md']);
    rmSync(join(library, '2024-09-13-a.md'));
    rmSync(join(library, '2024-09-13-a.notes.md'));
    moveNotes(env, library, file, again.path ?? '');
    put(notesOf(env, library, file), 'd');
    expect(idsIn(notesOf(env, library, again))).toEqual(['d']);
  });

  test('shares its notes in a library that was moved, also where a killed program has half written that', () => {
    const file = fileWith(join(folder, 'a.md'), 'text');
    const kept = keptIn('inner/2024-09-13-a.md');
    moveNotes(env, library, file, kept.path ?? '');
    appendFileSync(join(notes, '.kept'), '\n0123');
    const page = pageOf('https://example.org/a');
    moveNotes(env, library, page, keptIn('2024-09-14-b.md').path ?? '');
    const other = pageOf('https://example.org/other');
    put(notesOf(env, library, other), 'c');
    moveNotes(env, library, other, keptIn('2024-09-15-c.md').path ?? '');
    const moved = join(folder, 'moved');
    renameSync(library, moved);
    put(notesOf(env, moved, file), 'a');
    put(notesOf(env, moved, page), 'b');
    put(notesOf(env, moved, other), 'd');
    expect(idsIn(notesOf(env, moved, other))).toEqual(['c', 'd']);
    expect(readdirSync(join(moved, 'inner'))).toEqual(['2024-09-13-a.md', '2024-09-13-a.notes.md']);
    const text = readFileSync(join(moved, '2024-09-14-b.notes.md'), 'utf8');
    expect(text).toContain('source: "2024-09-14-b.md"');
    expect(text).toContain('](2024-09-14-b.md#');
  });

  test('has them again where it came from, too, after its library was gone for a while', () => {
    const page = pageOf('https://example.org/a');
    put(notesOf(env, library, page), 'a');
    const kept = keptIn('2024-09-13-page.md');
    moveNotes(env, library, page, kept.path ?? '');
    renameSync(library, join(folder, 'away'));
    expect(() => put(notesOf(env, library, page), 'b')).toThrow(expect.objectContaining({ waits: true }));
    renameSync(join(folder, 'away'), library);
    put(notesOf(env, library, page), 'c');
    expect(idsIn(notesOf(env, library, kept))).toEqual(['a', 'b', 'c']);
  });

  test('takes its notes along where there are no links, too', () => {
    const page = pageOf('https://example.org/a');
    put(notesOf(env, library, page), 'a');
    const kept = keptIn('2024-09-13-page.md');
    vi.mocked(symlinkSync).mockImplementationOnce(() => {
      throw Object.assign(new Error('no links'), { code: 'EPERM' });
    });
    moveNotes(env, library, page, kept.path ?? '');
    expect(readdirSync(notes)).toEqual(['.kept']);
    for (const each of [page, kept]) expect(idsIn(notesOf(env, library, each))).toEqual(['a']);
  });

  test('adds its notes to those that are there', () => {
    const page = pageOf('https://example.org/a');
    const kept = keptIn('2024-09-13-page.md');
    put(notesOf(env, library, kept), 'a');
    put(notesOf(env, library, page), 'b');
    moveNotes(env, library, page, kept.path ?? '');
    moveNotes(env, library, page, kept.path ?? '');
    const file = notesOf(env, library, kept);
    expect(idsIn(file)).toEqual(['a', 'b']);
    expect(readFileSync(file.path, 'utf8').match(/^source: .*/gm)).toEqual([
      expect.stringContaining('2024-09-13-page.md'),
    ]);
  });
});

test('all notes are listed with what they are about', async () => {
  put(notesOf(env, library, keptIn('inner/2024-09-13-slug.md')), 'a');
  put(notesOf(env, library, pageOf('https://example.org/a')), 'b');
  mkdirSync(join(library, '.trash'));
  writeFileSync(join(library, '.trash', 'old.notes.md'), '> quote\n');
  mkdirSync(join(library, 'folder.notes.md'));
  expect(await everything()).toMatchObject([
    { source: join(library, 'inner', '2024-09-13-slug.md'), annotations: [{ id: 'a' }] },
    { source: 'https://example.org/a', title: 'Page', annotations: [{ id: 'b' }] },
  ]);
});

describe('a note that cannot be written waits, is read as if it were, and is written later:', () => {
  const kept = (): NotesFile => notesOf(env, library, keptIn('2024-09-13-slug.md'));
  const beside = (): string => join(library, '2024-09-13-slug.notes.md');
  const failing = (code: string) => (): void => {
    vi.mocked(openSync).mockImplementation((path, flags, mode) => {
      if (String(path).startsWith(library) && flags === 'w') throw Object.assign(new Error(code), { code });
      vi.mocked(openSync).mockReset();
      const file = openSync(path, flags, mode);
      failing(code)();
      return file;
    });
  };
  const away = (): string => join(folder, 'away');

  test.each<[string, () => void, () => void]>([
    ['no space', failing('ENOSPC'), () => vi.mocked(openSync).mockReset()],
    ['a read-only folder', failing('EROFS'), () => vi.mocked(openSync).mockReset()],
    ['no folder', () => renameSync(library, away()), () => renameSync(away(), library)],
    ['a folder in its place', () => mkdirSync(beside()), () => rmSync(beside(), { recursive: true })],
    ['a pipe in its place', () => makePipe(beside()), () => rmSync(beside())],
    ['a link to itself in its place', () => symlinkSync(basename(beside()), beside()), () => rmSync(beside())],
  ])('%s', (_, fail, mend) => {
    const file = kept();
    fail();
    if (!existsSync(library)) expect(() => file.read()).toThrow('ENOENT');
    for (const id of ['a', 'b'])
      expect(() => put(file, id)).toThrow(expect.objectContaining({ name: 'UnwrittenNote', waits: true }));
    expect(() => file.change({ kind: 'remove', id: 'a' })).toThrow(UnwrittenNote);
    expect(writePending(env).written).toBe(0);
    mend();
    expect(idsIn(file)).toEqual(['b']);
    expect(existsSync(beside())).toBe(false);
    put(file, 'c');
    expect(idsIn(file)).toEqual(['b', 'c']);
    expect(writePending(env).written).toBe(0);
    expect(readFileSync(beside(), 'utf8')).toContain('note b');
    expect(readdirSync(library).sort()).toEqual(['2024-09-13-slug.md', '2024-09-13-slug.notes.md']);
  });

  test('at the next start, with the links and the front matter that it would have had', () => {
    const file = kept();
    put(file, 'a');
    const right = readFileSync(file.path, 'utf8');
    rmSync(file.path);
    mkdirSync(file.path);
    expect(() => put(file, 'a')).toThrow(UnwrittenNote);
    rmSync(file.path, { recursive: true });
    expect(writePending(env).written).toBe(1);
    expect(readFileSync(file.path, 'utf8')).toBe(right);
    expect(writePending(env).written).toBe(0);
  });

  test('even where the file of those that wait is damaged, which is set aside', () => {
    const file = kept();
    const state = join(folder, 'state', 'llama-news');
    put(file, 'a');
    writeFileSync(join(state, 'pending-notes.json'), '{"version":1,"pend');
    rmSync(file.path);
    mkdirSync(file.path);
    expect(() => put(file, 'b')).toThrow(expect.objectContaining({ waits: true }));
    expect(readFileSync(join(state, 'pending-notes.damaged-1.json'), 'utf8')).toBe('{"version":1,"pend');
    rmSync(file.path, { recursive: true });
    expect(idsIn(file)).toEqual(['b']);
  });

  test('not at all where the state folder cannot be written either', () => {
    const file = kept();
    renameSync(library, away());
    writeFileSync(join(folder, 'state'), '');
    expect(() => put(file, 'a')).toThrow(expect.objectContaining({ waits: false }));
  });
});
