import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { libraryTexts } from '../../../../src/messages/library/library-texts.js';
import type { KeptTask, LibraryChange } from '../../../../src/reader/state/collection/library-changes.js';
import type { State } from '../../../../src/reader/state/state.js';
import { changeLibrary, type OpenLibrary } from '../../../../src/reader/tasks/library/change-library.js';
import { wholeLibrary } from '../../../../src/source/library-origin.js';
import { annotationsIn } from '../../../../src/store/notes/read-notes.js';
import { opened, openedLibrary } from '../../../kit/article/reader.js';

const TEXT = '---\ntitle: An essay\nsaved: "2024-09-14T10:00:00Z"\ntags: [sea, wind]\n---\n\nText\n';

let top = '';
let path = '';
let library: OpenLibrary;
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-library-')));
  const folder = join(top, 'library');
  mkdirSync(folder);
  path = join(folder, '2024-09-13-essay.md');
  writeFileSync(path, TEXT);
  const env = { HOME: top };
  const web = { env, userAgent: 'test', offline: true };
  library = { folder, env, web, collection: wholeLibrary(folder, web).collection, state: openedLibrary([], 80, 12) };
});
afterEach(() => rmSync(top, { recursive: true }));

async function change(task: KeptTask, where = library): Promise<LibraryChange> {
  const action = await changeLibrary(task, where);
  return action.kind === 'libraryChanged' ? action.change : expect.unreachable(JSON.stringify(action));
}

test.each<[string, (path: string) => KeptTask, RegExp]>([
  ['archiving', (of) => ({ kind: 'archive', path: of }), /^read: \d{4}-\d\d-\d\d$/m],
  [
    'tags',
    (of) => ({ kind: 'tag', path: of, words: ['-#sea', '#new', '-none', '+##more'] }),
    /^tags: \[wind, new, more\]$/m,
  ],
])('%s is taken back to the very bytes, which is not taken back itself', async (_, task, written) => {
  const { back, entry } = await change(task(path));
  expect(readFileSync(path, 'utf8')).toMatch(written);
  expect(entry?.path).toBe('2024-09-13-essay.md');
  const undone = await change(back ?? expect.unreachable());
  expect([undone.back, undone.message]).toEqual([undefined, 'Taken back: An essay']);
  expect(readFileSync(path, 'utf8')).toBe(TEXT);
});

test('an archived article becomes unread again, and its day comes back', async () => {
  writeFileSync(path, TEXT.replace('---\n\n', 'read: "2020-02-29"\n---\n\n'));
  const { back, message } = await change({ kind: 'archive', path });
  expect(message).toContain('Unread again: An essay');
  expect(readFileSync(path, 'utf8')).toBe(TEXT);
  await change(back ?? expect.unreachable());
  expect(readFileSync(path, 'utf8')).toContain('read: 2020-02-29');
});

test.each<[string, KeptTask['kind'], State, string]>([
  ['in the list', 'archive', openedLibrary([], 80, 12), 'Archived: An essay · u takes that back'],
  ['of the article', 'archive', opened(), 'Archived: An essay · U takes that back'],
  ['in the list', 'remove', openedLibrary([], 80, 12), 'In the bin: An essay · u brings it back'],
])('The message names the key that takes the change back, %s: %s', async (_, kind, state, message) => {
  const { message: told } = await change({ kind, path } as KeptTask, { ...library, state });
  expect(told).toBe(message);
});

test('a change of tags is told with those that there are now', async () => {
  const tag = async (...words: readonly string[]) => (await change({ kind: 'tag', path, words })).message;
  expect([await tag('new'), await tag('-sea', '-wind', '-new')]).toEqual(['Tags: sea, wind, new', 'No tags']);
});

test('a removed article comes back with its notes, and both changes are reported with its title', async () => {
  const notes = path.replace('.md', '.notes.md');
  writeFileSync(notes, 'mine');
  mkdirSync(join(path, '..', '.trash'));
  writeFileSync(join(path, '..', '.trash', '2024-09-13-essay.md'), 'removed before');
  const removed = await change({ kind: 'remove', path });
  expect([existsSync(path), existsSync(notes), removed.entry, removed.before]).toEqual([
    false,
    false,
    undefined,
    '2024-09-13-essay.md',
  ]);
  expect([removed.removed, removed.message]).toEqual([`file:${path}`, 'In the bin: An essay · u brings it back']);
  const restored = await change(removed.back ?? expect.unreachable());
  expect([restored.entry?.path, restored.back]).toEqual(['2024-09-13-essay.md', undefined]);
  expect([readFileSync(path, 'utf8'), readFileSync(notes, 'utf8')]).toEqual([TEXT, 'mine']);
});

test('notes that were written on a removed article are kept beside those that come back with it', async () => {
  const notes = path.replace('.md', '.notes.md');
  writeFileSync(notes, '> One\n\nBefore.\n');
  const { back = expect.unreachable() } = await change({ kind: 'remove', path });
  writeFileSync(notes, '> Two\n\nMeanwhile.\n');
  const restored = await change(back);
  expect(restored.entry?.path).toBe('2024-09-13-essay.md');
  expect(annotationsIn(notes).map(({ note }) => note)).toEqual(['Meanwhile.', 'Before.']);
});

test('an article comes back under another name than one that was kept meanwhile, and so do its notes', async () => {
  const notes = path.replace('.md', '.notes.md');
  writeFileSync(notes, '> One\n\nBefore.\n');
  const { back = expect.unreachable() } = await change({ kind: 'remove', path });
  writeFileSync(path, TEXT);
  writeFileSync(notes, '> Two\n\nMeanwhile.\n');
  const restored = await change(back);
  expect(restored.entry?.path).toBe('2024-09-13-essay-2.md');
  const own = notes.replace('.notes', '-2.notes');
  expect([notes, own].map((each) => annotationsIn(each).map(({ note }) => note))).toEqual([
    ['Meanwhile.'],
    ['Before.'],
  ]);
});

test('an article whose tags cannot be written stays as it is, and that is said', async () => {
  const text = '+++\nsaved = "2024"\n[tags]\n+++\n';
  writeFileSync(path, text);
  const asked = changeLibrary({ kind: 'tag', path, words: ['new'] }, library);
  await expect(asked).rejects.toThrow(libraryTexts.unchangeable('2024-09-13-essay.md').en);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('what is no kept article stays as it is', async () => {
  const foreign = join(top, 'foreign.md');
  writeFileSync(foreign, TEXT);
  writeFileSync(path, 'Mine');
  const { notKept } = library.state.messages;
  for (const one of [foreign, path])
    for (const kind of ['archive', 'remove'] as const)
      expect(await changeLibrary({ kind, path: one }, library)).toEqual({ kind: 'message', text: notKept });
  expect([readFileSync(foreign, 'utf8'), readFileSync(path, 'utf8')]).toEqual([TEXT, 'Mine']);
  rmSync(path);
  await expect(changeLibrary({ kind: 'archive', path }, library)).rejects.toMatchObject({ name: 'UserError' });
});
