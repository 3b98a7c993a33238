import { existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../../src/article/annotation/annotation.js';
import type { Loaded, State } from '../../../../src/reader/state/state.js';
import { createStore, type Store } from '../../../../src/reader/state/store.js';
import { type Annotating, createAnnotating } from '../../../../src/reader/tasks/notes/annotating.js';
import { notesOfLoaded } from '../../../../src/reader/tasks/notes/notes-of-loaded.js';
import { fileOrigin } from '../../../../src/source/file-origin.js';
import { inputOrigin } from '../../../../src/source/input-origin.js';
import { annotation } from '../../../kit/article/annotations.js';
import { loaded, openedWith, restOf, until } from '../../../kit/article/reader.js';

const TEXT = '# Title\n\nThe first words.\n\n## Section\n\nThe last words.';

let folder = '';
let env = {};
let library: string;
let annotating: Annotating | undefined;
let said: string[];

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-annotating-')));
  env = { XDG_DATA_HOME: join(folder, 'data'), XDG_STATE_HOME: join(folder, 'state') };
  library = join(folder, 'library');
  mkdirSync(library);
  said = [];
});
afterEach(async () => {
  await annotating?.close();
});

/** Makes a file and loads it. */
function fileWith(name: string): Loaded {
  writeFileSync(join(folder, name), TEXT);
  return { ...loaded(TEXT), origin: fileOrigin(join(folder, name)) };
}

/** Opens the reader with its annotations as they are on the disk. */
function open(shown: Loaded): Store {
  const store = createStore(openedWith(shown, 60, 12), (effect) => {
    if (effect.kind === 'annotate') annotating?.write(effect.changes);
  });
  const giveWay = () => new Promise<boolean>((resolve) => setImmediate(() => resolve(true)));
  const tell = (error: unknown): never => {
    throw error;
  };
  const say = (text: string): void => {
    said.push(text);
    store.dispatch({ kind: 'message', text });
  };
  annotating = createAnnotating({ store, env, library, giveWay, say, tell });
  store.subscribe(annotating.follow);
  annotating.follow();
  return store;
}

/** Puts an annotation into the state and asks for it to be written, as keys do. */
function put(store: Store, one: Annotation): void {
  store.dispatch({ kind: 'noteEdited', annotation: { ...one, note: '' }, before: '', text: one.note });
}

const shown = ({ loaded }: State): readonly string[] | undefined =>
  loaded.annotations?.map(({ annotation, passage }) => `${annotation.note}${passage ? '' : ' (not found)'}`);
const shows = (store: Store, ...notes: readonly string[]): Promise<void> =>
  until(store, (state) => JSON.stringify(shown(state)) === JSON.stringify(notes));

const write = (one: Loaded, ...annotations: readonly Annotation[]): void => {
  const notes = notesOfLoaded(env, library, one);
  for (const each of annotations) notes.change({ kind: 'put', annotation: each });
};
const notesIn = (one: Loaded): readonly string[] =>
  notesOfLoaded(env, library, one)
    .read()
    .map(({ note }) => note);

const { article } = loaded(TEXT);
const FIRST = annotation(article, 'first words', 'to the first');
const LAST = annotation(article, 'last words', 'to the last');

describe('annotations', () => {
  test('are empty where there is no folder of notes, until another reader makes it', async () => {
    const file = fileWith('a.md');
    const store = open(file);
    await shows(store);
    expect(existsSync(join(folder, 'state'))).toBe(false);
    write(file, FIRST);
    await shows(store, 'to the first');
  });

  test('are read and found, and those that are not in the text are there, too', async () => {
    const file = fileWith('a.md');
    write(file, FIRST, LAST, { ...FIRST, id: 'gone', anchor: { ...FIRST.anchor, quote: 'no such words' } });
    const store = open(file);
    await until(store, (state) => state.loaded.annotations !== undefined);
    expect(shown(store.state())).toHaveLength(3);
    expect(shown(store.state())?.filter((note) => note.endsWith('(not found)'))).toHaveLength(1);
  });

  test('are those of the shown article, also after going back', async () => {
    const [one, other] = [fileWith('a.md'), fileWith('b.md')];
    write(one, FIRST);
    write(other, LAST);
    const store = open(one);
    await shows(store, 'to the first');
    store.dispatch({ kind: 'loaded', loaded: other });
    await shows(store, 'to the last');
    write(one, LAST);
    store.dispatch({ kind: 'key', key: 'backspace' });
    await shows(store, 'to the first', 'to the last');
  });

  test('are found as far as the text is read, and the others when all of it is', async () => {
    const moved = annotation(loaded(`before\n\n${TEXT}`).article, 'last words', 'moved');
    const begun = loaded(TEXT.slice(0, 30)).article;
    let grown = begun;
    const rest = restOf({ article: () => grown });
    const file = fileWith('a.md');
    write(file, FIRST, LAST, moved);
    const reading = { rest, share: undefined, length: 0, held: false };
    const store = open({ ...file, article: begun, reading });
    await shows(store, 'to the first', 'to the last (not found)', 'moved (not found)');
    grown = article;
    store.dispatch({ kind: 'grown', loaded: { ...file, article: grown, reading }, rest });
    await shows(store, 'to the first', 'to the last', 'moved (not found)');
    store.dispatch({ kind: 'grown', loaded: { ...file, article: grown }, rest });
    await shows(store, 'to the first', 'to the last', 'moved');
  });

  test('that cannot be read are reported once, and those that are shown stay', async () => {
    const [one, other] = [fileWith('a.md'), fileWith('b.md')];
    write(one, FIRST);
    write(other, LAST);
    const store = open(one);
    await shows(store, 'to the first');
    const { path } = notesOfLoaded(env, library, one);
    rmSync(path);
    mkdirSync(path);
    await until(store, () => said.length > 0);
    store.dispatch({ kind: 'loaded', loaded: other });
    await shows(store, 'to the last');
    store.dispatch({ kind: 'key', key: 'backspace' });
    await shows(store, 'to the first');
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    expect(shown(store.state())).toEqual(['to the first']);
    expect(said).toEqual([`Cannot read the notes: a folder, not a file (${path})`]);
  });

  test('that a hand has changed are shown', async () => {
    const file = fileWith('a.md');
    write(file, FIRST);
    const store = open(file);
    await shows(store, 'to the first');
    writeFileSync(notesOfLoaded(env, library, file).path, '> last words\n\nby hand\n');
    await shows(store, 'by hand');
  });
});

describe('changes', () => {
  test('on a text that only its words identify are written when all of it is read', async () => {
    let text = TEXT.slice(0, 30);
    const rest = restOf({ article: () => article });
    const reading = { rest, share: undefined, length: 0, held: false };
    const input = { ...loaded(TEXT), origin: inputOrigin(() => process.stdin), markdown: () => text };
    const store = open({ ...input, reading });
    put(store, FIRST);
    await until(store, (state) => state.loaded.annotations?.[0]?.passage !== undefined);
    expect(existsSync(join(folder, 'data'))).toBe(false);
    text = TEXT;
    store.dispatch({ kind: 'grown', loaded: input, rest });
    for (let turn = 0; turn < 200 && !existsSync(join(folder, 'data')); turn += 1) await new Promise(setImmediate);
    expect(notesIn(input)).toEqual(['to the first']);
  });

  test('on such a text stay shown, and are found as more of it is read', async () => {
    let grown = loaded(TEXT.slice(0, 30)).article;
    const rest = restOf({ article: () => grown });
    const reading = { rest, share: undefined, length: 0, held: false };
    const input = { ...loaded(TEXT), origin: inputOrigin(() => process.stdin) };
    const store = open({ ...input, article: grown, reading });
    for (const one of [FIRST, LAST]) put(store, one);
    await shows(store, 'to the first', 'to the last (not found)');
    grown = article;
    store.dispatch({ kind: 'grown', loaded: { ...input, article, reading }, rest });
    await shows(store, 'to the first', 'to the last');
  });

  test('are on the disk before a frame says so, as the reader may be killed then', async () => {
    const file = fileWith('a.md');
    const store = open(file);
    await shows(store);
    store.dispatch({ kind: 'key', key: 'a' });
    // Nobody types a note while what writes it is loaded.
    await import('../../../../src/reader/tasks/notes/notes-of-loaded.js');
    await new Promise(setImmediate);
    for (const key of ['x', 'y', 'enter']) store.dispatch({ kind: 'key', key });
    expect(store.state().message).toContain('Note kept');
    expect(notesIn(file)).toEqual(['xy']);
  });

  test('are written one after the other, and stay shown while the file is read', async () => {
    const file = fileWith('a.md');
    write(file, { ...FIRST, note: 'of another run' });
    const store = open(file);
    put(store, { ...LAST, id: 'x', note: 'one' });
    put(store, { ...LAST, id: 'y', note: 'two' });
    await until(store, (state) => shown(state)?.includes('of another run') === true);
    expect(shown(store.state())).toEqual(expect.arrayContaining(['of another run', 'one', 'two']));
    await annotating?.close();
    expect(notesIn(file)).toEqual(['of another run', 'one', 'two']);
    expect(said).toEqual([]);
  });

  test('belong to the article in which they were made, whatever is shown when they are written', async () => {
    const [one, other] = [fileWith('a.md'), fileWith('b.md')];
    const store = open(one);
    put(store, FIRST);
    store.dispatch({ kind: 'loaded', loaded: other });
    await annotating?.close();
    expect([notesIn(one), notesIn(other)]).toEqual([['to the first'], []]);
  });

  test('that cannot be kept anywhere stay shown, are reported once, and are written when that is possible', async () => {
    const file = fileWith('a.md');
    for (const name of ['data', 'state']) writeFileSync(join(folder, name), 'in the way');
    const store = open(file);
    put(store, FIRST);
    await until(store, () => said.length > 0);
    expect(said).toEqual([expect.stringContaining('Not saved, will be lost when you quit: a file, not a folder')]);
    await shows(store, 'to the first');
    for (const name of ['data', 'state']) rmSync(join(folder, name));
    await annotating?.close();
    expect(notesIn(file)).toEqual(['to the first']);
    expect(said).toHaveLength(1);
  });

  test('that cannot be kept anywhere at the end either are reported with their texts', async () => {
    for (const name of ['data', 'state']) writeFileSync(join(folder, name), 'in the way');
    const store = open(fileWith('a.md'));
    put(store, { ...FIRST, note: 'two\n\nparagraphs' });
    store.dispatch({ kind: 'key', key: 'G' });
    await until(store, () => said.length > 0);
    said = [];
    await annotating?.close();
    expect(said).toEqual([expect.stringMatching(/^Not saved: a file, not a folder \(.*\); its text: two paragraphs$/)]);
  });

  test('of a note that is being typed are kept when the reader ends, after the note before', async () => {
    const file = fileWith('a.md');
    const keys = async (store: Store, ...pressed: readonly string[]): Promise<void> => {
      await until(store, (state) => state.loaded.annotations !== undefined);
      for (const key of pressed) store.dispatch({ kind: 'key', key });
      await annotating?.close();
    };
    await keys(open(file), 'a', 'x', 'y');
    expect([notesIn(file), said]).toEqual([['xy'], ['The unfinished note is kept']]);
    await keys(open(file), 'a', 'z');
    expect(notesIn(file)).toEqual(['xyz']);
    await keys(open(file), 'a', 'ctrl-u', 'w');
    expect(notesIn(file)).toEqual(['xyz\n\nw']);
    said = [];
    for (const pressed of [['a', 'x', 'escape'], ['a'], ['i', 'e', 'ctrl-u']]) {
      const other = fileWith(`other-${pressed.length}.md`);
      await keys(open(other), ...pressed);
      expect([notesIn(other), said]).toEqual([[], []]);
    }
  });

  test('on a kept article wait while the library is gone', async () => {
    const path = join(library, '2024-09-13-a.md');
    const text = `---\nsaved: 2026-11-27T20:00:00Z\n---\n${TEXT}`;
    writeFileSync(path, text);
    const file = { ...loaded(TEXT), markdown: () => text, origin: fileOrigin(path) };
    write(file, LAST);
    const store = open(file);
    await shows(store, 'to the last');
    renameSync(library, `${library}-away`);
    put(store, FIRST);
    await until(store, () => said.length > 0);
    expect(said[0]).toContain('Not saved, will be tried again: the folder is missing');
    expect(shown(store.state())).toEqual(['to the last', 'to the first']);
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(said).toHaveLength(1);
    await annotating?.close();
    await until(open(file), () => said.length > 2);
    expect(said[1]).toMatch(/^One note still waits to be saved: the folder is missing/);
    renameSync(`${library}-away`, library);
    await annotating?.close();
    await until(open(file), () => said.length > 3);
    expect(said.at(-1)).toBe('One note that waited is saved');
    expect([...notesIn(file)].sort()).toEqual(['to the first', 'to the last']);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  test('that wait are written together later, and their number is said', async () => {
    const path = join(library, '2024-09-13-c.md');
    const text = `---\nsaved: 2026-11-27T20:00:00Z\n---\n${TEXT}`;
    writeFileSync(path, text);
    const file = { ...loaded(TEXT), markdown: () => text, origin: fileOrigin(path) };
    renameSync(library, `${library}-away`);
    const store = open(file);
    for (const one of [FIRST, LAST]) put(store, one);
    await until(store, () => said.filter((each) => each.includes('Not saved, will be tried again')).length === 2);
    await annotating?.close();
    renameSync(`${library}-away`, library);
    said = [];
    await until(open(file), () => said.length > 0);
    expect(said).toEqual(['2 notes that waited are saved']);
    expect([...notesIn(file)].sort()).toEqual(['to the first', 'to the last']);
  });

  test('wait also if the library went before the notes on the kept article were read', async () => {
    const path = join(library, '2024-09-13-b.md');
    const text = `---\nsaved: 2026-11-27T20:00:00Z\n---\n${TEXT}`;
    writeFileSync(path, text);
    const file = { ...loaded(TEXT), markdown: () => text, origin: fileOrigin(path) };
    renameSync(library, `${library}-away`);
    const store = open(file);
    put(store, FIRST);
    await until(store, () => said.some((each) => each.includes('Not saved, will be tried again')));
    renameSync(`${library}-away`, library);
    expect(notesIn(file)).toEqual(['to the first']);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});
