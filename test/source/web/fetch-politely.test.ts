import { expect, test } from 'vitest';
import { fetchPolitely, type Next } from '../../../src/source/web/fetch-politely.js';

const page = (address: string) => ({ address });
const POLITE = { hosts: 4, pause: 0, signal: new AbortController().signal };
const left: string[] = [];
const leave = async ({ address }: { readonly address: string }): Promise<void> => void left.push(address);

/** Requests that wait until they are answered. */
function createRequests() {
  const asked: { readonly address: string; readonly answer: (next: Next) => void }[] = [];
  let come = (): void => {};
  const ask = ({ address }: { readonly address: string }): Promise<Next> =>
    new Promise((answer) => {
      asked.push({ address, answer });
      come();
    });
  const until = async (count: number): Promise<void> => {
    while (asked.length < count) await new Promise<void>((resolve) => (come = resolve));
  };
  return { asked, ask, until };
}

test('a host is asked for one page at a time, whether its name begins with www or not, and four hosts at once', async () => {
  const { asked, ask, until } = createRequests();
  const hosts = ['a', 'b', 'c', 'd', 'e'];
  const pages = hosts.flatMap((host) => [page(`https://${host}.org/1`), page(`https://www.${host}.org/2`)]);
  const all = fetchPolitely(pages, POLITE, ask, leave);
  await until(4);
  expect(asked.map(({ address }) => address)).toEqual(hosts.slice(0, 4).map((host) => `https://${host}.org/1`));
  asked[0]?.answer('go on');
  await until(5);
  expect(asked[4]?.address).toBe('https://e.org/1');
  for (let count = 6; count <= 10; count += 1) {
    asked[count - 5]?.answer('go on');
    await until(count);
  }
  for (const { answer } of asked) answer('go on');
  await all;
  expect(new Set(asked.map(({ address }) => address)).size).toBe(10);
});

test('a page is asked for again until it comes, and a host that is left is not asked any more', async () => {
  const asked: string[] = [];
  const ask = async ({ address }: { readonly address: string }, attempt: number): Promise<Next> => {
    asked.push(address);
    if (address.endsWith('busy')) return attempt < 2 ? { again: 1 } : 'go on';
    return address.endsWith('dead') ? 'leave the host' : 'go on';
  };
  const pages = ['a.org/busy', 'a.org/dead', 'a.org/1', 'a.org/2', 'b.org/1'].map((name) => page(`https://${name}`));
  await fetchPolitely(pages, POLITE, ask, leave);
  expect(asked.filter((address) => address.includes('a.org'))).toEqual([
    ...Array.from({ length: 3 }, () => 'https://a.org/busy'),
    'https://a.org/dead',
  ]);
  expect(asked).toContain('https://b.org/1');
  expect(left.splice(0)).toEqual(['https://a.org/1', 'https://a.org/2']);
});

test('nothing is asked for after the signal, and nobody waits for a pause', async () => {
  const end = new AbortController();
  const asked: string[] = [];
  const ask = async ({ address }: { readonly address: string }): Promise<Next> => {
    asked.push(address);
    end.abort();
    return 'go on';
  };
  const pages = ['https://a.org/1', 'https://a.org/2', 'https://b.org/1'].map(page);
  await fetchPolitely(pages, { hosts: 1, pause: 3_600_000, signal: end.signal }, ask, leave);
  expect(asked).toEqual(['https://a.org/1']);
  expect(left).toEqual([]);
});

test('nobody waits until a page is to be asked for again after the signal', { timeout: 20_000 }, async () => {
  const end = new AbortController();
  const ask = async (): Promise<Next> => {
    end.abort();
    return { again: 3_600_000 };
  };
  await fetchPolitely([page('https://a.org/')], { ...POLITE, signal: end.signal }, ask, leave);
  expect(left).toEqual([]);
});

test('hosts that wait for their turn have it in their order', async () => {
  const { asked, ask, until } = createRequests();
  const pages = ['a', 'b', 'c', 'd'].map((host) => page(`https://${host}.org/`));
  const all = fetchPolitely(pages, { ...POLITE, hosts: 1 }, ask, leave);
  for (let count = 1; count <= pages.length; count += 1) {
    await until(count);
    asked[count - 1]?.answer('go on');
  }
  await all;
  expect(asked.map(({ address }) => address)).toEqual(pages.map(({ address }) => address));
});

test('an error ends everything', async () => {
  const ask = (): Promise<Next> => Promise.reject(new Error('no space'));
  await expect(fetchPolitely([page('https://a.org/')], POLITE, ask, leave)).rejects.toThrow('no space');
});
