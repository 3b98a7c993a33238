import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { textOf } from '../../../src/article/text.js';
import { createLoading } from '../../../src/reader/opening/page-loading.js';
import type { Action } from '../../../src/reader/state/action.js';
import { createStore } from '../../../src/reader/state/store.js';
import { createReloader } from '../../../src/reader/tasks/reload.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { folderOrigin } from '../../../src/source/folder-origin.js';
import type { Origin } from '../../../src/source/origin.js';
import type { FetchRequest } from '../../../src/source/web/fetch-request.js';
import { annotated, annotation } from '../../kit/article/annotations.js';
import { loaded, openedWith, typed, until } from '../../kit/article/reader.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-reload-'));
const path = join(folder, 'a.md');
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = 'The first text. Its second sentence.';

/** Opens the reader at a text with a note, from an origin. */
function shown(origin: Origin) {
  const state = openedWith({ ...loaded(TEXT), origin }, 60, 12);
  return createStore(annotated(state, [annotation(state.loaded.article, 'Its second sentence.', 'A note')]), () => {});
}

const goOn = async (): Promise<boolean> => true;

test('a change of the file while it is read again is noticed, and read once more', async () => {
  writeFileSync(path, 'The second text.');
  const { collection } = folderOrigin(folder, fileOrigin);
  const store = createStore(
    openedWith({ ...loaded('The first text.'), origin: fileOrigin(path), collection }, 60, 12),
    () => {},
  );
  const shown: string[] = [];
  await new Promise<void>((resolve, reject) => {
    let calls = 0;
    const giveWay = async (): Promise<boolean> => {
      calls += 1;
      // The second text is read, and not yet shown.
      if (calls === 1) {
        writeFileSync(path, 'The third text.');
        reload();
        reload();
      }
      return true;
    };
    const reload = createReloader(store, createLoading(store), giveWay, reject);
    store.subscribe(() => {
      shown.push(...store.state().loaded.article.blocks.map(textOf));
      if (shown.at(-1) === 'The third text.') resolve();
    });
    reload();
  });
  expect(shown).toEqual(['The second text.', 'The third text.']);
  expect(store.state().loaded.collection).toBe(collection);
});

test('the notes on a text are found in what is read again', async () => {
  writeFileSync(path, `New.\n\n${TEXT}`);
  const store = shown(fileOrigin(path));
  const before = store.state().loaded.article;
  createReloader(store, createLoading(store), goOn, (error) => expect.fail(String(error)))();
  await until(store, (state) => state.loaded.article !== before);
  const { annotations, article } = store.state().loaded;
  expect(article.blocks.map(textOf)).toEqual(['New.', TEXT]);
  expect(annotations).toMatchObject([
    { annotation: { note: 'A note' }, passage: { from: { block: 1, offset: 16 }, to: { block: 1, offset: 36 } } },
  ]);
});

test('a long file is read again to its end, and a fault in it is reported', async () => {
  writeFileSync(path, `---\ntitle: [\n---\n\n${'New words.\n\n'.repeat(6000)}The end.`);
  const store = shown(fileOrigin(path));
  createReloader(store, createLoading(store), goOn, (error) => expect.fail(String(error)))();
  await until(store, (state) => state.loaded.article.blocks.length > 6000);
  const { blocks } = store.state().loaded.article;
  expect(blocks.slice(-2).map(textOf)).toEqual(['New words.', 'The end.']);
  expect(store.state().message).toContain('front matter ignored');
});

test('a page in HTML that is read again can still be shown whole', async () => {
  const page = join(folder, 'a.html');
  writeFileSync(page, `<!doctype html><title>New</title><article><h1>New</h1><p>${'Words. '.repeat(99)}</article>`);
  const store = createStore(openedWith({ ...loaded('Old'), origin: fileOrigin(page) }, 60, 12), () => {});
  createReloader(store, createLoading(store), goOn, (error) => expect.fail(String(error)))();
  await until(store, (state) => state.loaded.article.meta.title === 'New');
  expect((await store.state().loaded.whole?.())?.article.meta.title).toBe('New');
});

test('the page and marks stay at their words, though others come before them', async () => {
  const paragraphs = Array.from({ length: 60 }, (_, i) => `Paragraph ${i} of the text.`);
  writeFileSync(path, ['New.', ...paragraphs].join('\n\n'));
  const begun = openedWith({ ...loaded(paragraphs.join('\n\n')), origin: fileOrigin(path) }, 60, 12);
  const store = createStore(typed(begun, 'ddmaddd'), () => {});
  const { top, marks } = store.state();
  expect(top.block).toBeGreaterThan(marks.a?.top.block ?? top.block);
  createReloader(store, createLoading(store), goOn, (error) => expect.fail(String(error)))();
  await until(store, (state) => state.loaded.article.blocks.length === 61);
  const later = (block = 0) => block + 1;
  expect(store.state().top).toEqual({ ...top, block: later(top.block) });
  expect(store.state().marks.a?.top.block).toBe(later(marks.a?.top.block));
});

test('a file that changes while it is read is read once more after that, however often it changes', async () => {
  writeFileSync(path, 'The second text.');
  let [opens, reading, most] = [0, 0, 0];
  const file = fileOrigin(path);
  const origin: Origin = {
    ...file,
    open: () => {
      opens += 1;
      reading += 1;
      most = Math.max(most, reading);
      return file.open();
    },
  };
  const store = createStore(openedWith({ ...loaded('The first text.'), origin }, 60, 12), () => {});
  store.subscribe(() => {
    reading -= 1;
  });
  const giveWay = (): Promise<boolean> => new Promise((resolve) => setImmediate(resolve, true));
  const reload = createReloader(store, createLoading(store), giveWay, (error) => expect.fail(String(error)));
  for (let time = 0; time < 3; time += 1) reload();
  let shown = 0;
  await new Promise<void>((resolve) => {
    store.subscribe(() => {
      shown += 1;
      if (shown === 2) resolve();
    });
  });
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  expect([opens, most]).toEqual([2, 1]);
});

/** Origin of a page that notes how it is asked for, and is an error. */
function failing(): { readonly origin: Origin; readonly requests: (FetchRequest | undefined)[] } {
  const requests: (FetchRequest | undefined)[] = [];
  const file = fileOrigin(path);
  const fetch = async (request?: FetchRequest): Promise<never> => {
    requests.push(request);
    throw new Error('gone');
  };
  return { origin: { ...file, open: () => ({ kind: 'web', fetch, originAt: () => file }) }, requests };
}

test('a page is asked for anew, and its error is told once', async () => {
  const { origin, requests } = failing();
  const store = shown(origin);
  const error = await new Promise((resolve) => createReloader(store, createLoading(store), goOn, resolve)());
  expect(String(error)).toContain('gone');
  expect(requests.map((request) => request?.reload)).toEqual([true]);
});

test.each([
  ['a key ended it', async () => false],
  ['the reader shows another article meanwhile', goOn],
])('nothing is shown of what is read again if %s', async (what, giveWay) => {
  writeFileSync(path, `New.\n\n${TEXT}`);
  let opens = 0;
  const counting = (origin: Origin): Origin => ({
    ...origin,
    open: () => {
      opens += 1;
      return origin.open();
    },
  });
  const store = shown(counting(fileOrigin(path)));
  const other = { ...loaded('Other'), origin: counting({ ...fileOrigin(path), key: 'other' }) };
  const kinds: Action['kind'][] = [];
  const dispatch = (action: Action): void => {
    kinds.push(action.kind);
    store.dispatch(action);
  };
  const between = async (): Promise<boolean> => {
    if (opens === 1 && what.includes('another')) store.dispatch({ kind: 'loaded', loaded: other });
    return opens === 1 && giveWay();
  };
  const tell = (error: unknown) => expect.fail(String(error));
  const reload = createReloader({ ...store, dispatch }, createLoading(store), between, tell);
  reload();
  // Done after the first one has ended.
  reload();
  await expect.poll(() => opens, { timeout: 20_000 }).toBe(2);
  expect(kinds).toEqual([]);
});
