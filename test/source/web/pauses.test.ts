import { beforeEach, expect, test, vi } from 'vitest';
import { fetchPolitely, type Next } from '../../../src/source/web/fetch-politely.js';

/** Pauses in ms, and addresses that are asked for, in order. */
const events = vi.hoisted((): unknown[] => []);
beforeEach(() => void events.splice(0));

vi.mock('node:timers/promises', () => ({
  setTimeout: async (time: number, _: unknown, { signal }: { readonly signal: AbortSignal }) => {
    events.push(time);
    signal.throwIfAborted();
  },
}));

const ask = async ({ address }: { readonly address: string }, attempt: number): Promise<Next> => {
  events.push(address);
  return attempt === 0 && /busy|soon/.test(address) ? { again: address.includes('busy') ? 9000 : 1 } : 'go on';
};

const asking = (addresses: readonly string[]): Promise<void> =>
  fetchPolitely(
    addresses.map((address) => ({ address })),
    { hosts: 1, pause: 2000, signal: new AbortController().signal },
    ask,
    () => expect.unreachable(),
  );

test('a host has a pause between its pages, but none before the first', async () => {
  await asking(['https://a.org/1', 'https://www.a.org/2']);
  expect(events).toEqual(['https://a.org/1', 2000, 'https://www.a.org/2']);
});

test('a page is asked for again after the time that its server wants, and no sooner than after a pause', async () => {
  await asking(['https://a.org/busy', 'https://a.org/soon']);
  expect(events).toEqual([
    'https://a.org/busy',
    9000,
    'https://a.org/busy',
    2000,
    'https://a.org/soon',
    2000,
    'https://a.org/soon',
  ]);
});
