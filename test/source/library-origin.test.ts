import { expect, test } from 'vitest';
import { type KeptEntry, libraryCollection, libraryOrigin } from '../../src/source/library-origin.js';
import type { Kept } from '../../src/store/library/kept.js';

const access = { env: { XDG_CACHE_HOME: '/dev/null' }, userAgent: 'test', offline: false };

const kept = (slug: string, others: Partial<Kept> = {}): Kept => ({
  path: `/library/${slug}.md`,
  slug,
  title: slug,
  saved: '2026-01-01T00:00:00Z',
  tags: [],
  conflict: false,
  modified: 0,
  size: 0,
  ...others,
});

test.each([
  ['https://example.org/a', 'private address'],
  ['http://[2001:4860::1]/a', 'private address'],
  ['http://10.0.0.1/a', 'no server answers there'],
  ['http://[::1]/a', 'no server answers there'],
])('a link of an article that was saved from %s to a private address ends with: %s', async (address, fault) => {
  const content = libraryOrigin(kept('a', { address }), access).resolve('http://127.0.0.1:9/').open();
  if (content.kind !== 'web') throw new Error('not of the web');
  await expect(content.fetch()).rejects.toThrow(fault);
});

test('unread articles are listed before archived ones, and of each kind what was saved last', () => {
  const entries = [
    kept('read-long-ago', { read: '2026-01-02', saved: '2025-01-01T00:00:00Z' }),
    kept('unread-long-ago', { saved: '2025-01-01T00:00:00Z' }),
    kept('read', { read: '2026-01-02' }),
    kept('unread'),
  ].map((one) => ({ kept: one }) as KeptEntry);
  const { order } = libraryCollection('/library', access);
  expect(entries.toSorted(order).map((entry) => entry.kept.slug)).toEqual([
    'unread',
    'unread-long-ago',
    'read',
    'read-long-ago',
  ]);
});
