import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { changeKept } from '../../../src/store/library/change-kept.js';
import { keep, keepAgain } from '../../../src/store/library/keep.js';
import type { Kept } from '../../../src/store/library/kept.js';
import { binOf, emptyBin, removeKept } from '../../../src/store/library/library-bin.js';
import { listLibrary } from '../../../src/store/library/list-library.js';
import { notesOf } from '../../../src/store/notes/notes-file.js';
import { notesFolder } from '../../../src/store/notes/notes-folder.js';
import { notesBeside } from '../../../src/store/notes/notes-place.js';
import { subjectOf } from '../../../src/store/notes/notes-subject.js';
import { articleOf } from '../../kit/article/setting.js';
import { makePipe } from '../../kit/program/make-pipe.js';
import { runAnewBeside } from '../../kit/program/program.js';
import { runBeside } from '../../kit/program/run.js';
import { bySuite } from '../../kit/random/by-suite.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-hostile-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;
let folder = '';
let env: Record<string, string> = {};
beforeEach(() => {
  count += 1;
  const home = join(root, String(count));
  folder = join(home, 'library');
  mkdirSync(folder, { recursive: true });
  env = { HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_STATE_HOME: join(home, 'state') };
});

const keeping = (name: string, source = 'Text\n') => ({
  name,
  entries: { title: name, saved: '2024-09-14T10:00:00Z', date: '2024-09-13' },
  source,
});
const put = (name: string): Promise<Kept> => keep(folder, keeping(name), env);
const annotation = {
  id: 'a',
  target: 'passage',
  color: 'yellow',
  anchor: { quote: 'touch x', before: '', after: '', section: '', at: 0, of: 9 },
  note: '',
  created: '2026-11-27T20:41:23Z',
} as const;
/** The notes on a file. */
async function notesOn(path: string) {
  const origin = { key: `file:${path}`, name: 'x', can: { edit: path } } as Parameters<typeof subjectOf>[1];
  return notesOf(
    env,
    folder,
    subjectOf(await articleOf('touch x'), origin, () => 'd'.repeat(64)),
  );
}

describe('a library in which others write', () => {
  test('a library in which others write has slugs without control characters, whatever the files are called', async () => {
    const text = readFileSync((await put('T')).path);
    writeFileSync(join(folder, '2024-01-01-a\u001B]0;x\u0007\u202Eb.md'), text);
    writeFileSync(join(folder, '\u202E.md'), text);
    const slugs = (await listLibrary(folder)).map(({ slug }) => slug);
    expect(slugs.sort()).toEqual(['a␛]0;x␇b', 't', '\uFFFD']);
  });

  test('a library in which others write keeps the files of other programs, whatever they are called', async () => {
    const foreign = ['report.2024.tmp', '.cache.2024.tmp', 'T.md.2024.tmp', '.T.md.tmp'];
    for (const name of [...foreign, '.T.md.2024.tmp']) {
      writeFileSync(join(folder, name), '');
      utimesSync(join(folder, name), 1, 1);
    }
    // Another reader is writing this one.
    writeFileSync(join(folder, '.U.md.2025.tmp'), '');
    await put('T');
    expect(readdirSync(folder).sort()).toEqual([...foreign, '.U.md.2025.tmp', '2024-09-13-t.md'].sort());
  });

  test('a library in which others write keeps the tags that an article is given while its text is fetched again', async () => {
    const known = await put('T');
    await changeKept(known.path, { tag: ['new'], read: '2024-10-01' }, env);
    const again = await keepAgain(
      folder,
      known,
      { ...keeping('T', 'New\n'), entries: { ...keeping('T').entries, tags: ['own'] } },
      env,
    );
    expect(again).toMatchObject({ tags: ['new', 'own'], read: '2024-10-01' });
  });

  test('a library in which others write keeps an article in the bin as long as something of it cannot be removed, and says so', async () => {
    const kept = removeKept(folder, (await put('T')).path);
    const notes = notesBeside(kept);
    mkdirSync(join(notes, 'x'), { recursive: true });
    await expect(emptyBin(folder)).rejects.toThrow();
    expect(existsSync(kept)).toBe(true);
    const { code, stdout, stderr } = await runBeside(['bin', '--empty', '--library', folder]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('cannot be written');
    rmSync(notes, { recursive: true });
    expect(await emptyBin(folder)).toBe(1);
    expect(readdirSync(binOf(folder))).toEqual([]);
  });

  test('a library in which others write writes no notes through a link to another kind of file', async () => {
    const { path } = await put('T');
    const commands = join(root, String(count), '.bashrc');
    writeFileSync(commands, 'true\n');
    symlinkSync(commands, notesBeside(path));
    const notes = await notesOn(path);
    expect(() => notes.change({ kind: 'put', annotation })).toThrow('could not be written');
    expect(readFileSync(commands, 'utf8')).toBe('true\n');
    // They wait.
    expect(notes.read().map(({ id }) => id)).toContain('a');
  });

  test('a library in which others write lists notes beside a pipe that nobody writes to', async () => {
    const { path } = await put('T');
    (await notesOn(path)).change({ kind: 'put', annotation });
    for (const name of ['pipe.notes.md', 'pipe.md']) makePipe(join(folder, name));
    const { stdout } = await runBeside(['notes', '--all', '--library', folder], { env });
    expect(stdout).toContain('touch x');
  }, 10_000);

  test('a library in which others write finds the notes on a file beside a pipe that nobody writes to', async () => {
    const path = join(root, String(count), 'a.md');
    writeFileSync(path, 'touch x\n');
    const first = await notesOn(path);
    first.change({ kind: 'put', annotation });
    const own = notesFolder(env) ?? '';
    expect(dirname(first.path)).toBe(own);
    makePipe(join(own, 'pipe.notes.md'));
    const other = join(root, String(count), 'b.md');
    writeFileSync(other, 'touch y\n');
    const { code, stdout } = await runBeside(['read', other, '--json', '--library', folder], { env });
    expect({ code, text: stdout.includes('touch y') }).toEqual({ code: 0, text: true });
  }, 10_000);

  test.each([[[]], [['--json']], [['--search', 'x']]])(
    'a file in place of a library is reported as such: %j',
    async (options) => {
      const file = join(root, String(count), 'file');
      writeFileSync(file, '');
      const { code, stderr } = await runBeside(['library', ...options, '--library', file], { env });
      expect({ code, stderr }).toEqual({ code: 1, stderr: `llama-news: ${file}: a file, not a folder\n` });
    },
  );

  test('a library in which others write loses no tag of many programs at once', async () => {
    const { path } = await put('T');
    const tags = Array.from({ length: bySuite(5, 20) }, (_, i) => `t${i}`);
    const ends = await Promise.all(tags.map((tag) => runAnewBeside(['tag', path, tag, '--library', folder], { env })));
    expect(ends.filter(({ code }) => code !== 0)).toEqual([]);
    const [kept] = await listLibrary(folder);
    expect([...(kept?.tags ?? [])].sort()).toEqual(tags.sort());
  }, 60_000);

  test('an export writes an address that goes on as Markdown as an address alone', async () => {
    const address = 'https://x.y/> <script>alert(1)</script> [x](javascript:1)';
    await keep(folder, { ...keeping('T'), entries: { ...keeping('T').entries, address } }, env);
    const { stdout } = await runBeside(['export', '--no-front-matter', '--library', folder], { env });
    expect(stdout).toContain('<https://x.y/%3E%20%3Cscript%3Ealert(1)%3C/script%3E%20[x](javascript:1)>');
    expect(stdout).not.toContain('<script');
  });
});
