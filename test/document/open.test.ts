import { expect, test } from 'vitest';
import { openToRead } from '../../src/document/open.js';
import type { Collection } from '../../src/source/collection.js';
import { fileOrigin } from '../../src/source/file-origin.js';

const listOf = (find: Collection['find']) => ({
  ...fileOrigin('folder'),
  name: 'a\nfolder',
  collection: { key: 'a', name: 'a', find },
});

test('a list opens as an article without text, as soon as its first entries are found', async () => {
  const { article, markdown, rest } = await openToRead(
    listOf(async function* () {
      yield { entries: [], unreachable: 0 };
      expect.unreachable('the rest of the list is not waited for');
    }),
  );
  expect(article).toMatchObject({ meta: { title: 'a folder' }, blocks: [], sections: [], words: 0 });
  expect([markdown(), rest]).toEqual(['', undefined]);
});

test('a list that cannot be read does not open', async () => {
  const origin = listOf(async function* () {
    yield* [];
    throw new Error('unreadable');
  });
  await expect(openToRead(origin)).rejects.toThrow('unreadable');
});
