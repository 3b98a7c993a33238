import { expect, test } from 'vitest';
import { open, openInParts, openToRead } from '../../src/document/open.js';
import type { Collection } from '../../src/source/collection.js';
import { fileOrigin } from '../../src/source/file-origin.js';
import type { Origin } from '../../src/source/origin.js';

test.each([
  ['for JSON', open],
  ['for printing', openInParts],
  ['for the reader', openToRead],
])('what is fetched %s can be given up while it is read, and is asked for as it is wanted', async (_, opens) => {
  const request = { signal: AbortSignal.abort(new Error('given up')), reload: true };
  const asked: unknown[] = [];
  const page = {
    bytes: Buffer.from('<p>Text'),
    mediaType: 'text/html',
    charset: undefined,
    address: 'https://a.example/',
  };
  const origin: Origin = {
    ...fileOrigin('page'),
    open: () => ({
      kind: 'web',
      fetch: async (how) => {
        asked.push(how);
        return { ...page, status: 200, headers: {}, isPrivate: false };
      },
      originAt: () => origin,
    }),
  };
  await expect(opens(origin, request)).rejects.toThrow('given up');
  expect(asked).toEqual([request]);
});

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
