import { expect, test } from 'vitest';
import { createImportProgress } from '../../../src/commands/library/import-progress.js';
import type { Io } from '../../../src/system/io.js';

/** What is told of three pages, the second of which fails. */
async function told(isTTY: boolean): Promise<readonly string[]> {
  const output: string[] = [];
  const add = (text: string): void => {
    output.push(text);
  };
  const stderr = { isTTY, columns: 60, write: add };
  const progress = await createImportProgress({ process: { stderr }, language: 'en', warn: add } as unknown as Io, 3);
  progress.tell('https://a.x/1', 'kept as a', false);
  progress.tell('https://b.x:81/2', 'no such page', true);
  progress.tell('https://a.x/3', 'kept as c', false);
  progress.stop();
  return output;
}

test('An import is told page by page where standard error is no terminal', async () => {
  expect(await told(false)).toEqual([
    '1/3 https://a.x/1: kept as a',
    '2/3 https://b.x:81/2: no such page',
    '3/3 https://a.x/3: kept as c',
  ]);
});

test('An import has a row of a terminal with the host and the failures so far, which is erased at its end', async () => {
  const rows = (await told(true)).map((row) => row.replace('\r\u001B[K', ''));
  expect(rows).toEqual(['1 of 3: a.x', '2 of 3, 1 not fetched: b.x:81', '3 of 3, 1 not fetched: a.x', '']);
});
