import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bookmarkOf } from '../../../src/article/place/bookmark.js';
import { progressAt } from '../../../src/article/progress.js';
import { messagesFor } from '../../../src/messages/ui.js';
import { keptPlaces } from '../../../src/reader/tasks/place-memory.js';
import { createResume } from '../../../src/reader/tasks/resume.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { digestOf } from '../../../src/store/digest-of.js';
import { keyOf, type PlaceEntry, readPlaces } from '../../../src/store/places.js';
import { loaded, reading, restOf } from '../../kit/article/reader.js';

const shown = loaded();
const top = { block: 4, offset: 3 };
const entry = (time: number, digest = `digest ${time}`): PlaceEntry => ({
  anchor: bookmarkOf(shown.article, top),
  digest,
  time,
});

test.each([
  ['the reader remembers nothing new', false],
  ['the reader remembers another place', true],
])('Entries salvaged from a damaged state file are in the new one when %s', (_, remembers) => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-memory-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'places.json');
  const own = keyOf(shown.origin.key, () => '');
  const right = { [own]: entry(1), 'file:/other.md': entry(2) };
  writeFileSync(file, JSON.stringify({ version: 1, places: { ...right, 'file:/bad.md': { anchor: {} } } }));
  const told: string[] = [];
  const resume = createResume(
    file,
    messagesFor('en'),
    (fault) => told.push(fault),
    () => 7,
  );
  expect(told.join()).toContain('places.damaged-1.json');
  expect(resume.recall(shown)).toEqual(top);
  if (remembers) resume.remember(shown, top, {});
  resume.save();
  const now = remembers ? { [own]: entry(7, digestOf(shown.markdown())) } : {};
  expect(readPlaces(file)).toEqual({ entries: { ...right, ...now } });
  // They are written once.
  const written = readFileSync(file, 'utf8');
  resume.save();
  expect(readFileSync(file, 'utf8')).toBe(written);
  expect(told).toHaveLength(1);
  expect(readdirSync(folder).sort()).toEqual(['places.damaged-1.json', 'places.json']);
});

test('marks of earlier runs are kept when others are set', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-memory-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'places.json');
  const resume = () =>
    createResume(
      file,
      messagesFor('en'),
      (fault) => expect.fail(fault),
      () => 7,
    );
  for (const marks of [{ a: top, b: { block: 0, offset: 0 } }, { b: { block: 6, offset: 0 } }]) {
    const run = resume();
    run.remember(shown, top, marks);
    run.save();
  }
  const next = resume();
  expect(['a', 'b', 'c'].map((name) => next.mark(shown, name))).toEqual([top, { block: 6, offset: 0 }, undefined]);
});

test('far more places of kept articles are remembered than of others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-memory-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [usual, kept] = [join(folder, 'places.json'), join(folder, 'kept-places.json')];
  const holds = (key: string): boolean => key.startsWith('file:/library/');
  const tell = (fault: string) => expect.fail(fault);
  const run = createResume(usual, messagesFor('en'), tell, () => 7, { file: kept, holds });
  for (const place of ['library', 'elsewhere'])
    for (let i = 0; i < 310; i += 1)
      run.remember({ ...shown, origin: { ...shown.origin, key: `file:/${place}/${i}.md` } }, top, {});
  run.save();
  expect([usual, kept].map((file) => Object.keys(readPlaces(file).entries).length)).toEqual([300, 310]);
});

/** A reader's memory in a folder of its own, and what it has written. */
function remembering(file?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-memory-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = file ?? join(folder, 'places.json');
  const open = () =>
    createResume(
      path,
      messagesFor('en'),
      (fault) => expect.fail(fault),
      () => 7,
    );
  return { path, open, written: () => Object.keys(readPlaces(path).entries) };
}

test('the start is no place to return to, any other is; a file that was never read has none', () => {
  const { open } = remembering();
  for (const [place, expected] of [
    [{ block: 0, offset: 0 }, undefined],
    [
      { block: 0, offset: 1 },
      { block: 0, offset: 1 },
    ],
    [top, top],
  ] as const) {
    const run = open();
    run.remember(shown, place, {});
    run.save();
    expect(open().recall(shown)).toEqual(expected);
    expect(open().bookmarkOf(shown.origin)).toEqual(expected && bookmarkOf(shown.article, place));
  }
  expect(open().recall({ ...loaded('# Other'), origin: fileOrigin('never.md') })).toBeUndefined();
});

test('an article of which only the first page was seen keeps its place of earlier, and leaves no trace without one', () => {
  const { open, written } = remembering();
  const first = open();
  first.remember(shown, undefined, {});
  first.save();
  expect(written()).toEqual([]);
  first.remember(shown, undefined, { a: top });
  first.save();
  expect([open().recall(shown), open().mark(shown, 'a')]).toEqual([undefined, top]);
  const second = open();
  second.remember(shown, top, {}, 0.5);
  second.remember(shown, undefined, { b: top });
  second.save();
  expect(open().progressOf(shown.origin.key ?? '')).toBe(0.5);
  expect([open().recall(shown), open().mark(shown, 'a'), open().mark(shown, 'b')]).toEqual([top, top, top]);
});

test('a mark whose words have moved is found in a text that is read to its end, and looked for nowhere else before', () => {
  const { open } = remembering();
  const run = open();
  run.remember(shown, undefined, { a: top });
  run.save();
  const moved = { ...loaded(`New.\n\n${shown.markdown()}`), origin: shown.origin };
  expect(open().mark(moved, 'a')).toEqual({ ...top, block: top.block + 1 });
  expect(open().mark({ ...moved, reading: reading(restOf()).reading }, 'a')).toBeUndefined();
});

test('a pipe is remembered once it is read, and a file while it is being read, too', () => {
  const { path, open, written } = remembering();
  const pipe = { ...reading(restOf()), origin: { ...shown.origin, key: undefined } };
  const run = open();
  run.remember(pipe, top, {});
  run.save();
  expect(written()).toEqual([]);
  run.remember({ ...pipe, reading: undefined }, top, {});
  run.remember(reading(restOf()), top, {});
  run.save();
  expect(written()).toHaveLength(2);
  // As long as a text is being read, its digest says nothing.
  expect(Object.values(readPlaces(path).entries).map(({ digest }) => digest)).toContain('');
  expect(open().recall({ ...pipe, reading: undefined })).toEqual(top);
  expect([open().bookmarkOf(pipe.origin), open().bookmarkOf(shown.origin)]).toEqual([
    'later',
    bookmarkOf(shown.article, top),
  ]);
});

test('what is written is not written again', () => {
  const { path, open } = remembering();
  const run = open();
  run.save();
  expect(existsSync(path)).toBe(false);
  run.remember(shown, top, {});
  run.save();
  rmSync(path);
  run.save();
  expect(existsSync(path)).toBe(false);
});

test('a memory that fails is reported once, and stops nothing', () => {
  const { path } = remembering();
  const told: string[] = [];
  const inFile = join(path, 'places.json');
  writeFileSync(path, 'a file, not a folder');
  const run = createResume(
    inFile,
    messagesFor('en'),
    (fault) => told.push(fault),
    () => 7,
  );
  for (let time = 0; time < 3; time += 1) {
    run.remember(shown, top, { a: top });
    run.save();
  }
  expect(told).toEqual([messagesFor('en').cannotRemember(inFile, 'ENOTDIR')]);
  expect([run.recall(shown), run.mark(shown, 'a')]).toEqual([top, top]);
});

test('a run that can remember nothing says nothing of it', () => {
  const run = createResume(
    undefined,
    messagesFor('en'),
    (fault) => expect.fail(fault),
    () => 7,
  );
  run.remember(shown, top, { a: top });
  run.save();
  expect([run.recall(shown), run.mark(shown, 'a')]).toEqual([top, top]);
});

test('a kept article is known by its folder, also through a link, once that exists', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-memory-')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [library, link] = [join(folder, 'library'), join(folder, 'link')];
  const { file, holds } = keptPlaces({ XDG_STATE_HOME: folder }, link);
  const key = `file:${join(library, 'a.md')}`;
  expect([file, holds(key)]).toEqual([join(folder, 'llama-news', 'kept-places.json'), false]);
  mkdirSync(library);
  symlinkSync(library, link);
  const others = [`file:${join(folder, 'library-2', 'a.md')}`, `file:${join(link, 'a.md')}`, `web:${library}/`];
  expect([key, ...others].map(holds)).toEqual([true, false, false, false]);
  expect(keptPlaces({}, undefined).holds(key)).toBe(false);
  const pipe = { ...shown, origin: { ...shown.origin, key: undefined } };
  const run = createResume(file, messagesFor('en'), String, () => 7, { file, holds });
  run.remember(pipe, top, {});
  expect(run.recall(pipe)).toEqual(top);
});

test('places of kept articles are in a file of their own, and say how much was read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-memory-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [usual, kept] = [join(folder, 'places.json'), join(folder, 'kept-places.json')];
  const resume = () =>
    createResume(
      usual,
      messagesFor('en'),
      (fault) => expect.fail(fault),
      () => 7,
      { file: kept, holds: (key) => key.startsWith('file:/library/') },
    );
  const at = (path: string) => ({ ...loaded(), origin: { ...fileOrigin('a.md'), key: `file:${path}` } });
  const first = resume();
  first.remember(at('/library/a.md'), top, {}, 0.5);
  first.remember(at('/elsewhere/b.md'), top, {});
  first.save();
  expect(Object.keys(readPlaces(kept).entries)).toEqual(['file:/library/a.md']);
  expect(Object.keys(readPlaces(usual).entries)).toEqual(['file:/elsewhere/b.md']);
  const second = resume();
  expect(second.recall(at('/library/a.md'))).toEqual(top);
  expect(second.bookmarkOf(at('/library/a.md').origin)).toEqual(bookmarkOf(shown.article, top));
  expect(second.progressOf('file:/library/a.md')).toBe(0.5);
  // Without a share, the place itself says how much was read.
  expect(second.progressOf('file:/elsewhere/b.md')).toBeCloseTo(progressAt(shown.article, top), 1);
  expect(second.progressOf('file:/library/new.md')).toBeUndefined();
});
