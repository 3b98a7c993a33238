import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { textOf } from '../../../src/article/text.js';
import { createLoading } from '../../../src/reader/opening/page-loading.js';
import { createStore } from '../../../src/reader/state/store.js';
import { createReloader } from '../../../src/reader/tasks/reload.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { folderOrigin } from '../../../src/source/folder-origin.js';
import { loaded, openedWith } from '../../kit/article/reader.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-reload-'));
const path = join(folder, 'a.md');
afterAll(() => rmSync(folder, { recursive: true }));

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
