import { beforeEach, expect, test, vi } from 'vitest';
import { fetchLinks, type Outcome } from '../../../src/commands/library/fetch-links.js';
import type { SavedLink } from '../../../src/document/open-links.js';
import { linkReasons } from '../../../src/messages/library/import-texts.js';
import { FetchError } from '../../../src/source/web/fetch-error.js';
import { errorWithCode, UserError } from '../../../src/system/errors.js';

/** What the pages answer by the order in which they are asked for, and the times that are waited between, in ms. */
const world = vi.hoisted(() => ({
  answers: new Map<string, unknown[]>(),
  asked: [] as string[],
  waited: [] as number[],
  /** Whether an answer takes time, the requests that wait for one, and the most of these. */
  isSlow: false,
  now: 0,
  most: 0,
}));

vi.mock('node:timers/promises', () => ({
  setTimeout: async (time: number) => void world.waited.push(time),
}));
vi.mock('../../../src/document/open.js', () => ({
  open: async ({ address }: { readonly address: string }) => {
    const path = address.replace('https://', '');
    world.asked.push(path);
    world.now += 1;
    world.most = Math.max(world.most, world.now);
    if (world.isSlow) await new Promise(setImmediate);
    world.now -= 1;
    const answer = world.answers.get(path)?.shift();
    if (answer !== undefined) throw answer;
    return { article: path };
  },
}));

beforeEach(() => {
  world.answers.clear();
  world.asked.length = 0;
  world.waited.length = 0;
  world.isSlow = false;
});

const TEXT = { de: 'kaputt', en: 'broken' };
const failing = (cause: unknown): UserError => new UserError(TEXT, { cause });
const busy = (retryAfter?: number): UserError => failing(new FetchError(TEXT, { status: 429, retryAfter }));
const silent = (): UserError => failing(errorWithCode('ECONNREFUSED', ''));
const offline = (): UserError => failing(errorWithCode('ENETUNREACH', ''));

/** Fetches pages, and tells for each that is done what became of it. */
async function fetching(paths: readonly string[], signal = new AbortController().signal, on = (_: string): void => {}) {
  const links = paths.map((path): SavedLink => ({ address: `https://${path}`, tags: [], read: false }));
  const outcomes: Record<string, string> = {};
  const tell = async ({ address }: SavedLink, outcome: Outcome): Promise<void> => {
    const path = address.replace('https://', '');
    const reason = outcome.kind === 'failed' ? outcome.failure.reason : undefined;
    const [name] = Object.entries(linkReasons).find(([, text]) => text === reason) ?? [];
    outcomes[path] = outcome.kind === 'failed' ? (name ?? outcome.failure.kind) : 'opened';
    on(path);
  };
  const online = await fetchLinks(links, { access: { env: {}, userAgent: 'test', offline: false }, signal, tell });
  return { online, outcomes };
}

const pagesOf = (host: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${host}/${i + 1}`);
const answer = (path: string, ...answers: readonly unknown[]): void => void world.answers.set(path, [...answers]);

test('Pages of a host are asked for one after the other, with a second between them', async () => {
  expect(await fetching(pagesOf('a.x', 3))).toEqual({
    online: true,
    outcomes: { 'a.x/1': 'opened', 'a.x/2': 'opened', 'a.x/3': 'opened' },
  });
  expect([world.asked, world.waited]).toEqual([pagesOf('a.x', 3), [1000, 1000]]);
});

test('Four hosts are asked at a time', async () => {
  world.isSlow = true;
  await fetching(pagesOf('a.x', 6).map((path) => path.replace(/a(.*)(\d)$/, 'a$2$1$2')));
  expect([new Set(world.asked.map((path) => path.split('/')[0])).size, world.most]).toEqual([6, 4]);
});

test('A host that has not answered three times in a row is left, and no other', async () => {
  for (const path of ['a.x/1', 'a.x/2', 'a.x/4', 'a.x/5', 'a.x/6']) answer(path, silent());
  const { online, outcomes } = await fetching([...pagesOf('a.x', 8), 'b.x/1']);
  expect([online, outcomes]).toEqual([
    true,
    {
      'a.x/1': 'unreached',
      'a.x/2': 'unreached',
      'a.x/3': 'opened',
      'a.x/4': 'unreached',
      'a.x/5': 'unreached',
      'a.x/6': 'unreached',
      'a.x/7': 'hostLeft',
      'a.x/8': 'hostLeft',
      'b.x/1': 'opened',
    },
  ]);
  expect(world.asked).not.toContain('a.x/7');
});

test('A fault of a page is not taken for the silence of its host', async () => {
  for (const path of ['a.x/1', 'a.x/2', 'a.x/4']) answer(path, silent());
  answer('a.x/3', failing(new FetchError(TEXT, { status: 404, lasting: true })));
  expect((await fetching(pagesOf('a.x', 5))).outcomes).toMatchObject({ 'a.x/3': 'lasting', 'a.x/5': 'opened' });
});

test('A busy host is asked for a page three times, when it says or later each time, and is then left', async () => {
  answer('a.x/1', busy(7), busy());
  answer('b.x/1', busy(), busy(), busy());
  expect((await fetching(['a.x/1'])).outcomes).toEqual({ 'a.x/1': 'opened' });
  expect(world.waited).toEqual([7000, 60_000]);
  world.waited.length = 0;
  expect((await fetching(pagesOf('b.x', 2))).outcomes).toEqual({ 'b.x/1': 'busy', 'b.x/2': 'hostBusy' });
  expect([world.waited, world.asked.filter((path) => path.startsWith('b.x'))]).toEqual([
    [30_000, 60_000],
    ['b.x/1', 'b.x/1', 'b.x/1'],
  ]);
});

test.each([
  [120, ['a.x/1', 'a.x/1'], 'opened'],
  [121, ['a.x/1'], 'busy'],
])('A host that wants to be left alone for %i s is asked %j', async (rest, asked, outcome) => {
  answer('a.x/1', busy(rest));
  expect((await fetching(['a.x/1'])).outcomes).toEqual({ 'a.x/1': outcome });
  expect(world.asked).toEqual(asked);
});

test.each([
  [7, true, 9],
  [8, false, 8],
])('After %i pages in a row without a connection, the import goes on: %s', async (count, online, asked) => {
  const paths = Array.from({ length: 9 }, (_, i) => `${i % 2}.x/${i}`);
  for (const path of paths.slice(0, count)) answer(path, offline());
  const found = await fetching(paths);
  expect([found.online, world.asked.length]).toEqual([online, asked]);
  expect(Object.values(found.outcomes).filter((kind) => kind === 'offline')).toHaveLength(count);
});

test('A page that came in between shows that there is a connection', async () => {
  const paths = pagesOf('a.x', 12);
  for (const path of paths.filter((_, i) => i !== 6)) answer(path, offline());
  expect((await fetching(paths)).online).toBe(true);
});

test('Nothing is asked for or told after the signal', async () => {
  const controller = new AbortController();
  const { outcomes } = await fetching(pagesOf('a.x', 3), controller.signal, () => controller.abort());
  expect([Object.keys(outcomes), world.asked]).toEqual([['a.x/1'], ['a.x/1']]);
});

test('An error of the program, or of whoever is told, ends everything', async () => {
  answer('a.x/1', new TypeError('bug'));
  await expect(fetching(['a.x/1'])).rejects.toThrow('bug');
  const full = (): never => {
    throw new Error('no space');
  };
  await expect(fetching(pagesOf('a.x', 2), undefined, full)).rejects.toThrow('no space');
  expect(world.asked).not.toContain('a.x/2');
});
