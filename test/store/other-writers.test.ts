import {
  appendFileSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeKept } from '../../src/store/library/change-kept.js';
import { adopt, type Keeping, keep, keepAgain } from '../../src/store/library/keep.js';
import { binOf } from '../../src/store/library/library-bin.js';
import { notesOf } from '../../src/store/notes/notes-file.js';
import { subjectOf } from '../../src/store/notes/notes-subject.js';
import { replaceSharedFile } from '../../src/store/replace-file.js';
import { articleOf } from '../kit/article/setting.js';

/*
 * Editors and programs for syncing know no lock: what they write while a file is being replaced is not lost.
 */

vi.mock('node:fs', { spy: true });

const THEIRS = '\nWritten meanwhile.\n';
let folder = '';
let library = '';
let env: Record<string, string> = {};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'llama-news-writers-'));
  library = join(folder, 'library');
  env = { HOME: folder };
});
afterEach(() => {
  vi.resetAllMocks();
  rmSync(folder, { recursive: true });
});

/** Lets another program add to a file as soon as its next version is on the disk, but not yet in its place. */
function interfere(path: string, times = 1): void {
  let left = times;
  vi.mocked(fsyncSync).mockImplementation(() => {
    if (left === 0 || !readdirSync(dirname(path)).some((name) => name.startsWith(`.${basename(path)}.`))) return;
    left -= 1;
    appendFileSync(path, THEIRS);
  });
}

const keeping = (source: string | Uint8Array): Keeping => ({
  name: 'Title',
  entries: { title: 'Title', saved: '2024-09-14T10:00:00Z', date: '2024-09-13' },
  source,
});

test('a tag is added to a text that an editor has saved meanwhile', async () => {
  const { path } = await keep(library, keeping('\nText.\n'), env);
  interfere(path);
  expect(await changeKept(path, { tag: ['later'] }, env)).toBe(true);
  expect(readFileSync(path, 'utf8')).toMatch(/\ntags: \[?[\s\S]*later[\s\S]*Text\.\n\nWritten meanwhile\.\n$/);
});

test('a text that is replaced is in the bin with what was written meanwhile', async () => {
  const kept = await keep(library, keeping('\nText.\n'), env);
  interfere(kept.path);
  await keepAgain(library, kept, keeping('Another text.\n'), env);
  expect(readFileSync(kept.path, 'utf8')).toMatch(/---\n\nAnother text\.\n$/);
  const texts = readdirSync(binOf(library)).map((name) => readFileSync(join(binOf(library), name), 'utf8'));
  expect(texts.some((text) => text.endsWith(`\nText.\n${THEIRS}`))).toBe(true);
});

test('a clipping becomes a kept article with what was written meanwhile', async () => {
  const path = join(folder, 'clipping.md');
  writeFileSync(path, 'Text.\n');
  interfere(path);
  await adopt(path, keeping('Text.\n'));
  expect(readFileSync(path, 'utf8')).toMatch(/^---\n[\s\S]*saved: [\s\S]*\nText\.\n\nWritten meanwhile\.\n$/);
});

test('a note is added to notes that an editor has changed or a program for syncing has brought meanwhile', async () => {
  const { path } = await keep(library, keeping('\nText.\n'), env);
  const notes = notesOf(
    env,
    library,
    subjectOf(articleOf('Text.'), { key: `file:${path}`, can: { edit: path } }, () => ''),
  );
  const anchor = { quote: 'Text.', before: '', after: '', section: '', at: 0, of: 5 };
  for (const note of ['first', 'second']) {
    interfere(notes.path);
    const created = '2026-11-27T20:41:23Z';
    notes.change({ kind: 'put', annotation: { id: note, target: 'passage', color: 'yellow', anchor, note, created } });
  }
  expect(notes.read().map(({ note }) => note)).toEqual(expect.arrayContaining(['first', 'second']));
  expect(readFileSync(notes.path, 'utf8').split(THEIRS)).toHaveLength(3);
});

test('a program that never stops writing is an error in the end, and leaves nothing behind', () => {
  const path = join(folder, 'busy.md');
  writeFileSync(path, '');
  interfere(path, Number.POSITIVE_INFINITY);
  expect(() =>
    replaceSharedFile(
      path,
      () => undefined,
      () => 'ours',
    ),
  ).toThrow('another program');
  expect(existsSync(path)).toBe(true);
  expect(readdirSync(folder)).toEqual(['busy.md']);
});
