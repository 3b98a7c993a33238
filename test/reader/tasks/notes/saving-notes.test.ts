import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Annotation, AnnotationChange } from '../../../../src/article/annotation/annotation.js';
import type { Loaded } from '../../../../src/reader/state/state.js';
import { createStore } from '../../../../src/reader/state/store.js';
import { notesOfLoaded } from '../../../../src/reader/tasks/notes/notes-of-loaded.js';
import { createSavingNotes } from '../../../../src/reader/tasks/notes/saving-notes.js';
import { fileOrigin } from '../../../../src/source/file-origin.js';
import { inputOrigin } from '../../../../src/source/input-origin.js';
import { annotation } from '../../../kit/article/annotations.js';
import { loaded, openedWith, reading, restOf } from '../../../kit/article/reader.js';

const TEXT = '# Title\n\nThe first words.\n\n## Section\n\nThe last words.';
const FIRST = annotation(loaded(TEXT).article, 'first words', 'to the first');

let folder = '';
let env = {};
const said: string[] = [];
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-saving-')));
  env = { XDG_DATA_HOME: join(folder, 'data'), XDG_STATE_HOME: join(folder, 'state') };
  said.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (): Loaded => ({ ...loaded(TEXT), origin: fileOrigin(join(folder, 'a.md')) });
const put = (one: Annotation): AnnotationChange => ({ kind: 'put', annotation: one });
const notesIn = (one: Loaded) => notesOfLoaded(env, undefined, one).read();
const block = (): void => {
  for (const name of ['data', 'state']) {
    rmSync(join(folder, name), { recursive: true, force: true });
    writeFileSync(join(folder, name), 'in the way');
  }
};

/** A reader that shows an article, and what writes its notes. */
function saver(shown: Loaded) {
  const store = createStore(openedWith(shown, 60, 12), () => {});
  return { store, saving: createSavingNotes(store, env, undefined, (text) => said.push(text)) };
}

test('a change on a text that only its words identify waits for its end, and no other waits for it', async () => {
  const rest = restOf();
  const begun = { ...reading(rest, TEXT), origin: inputOrigin(() => process.stdin) };
  const { store, saving } = saver(begun);
  await saving.save(begun, [put(FIRST)]);
  await saving.settled();
  expect(existsSync(join(folder, 'data'))).toBe(false);
  await saving.save(file(), [put({ ...FIRST, note: 'of the file' })]);
  expect(notesIn(file()).map(({ note }) => note)).toEqual(['of the file']);
  expect(saving.unsavedOf(begun.origin)).toEqual([put(FIRST)]);
  expect(saving.unsavedOf(file().origin)).toEqual([]);
  const { reading: _, ...whole } = begun;
  store.dispatch({ kind: 'grown', loaded: { ...whole, reading: undefined }, rest });
  await saving.settled();
  expect(notesIn(whole).map(({ note }) => note)).toEqual(['to the first']);
  expect([saving.unsavedOf(begun.origin), said]).toEqual([[], []]);
});

test('a change says how much of the text is like its passage elsewhere, so that it is found again', async () => {
  const { rival: _, ...anchor } = FIRST.anchor;
  const { saving } = saver(file());
  await saving.save(file(), [put({ ...FIRST, anchor })]);
  expect(notesIn(file()).map((one) => one.anchor.rival)).toEqual([FIRST.anchor.rival]);
});

test('changes that cannot be written are reported, of a note that would be lost at the end with its text', async () => {
  const { saving } = saver(file());
  await saving.save(file(), [put(FIRST)]);
  block();
  const bare = { ...FIRST, id: 'bare', note: '' };
  await saving.save(file(), [put(bare), { kind: 'remove', id: FIRST.id, was: FIRST.note }]);
  const only = expect.stringMatching(/^Not saved, will be lost when you quit: a file, not a folder/);
  expect(said.splice(0)).toEqual([only, only]);
  expect(saving.failedAt()).toContain('data');
  expect(await saving.end(file(), [])).toBe(false);
  expect(said).toEqual([expect.stringMatching(/; its text: first words$/), only]);
  // They are given up.
  expect(await saving.end(file(), [])).toBe(true);
});

test('a change on a text of which more comes is written at the end, for the text so far', async () => {
  const begun = { ...reading(restOf(), TEXT), origin: inputOrigin(() => process.stdin) };
  expect(await saver(begun).saving.end(begun, [put(FIRST)])).toBe(true);
  expect(notesIn({ ...begun, reading: undefined }).map(({ note }) => note)).toEqual(['to the first']);
});

test('changes that could not be written are written once they can be', async () => {
  const { saving } = saver(file());
  block();
  await saving.save(file(), [put(FIRST)]);
  expect(saving.unsavedOf(file().origin)).toEqual([]);
  for (const name of ['data', 'state']) rmSync(join(folder, name));
  expect(await saving.end(file(), [put({ ...FIRST, id: 'last', note: 'last' })])).toBe(true);
  expect(notesIn(file()).map(({ note }) => note)).toEqual(['to the first', 'last']);
  expect([said.length, saving.failedAt()]).toEqual([1, undefined]);
});
