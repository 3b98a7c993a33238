import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { State } from '../../../../src/reader/state/state.js';
import { shareSeen } from '../../../../src/reader/state/viewport.js';
import { performInLibrary } from '../../../../src/reader/tasks/library/perform-in-library.js';
import { fileOrigin } from '../../../../src/source/file-origin.js';
import { opened, typed } from '../../../kit/article/reader.js';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-keep-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A reader of a file. */
function reading(keys = ''): State {
  const state = opened();
  const path = join(folder, 'a.md');
  writeFileSync(path, state.loaded.markdown());
  return typed({ ...state, loaded: { ...state.loaded, origin: fileOrigin(path) } }, keys);
}

const READ = ']]ma]]';

/** Keeps what a reader shows, and tells how its place is remembered. */
async function keep(state: State, library: string | undefined = join(folder, 'library')) {
  const remember = vi.fn();
  const env = { HOME: folder, XDG_DATA_HOME: folder };
  const world = { library, env, web: { env, userAgent: 'test', offline: true }, resume: { remember } as never };
  return { action: await performInLibrary({ kind: 'keep' }, state, world), remember };
}

test('an article is kept with the place where it is read, its marks and the share that was seen', async () => {
  const read = reading(READ);
  const { action, remember } = await keep(read);
  const [name = ''] = readdirSync(join(folder, 'library')).filter((each) => each.endsWith('.md'));
  const path = join(folder, 'library', name);
  expect(action).toMatchObject({ kind: 'libraryChanged', change: { entry: { path: name } } });
  expect(action).toHaveProperty('change.message', read.messages.keptAs('title', 'B'));
  const [kept, ...rest] = remember.mock.calls[0] ?? [];
  expect(rest).toEqual([read.top, { a: read.marks.a?.top }, shareSeen(read)]);
  expect(kept).toMatchObject({ article: read.loaded.article, origin: { key: `file:${path}` } });
});

test('an article of which nothing but its first page was seen is kept without a place', async () => {
  const { remember } = await keep(reading());
  expect(remember.mock.calls[0]?.slice(1)).toEqual([undefined, {}, undefined]);
});

test('an article that is kept already stays as it is, and so does one for which there is no library', async () => {
  const read = reading(READ);
  await keep(read);
  const again = await keep(read);
  expect(again.action).toEqual({ kind: 'message', text: read.messages.keptBefore('title') });
  expect(readdirSync(join(folder, 'library')).filter((name) => name.endsWith('.md'))).toHaveLength(1);
  expect(again.remember).not.toHaveBeenCalled();
  const world = {
    library: undefined,
    env: {},
    web: { env: {}, userAgent: 'test', offline: true },
    resume: {} as never,
  };
  const none = await performInLibrary({ kind: 'keep' }, read, world);
  expect(none).toEqual({ kind: 'message', text: read.messages.noLibrary });
});

test('a library that cannot be written is reported', async () => {
  writeFileSync(join(folder, 'library'), 'in the way');
  await expect(keep(reading())).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringContaining('library'),
  });
});

test('the library is listed, with a message', async () => {
  const read = reading();
  await keep(read);
  const env = { HOME: folder };
  const world = {
    library: join(folder, 'library'),
    env,
    web: { env, userAgent: 'test', offline: true },
    resume: {} as never,
  };
  const action = await performInLibrary({ kind: 'openLibrary', message: 'told' }, read, world);
  expect(action).toMatchObject({ kind: 'loaded', message: 'told', loaded: { collection: { library: world.library } } });
});
